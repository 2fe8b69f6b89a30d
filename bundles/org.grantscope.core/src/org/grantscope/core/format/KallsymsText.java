package org.grantscope.core.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.KernelSymbols;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;

/**
 * {@code /proc/kallsyms}, or a kernel's System.map: an address, a letter and a name in each line, and in brackets the module
 * that has it. Whoever may not see addresses reads only zeros there; then no address is known, which is a problem.
 *
 * <p>Source: Linux {@code kernel/kallsyms.c}, {@code s_show}: {@code "%px %c %s\t[%s]"}; {@code kernel.kptr_restrict} hides
 * the addresses.
 */
public final class KallsymsText implements CaptureFormat {

	private static final String LINE_EXPECTED = "'address type name [module]'";
	private static final int RECOGNISED_BY = 4;
	private static final int CHECKED_EVERY = 1 << 14;

	@Override
	public String name() {
		return "a kernel's symbols";
	}

	@Override
	public boolean recognises(FileContent content) {
		Lines lines = new Lines(content.bytes());
		int seen = 0;
		while (seen < RECOGNISED_BY && lines.next()) {
			if (!lines.isSymbol()) {
				return false;
			}
			seen++;
		}
		return seen > 0;
	}

	@Override
	public List<? extends Observation> read(FileContent content, OptionalInt domid, Progress progress) throws FormatException {
		return List.of(read(content.origin(), domid, content.bytes(), progress));
	}

	/**
	 * Reads the whole.
	 *
	 * @param origin where the text is from, and when it was written
	 * @param domid  whose kernel it is, where that is known
	 * @param text   in UTF-8
	 * @throws FormatException when no line is a symbol's
	 * @throws java.util.concurrent.CancellationException soon after {@code progress} says that it is cancelled
	 */
	public static KernelSymbols read(Origin origin, OptionalInt domid, byte[] text, Progress progress) throws FormatException {
		TreeMap<String, List<Long>> addresses = new TreeMap<>();
		TreeMap<String, String> modules = new TreeMap<>();
		ProblemList problems = new ProblemList(origin.source());
		Lines lines = new Lines(text);
		boolean hidden = true;
		while (lines.next()) {
			if (lines.number % CHECKED_EVERY == 0) {
				progress.checkCancelled();
			}
			if (lines.isSymbol() && (lines.ended() || lines.hasModule())) {
				long address = lines.address;
				hidden &= address == 0;
				String name = lines.text(lines.nameBegin, lines.nameEnd);
				addresses.computeIfAbsent(name, key -> new ArrayList<>(1)).add(address);
				if (lines.hasModule()) {
					String module = lines.text(lines.moduleBegin, lines.moduleEnd);
					modules.put(name, module);
					addresses.computeIfAbsent(KernelSymbols.ofModule(module, name), key -> new ArrayList<>(1)).add(address);
				}
			} else if (!lines.isBlank()) {
				problems.add(Problem.atLine(origin.source(), lines.number, 1, LINE_EXPECTED, lines.text(lines.begin, lines.end)));
			}
		}
		if (addresses.isEmpty()) {
			throw new FormatException(Problem.ofWhole(origin.source(), LINE_EXPECTED, "no line of it in " + lines.number + " lines"));
		}
		if (hidden) {
			addresses.clear();
			problems.add(Problem.ofWhole(origin.source(), "addresses of symbols", "only zeros, as somebody without privilege reads them"));
		}
		addresses.replaceAll((name, all) -> List.copyOf(all));
		return new KernelSymbols(origin, domid, addresses, modules, problems.toList());
	}

	/** The lines of a text in bytes, and the parts of the one that it is at. */
	private static final class Lines {

		private final byte[] text;
		private int begin;
		private int end = -1;
		private int number;
		private long address;
		private int nameBegin;
		private int nameEnd;
		private int moduleBegin;
		private int moduleEnd;

		Lines(byte[] text) {
			this.text = text;
		}

		boolean next() {
			begin = end + 1;
			if (begin >= text.length) {
				return false;
			}
			end = begin;
			while (end < text.length && text[end] != '\n') {
				end++;
			}
			number++;
			return true;
		}

		boolean ended() {
			return end < text.length;
		}

		boolean hasModule() {
			return moduleEnd > moduleBegin;
		}

		boolean isBlank() {
			return text(begin, end).isBlank();
		}

		/** Finds the parts of the line; false when they are not there. */
		boolean isSymbol() {
			int last = end > begin && text[end - 1] == '\r' ? end - 1 : end;
			int at = begin;
			address = 0;
			moduleBegin = 0;
			moduleEnd = 0;
			while (at < last && Character.digit(text[at], 16) >= 0) {
				address = address << 4 | Character.digit(text[at], 16);
				at++;
			}
			int digits = at - begin;
			if (digits != 8 && digits != 16 || at + 3 >= last || text[at] != ' ' || !isType(text[at + 1]) || text[at + 2] != ' ') {
				return false;
			}
			nameBegin = at + 3;
			nameEnd = nameBegin;
			while (nameEnd < last && text[nameEnd] > ' ') {
				nameEnd++;
			}
			return nameEnd > nameBegin && (nameEnd == last || isModule(last));
		}

		private boolean isModule(int last) {
			if (last - nameEnd < 4 || text[nameEnd] != '\t' || text[nameEnd + 1] != '[' || text[last - 1] != ']') {
				return false;
			}
			moduleBegin = nameEnd + 2;
			moduleEnd = last - 1;
			return true;
		}

		private static boolean isType(byte c) {
			return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '?' || c == '-';
		}

		String text(int from, int to) {
			return new String(text, from, to - from, StandardCharsets.UTF_8);
		}
	}
}
