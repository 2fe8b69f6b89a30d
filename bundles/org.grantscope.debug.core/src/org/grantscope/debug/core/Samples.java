package org.grantscope.debug.core;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.URIUtil;
import org.grantscope.allocator.ExampleMachine;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.allocator.history.Recording;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.format.CaptureFiles;
import org.grantscope.core.observe.ObservationSource;

/**
 * What a newcomer looks at first. The captured domain is a real one, with the grants of its block, network and console
 * devices, as raw frames and as Xen itself printed them while domain 0 mapped some; {@code samples/NOTES.md} in this
 * bundle says where it comes from.
 */
public final class Samples {

	/** What to call the captured domain. */
	public static final String CAPTURED = "Sample: a real domain's grants";

	/** What to call the simulated machine. */
	public static final String SIMULATED = "Simulated machine";

	private static final int DOMID = 1;

	private Samples() {
	}

	/** A source of the captured domain; its files are unpacked when it is looked at. */
	public static ObservationSource capturedDomain() {
		return progress -> new CaptureFiles(List.of(file("3-dom0-maps.domU.frames.bin"), file("3-dom0-maps.g.txt")),
				new CaptureFiles.Options(Optional.empty(), Optional.empty(), OptionalInt.of(DOMID))).observe(progress);
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
