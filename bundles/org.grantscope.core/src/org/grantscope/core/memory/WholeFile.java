package org.grantscope.core.memory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

import org.grantscope.core.format.FileContent;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;

/** Files of symbols and types: their beginnings, and all of those that are not large. */
final class WholeFile {

	private static final int CHUNK = 1 << 16;
	private static final int SHOWN_BYTES = 8;

	private WholeFile() {
	}

	/**
	 * The first bytes, as many as {@link FileKind} looks at or the file has.
	 *
	 * @throws FormatException when it is not there, or is a directory, or a pipe, which can be read only once
	 */
	static byte[] head(Path path) throws FormatException, IOException {
		if (!Files.isRegularFile(path)) {
			throw new FormatException(Problem.ofWhole(path.toString(), "a file",
					Files.exists(path) ? "a directory or a device" : "nothing of that name"));
		}
		try (InputStream in = Files.newInputStream(path)) {
			return in.readNBytes(FileKind.HEAD_BYTES);
		}
	}

	static byte[] read(Path path, Progress progress) throws FormatException {
		return FileContent.read(path, progress).bytes();
	}

	/**
	 * What gzip packed.
	 *
	 * @throws FormatException when it is damaged, or becomes larger than any file that is read
	 */
	static byte[] unpack(String source, byte[] packed, Progress progress) throws FormatException {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		byte[] chunk = new byte[CHUNK];
		try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
			for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
				progress.checkCancelled();
				all.write(chunk, 0, n);
				if (all.size() > BinaryFile.MAX_PART) {
					throw new FormatException(
							Problem.ofWhole(source, "at most %d bytes, unpacked".formatted(BinaryFile.MAX_PART), "more"));
				}
			}
			return all.toByteArray();
		} catch (IOException e) {
			throw new FormatException(Problem.ofWhole(source, "what gzip packed", String.valueOf(e.getMessage())));
		}
	}

	/** The first of these bytes, for messages. */
	static String firstBytes(byte[] bytes) {
		return bytes.length == 0 ? "nothing" : HexFormat.ofDelimiter(" ").formatHex(bytes, 0, Math.min(bytes.length, SHOWN_BYTES));
	}
}
