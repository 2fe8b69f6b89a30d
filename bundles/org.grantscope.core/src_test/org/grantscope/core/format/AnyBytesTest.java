package org.grantscope.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.format.CaptureFiles.Options;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.TrackedEntries;
import org.junit.jupiter.api.Test;

import com.sun.management.ThreadMXBean;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever a file holds, it is read or refused with a problem that names the file, and takes memory for what is there alone. */
class AnyBytesTest {

	/** The largest table that a text may claim to tell of. */
	private static final String HUGE = "  65536 frames (2147483647 max), 2147483647 maptrack frames (2147483647 max)\n";
	private static final long MEGABYTE = 1 << 20;

	/** A line of a few bytes that is broken is a problem of some hundred. */
	private static final int BYTES_FOR_A_BYTE = 600;

	private static final List<String> FRAGMENTS = List.of("(XEN) ", "[0x", "[ 12]", "]  ", " 0x", "\n", "\r\n",
			"gnttab_usage_print_all [ key\n",
			"gnttab_usage_print_all ] done\n", "grant-table for remote d1 (v1)\n", "grant-table for remote d1 (v2)\n", HUGE,
			"      -------- active --------\n", "[ref] localdom\n", "no active grant table entries\n",
			"[0x1ffffff]  0 0x1 0x1  0 0x1 0x19\n",
			"[0x008]      0 0x3650b 0x00000002          0 0x03650b 0x19\n", "[    1.234567] ");

	@Property(tries = 400)
	void anyFileIsReadOrRefused(@ForAll("contents") byte[] bytes, @ForAll("options") Options options) throws IOException {
		Path file = Files.createTempFile("any", ".bytes");
		try {
			Files.write(file, bytes);
			CaptureFiles captures = new CaptureFiles(List.of(file), options);
			long before = allocated();
			requireReadOrRefused(file, captures);
			assertThat(allocated() - before).isLessThan(MEGABYTE + (long) BYTES_FOR_A_BYTE * bytes.length);
		} finally {
			Files.delete(file);
		}
	}

	@Property(tries = 400)
	void anyTextIsReadOrRefused(@ForAll("contents") byte[] bytes) {
		try {
			for (TrackedEntries dump : GrantKeyText.read(Texts.ORIGIN, bytes, Progress.NONE)) {
				assertThat(dump.problems()).allSatisfy(problem -> assertThat(problem.position()).startsWith("line "));
			}
		} catch (FormatException e) {
			assertThat(e.problem().source()).isEqualTo("console");
			assertThat(e.problem().found()).isNotEmpty();
		}
	}

	@Test
	void aTableThatIsSaidToBeHugeTakesNoMoreMemory() throws FormatException {
		String text = Dialect.XEN_4_11.print(List.of(Texts.MAPPED));
		String huge = text.replaceAll(".* frames .*\n", HUGE).replace("[0x00a]", "[0x1ffffff]");
		long first = allocatedBy(text); // classes are loaded
		long modest = allocatedBy(text);
		long claimed = allocatedBy(huge);

		assertThat(first).isPositive();
		assertThat(GrantKeyText.read(Texts.ORIGIN, huge, Progress.NONE).get(0).problems()).isEmpty();
		assertThat(claimed).isLessThan(modest + MEGABYTE / 2);
	}

	@Provide
	Arbitrary<byte[]> contents() {
		Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(3000);
		Arbitrary<byte[]> frames = Combinators.combine(noise, Arbitraries.integers().between(0, 3),
				Arbitraries.integers().between(-1, 1))
				.as((bytes, count, more) -> Arrays.copyOf(bytes, Math.max(0, count * GrantTableVersion.FRAME_BYTES + more)));
		Arbitrary<String> word = Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.of(FRAGMENTS)),
				Tuple.of(1, Arbitraries.strings().ofMaxLength(5)));
		Arbitrary<byte[]> text = word.list().ofMaxSize(200).map(words -> String.join("", words).getBytes(StandardCharsets.UTF_8));
		return Arbitraries.oneOf(noise, frames, text);
	}

	@Provide
	Arbitrary<Options> options() {
		Arbitrary<Optional<GrantTableVersion>> version = Arbitraries.of(GrantTableVersion.values()).optional();
		Arbitrary<OptionalInt> domid = Arbitraries.of(OptionalInt.empty(), OptionalInt.of(1));
		return Combinators.combine(version, domid).as((layout, granting) -> new Options(layout, Optional.empty(), granting));
	}

	private static void requireReadOrRefused(Path file, CaptureFiles captures) throws IOException {
		try {
			List<Observation> seen = captures.observe(Progress.NONE);
			assertThat(seen).isNotEmpty();
			seen.forEach(observation -> observation.problems().forEach(problem -> requireNames(file, problem)));
		} catch (FormatException e) {
			requireNames(file, e.problem());
		}
	}

	private static void requireNames(Path file, Problem problem) {
		assertThat(problem.source()).isEqualTo(file.toString());
		assertThat(problem.expected()).isNotEmpty();
		assertThat(problem.found()).isNotNull();
	}

	private static long allocatedBy(String text) throws FormatException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		long before = allocated();
		GrantKeyText.read(Texts.ORIGIN, bytes, Progress.NONE);
		return allocated() - before;
	}

	private static long allocated() {
		return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
	}
}
