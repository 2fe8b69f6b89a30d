package org.grantscope.live.standin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody tells of a kernel's grants who does not read its memory: the stand-in of its own variables, the lab's probe of
 * what it did. Lines, in the language of {@link Picture}.
 *
 * @param lines without those of files that list no grant, which nobody can see from outside
 */
record Account(List<String> lines) {

	private static final Pattern FILE = Pattern.compile("\\bfile[ =](\\S+)");

	/** Files come last, in one order: they have none where they are found by their grants. */
	Account {
		lines = Stream.concat(lines.stream().filter(line -> !isFile(line)), lines.stream().filter(Account::isFile).sorted()).toList();
	}

	/** The account in those lines; files that nothing lists left out. */
	static Account of(List<String> lines) {
		List<String> kept = new ArrayList<>();
		for (String line : lines) {
			Matcher file = FILE.matcher(line);
			if (!isFile(line) || file.find() && isListed(file.group(1), lines)) {
				kept.add(line);
			}
		}
		return new Account(kept);
	}

	/** The same with files by numbers, in the order in which the grants name them: addresses are nobody's but the kernel's. */
	Account withNumberedFiles() {
		Map<String, String> numbers = new LinkedHashMap<>();
		for (String line : lines) {
			Matcher file = FILE.matcher(line);
			if (line.startsWith("gref ") && file.find()) {
				numbers.computeIfAbsent(file.group(1), name -> "#" + (numbers.size() + 1));
			}
		}
		return new Account(lines.stream().map(line -> numbered(line, numbers)).toList());
	}

	/** The same without what that pattern finds: what the other side cannot tell. */
	Account without(String pattern) {
		return new Account(lines.stream().map(line -> line.replaceAll(pattern, "")).toList());
	}

	/** Lines that only one of both has, this one's with a minus first; and the first two that are in another order. */
	List<String> differences(Account other) {
		List<String> all = new ArrayList<>();
		lines.stream().filter(line -> !other.lines.contains(line)).forEach(line -> all.add("- " + line));
		other.lines.stream().filter(line -> !lines.contains(line)).forEach(line -> all.add("+ " + line));
		if (all.isEmpty() && !lines.equals(other.lines)) {
			int i = 0;
			while (i < Math.min(lines.size(), other.lines.size()) && lines.get(i).equals(other.lines.get(i))) {
				i++;
			}
			all.add("another order from line " + (i + 1) + " on: " + lines.subList(i, lines.size()));
		}
		return all;
	}

	private static boolean isFile(String line) {
		return line.startsWith("file ");
	}

	private static boolean isListed(String name, List<String> lines) {
		return lines.stream().anyMatch(line -> line.startsWith("gref ") && line.contains(" file=" + name));
	}

	private static String numbered(String line, Map<String, String> numbers) {
		Matcher file = FILE.matcher(line);
		return file.find() ? line.substring(0, file.start(1)) + numbers.get(file.group(1)) + line.substring(file.end(1)) : line;
	}
}
