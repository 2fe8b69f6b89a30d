package org.grantscope.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.Machine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Files that are cut, damaged or made to be large. */
class DamagedFileTest {

	private static final byte[] STORED = GrantsFile.toBytes(KnownMachine.make());

	@Test
	void aFileThatIsCutIsRefused() {
		for (int length = 0; length < STORED.length; length += length < 256 ? 1 : 64) {
			byte[] cut = Arrays.copyOf(STORED, length);
			assertThatThrownBy(() -> StoreAndReadTest.read(cut)).as("cut to %d bytes", length).isInstanceOf(FormatException.class);
		}
	}

	@Property(tries = 1000)
	void anyBytesChangedGiveAMachineOrARefusal(@ForAll long seed) {
		Random random = new Random(seed);
		byte[] bytes = STORED.clone();
		for (int i = random.nextInt(4); i >= 0; i--) {
			bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
		}
		readOrRefuse(bytes);
	}

	/** A checksum that fits keeps nothing from getting through. */
	@Property(tries = 1000)
	void anyBytesChangedInAPartGiveAMachineOrARefusal(@ForAll long seed) throws IOException {
		Random random = new Random(seed);
		Zip zip = Zip.read(GrantsFile.toBytes(new RandomMachine(seed % 10).make()));
		Zip.Entry part = zip.entries().get(random.nextInt(zip.entries().size()));
		readOrRefuse(zip.changed(part.name(), old -> {
			byte[] bytes = old.clone();
			for (int i = random.nextInt(4); i >= 0; i--) {
				bytes[random.nextInt(Math.min(bytes.length, 4096))] = (byte) random.nextInt();
			}
			return random.nextInt(4) > 0 ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length));
		}).listed().bytes());
	}

	private static void readOrRefuse(byte[] bytes) {
		try {
			Machine machine = StoreAndReadTest.read(bytes);
			machine.getDomains().stream().filter(domain -> domain.getTable() != null)
					.forEach(domain -> assertThat(domain.getTable().getRows().usedCount()).isNotNegative());
		} catch (FormatException e) {
			assertThat(e).hasMessageContaining("expected");
		}
	}

	@Test
	void aPartIsNotInflatedFurtherThanItSays() {
		byte[] zeros = new byte[64 << 20];
		byte[] bomb = Zip.of("format", list("machine.xmi 100")).and("machine.xmi", zeros).bytes();
		assertThat(bomb.length).isLessThan(100_000);
		assertRefused(bomb, "stored.grants: machine.xmi: expected at most 100 bytes, found more");
	}

	@Test
	void allPartsTogetherHaveABound() {
		assertRefused(Zip.of("format", list("machine.xmi 300000000", "x 300000000")).bytes(),
				"stored.grants: format, line 3: expected parts of at most 536870912 bytes, found 600000000");
	}

	@Test
	void aPartThatHasLessThanItSaysIsRefused() {
		assertRefused(Zip.of("format", list("machine.xmi 500000000")).and("machine.xmi", new byte[10]).bytes(),
				"stored.grants: machine.xmi: expected 500000000 bytes, as the list says, found 10");
	}

	@Test
	void thePartsAreThoseOfTheListEachOnceAndInOrder() throws IOException {
		Zip zip = Zip.read(STORED);
		List<Zip.Entry> swapped = new ArrayList<>(zip.entries());
		Collections.swap(swapped, 2, 3);
		assertRefused(new Zip(swapped).bytes(), "expected the part " + swapped.get(3).name() + ", found " + swapped.get(2).name());
		assertRefused(zip.and("more", new byte[1]).bytes(), "expected no part after the last one of the list, found more");
		assertRefused(new Zip(zip.entries().subList(0, zip.entries().size() - 1)).bytes(), "found no further part");
		assertRefused(Zip.of("format", list("x 1", "x 1")).bytes(), "line 3: expected each part once, found x 1");
		assertRefused(Zip.of("format", list("format 1")).bytes(), "expected each part once");
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "x -1", "x 9999999999", " 1", "x 1 ", "\u00e9 1", "a b 1" })
	void theListHasNamesAndSizes(String line) {
		assertRefused(Zip.of("format", list(line)).bytes(), "stored.grants: format, line 2: expected a name and a size, found");
	}

	@Test
	void namesAreNoPaths() throws FormatException, IOException {
		Machine machine = StoreAndReadTest.read(Zip.read(STORED).and("../../x", new byte[1])
				.and("/etc/passwd", new byte[1]).listed().bytes());
		assertThat(machine.getProblems())
				.contains("stored.grants: ../../x: expected a part of a machine, found something unknown, left out",
				"stored.grants: /etc/passwd: expected a part of a machine, found something unknown, left out");
	}

	@Test
	void thereIsALimitOfParts() {
		String[] lines = new String[Limits.PARTS + 1];
		Arrays.setAll(lines, i -> "x" + i + " 0");
		assertRefused(Zip.of("format", list(lines)).bytes(), "expected at most 131072 whole lines");
	}

	@Test
	void framesAreWhole() throws IOException {
		assertPartRefused("1-unknown-v1.frames.bin", old -> Arrays.copyOf(old, 100),
				"expected 1 to 65536 whole frames of 4096 bytes, found 100 bytes");
		assertPartRefused("1-unknown-v1.frames.bin", old -> new byte[0], "found 0 bytes");
		assertPartRefused("0-dom3-v2.status.bin", old -> new byte[8192], "expected 4096 bytes of status, found 8192");
	}

	@Test
	void trackedEntriesAreInOrderAndOfATable() throws IOException {
		String name = "0-dom3.tracked.bin";
		assertPartRefused(name, old -> new byte[0], "byte 0: expected a number, found the end");
		assertPartRefused(name, old -> numbers(0, 4), "expected a number of at most 3, found 4");
		assertPartRefused(name, old -> numbers(0, 1), "expected version 1 or 2, found 0");
		assertPartRefused(name, old -> numbers(0, 0, 70_000), "expected a number of at most 65537, found 70000");
		assertPartRefused(name, old -> numbers(0, 0, 0, 0, 0, 0, 1, 1 << 30), "expected a number of at most 0, found 1073741824");
		assertPartRefused(name, old -> numbers(0, 0, 0, 0, 0, 0, 1, 1, 1L << 40, 0, 0, 0, 0, 0, 0),
				"expected a number of at most 33554431");
		assertPartRefused(name, old -> numbers(0, 0, 0, 0, 0, 0, 1, 1, 0, 1 << 16, 0, 0, 0, 0, 0),
				"expected a number of at most 65535");
		assertPartRefused(name, old -> numbers(0, 0, 0, 0, 0, 0, 1, 0, 9), "expected the end, found 1 more bytes");
		byte[] endless = new byte[20];
		Arrays.fill(endless, (byte) 0xff);
		assertPartRefused(name, old -> endless, "expected a number of 64 bits, found more");
	}

	@Test
	void trackedEntriesOfVersion1AreCheckedToo() throws IOException {
		byte[] header = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1 << 20).array();
		Part part = new Part("stored.grants", "0-dom3.tracked.bin", header);
		assertThatThrownBy(() -> FixedTracked.read(part)).isInstanceOf(FormatException.class)
				.hasMessageContaining("version 1, 2 or -1, found 0");
		ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).putInt(4, 1);
		assertThatThrownBy(() -> FixedTracked.read(part)).isInstanceOf(FormatException.class).hasMessageContaining("found 1048576");
	}

	@Test
	void aHistoryIsOfWholeEntries() throws IOException {
		Zip zip = Zip.read(STORED);
		assertRefused(zip.and("0-dom3.history.bin", new byte[5]).listed().bytes(),
				"0-dom3.history.bin: expected a history of whole entries");
		byte[] bit = new byte[13];
		bit[12] = 2;
		assertRefused(zip.and("0-dom3.history.bin", bit).listed().bytes(), "expected no bit beyond the last entry");
	}

	@Test
	void whoeverDoesNotWaitIsNotKeptWaiting() {
		Progress cancelled = new Progress() {
			@Override
			public void worked(long bytes) {
				// nobody watches
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};
		assertThatThrownBy(() -> GrantsFile.read(StoreAndReadTest.content(STORED), cancelled))
				.isInstanceOf(CancellationException.class);
	}

	private static byte[] numbers(long... numbers) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (long number : numbers) {
			PackedNumbers.write(out, number);
		}
		return out.toByteArray();
	}

	private static byte[] list(String... lines) {
		return ("grantscope %d\n%s\n".formatted(GrantsFile.VERSION, String.join("\n", lines))).getBytes(StandardCharsets.UTF_8);
	}

	private static void assertPartRefused(String name, UnaryOperator<byte[]> change, String message) throws IOException {
		byte[] bytes = Zip.read(STORED).changed(name, change).listed().bytes();
		assertThatThrownBy(() -> StoreAndReadTest.read(bytes)).isInstanceOf(FormatException.class)
				.hasMessageStartingWith("stored.grants: " + name)
				.hasMessageContaining(message);
	}

	private static void assertRefused(byte[] bytes, String message) {
		assertThatThrownBy(() -> StoreAndReadTest.read(bytes)).isInstanceOf(FormatException.class).hasMessageContaining(message);
	}
}
