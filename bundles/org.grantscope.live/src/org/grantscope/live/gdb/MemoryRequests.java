package org.grantscope.live.gdb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.grantscope.core.memory.MemoryRange;
import org.grantscope.core.memory.UnreadableMemoryException;
import org.grantscope.core.observe.Progress;

/** Reads and writes memory in packets as long as the stub takes. For one thread at a time, of a stub that stands still. */
final class MemoryRequests {

	/** How often the rest of short replies is asked for. */
	private static final int MOST_ROUNDS = 1024;

	/** Of a packet that writes: letter, address, length and what parts them. */
	private static final int WRITE_HEAD = 32;

	private final Stub stub;
	private final RemoteConnection connection;
	private Optional<Boolean> binaryWrites = Optional.empty();

	MemoryRequests(Stub stub) {
		this.stub = stub;
		connection = stub.connection();
	}

	private record Piece(MemorySpan span, int offset, int length) {

		long address() {
			return span.address() + offset;
		}
	}

	/** The bytes of each range, in the order asked for. */
	List<byte[]> read(List<MemoryRange> ranges, Progress progress) throws IOException {
		List<MemorySpan> spans = MemorySpan.covering(ranges);
		fill(spans, progress);
		for (MemorySpan each : spans) {
			if (!each.failure().isEmpty()) {
				throw unreadable(each, progress);
			}
		}
		List<byte[]> contents = new ArrayList<>(ranges.size());
		for (MemoryRange each : ranges) {
			contents.add(holding(spans, each).content(each));
		}
		return contents;
	}

	/** Which of the ranges that were read together it was. */
	private UnreadableMemoryException unreadable(MemorySpan together, Progress progress) throws IOException {
		if (together.ranges().size() > 1) {
			for (MemoryRange each : together.ranges()) {
				List<MemorySpan> alone = MemorySpan.covering(List.of(each));
				fill(alone, progress);
				if (!alone.getFirst().failure().isEmpty()) {
					return new UnreadableMemoryException(each.address(), each.length(), alone.getFirst().failure());
				}
			}
		}
		MemoryRange first = together.ranges().getFirst();
		return new UnreadableMemoryException(first.address(), first.length(), together.failure());
	}

	private static MemorySpan holding(List<MemorySpan> spans, MemoryRange range) {
		int low = 0;
		int high = spans.size() - 1;
		while (low < high) {
			int middle = (low + high + 1) >>> 1;
			if (Long.compareUnsigned(spans.get(middle).address(), range.address()) <= 0) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		return spans.get(low);
	}

	private void fill(List<MemorySpan> spans, Progress progress) throws IOException {
		boolean binary = stub.features().has("binary-upload");
		List<Piece> asked = pieces(spans, binary ? stub.features().packetSize() - 1 : stub.features().packetSize() / 2);
		for (int round = 0; !asked.isEmpty(); round++) {
			if (round > MOST_ROUNDS) {
				throw connection.lose("%d bytes at 0x%x".formatted(asked.getFirst().length(), asked.getFirst().address()),
						"ever shorter replies", null);
			}
			List<Piece> now = asked;
			List<Piece> rest = new ArrayList<>();
			connection.askAll(now.size(), i -> request(now.get(i), binary), (i, reply) -> take(now.get(i), reply, binary, rest),
					progress);
			asked = rest;
		}
	}

	private static List<Piece> pieces(List<MemorySpan> spans, int most) {
		List<Piece> pieces = new ArrayList<>();
		for (MemorySpan each : spans) {
			for (int offset = 0; offset >= 0 && offset < each.length(); offset += most) {
				pieces.add(new Piece(each, offset, Math.min(most, each.length() - offset)));
			}
		}
		return pieces;
	}

	private static byte[] request(Piece piece, boolean binary) {
		String request = (binary ? "x" : "m") + Long.toHexString(piece.address()) + "," + Integer.toHexString(piece.length());
		return request.getBytes(StandardCharsets.US_ASCII);
	}

	private void take(Piece piece, byte[] reply, boolean binary, List<Piece> rest) throws IOException {
		Optional<String> error = StubReply.error(reply);
		if (error.isPresent() || reply.length == 0) {
			piece.span().fail(error.orElse("the stub does not read memory"));
			return;
		}
		Optional<byte[]> bytes = binary ? binary(reply) : Hex.decode(reply, 0);
		if (bytes.isEmpty() || bytes.get().length > piece.length()) {
			throw connection.lose("at most %d bytes at 0x%x".formatted(piece.length(), piece.address()),
					bytes.map(b -> b.length + " of them").orElse(Shown.of(reply)), null);
		}
		int got = bytes.get().length;
		if (got == 0) {
			piece.span().fail("the stub gave nothing");
			return;
		}
		piece.span().put(piece.offset(), bytes.get());
		if (got < piece.length()) {
			rest.add(new Piece(piece.span(), piece.offset() + got, piece.length() - got));
		}
	}

	private static Optional<byte[]> binary(byte[] reply) {
		return reply[0] == 'b' ? Optional.of(Escaped.decode(reply, 1)) : Optional.empty();
	}

	/**
	 * Writes bytes.
	 *
	 * @throws StubErrorException when the stub refuses; some of the bytes may be written
	 */
	void write(long address, byte[] bytes, Progress progress) throws IOException {
		boolean binary = binaryWrites(address, progress);
		int most = Math.max(1, (stub.features().packetSize() - WRITE_HEAD) / 2);
		for (int from = 0; from < bytes.length; from += most) {
			int to = Math.min(bytes.length, from + most);
			byte[] reply = connection.ask(write(binary, address + from, bytes, from, to), progress);
			if (reply.length != 2 || reply[0] != 'O' || reply[1] != 'K') {
				throw new StubErrorException("%d bytes at 0x%x cannot be written: %s".formatted(to - from, address + from,
						StubReply.error(reply).orElse(Shown.of(reply))));
			}
		}
	}

	private boolean binaryWrites(long address, Progress progress) throws IOException {
		if (binaryWrites.isEmpty()) {
			binaryWrites = Optional.of(connection.ask(write(true, address, new byte[0], 0, 0), progress).length > 0);
		}
		return binaryWrites.get();
	}

	private static byte[] write(boolean binary, long address, byte[] bytes, int from, int to) {
		byte[] head = "%s%x,%x:".formatted(binary ? "X" : "M", address, to - from).getBytes(StandardCharsets.US_ASCII);
		byte[] data = binary ? Escaped.encode(bytes, from, to)
				: HexFormat.of().formatHex(bytes, from, to).getBytes(StandardCharsets.US_ASCII);
		byte[] request = Arrays.copyOf(head, head.length + data.length);
		System.arraycopy(data, 0, request, head.length, data.length);
		return request;
	}
}
