package org.grantscope.debug.core;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.URIUtil;
import org.grantscope.allocator.ExampleMachine;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.allocator.history.CapturesWithTraces;
import org.grantscope.allocator.history.Recording;
import org.grantscope.allocator.history.TraceMoment;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.format.CaptureFile;
import org.grantscope.core.format.CaptureFiles;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.live.LiveSchemes;
import org.grantscope.model.store.MachineSource;

/**
 * What a newcomer looks at first. One captured domain is a real one, with the grants of its block, network and console
 * devices, as raw frames and as Xen itself printed them while domain 0 mapped some. In the other a process had three grants
 * of gntalloc given up while they were mapped; what its driver did is in it, too. {@code samples/.../NOTES.md} in this
 * bundle says where they come from.
 */
public final class Samples {

	/** What to call the captured domain. */
	public static final String CAPTURED = "Sample: a real domain's grants";

	/** What to call the domain with deferred grants. */
	public static final String DEFERRED = "Sample: grants given up while mapped";

	/** What to call the simulated machine. */
	public static final String SIMULATED = "Simulated machine";

	/** The scheme of the samples' names. */
	static final String SCHEME = "sample";

	private static final String OF_CAPTURED = SCHEME + ":domain";
	private static final String OF_DEFERRED = SCHEME + ":deferred";
	private static final int DOMID = 1;

	private Samples() {
	}

	/** A source of the captured domain; its files are unpacked when it is looked at. */
	public static MachineSource capturedDomain() {
		return joined(OF_CAPTURED, CAPTURED, progress -> new CaptureFiles(
				List.of(file("domU/3-dom0-maps.domU.frames.bin"), file("domU/3-dom0-maps.g.txt")),
				new CaptureFiles.Options(Optional.empty(), Optional.empty(), OptionalInt.of(DOMID))).observe(progress));
	}

	/** A source of the domain with deferred grants; its files are unpacked when it is looked at. */
	public static MachineSource deferredGrants() {
		return joined(OF_DEFERRED, DEFERRED, progress -> new CapturesWithTraces(
				Stream.of(file("dumps-v1/v-deferred.frames.bin"), file("dumps-v1/v-deferred.g.txt"), file("dumps-v1/trace.jsonl"))
						.map(CaptureFile::of).toList(),
				CaptureFiles.Options.NONE, new TraceMoment.Dump("v-deferred"), LiveSchemes.FORMATS).observe(progress));
	}

	/** The sample of that name; empty when it is none. */
	static Optional<MachineSource> named(String uri) {
		return switch (uri) {
			case OF_CAPTURED -> Optional.of(capturedDomain());
			case OF_DEFERRED -> Optional.of(deferredGrants());
			default -> Optional.empty();
		};
	}

	private static MachineSource joined(String uri, String title, ObservationSource source) {
		return new NamedSource(List.of(uri), MachineSource.joining(title, source));
	}

	/** A new simulated machine with some grants, for a {@link Simulator} to run. */
	public static SimulatedMachine simulatedMachine() {
		return ExampleMachine.create(GrantTableVersion.V1);
	}

	/** The same with all that was done to it, from the beginning on. */
	public static Recording simulatedRecording() {
		Recording recording = Recording.of(new SimulatedMachine(ExampleMachine.settings(GrantTableVersion.V1)));
		ExampleMachine.perform(recording::execute);
		return recording;
	}

	private static Path file(String name) throws IOException {
		URL inBundle = Samples.class.getResource("/samples/" + name);
		if (inBundle == null) {
			throw new IOException("no sample " + name + " in this build");
		}
		try {
			return URIUtil.toFile(URIUtil.toURI(FileLocator.toFileURL(inBundle))).toPath();
		} catch (URISyntaxException e) {
			throw new IOException(e);
		}
	}
}
