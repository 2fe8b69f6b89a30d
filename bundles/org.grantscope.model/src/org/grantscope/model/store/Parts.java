package org.grantscope.model.store;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.format.FileContent;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;

/**
 * The parts of a stored machine. The first, {@code format}, says the version and lists the others with their sizes; a part
 * that is not as listed is refused before more of it is inflated than the list says. Names are compared, and nothing else
 * is done with them.
 */
final class Parts {

	/** The first part, not deflated, so that a file is recognised by its first bytes. */
	static final String LIST = "format";

	/** With what the list begins. */
	static final String MAGIC = "grantscope ";

	private static final int END_BYTES = 22;
	private static final String LINE = "[!-~]{1,100} [0-9]{1,9}";

	private final String source;
	private final Progress progress;
	private final Map<String, Part> parts = new LinkedHashMap<>();
	private int version;

	private Parts(String source, Progress progress) {
		this.source = source;
		this.progress = progress;
	}

	/** Inflates all parts of the content. */
	static Parts read(FileContent content, Progress progress) throws FormatException {
		Parts parts = new Parts(content.origin().source(), progress);
		byte[] bytes = content.bytes();
		int end = bytes.length - END_BYTES;
		if (end < 0 || !new String(bytes, end, 4, StandardCharsets.ISO_8859_1).equals("PK\5\6")) {
			throw parts.refused("the end of a ZIP file", "a file that is cut");
		}
		try (ZipInputStream zip = new ZipInputStream(parts.watched(bytes))) {
			Part list = parts.next(zip, LIST, Limits.LIST_BYTES);
			String[] lines = new String(list.bytes(), StandardCharsets.US_ASCII).split("\n", -1);
			parts.version = version(list, lines[0]);
			for (Map.Entry<String, Integer> listed : parts.listed(list, lines).entrySet()) {
				parts.add(zip, listed.getKey(), listed.getValue());
			}
			if (zip.getNextEntry() instanceof ZipEntry more) {
				throw parts.refused("no part after the last one of the list", more.getName());
			}
			return parts;
		} catch (IOException | IllegalArgumentException e) {
			throw parts.refused("a ZIP file that can be read", e.getMessage());
		}
	}

	/** Which version of the format wrote it. */
	int version() {
		return version;
	}

	/** The part of that name, which is then no longer here; null when there is none. */
	@Nullable
	Part take(String name) {
		return parts.remove(name);
	}

	/** The parts that nobody took. */
	List<Part> rest() {
		return List.copyOf(parts.values());
	}

	FormatException refused(String expected, @Nullable Object found) {
		return new FormatException(Problem.ofWhole(source, expected, String.valueOf(found)));
	}

	private static int version(Part list, String line) throws FormatException {
		if (!line.matches(MAGIC + "[1-9][0-9]{0,8}")) {
			throw list.refused("line 1", "'" + MAGIC + "' and a version", line);
		}
		int version = Integer.parseInt(line.substring(MAGIC.length()));
		if (version > GrantsFile.VERSION) {
			throw list.refused("line 1", "version <= " + GrantsFile.VERSION, version + ": a newer Grantscope wrote it");
		}
		return version;
	}

	private Map<String, Integer> listed(Part list, String[] lines) throws FormatException {
		Map<String, Integer> sizes = new LinkedHashMap<>();
		long total = 0;
		for (int i = 1; i < lines.length - 1; i++) {
			String line = lines[i];
			if (!line.matches(LINE)) {
				throw list.refused("line " + (i + 1), "a name and a size", line);
			}
			int space = line.indexOf(' ');
			int size = Integer.parseInt(line.substring(space + 1));
			total += size;
			if (total > Limits.BYTES) {
				throw list.refused("line " + (i + 1), "parts of at most " + Limits.BYTES + " bytes", total);
			}
			if (sizes.put(line.substring(0, space), size) != null || line.startsWith(LIST + " ")) {
				throw list.refused("line " + (i + 1), "each part once", line);
			}
		}
		if (sizes.size() > Limits.PARTS || !lines[lines.length - 1].isEmpty()) {
			throw list.refused("", "at most " + Limits.PARTS + " whole lines", sizes.size());
		}
		return sizes;
	}

	private void add(ZipInputStream zip, String name, int size) throws IOException, FormatException {
		Part part = next(zip, name, size);
		if (part.bytes().length < size) {
			throw part.refused("", size + " bytes, as the list says", part.bytes().length);
		}
		parts.put(name, part);
	}

	private Part next(ZipInputStream zip, String name, int most) throws IOException, FormatException {
		progress.checkCancelled();
		ZipEntry entry = zip.getNextEntry();
		if (entry == null || !entry.getName().equals(name)) {
			throw refused("the part " + name, entry == null ? "no further part" : entry.getName());
		}
		Part part = new Part(source, name, zip.readNBytes(most));
		if (zip.read() >= 0) {
			throw part.refused("", "at most " + most + " bytes", "more");
		}
		return part;
	}

	private InputStream watched(byte[] bytes) {
		return new FilterInputStream(new ByteArrayInputStream(bytes)) {
			@Override
			public int read(byte @Nullable [] into, int from, int length) throws IOException {
				progress.checkCancelled();
				return super.read(into, from, length);
			}
		};
	}
}
