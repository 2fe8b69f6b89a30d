package org.grantscope.core.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;

/**
 * The whole of one input file, in memory. The path {@code -} is the standard input.
 *
 * @param path   as given
 * @param origin its name for people, and when it was last written; of standard input, now
 * @param bytes  at least one; not copied, for they may be many
 */
public record FileContent(Path path, Origin origin, byte[] bytes) {

	/** 256 MiB, more than any grant table, console log or trace; an endless device ends here too. */
	public static final int MAX_BYTES = 256 << 20;

	private static final String STANDARD_INPUT = "standard input";
	private static final int CHUNK = 1 << 16;
	private static final int HEAD = 4096;
	private static final int BEGINNING = 1 << 16;

	/**
	 * Reads a file from its beginning to its end. May block, on a pipe for as long as nobody writes.
	 *
	 * @throws FormatException when it is not there, may not or cannot be read, is a directory, is empty or is larger than
	 *                         {@link #MAX_BYTES}
	 * @throws java.util.concurrent.CancellationException soon after {@code progress} says that it is cancelled
	 */
	public static FileContent read(Path path, Progress progress) throws FormatException {
		String name = path.toString();
		if (name.equals("-")) {
			progress.begin("reading " + STANDARD_INPUT, 0);
			return new FileContent(path, new Origin(STANDARD_INPUT, Instant.now()), readAll(STANDARD_INPUT, System.in, 0, progress));
		}
		if (Files.isDirectory(path)) {
			throw new FormatException(Problem.ofWhole(name, "a file", "a directory"));
		}
		try (InputStream in = Files.newInputStream(path)) {
			long size = Files.isRegularFile(path) ? Files.size(path) : 0;
			if (size > MAX_BYTES) {
				throw tooLarge(name);
			}
			progress.begin("reading " + name, size);
			Instant time = Files.getLastModifiedTime(path).toInstant();
			return new FileContent(path, new Origin(name, time), readAll(name, in, size, progress));
		} catch (NoSuchFileException e) {
			throw new FormatException(Problem.ofWhole(name, "a file", "nothing of that name"));
		} catch (AccessDeniedException e) {
			throw new FormatException(Problem.ofWhole(name, "a file that may be read", "access denied"));
		} catch (IOException e) {
			throw new FormatException(Problem.ofWhole(name, "a file that can be read", String.valueOf(e.getMessage())));
		}
	}

	/**
	 * The same of a file that is a text throughout.
	 *
	 * @throws FormatException also when there is a byte 0 in it
	 */
	public static FileContent readText(Path path, Progress progress) throws FormatException {
		FileContent content = read(path, progress);
		for (int i = 0; i < content.bytes.length; i++) {
			if (content.bytes[i] == 0) {
				throw new FormatException(new Problem(content.origin.source(), "byte " + i, "a text", "a binary file"));
			}
		}
		return content;
	}

	/** The whole of it as text: UTF-8, what is malformed replaced; a byte order mark is left out. */
	public String text() {
		return text(bytes.length);
	}

	/**
	 * What a format may look at to recognise it: the text of the first {@value #BEGINNING} bytes, four times what a console ring
	 * keeps.
	 */
	public String beginning() {
		return text(Math.min(bytes.length, BEGINNING));
	}

	private String text(int length) {
		int mark = length >= 3 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb && (bytes[2] & 0xff) == 0xbf ? 3 : 0;
		return new String(bytes, mark, length - mark, StandardCharsets.UTF_8);
	}

	/** The same content in UTF-8 where it begins with the byte order mark of UTF-16, as files from Windows do; else itself. */
	public FileContent inUtf8() {
		if (bytes.length < 2) {
			return this;
		}
		int mark = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
		Charset charset = mark == 0xfffe ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
		return mark != 0xfffe && mark != 0xfeff ? this
				: new FileContent(path, origin, new String(bytes, 2, bytes.length - 2, charset).getBytes(StandardCharsets.UTF_8));
	}

	/** {@code expected}: how many bytes there are, if somebody knows. */
	private static byte[] readAll(String name, InputStream in, long expected, Progress progress) throws FormatException {
		byte[] all = new byte[(int) Math.min(expected, MAX_BYTES) + 1];
		int size = 0;
		try {
			for (int n = in.read(all, 0, Math.min(CHUNK, all.length)); n >= 0;
					n = in.read(all, size, Math.min(CHUNK, all.length - size))) {
				progress.checkCancelled();
				size += n;
				progress.worked(n);
				if (size > MAX_BYTES) {
					throw tooLarge(name);
				}
				if (size == all.length) {
					all = Arrays.copyOf(all, Math.min(Math.max(CHUNK, size * 2), MAX_BYTES + 1));
				}
			}
		} catch (IOException e) {
			throw new FormatException(new Problem(name, "byte " + size, "a file that can be read", String.valueOf(e.getMessage())));
		}
		if (size == 0) {
			throw new FormatException(Problem.ofWhole(name, "something to read", "an empty file"));
		}
		return Arrays.copyOf(all, size);
	}

	private static FormatException tooLarge(String name) {
		return new FormatException(Problem.ofWhole(name, "at most %d bytes".formatted(MAX_BYTES), "more"));
	}

	/**
	 * Whether the beginning is text: of twenty bytes hardly one is a control character or one that UTF-8 does not have. A
	 * serial line may leave a NUL here and there; a table is full of them.
	 */
	boolean isText() {
		int head = Math.min(bytes.length, HEAD);
		int odd = 0;
		for (int i = 0; i < head; i++) {
			int c = bytes[i] & 0xff;
			odd += c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != 0x1b || c == 0x7f || c >= 0xf8 ? 1 : 0;
		}
		return head > 0 && odd * 20 <= head;
	}
}
