package org.grantscope.debug.ui.tests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.eclipse.jdt.annotation.NonNull;
import org.grantscope.core.abi.EventChannelStatus;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.table.GrantTableImage;

/** Domain 7 as a test wants it: a version 1 table, gntalloc's grefs, the kernel's deferred list, and event channels of any domains. */
final class MadeDomain implements ObservationSource {

	static final int DOMID = 7;
	static final int GRANTED = 0x01;
	static final int WRITTEN = 0x19;

	OptionalLong limit = OptionalLong.of(1024);
	OptionalLong grefSize = OptionalLong.empty();
	final List<DriverState.File> files = new ArrayList<>();
	final List<DriverState.Gref> grefs = new ArrayList<>();
	Optional<List<DriverState.Mapping>> mappings = Optional.of(List.of());
	Optional<TableDriverState.Deferral> deferral = Optional.empty();
	final List<EventChannels.Domain> channels = new ArrayList<>();
	final List<Problem> problems = new ArrayList<>();
	private final byte[] bytes = new byte[GrantTableVersion.FRAME_BYTES];

	/** An entry of the table, granted to that domain; no gref of the driver. */
	MadeDomain entry(int ref, int flags, int domid) {
		int at = ref * GrantTableVersion.V1.entryBytes();
		bytes[at] = (byte) flags;
		bytes[at + 2] = (byte) domid;
		bytes[at + 4] = (byte) ref;
		return this;
	}

	MadeDomain file(long id, List<Integer> descriptors) {
		files.add(new DriverState.File(id, Optional.of(descriptors), OptionalLong.of(0x9000)));
		return this;
	}

	/** A granted page; {@code file} is negative for one that no file lists, {@code port} for one that notifies nobody. */
	MadeDomain gref(int ref, long file, int port, int domid) {
		entry(ref, GRANTED, domid);
		grefs.add(new DriverState.Gref(ref, file < 0 ? OptionalLong.empty() : OptionalLong.of(file), OptionalLong.of(ref),
				(ref - 8) * 0x1000L, 1, port < 0 ? Optional.empty()
						: Optional.of(new DriverState.Notify(OptionalInt.of(21), OptionalInt.of(port)))));
		return this;
	}

	MadeDomain channels(int domid, boolean complete, EventChannels.Channel... of) {
		channels.add(new EventChannels.Domain(OptionalInt.of(domid), List.of(of), complete));
		return this;
	}

	/** A channel; {@code remote} and {@code remotePort} are negative where there is none. */
	static EventChannels.Channel channel(int port, EventChannelStatus status, int remote, int remotePort) {
		return new EventChannels.Channel(port, status, remote < 0 ? OptionalInt.empty() : OptionalInt.of(remote),
				remotePort < 0 ? OptionalInt.empty() : OptionalInt.of(remotePort), OptionalInt.empty(), OptionalInt.of(0),
				Optional.of(false), Optional.empty());
	}

	@Override
	public List<@NonNull Observation> observe(Progress progress) {
		Origin origin = new Origin("made", Instant.now());
		List<@NonNull Observation> all = new ArrayList<>();
		all.add(new RawTable(origin, DOMID, GrantTableImage.wrap(GrantTableVersion.V1, bytes.clone()), List.copyOf(problems)));
		if (!files.isEmpty() || !grefs.isEmpty()) {
			all.add(new DriverState(origin, DOMID, limit, grefSize.isPresent() ? grefSize : OptionalLong.of(grefs.size()), files, true, grefs,
					true, mappings, List.of()));
		}
		if (deferral.isPresent()) {
			all.add(new TableDriverState(origin, DOMID, OptionalInt.of(1), OptionalInt.of(1), OptionalInt.empty(), OptionalInt.empty(),
					Optional.empty(), deferral, List.of()));
		}
		if (!channels.isEmpty()) {
			all.add(new EventChannels(origin, channels, false, List.of()));
		}
		return all;
	}
}
