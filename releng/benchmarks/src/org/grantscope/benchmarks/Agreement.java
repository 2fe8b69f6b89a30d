package org.grantscope.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.format.CaptureFiles;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;

/**
 * Compares what we read in the bytes of tables with what Xen printed about them.
 *
 * <p>Every {@code LABEL.g.txt} is compared with {@code LABEL.frames.bin} (domain 0) and {@code LABEL.domU.frames.bin}
 * (domain 1) beside it.
 */
public final class Agreement {

	private static final String TEXT = ".g.txt";
	private static final List<String> FRAMES = List.of(".frames.bin", ".domU.frames.bin");

	private int tables;
	private int differences;
	private int revoked;

	/** Compares everything below the folders; the exit status is 1 when something differs or nothing was found. */
	public static void main(String[] folders) throws IOException {
		Agreement agreement = new Agreement();
		for (String folder : folders) {
			agreement.walk(Path.of(folder));
		}
		System.out.printf("%d tables, %d differences, %d revoked but mapped%n", agreement.tables, agreement.differences,
				agreement.revoked);
		System.exit(agreement.tables > 0 && agreement.differences == 0 ? 0 : 1);
	}

	private void walk(Path folder) throws IOException {
		List<Path> texts;
		try (Stream<Path> files = Files.walk(folder)) {
			texts = files.filter(file -> file.toString().endsWith(TEXT)).sorted().toList();
		}
		for (Path text : texts) {
			String label = text.toString().substring(0, text.toString().length() - TEXT.length());
			for (int domid = 0; domid < FRAMES.size(); domid++) {
				Path frames = Path.of(label + FRAMES.get(domid));
				if (Files.exists(frames)) {
					compare(folder.relativize(frames), text, frames, domid);
				}
			}
		}
	}

	private void compare(Path name, Path text, Path frames, int domid) throws IOException {
		List<String> found = new ArrayList<>();
		List<String> notes = new ArrayList<>();
		try {
			CaptureFiles files = new CaptureFiles(List.of(text, frames),
					new CaptureFiles.Options(Optional.empty(), Optional.empty(), OptionalInt.of(domid)));
			compare(files.observe(Progress.NONE), domid, found, notes);
		} catch (FormatException e) {
			found.add(e.problem().toString());
		}
		tables++;
		differences += found.size();
		System.out.printf("%s %s%n", found.isEmpty() ? "ok  " : "DIFF", name);
		found.forEach(difference -> System.out.println("       " + difference));
		notes.forEach(note -> System.out.println("       " + note));
	}

	private void compare(List<Observation> seen, int domid, List<String> found, List<String> notes) {
		TrackedEntries.Domain xens = null;
		GrantTableImage image = null;
		for (Observation observation : seen) {
			observation.problems().stream().map(Problem::toString).forEach(found::add);
			if (observation instanceof TrackedEntries text) {
				xens = text.domains().stream().filter(domain -> domain.domid().equals(OptionalInt.of(domid))).findFirst().orElse(null);
			} else if (observation instanceof RawTable table) {
				image = table.image();
			}
		}
		if (xens == null || image == null) {
			found.add("nothing of domain " + domid + " in the text or in the frames");
			return;
		}
		same("version", OptionalInt.of(image.version().number()), xens.version(), found);
		same("frames", OptionalInt.of(image.frames()), xens.frames(), found);
		for (TrackedEntries.Entry row : xens.entries()) {
			compareRow(image, row, found, notes);
		}
		requireRows(image, xens, found);
	}

	private void compareRow(GrantTableImage image, TrackedEntries.Entry row, List<String> found, List<String> notes) {
		int ref = row.ref();
		if (!image.isUsed(ref)) {
			revoked++;
			notes.add("revoked but mapped: gref %d, %s".formatted(ref, row.pins().describe()));
			return;
		}
		same("domid of gref " + ref, image.domid(ref), row.grantee(), found);
		same("frame of gref " + ref, image.frame(ref), row.frame(), found);
		same("flags or status of gref " + ref, image.inUseWord(ref), row.flags(), found);
	}

	private static void requireRows(GrantTableImage image, TrackedEntries.Domain xens, List<String> found) {
		List<Integer> rows = xens.entries().stream().map(TrackedEntries.Entry::ref).toList();
		for (int ref = 0; ref < image.entries(); ref++) {
			if ((image.inUseWord(ref) & GrantFlag.IN_USE) != 0 && !rows.contains(ref)) {
				found.add("gref " + ref + " is in use by its bits and not in the text");
			}
		}
	}

	private static void same(String what, Object ours, Object xens, List<String> found) {
		if (!ours.equals(xens)) {
			found.add("%s: %s in the bytes, %s in the text".formatted(what, ours, xens));
		}
	}
}
