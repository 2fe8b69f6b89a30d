package org.grantscope.live.gdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class FramingTest {

	@Property(tries = 300)
	void anyBytesComeBackHoweverTheyAreCut(@ForAll @Size(max = 8) List<byte[]> all, @ForAll @IntRange(min = 1, max = 50) int most,
			@ForAll long seed) throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (byte[] each : all) {
			new PacketWriter(Channels.newChannel(line)).packets(List.of(Escaped.encode(each, 0, each.length)));
		}

		PacketReader reader = new PacketReader(cut(line.toByteArray(), most, new Random(seed)));

		for (byte[] each : all) {
			assertThat(reader.next()).isInstanceOfSatisfying(Frame.Packet.class,
					packet -> assertThat(Escaped.decode(packet.data(), 0)).isEqualTo(each));
		}
		assertThatThrownBy(reader::next).isInstanceOf(EOFException.class);
	}

	@Property(tries = 300)
	void hexComesBack(@ForAll byte[] bytes, @ForAll boolean upper) {
		HexFormat format = upper ? HexFormat.of().withUpperCase() : HexFormat.of();
		assertThat(Hex.decode(("m" + format.formatHex(bytes)).getBytes(StandardCharsets.US_ASCII), 1)).hasValue(bytes);
	}

	@Property(tries = 500)
	void whatIsNoDigitIsNotTakenForOne(@ForAll @IntRange(max = 23) int at, @ForAll byte wrong) {
		byte[] digits = "0123456789abcdefABCDEF09".getBytes(StandardCharsets.US_ASCII);
		digits[at] = wrong;
		assertThat(Hex.decode(digits, 0).isPresent()).isEqualTo(wrong >= 0 && HexFormat.isHexDigit(wrong));
	}

	@Property(tries = 1000)
	void garbageEndsInAnException(@ForAll byte[] garbage, @ForAll @IntRange(min = 1, max = 50) int most, @ForAll long seed) {
		PacketReader reader = new PacketReader(cut(garbage, most, new Random(seed)));
		assertThatThrownBy(() -> {
			for (int i = 0; i <= garbage.length; i++) {
				reader.next();
			}
		}).isInstanceOf(IOException.class);
	}

	@Property(tries = 300)
	void runsAreExpanded(@ForAll @Size(min = 1, max = 100) byte[] plain) throws IOException {
		byte[] data = new byte[plain.length * 9];
		for (int i = 0; i < data.length; i++) {
			data[i] = (byte) ('0' + (plain[i / 9] & 7));
		}
		assertThat(one(runLength(data))).isEqualTo(data);
	}

	@Test
	void aRunOfGdbsManual() throws IOException {
		assertThat(one("0* ".getBytes(StandardCharsets.US_ASCII))).isEqualTo("0000".getBytes(StandardCharsets.US_ASCII));
	}

	@Test
	void severalInOneRead() throws IOException {
		PacketReader reader = reader("+$OK#9a-%Stop:T05#99$#00");
		assertThat(reader.next()).isEqualTo(new Frame.Ack(true));
		assertThat(reader.next()).isInstanceOf(Frame.Packet.class);
		assertThat(reader.next()).isEqualTo(new Frame.Ack(false));
		assertThat(reader.next()).isInstanceOf(Frame.Notification.class);
		assertThat(reader.next()).isInstanceOfSatisfying(Frame.Packet.class, packet -> assertThat(packet.data()).isEmpty());
	}

	@Test
	void aWrongChecksumIsTold() throws IOException {
		assertThat(reader("$OK#9b").next()).isEqualTo(new Frame.Damaged("a packet with checksum 9b that is 9a"));
	}

	@Test
	void aChecksumThatIsNoneIsTold() throws IOException {
		assertThat(reader("$OK#zz").next()).isEqualTo(new Frame.Damaged("a packet with checksum zz that is 9a"));
	}

	@Test
	void aRunOfNothingIsTold() throws IOException {
		assertThat(reader("$*!#4b").next()).isInstanceOf(Frame.Damaged.class);
	}

	@Test
	void aPacketWhoseEndWasLostGivesWayToTheNext() throws IOException {
		assertThat(reader("$123$OK#9a").next()).isInstanceOfSatisfying(Frame.Packet.class,
				packet -> assertThat(packet.data()).isEqualTo(new byte[] { 'O', 'K' }));
	}

	@Test
	void aPacketWithoutEndEndsInAnException() {
		byte[] endless = new byte[2 * PacketReader.LONGEST];
		Arrays.fill(endless, (byte) '0');
		endless[0] = '$';
		assertThatThrownBy(reader(endless)::next).isInstanceOf(FramingException.class).hasMessageContaining("1048576 bytes");
	}

	@Test
	void runsThatWouldFillTheMemoryEndInAnException() {
		byte[] bomb = new byte[1 << 16];
		for (int i = 1; i < bomb.length; i += 2) {
			bomb[i - 1] = '*';
			bomb[i] = '~';
		}
		bomb[0] = '$';
		bomb[1] = '0';
		assertThatThrownBy(reader(bomb)::next).isInstanceOf(FramingException.class);
	}

	@Test
	void noiseIsPassedOverAndTold() throws IOException {
		PacketReader reader = reader("login: $OK#9a");
		assertThat(reader.next()).isInstanceOf(Frame.Packet.class);
		assertThat(reader.noise()).isEmpty();
		PacketReader silent = reader("login: ");
		assertThatThrownBy(silent::next).isInstanceOf(EOFException.class);
		assertThat(silent.noise()).isEqualTo("login: ");
	}

	private static byte[] one(byte[] data) throws IOException {
		return ((Frame.Packet) reader(FakeLine.framed('$', data)).next()).data();
	}

	/** As gdbserver does: a run needs three more at least, and no count that frames or acknowledges. */
	private static byte[] runLength(byte[] data) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (int i = 0; i < data.length;) {
			int run = 1;
			while (i + run < data.length && data[i + run] == data[i] && run < 98) {
				run++;
			}
			out.write(data[i]);
			if (run > 3) {
				char count = (char) (run - 1 + 29);
				while ("#$+-".indexOf(count) >= 0) {
					count--;
				}
				out.write('*');
				out.write(count);
				i += count - 29 + 1;
			} else {
				i++;
			}
		}
		return out.toByteArray();
	}

	private static PacketReader reader(String line) {
		return reader(line.getBytes(StandardCharsets.ISO_8859_1));
	}

	private static PacketReader reader(byte[] line) {
		return new PacketReader(Channels.newChannel(new ByteArrayInputStream(line)));
	}

	private static ReadableByteChannel cut(byte[] bytes, int most, Random random) {
		List<byte[]> parts = new ArrayList<>();
		for (int at = 0; at < bytes.length;) {
			int to = Math.min(bytes.length, at + 1 + random.nextInt(most));
			parts.add(Arrays.copyOfRange(bytes, at, to));
			at = to;
		}
		return new ReadableByteChannel() {
			@Override
			public int read(@Nullable ByteBuffer to) {
				if (parts.isEmpty()) {
					return -1;
				}
				byte[] part = parts.removeFirst();
				Objects.requireNonNull(to).put(part);
				return part.length;
			}

			@Override
			public boolean isOpen() {
				return true;
			}

			@Override
			public void close() {
				// nothing to be closed
			}
		};
	}
}
