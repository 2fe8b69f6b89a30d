package org.grantscope.core.observe;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.grantscope.core.abi.Domid;

/**
 * The name of a source, which the command, the views and a launch share: {@code gdb://localhost:1234?symbols=kallsyms.txt},
 * {@code exec:xl dmesg}, {@code file:table.frames.bin}.
 *
 * <p>A scheme of at least two letters and a colon, so that {@code C:\x} is none; the place, up to the first question mark;
 * behind it {@code name=value}, with {@code &} between them. Anywhere behind the colon {@code %3F} is the byte 0x3f of UTF-8,
 * and a percent sign itself is {@code %25}. Every other character stands for itself, blanks and plus signs too.
 *
 * @param text       the whole, as it was written
 * @param scheme     before the first colon, in small letters
 * @param place      what follows, without the parameters, decoded: {@code //localhost:1234}, {@code xl dmesg}
 * @param parameters behind the question mark, decoded, by their names; of each at least one value, in the order given
 */
public record SourceUri(String text, String scheme, String place, SortedMap<String, List<String>> parameters) {

	private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");
	private static final Pattern SIZE = Pattern.compile("([0-9]{1,9})([KMG]?)");
	private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,19}");
	private static final Pattern HEX = Pattern.compile("0[xX][0-9a-fA-F]{1,16}");

	/** Takes copies of the map and its lists. */
	public SourceUri {
		SortedMap<String, List<String>> copy = new TreeMap<>();
		parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
		parameters = Collections.unmodifiableSortedMap(copy);
	}

	/**
	 * Reads what somebody wrote.
	 *
	 * @throws FormatException when it is none; the problem tells the character, from 1
	 */
	public static SourceUri parse(String text) throws FormatException {
		return new SourceUriText(text).parse();
	}

	/**
	 * The URI that says this; {@link #parse} of its text gives it again.
	 *
	 * @throws IllegalArgumentException when the scheme is not at least two letters, or a parameter has an empty name or no value
	 */
	public static SourceUri of(String scheme, String place, SortedMap<String, List<String>> parameters) {
		return new SourceUri(SourceUriText.write(scheme, place, parameters), scheme.toLowerCase(Locale.ROOT), place, parameters);
	}

	/** The same with that parameter, which takes the place of those of its name. */
	public SourceUri with(String name, String value) {
		SortedMap<String, List<String>> changed = new TreeMap<>(parameters);
		changed.put(name, List.of(value));
		return of(scheme, place, changed);
	}

	/**
	 * Refuses every parameter of another name; whoever makes a source calls this first, so that all refuse a typo alike.
	 *
	 * @throws FormatException that names the ones there are
	 */
	public void expectOnly(String... names) throws FormatException {
		List<String> known = List.of(names);
		for (String name : parameters.keySet()) {
			if (!known.contains(name)) {
				throw wrong(name, known.isEmpty() ? "no parameter" : "one of the parameters " + String.join(", ", known),
						"unknown parameter '" + name + "'");
			}
		}
	}

	/** All values of a parameter that may be repeated, in the order given. */
	public List<String> texts(String name) {
		return parameters.getOrDefault(name, List.of());
	}

	/**
	 * The value of a parameter that may not be repeated.
	 *
	 * @throws FormatException when it is
	 */
	public Optional<String> text(String name) throws FormatException {
		List<String> values = texts(name);
		if (values.size() > 1) {
			throw wrong(name, "it once", "it %d times".formatted(values.size()));
		}
		return values.stream().findFirst();
	}

	/**
	 * A duration of at least one millisecond and at most a day: {@code 500ms}, {@code 5s}, {@code 2m}, {@code 1h}.
	 *
	 * @throws FormatException when it is none
	 */
	public Optional<Duration> duration(String name) throws FormatException {
		Optional<String> value = text(name);
		if (value.isEmpty()) {
			return Optional.empty();
		}
		Optional<Duration> duration = parseDuration(value.get());
		if (duration.isEmpty()) {
			throw wrong(name, "a duration from 1ms to 24h, such as 500ms, 5s or 2m", quoted(value.get()));
		}
		return duration;
	}

	/** A duration as URIs and options write it; empty when it is none from a millisecond to a day. */
	public static Optional<Duration> parseDuration(String text) {
		Matcher matcher = DURATION.matcher(text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		long count = Long.parseLong(matcher.group(1));
		Duration duration = switch (matcher.group(2)) {
			case "ms" -> Duration.ofMillis(count);
			case "s" -> Duration.ofSeconds(count);
			case "m" -> Duration.ofMinutes(count);
			default -> Duration.ofHours(count);
		};
		return duration.isZero() || duration.compareTo(Duration.ofDays(1)) > 0 ? Optional.empty() : Optional.of(duration);
	}

	/**
	 * A number from {@code least} to {@code most}, decimal or with {@code 0x} hexadecimal; all three unsigned.
	 *
	 * @throws FormatException when it is none of these
	 */
	public OptionalLong number(String name, long least, long most) throws FormatException {
		Optional<String> value = text(name);
		return value.isEmpty() ? OptionalLong.empty() : OptionalLong.of(number(name, value.get(), least, most));
	}

	/**
	 * The number in a part of a parameter's value.
	 *
	 * @throws FormatException that names the parameter, when it is none from {@code least} to {@code most}
	 */
	public long number(String name, String part, long least, long most) throws FormatException {
		try {
			boolean hex = HEX.matcher(part).matches();
			if (hex || DECIMAL.matcher(part).matches()) {
				long number = hex ? Long.parseUnsignedLong(part.substring(2), 16) : Long.parseUnsignedLong(part);
				if (Long.compareUnsigned(number, least) >= 0 && Long.compareUnsigned(number, most) <= 0) {
					return number;
				}
			}
		} catch (NumberFormatException e) {
			// more than 64 bits
		}
		String range = Long.compareUnsigned(most, 0xffff_ffffL) > 0 ? "from 0x%x to 0x%x".formatted(least, most)
				: "from %d to %d".formatted(least, most);
		throw wrong(name, "a number " + range + ", decimal or 0x...", quoted(part));
	}

	/**
	 * The domain that a source is about: {@code domid=N}.
	 *
	 * @throws FormatException when it is not the number of a domain
	 */
	public OptionalInt domid() throws FormatException {
		OptionalLong domid = number("domid", 0, Domid.FIRST_RESERVED - 1);
		return domid.isPresent() ? OptionalInt.of((int) domid.getAsLong()) : OptionalInt.empty();
	}

	/**
	 * A number of bytes from 1 to {@code most}: a number, or one with {@code K}, {@code M} or {@code G} for a power of 1024.
	 *
	 * @throws FormatException when it is none of these
	 */
	public OptionalLong size(String name, long most) throws FormatException {
		Optional<String> value = text(name);
		if (value.isEmpty()) {
			return OptionalLong.empty();
		}
		Matcher matcher = SIZE.matcher(value.get());
		long bytes = matcher.matches() ? Long.parseLong(matcher.group(1)) << 10 * List.of("", "K", "M", "G").indexOf(matcher.group(2))
				: 0;
		if (bytes < 1 || bytes > most) {
			throw wrong(name, "a number of bytes from 1 to %d, such as 4096, 64K or 1M".formatted(most), quoted(value.get()));
		}
		return OptionalLong.of(bytes);
	}

	/**
	 * {@code yes} or {@code no}.
	 *
	 * @throws FormatException when it is something else
	 */
	public boolean flag(String name, boolean otherwise) throws FormatException {
		return word(name, "yes", "no").map("yes"::equals).orElse(otherwise);
	}

	/**
	 * One of those words.
	 *
	 * @throws FormatException when it is something else
	 */
	public Optional<String> word(String name, String... words) throws FormatException {
		Optional<String> value = text(name);
		if (value.isPresent() && !List.of(words).contains(value.get())) {
			throw wrong(name, "one of " + String.join(", ", words), quoted(value.get()));
		}
		return value;
	}

	/**
	 * A constant of an enum, written in small letters and with {@code -} for each {@code _}.
	 *
	 * @throws FormatException when it is something else
	 */
	public <E extends Enum<E>> Optional<E> word(String name, Class<E> type) throws FormatException {
		E[] constants = type.getEnumConstants();
		List<E> all = constants == null ? List.of() : Arrays.asList(constants);
		Optional<String> value = word(name, all.stream().map(SourceUri::word).toArray(String[]::new));
		return value.flatMap(one -> all.stream().filter(constant -> word(constant).equals(one)).findFirst());
	}

	private static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * The name of a file, which is looked for in the working directory unless it is absolute.
	 *
	 * @throws FormatException when it cannot be one
	 */
	public Optional<Path> path(String name) throws FormatException {
		Optional<String> value = text(name);
		return value.isEmpty() ? Optional.empty() : Optional.of(path(name, value.get()));
	}

	/**
	 * The names of files, of a parameter that may be repeated.
	 *
	 * @throws FormatException when one cannot be one
	 */
	public List<Path> paths(String name) throws FormatException {
		Path[] paths = new Path[texts(name).size()];
		for (int i = 0; i < paths.length; i++) {
			paths[i] = path(name, texts(name).get(i));
		}
		return List.of(paths);
	}

	private Path path(String name, String value) throws FormatException {
		try {
			if (!value.isEmpty()) {
				return Path.of(value);
			}
		} catch (InvalidPathException e) {
			// no file has such a name
		}
		throw wrong(name, "the name of a file", quoted(value));
	}

	/** That a part of it is wrong: the name of a parameter, or {@code place}. */
	public FormatException wrong(String part, String expected, String found) {
		return new FormatException(new Problem(text, part, expected, found));
	}

	/** As problems write what was found. */
	private static String quoted(String value) {
		return value.isEmpty() ? "nothing" : "'" + value + "'";
	}

	/** The text as it was written. */
	@Override
	public String toString() {
		return text;
	}
}
