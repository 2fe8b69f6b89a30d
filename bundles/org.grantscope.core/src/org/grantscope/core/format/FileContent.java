package org.grantscope.core.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;

/** The whole of one input file, in memory. The path {@code -} is the standard input. */
record FileContent(Path path, Origin origin, byte[] bytes) {

	/** More than any grant table or console log; an endless device ends here too. */
	private static final int MAX_BYTES = 256 << 20;
	private static final int CHUNK = 1 << 16;
	private static final int HEAD = 4096;

	static FileContent read(Path path, Progress progress) throws FormatException {
		String name = path.toString();
		if (name.equals("-")) {
			return new FileContent(path, new Origin("standard input", Instant.now()), readAll(name, System.in, progress));
		}
		if (Files.isDirectory(path)) {
			throw new FormatException(Problem.ofWhole(name, "a file", "a directory"));
		}
		try (InputStream in = Files.newInputStream(path)) {
			Instant time = Files.getLastModifiedTime(path).toInstant();
			return new FileContent(path, new Origin(name, time), readAll(name, in, progress));
		} catch (NoSuchFileException e) {
			throw new FormatException(Problem.ofWhole(name, "a file", "nothing of that name"));
		} catch (AccessDeniedException e) {
			throw new FormatException(Problem.ofWhole(name, "a file that may be read", "access denied"));
		} catch (IOException e) {
			throw new FormatException(Problem.ofWhole(name, "a file that can be read", String.valueOf(e.getMessage())));
		}
	}

	private static byte[] readAll(String name, InputStream in, Progress progress) throws FormatException {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		byte[] chunk = new byte[CHUNK];
		try {
			for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
				progress.checkCancelled();
				all.write(chunk, 0, n);
				progress.worked(n);
				if (all.size() > MAX_BYTES) {
					throw new FormatException(Problem.ofWhole(name, "at most %d bytes".formatted(MAX_BYTES), "more"));
				}
			}
		} catch (IOException e) {
			throw new FormatException(new Problem(name, "byte " + all.size(), "a file that can be read", String.valueOf(e.getMessage())));
		}
		if (all.size() == 0) {
			throw new FormatException(Problem.ofWhole(name, "frames or text", "an empty file"));
		}
		return all.toByteArray();
	}

	/** Whether the beginning is text: no NUL, and hardly a control character or a byte that UTF-8 does not have. */
	boolean isText() {
		int head = Math.min(bytes.length, HEAD);
		int odd = 0;
		for (int i = 0; i < head; i++) {
			int c = bytes[i] & 0xff;
			if (c == 0) {
				return false;
			}
			odd += c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != 0x1b || c == 0x7f || c >= 0xf8 ? 1 : 0;
		}
		return head > 0 && odd * 20 <= head;
	}
}
