package org.grantscope.model.join;

import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.Domid;
import org.grantscope.core.abi.GrantType;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.Frontends;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.model.KernelMessage;
import org.grantscope.model.capture.GrefMessages;

/** Where those who hold grants, drivers and devices, or the kernel's log, disagree with the table or with each other. */
final class HolderDisputes {

	private final Told told;
	private final Disputes disputes;

	private HolderDisputes(Told told, Disputes disputes) {
		this.told = told;
		this.disputes = disputes;
	}

	static void find(Told told, Disputes disputes) {
		HolderDisputes holders = new HolderDisputes(told, disputes);
		DriverState driver = told.driver;
		RawTable raw = told.raw;
		if (driver != null) {
			holders.twoHolders(driver);
			if (raw != null) {
				holders.driverAndTable(driver, raw);
			}
		}
		told.devices.forEach(holders::rings);
		if (raw != null) {
			holders.log(raw);
		}
	}

	private void driverAndTable(DriverState driver, RawTable raw) {
		for (DriverState.Gref gref : driver.grefs()) {
			if (isFree(raw.image(), gref.ref())) {
				add(gref.ref(), "a grant of gntalloc is free", new Disputes.Says(driver.origin(), "gntalloc holds it"),
						new Disputes.Says(raw.origin(), "flags 0"));
			}
		}
	}

	private void twoHolders(DriverState driver) {
		if (told.devices.isEmpty()) {
			return;
		}
		Set<Integer> held = new HashSet<>();
		driver.grefs().forEach(gref -> held.add(gref.ref()));
		for (Told.From<Frontends.Device> device : told.devices) {
			for (Frontends.Named ring : device.what().rings()) {
				if (!device.what().kind().isToolstacks() && held.contains(ring.number())) {
					add(ring.number(), "who holds the grant", new Disputes.Says(driver.origin(), "gntalloc"),
							new Disputes.Says(device.origin(), "%s, as its %s".formatted(device.what().name(), ring.key())));
				}
			}
		}
	}

	private void rings(Told.From<Frontends.Device> device) {
		Frontends.Device seen = device.what();
		if (seen.kind().isToolstacks() || !isConnected(seen) || seen.backend().isEmpty()) {
			return;
		}
		int backend = seen.backend().getAsInt();
		for (Frontends.Named ring : seen.rings()) {
			Disputes.Says table = grantee(ring.number(), backend);
			if (table != null) {
				add(ring.number(), "whom a device's ring is granted to",
						new Disputes.Says(device.origin(), "%s %s, served by d%d".formatted(seen.name(), ring.key(), backend)), table);
			}
		}
	}

	/** What the table says of a ring that is not granted to its backend; null when it is, or nobody saw. */
	private Disputes.@Nullable Says grantee(int ref, int backend) {
		RawTable raw = told.raw;
		if (raw != null && ref >= 0 && ref < raw.image().entries()) {
			boolean free = GrantType.of(raw.image().flags(ref)) == GrantType.INVALID;
			return !free && raw.image().domid(ref) == backend ? null
					: says(raw.origin(), free ? "revoked or free" : "granted to " + Domid.describe(raw.image().domid(ref)));
		}
		Told.From<TrackedEntries.Domain> tracked = told.tracked;
		if (tracked == null) {
			return null;
		}
		for (TrackedEntries.Entry entry : tracked.what().entries()) {
			if (entry.ref() == ref && entry.grantee() != backend) {
				return says(tracked.origin(), "granted to " + Domid.describe(entry.grantee()));
			}
		}
		return null;
	}

	private static Disputes.Says says(Origin origin, String what) {
		return new Disputes.Says(origin, what);
	}

	/** Before and after, xenstore may hold what was. States of xenbus: 3 initialised, 4 connected. */
	private static boolean isConnected(Frontends.Device device) {
		return device.state().isEmpty() || device.state().getAsInt() == 3 || device.state().getAsInt() == 4;
	}

	/** A grant that a log would have told to be freed, or that it says is never freed, is not free in the table. */
	private void log(RawTable raw) {
		GrefMessages messages = GrefMessages.of(told.domain);
		for (int ref : messages.refs()) {
			KernelMessage last = messages.lastOfFreeing(ref);
			if (last == null || last.getKind() == KernelLog.Kind.FREEING || !isFree(raw.image(), ref)) {
				continue;
			}
			if (last.getKind() == KernelLog.Kind.LEAKING || messages.tellsOfFreeing(last.getSource())) {
				String says = "line %d: %s".formatted(last.getLine(), last.getText());
				told.logs.stream().map(KernelLog::origin).filter(origin -> origin.source().equals(last.getSource())).findFirst()
						.ifPresent(origin -> add(ref, "a grant that the kernel could not free is free",
								new Disputes.Says(origin, says), new Disputes.Says(raw.origin(), "flags 0")));
			}
		}
	}

	private static boolean isFree(GrantTableImage image, int ref) {
		return ref >= 0 && ref < image.entries() && !image.isUsed(ref);
	}

	private void add(int ref, String subject, Disputes.Says one, Disputes.Says other) {
		disputes.add(told.domid, OptionalInt.of(ref), subject, one, other);
	}
}
