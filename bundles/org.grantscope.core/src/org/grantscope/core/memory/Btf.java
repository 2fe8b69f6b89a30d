package org.grantscope.core.memory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.grantscope.core.abi.Layout;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;

/**
 * The types of a kernel, or of a module over those of its kernel, in BTF. Immutable.
 *
 * <p>Types are numbered from 1 in the order of the file, those of a module from where the kernel's end; so are the places of
 * names.
 *
 * <p>Source: Linux {@code Documentation/bpf/btf.rst} and {@code include/uapi/linux/btf.h} of 6.1 to 7.2; how a module's continue
 * its kernel's: {@code tools/lib/bpf/btf.c}, {@code btf__new_split}.
 */
final class Btf {

	private static final int MAGIC = 0xeb9f;
	private static final int HEADER_BYTES = 24;
	private static final int TYPE_BYTES = 12;
	private static final int CHECKED_EVERY = 1 << 14;
	/** Of one name, for a file may have nothing else. */
	private static final int MAX_LAYOUTS = 64;

	private final String source;
	private final ByteBuffer bytes;
	private final Optional<Btf> base;
	private final int stringsAt;
	private final int stringsLength;
	private final long firstString;
	private final int firstId;
	private final int[] types;

	private Btf(String source, ByteBuffer bytes, Optional<Btf> kernel, Progress progress) throws FormatException {
		this.source = source;
		this.bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
		int header = readHeader();
		int typesAt = section(header, 8, "types");
		int typesLength = this.bytes.getInt(12);
		this.stringsAt = section(header, 16, "names");
		this.stringsLength = this.bytes.getInt(20);
		boolean split = stringsLength == 0 || this.bytes.get(stringsAt) != 0;
		if (split && kernel.isEmpty()) {
			throw problem(stringsAt, "types of a kernel before those of its modules", "types of a module");
		}
		this.base = split ? kernel : Optional.empty();
		this.firstString = base.map(below -> below.firstString + below.stringsLength).orElse(0L);
		this.firstId = base.map(below -> below.firstId + below.types.length).orElse(1);
		this.types = findTypes(typesAt, typesAt + typesLength, kinds(header), progress);
	}

	/**
	 * Reads raw BTF.
	 *
	 * @param source for messages
	 * @param bytes  the whole; not copied, not to be changed
	 * @param kernel the types that those of a module continue; not used by a kernel's own
	 * @throws FormatException when they are malformed, or a module's and there is no kernel
	 * @throws java.util.concurrent.CancellationException soon after {@code progress} says that it is cancelled
	 */
	static Btf of(String source, byte[] bytes, Optional<Btf> kernel, Progress progress) throws FormatException {
		return new Btf(source, ByteBuffer.wrap(bytes), kernel, progress);
	}

	/**
	 * Reads a file: raw BTF such as {@code /sys/kernel/btf/vmlinux}, the same compressed with gzip, or an ELF file with a
	 * {@code .BTF} section.
	 *
	 * @throws FormatException when it is none of them, or malformed, as {@link #of} does
	 * @throws IOException     when it cannot be read
	 * @throws java.util.concurrent.CancellationException soon after {@code progress} says that it is cancelled
	 */
	static Btf read(Path path, Optional<Btf> kernel, Progress progress) throws FormatException, IOException {
		return BtfFile.read(path, kernel, progress);
	}

	static Btf of(String source, ByteBuffer bytes, Optional<Btf> kernel, Progress progress) throws FormatException {
		return new Btf(source, bytes, kernel, progress);
	}

	/** Whether these continue the types of a kernel. */
	boolean isOfModule() {
		return base.isPresent();
	}

	/** How many types there are, those of the kernel below not among them. */
	int size() {
		return types.length;
	}

	/** Where it is from, for people. */
	String source() {
		return source;
	}

	/**
	 * The first structure or union of that name, as {@link #layouts} has it.
	 *
	 * @throws FormatException as {@link #layouts} does
	 */
	Optional<Layout> layout(String name) throws FormatException {
		return layouts(name).stream().findFirst();
	}

	/**
	 * The structures and unions of that name, a module's own first, at most 64 of each file. Fields are those of 1, 2, 4 or 8
	 * bytes and bit-fields; those of structures and unions within it have their names before theirs, {@code notify.event}, unless
	 * they have none. Arrays are left out.
	 *
	 * @throws FormatException when one is malformed
	 */
	List<Layout> layouts(String name) throws FormatException {
		byte[] wanted = (name + '\0').getBytes(StandardCharsets.UTF_8);
		List<Layout> found = new ArrayList<>();
		for (int i = 0; i < types.length && found.size() < MAX_LAYOUTS; i++) {
			BtfType type = type(types[i]);
			if (type.isStructure() && nameIs(type.nameAt(), wanted)) {
				found.add(new BtfLayout(this, type).read(name));
			}
		}
		if (base.isPresent()) {
			found.addAll(base.get().layouts(name));
		}
		return found;
	}

