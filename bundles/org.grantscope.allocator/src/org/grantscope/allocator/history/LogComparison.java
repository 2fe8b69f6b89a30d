package org.grantscope.allocator.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.grantscope.allocator.KernelMessage;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Problem;

/**
 * Compares the lines that the grant drivers printed with those that the kernel log of a real machine has of them. When
 * they were printed is not compared, nor are frame numbers; lines of other parts of the kernel are left out.
 */
final class LogComparison {

	private static final Pattern PREFIX = Pattern.compile("^(<[0-9]+>)?\\[ *[0-9]+\\.[0-9]+] ");
	private static final Pattern OF_DRIVERS = Pattern.compile("^(xen:grant_table: |xen:xen_gntalloc: |xen:xen_gntdev: |xen:xen_evtchn: "
			+ "|gnttab_expand: |deferring g\\.e\\. |leaking g\\.e\\. |freeing g\\.e\\. |g\\.e\\. |WARNING: g\\.e\\. ).*");
	/** What the driver says when the kernel boots, which no trace shows. */
	private static final String AT_BOOT = "xen:grant_table: Grant tables using version";
	private static final Pattern FRAME = Pattern.compile("pfn 0x[0-9a-f]+");

	private LogComparison() {
	}

	/** The driver's lines of a saved kernel log, {@code dmesg.txt}. */
	static List<String> read(Path file) throws FormatException {
		try {
			String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
			return ofDrivers(text.lines().map(line -> PREFIX.matcher(line.stripTrailing()).replaceFirst("")));
		} catch (IOException e) {
			throw new FormatException(Problem.ofWhole(file.toString(), "a file that can be read", String.valueOf(e.getMessage())));
		}
	}

	private static List<String> ofDrivers(Stream<String> lines) {
		return lines.filter(line -> OF_DRIVERS.matcher(line).matches() && !line.startsWith(AT_BOOT))
				.map(LogComparison::withoutFrames).toList();
	}

	/** The line with a question mark for each frame number. */
	static String withoutFrames(String line) {
		return FRAME.matcher(line).replaceAll("pfn 0x?");
	}

	/** Compares the lines one by one, in their order. */
	static void compare(List<String> recorded, List<KernelMessage> messages, DeltaComparison.Report report) {
		List<String> found = ofDrivers(messages.stream().map(KernelMessage::text));
		for (int i = 0; i < Math.max(recorded.size(), found.size()); i++) {
			String there = i < recorded.size() ? recorded.get(i) : "nothing";
			String here = i < found.size() ? found.get(i) : "nothing";
			if (!there.equals(here)) {
				report.differ("line %d of the drivers".formatted(i + 1), there, here);
			}
		}
	}
}
