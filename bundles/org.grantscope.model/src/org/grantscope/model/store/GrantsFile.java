package org.grantscope.model.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.grantscope.core.format.FileContent;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.Machine;

/**
 * A machine in one file, {@code .grants}: everything that the model holds, so that what was read is equal to what was written.
 *
 * <p>The file is a ZIP. Its first entry, {@code format}, says the version of the format and lists the others with their sizes.
 * {@code machine.xmi} has the objects, by the names that the model gives to classes and features: those survive a model that
 * grows better than EMF's binary resources, which put numbers in their place and tell little when something is unknown. It is
 * written and read here and not by an EMF resource, which resolves types and addresses wherever they lead; EMF's own reads
 * the same text. The bytes of a table are entries of their own, {@code 0-dom1-v2.frames.bin} and so on, after the domain's place
 * and number; unpacked, they are captures.
 *
 * <p>Version 1 had tracked entries in records of 32 bytes, and no history of entries. Version 2 had no free lists, and the kernel's
 * count of free references, {@code freeGrants}, in gntalloc's device; and none of gntalloc's numbers could be unknown, so that one
 * that is left out is 0.
 *
 * <p>A file from anybody may be read: it makes nothing be looked up elsewhere, and what it may ask for is bounded.
 */
public final class GrantsFile {

	/** The version of the format that is written; older ones are read too. */
	public static final int VERSION = 3;

	private static final String MACHINE = "machine.xmi";
	/** Always the same. Before it, an entry would have a second time, in a longer header. */
	private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
	private static final int HEADER = 30;

	/** How many bytes tell a stored machine. */
	public static final int HEAD = HEADER + Parts.LIST.length() + Parts.MAGIC.length();

	private GrantsFile() {
	}

	/** Whether that is a stored machine, of any version; told from its first bytes. */
	public static boolean isGrants(FileContent content) {
		return isGrants(content.bytes());
	}

	/** Whether a stored machine begins with those bytes; {@link #HEAD} of them are enough. */
	public static boolean isGrants(byte[] head) {
		if (head.length < HEAD) {
			return false;
		}
		String begin = new String(head, 0, HEAD, StandardCharsets.ISO_8859_1);
		return begin.startsWith("PK\3\4") && begin.endsWith(Parts.LIST + Parts.MAGIC);
	}

	/**
	 * Stores a machine. The file is replaced whole or, whatever goes wrong, left as it was; whoever reads it meanwhile sees the
	 * old one or the new one. A symbolic link and the old file's permissions are kept. Nobody may change the machine meanwhile.
	 *
	 * @throws IOException              when it cannot be written, with the reason
	 * @throws IllegalArgumentException when the machine refers to objects outside of it, or is larger than can be read again
	 */
	public static void write(Machine machine, Path path) throws IOException {
		byte[] bytes = toBytes(machine);
		AtomicFile.write(path, out -> out.write(bytes));
	}

	/**
	 * The bytes of such a file; the same for the same machine.
	 *
	 * @throws IllegalArgumentException as {@link #write}
	 */
	public static byte[] toBytes(Machine machine) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put(MACHINE, XmiWriter.write(machine));
		Tables.write(machine, parts);
		StringBuilder list = new StringBuilder(Parts.MAGIC).append(VERSION).append('\n');
		parts.forEach((name, bytes) -> list.append(name).append(' ').append(bytes.length).append('\n'));
		long total = parts.values().stream().mapToLong(bytes -> bytes.length).sum();
		if (total > Limits.BYTES || parts.get(MACHINE).length > Limits.XMI_BYTES || parts.size() > Limits.PARTS) {
			throw new IllegalArgumentException("expected a machine of at most %d bytes, found %d".formatted(Limits.BYTES, total));
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			putList(zip, list.toString().getBytes(StandardCharsets.US_ASCII));
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				put(zip, new ZipEntry(part.getKey()), part.getValue());
			}
		} catch (IOException e) {
			throw new IllegalStateException(e); // memory takes all that is written
		}
		if (bytes.size() > FileContent.MAX_BYTES) {
			String message = "expected a file of at most %d bytes, found %d";
			throw new IllegalArgumentException(message.formatted(FileContent.MAX_BYTES, bytes.size()));
		}
		return bytes.toByteArray();
	}

	/**
	 * Reads a stored machine.
	 *
	 * @throws FormatException when there is none or it is damaged, with the place
	 * @throws java.util.concurrent.CancellationException soon after {@code progress} says that it is cancelled
	 */
	public static Machine read(Path path, Progress progress) throws FormatException {
		return read(FileContent.read(path, progress), progress);
	}

	/**
	 * Reads a stored machine. What is in the file and not known here is one of the machine's problems and left out.
	 *
	 * @throws FormatException as {@link #read(Path, Progress)}
	 */
	public static Machine read(FileContent content, Progress progress) throws FormatException {
		if (!isGrants(content)) {
			throw new FormatException(Problem.ofWhole(content.origin().source(), "a stored machine", "another file"));
		}
		Parts parts = Parts.read(content, progress);
		Part objects = parts.take(MACHINE);
		if (objects == null || objects.bytes().length > Limits.XMI_BYTES) {
			String expected = "a part %s of at most %d bytes".formatted(MACHINE, Limits.XMI_BYTES);
			throw parts.refused(expected, objects == null ? "none" : "more");
		}
		List<Problem> problems = new ArrayList<>();
		Machine machine = XmiReader.read(objects, parts.version(), progress, problems);
		new Tables(parts, objects, progress).read(machine);
		parts.rest().stream().limit(Limits.PROBLEMS)
				.forEach(part -> problems.add(part.problem("", "a part of a machine", "something unknown, left out")));
		problems.stream().map(Problem::toString).forEach(machine.getProblems()::add);
		return machine;
	}

	private static void putList(ZipOutputStream zip, byte[] bytes) throws IOException {
		CRC32 crc = new CRC32();
		crc.update(bytes);
		ZipEntry entry = new ZipEntry(Parts.LIST);
		entry.setMethod(ZipEntry.STORED);
		entry.setSize(bytes.length);
		entry.setCrc(crc.getValue());
		put(zip, entry, bytes);
	}

	private static void put(ZipOutputStream zip, ZipEntry entry, byte[] bytes) throws IOException {
		entry.setTimeLocal(NO_TIME);
		zip.putNextEntry(entry);
		zip.write(bytes);
		zip.closeEntry();
	}
}
