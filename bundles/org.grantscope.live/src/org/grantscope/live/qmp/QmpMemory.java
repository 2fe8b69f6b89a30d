package org.grantscope.live.qmp;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.grantscope.core.memory.MemoryReader;
import org.grantscope.core.memory.UnreadableMemoryException;
import org.grantscope.core.observe.PlainText;
import org.grantscope.core.observe.Progress;

import com.google.gson.JsonObject;

/**
 * A machine's physical memory through QEMU's monitor, by the command for people {@code xp}, a page at a time: {@code pmemsave}
 * would write a file where QEMU runs, which need not be here.
 *
 * <p>Source: QEMU 7.2, {@code monitor/misc.c} ({@code memory_dump}): an address and up to eight bytes in each line, or
 * {@code Cannot access memory}.
 *
 * @param client whose session is used
 */
record QmpMemory(QmpClient client, Progress progress) implements MemoryReader {

	private static final int PIECE = 4096;
	private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{1,16}):((?: 0x[0-9a-fA-F]{2})+)\\s*");

	@Override
	public byte[] read(long address, int length) throws IOException {
		byte[] bytes = new byte[length];
		for (int at = 0; at < length; at += PIECE) {
			readPiece(address + at, bytes, at, Math.min(PIECE, length - at));
		}
		return bytes;
	}

	private void readPiece(long address, byte[] bytes, int begin, int length) throws IOException {
		JsonObject arguments = new JsonObject();
		arguments.addProperty("command-line", "xp /%dxb 0x%x".formatted(length, address));
		String text = switch (client.execute("human-monitor-command", arguments, progress)) {
			case QmpReply.Returned returned -> returned.value().isJsonPrimitive() ? returned.value().getAsString() : "";
			case QmpReply.Refused refused -> throw new UnreadableMemoryException(address, length, PlainText.of(refused.toString()));
		};
		int at = 0;
		for (String line : (Iterable<String>) text.lines()::iterator) {
			Matcher matcher = LINE.matcher(line);
			if (!matcher.matches() || Long.parseUnsignedLong(matcher.group(1), 16) != address + at) {
				throw new UnreadableMemoryException(address, length, PlainText.of(line));
			}
			for (String octet : matcher.group(2).strip().split(" ")) {
				if (at == length) {
					throw new UnreadableMemoryException(address, length, "more bytes than asked for");
				}
				bytes[begin + at++] = (byte) Integer.parseInt(octet.substring(2), 16);
			}
		}
		if (at < length) {
			throw new UnreadableMemoryException(address, length, "%d bytes alone".formatted(at));
		}
	}
}