	private int readHeader() throws FormatException {
		if (bytes.limit() < HEADER_BYTES) {
			throw problem(0, "BTF, at least %d bytes".formatted(HEADER_BYTES), bytes.limit() + " bytes");
		}
		int magic = bytes.getShort(0) & 0xffff;
		if (magic != MAGIC) {
			throw problem(0, "little endian BTF (9f eb)", magic == 0x9feb ? "big endian BTF (eb 9f)"
					: "%02x %02x".formatted(bytes.get(0), bytes.get(1)));
		}
		if (bytes.get(2) != 1) {
			throw problem(2, "BTF of version 1", "version " + bytes.get(2));
		}
		int header = bytes.getInt(4);
		if (header < HEADER_BYTES || header > bytes.limit()) {
			throw problem(4, "a header of %d to %d bytes".formatted(HEADER_BYTES, bytes.limit()), Integer.toUnsignedString(header));
		}
		return header;
	}

	/** Newer files tell how long what follows each kind is. */
	private BtfKinds kinds(int header) throws FormatException {
		if (header < HEADER_BYTES + 8) {
			return new BtfKinds(this, 0, 0);
		}
		return new BtfKinds(this, section(header, HEADER_BYTES, "kinds"), bytes.getInt(HEADER_BYTES + 4));
	}

	/** Where a section begins that the header tells: its offset behind the header, then its length. */
	private int section(int header, int at, String what) throws FormatException {
		long offset = Integer.toUnsignedLong(bytes.getInt(at));
		long length = Integer.toUnsignedLong(bytes.getInt(at + 4));
		if (header + offset + length > bytes.limit()) {
			throw problem(at, "%s within %d bytes".formatted(what, bytes.limit()), "%d bytes at %d".formatted(length, header + offset));
		}
		return (int) (header + offset);
	}

	private int[] findTypes(int begin, int end, BtfKinds kinds, Progress progress) throws FormatException {
		int[] found = new int[Math.min(1024, (end - begin) / TYPE_BYTES)];
		int count = 0;
		for (long at = begin; at < end; count++) {
			if (count % CHECKED_EVERY == 0) {
				progress.checkCancelled();
			}
			if (end - at < TYPE_BYTES) {
				throw problem(at, "a type of %d bytes".formatted(TYPE_BYTES), end - at + " bytes");
			}
			found = count < found.length ? found : Arrays.copyOf(found, Math.max(16, count * 2));
			found[count] = (int) at;
			BtfType type = type((int) at);
			at += TYPE_BYTES + kinds.moreBytes(type);
			if (at > end) {
				throw problem(found[count], "types within %d bytes".formatted(end - begin), type.count() + " things in the last one");
			}
		}
		return Arrays.copyOf(found, count);
	}

	private BtfType type(int at) {
		return new BtfType(this, at, bytes.getInt(at), bytes.getInt(at + 4), bytes.getInt(at + 8));
	}

	/** The type of that number, which something at that byte names. */
	BtfType type(int id, int namedAt) throws FormatException {
		if (id >= firstId && id - firstId < types.length) {
			return type(types[id - firstId]);
		}
		if (base.isEmpty() || id < 1 || id >= firstId) {
			throw problem(namedAt, "a type of %d to %d".formatted(1, firstId + types.length - 1), Integer.toUnsignedString(id));
		}
		return base.get().type(id, namedAt);
	}

	/** A number in these bytes. */
	int number(int at) {
		return bytes.getInt(at);
	}

	/** The name at that place, which something at that byte has. */
	String name(int place, int max, int namedAt) throws FormatException {
		long within = Integer.toUnsignedLong(place) - firstString;
		if (within < 0) {
			return base.orElseThrow().name(place, max, namedAt);
		}
		int end = (int) Math.min(within, stringsLength);
		int last = (int) Math.min(within + max, stringsLength);
		while (end < last && bytes.get(stringsAt + end) != 0) {
			end++;
		}
		if (end >= last) {
			throw problem(namedAt, "a name of less than %d bytes within %d".formatted(max, firstString + stringsLength),
					"one at " + Integer.toUnsignedString(place));
		}
		byte[] name = new byte[end - (int) within];
		bytes.get(stringsAt + (int) within, name);
		return new String(name, StandardCharsets.UTF_8);
	}

	/** Whether that name is there, with the 0 that ends it. */
	private boolean nameIs(int place, byte[] wanted) {
		long within = Integer.toUnsignedLong(place) - firstString;
		if (within < 0) {
			return base.orElseThrow().nameIs(place, wanted);
		}
		if (within + wanted.length > stringsLength) {
			return false;
		}
		for (int i = 0; i < wanted.length; i++) {
			if (bytes.get(stringsAt + (int) within + i) != wanted[i]) {
				return false;
			}
		}
		return true;
	}

	FormatException problem(long at, String expected, String found) {
		return new FormatException(new Problem(source, "byte %d of BTF".formatted(at), expected, found));
	}
}
