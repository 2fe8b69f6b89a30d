package org.grantscope.core.format;

import java.util.Collections;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.KernelLog;

/**
 * What one line of a log says about grants.
 *
 * @param message what could be read of it
 * @param broken  where in the line's text it is not as it must be, from 0; -1 where it is
 */
record KernelLogLine(KernelLog.Message message, int broken) {

	/** {@code <4>}, and {@code dmesg -x}'s facility and level. */
	private static final Pattern LEVEL = Pattern.compile("<\\d{1,3}>|kern {0,5}:[a-z]{3,7} {0,5}: ");
	/** What the system's log puts before the kernel's lines: a date in one of its forms, and mostly the host. */
	private static final Pattern SYSLOG = Pattern.compile("(?:[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?"
			+ "|(?:[A-Z][a-z]{2} )?\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d\\S{0,20}"
					+ "|\\d{9,11}\\.\\d{1,9})\\s(?:\\S{1,255}\\s){0,2}kernel(?:\\[\\d{1,9}\\])?: ");
	/** {@code dmesg -T}, {@code -e}, {@code -d} and {@code --time-format iso}. */
	private static final Pattern DATE = Pattern.compile(
			"\\[(?:[A-Z][a-z]{2} [A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d \\d{4}|[A-Z][a-z]{2} ?\\d{1,2} \\d\\d:\\d\\d"
			+ "| {0,12}[+<]? {0,12}\\d{1,12}\\.\\d{1,9}>?)\\] |\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d,\\d{1,9}[+-]\\d\\d:\\d\\d ");
	/** Time since boot, and which thread or processor printed where the kernel tells. */
	private static final Pattern TIME = Pattern.compile("\\[( {0,12}\\d{1,12}\\.\\d{1,9})\\](?: ?\\[ {0,8}[CT]\\d{1,10}\\])? ");
	private static final Pattern THREAD = Pattern.compile("\\[ {0,8}[CT]\\d{1,10}\\] ");
	/** What drivers put before their messages. */
	private static final Pattern DRIVER = Pattern.compile(
			"xen[:/][\\w-]{1,32}: |xen\\w{1,32}: |[\\w-]{0,32}(?:front|gntalloc|gntdev|grant_table): "
			+ "|v\\w{1,16} v[\\w-]{1,32}: |#### netfront ");
	/** The place in Xen's source, and the virtual processor that it worked for. */
	private static final Pattern PLACE = Pattern.compile(
			"[\\w/.-]{1,80}\\.c:\\d{1,7}: ?(?:d(\\d{1,5})(?:v\\d{1,5})? |d\\S{1,20} )?");
	private static final Pattern CALLER = Pattern.compile("d(\\d{1,5})v\\d{1,5} ");
	private static final Pattern OF_GRANTS = Pattern.compile("\\b(?:grants?|grefs?|gntalloc|gntdev)\\b|xen[:/](?:grant|xen_gnt)");
	private static final String OF_XENS_GRANTS = "grant_table.c:";
	private static final String WORKED_FOR = "caller";
	private static final int PREFIXES = 8;

	/** What a line says; null when it is not about grants. */
	static @Nullable KernelLogLine of(ConsoleLine line) {
		return line.speaker() instanceof ConsoleLine.Speaker.Xen ? ofXen(line) : ofLinux(line);
	}

	private static @Nullable KernelLogLine ofLinux(ConsoleLine line) {
		Prefix prefix = Prefix.of(line);
		String text = line.text().substring(prefix.end);
		int at = 0;
		Matcher driver = DRIVER.matcher(text);
		for (int i = 0; i < PREFIXES && driver.region(at, text.length()).lookingAt(); i++) {
			at = driver.end();
		}
		String said = text.substring(at);
		for (MessageForm form : KernelMessages.LINUX) {
			MessageForm.Values values = form.match(said);
			if (values != null) {
				boolean cut = !line.ended() && form.endsWithNumber(said);
				return new KernelLogLine(message(line, prefix.seconds, cut ? KernelLog.Kind.OTHER : form.kind(), cut ? null : values, text),
						cut ? line.text().length() : -1);
			}
		}
		boolean broken = KernelMessages.LINUX.stream().anyMatch(form -> form.begins(said));
		if (!broken && !(prefix.ofKernel && OF_GRANTS.matcher(text).find())) {
			return null;
		}
		return new KernelLogLine(message(line, prefix.seconds, KernelLog.Kind.OTHER, null, text), broken ? prefix.end + at : -1);
	}

	private static @Nullable KernelLogLine ofXen(ConsoleLine line) {
		String text = line.text();
		Matcher place = PLACE.matcher(text);
		boolean placed = place.lookingAt();
		Matcher caller = placed ? place : CALLER.matcher(text);
		boolean called = placed || caller.lookingAt();
		String said = called ? text.substring(caller.end()) : text;
		for (MessageForm form : KernelMessages.XEN) {
			MessageForm.Values values = form.match(said);
			if (values != null && (line.ended() || !form.endsWithNumber(said))) {
				MessageForm.Values all = called && caller.group(1) != null ? withCaller(values, Long.parseLong(caller.group(1))) : values;
				return new KernelLogLine(message(line, line.seconds(), form.kind(), all, text), -1);
			}
		}
		return placed && text.substring(0, place.end()).contains(OF_XENS_GRANTS)
				? new KernelLogLine(message(line, line.seconds(), KernelLog.Kind.OTHER, null, text), -1) : null;
	}

	private static MessageForm.Values withCaller(MessageForm.Values values, long domid) {
		TreeMap<String, Long> numbers = new TreeMap<>(values.numbers());
		numbers.put(WORKED_FOR, domid);
		return new MessageForm.Values(values.ref(), values.pfn(), numbers);
	}

	private static KernelLog.Message message(ConsoleLine line, OptionalDouble seconds, KernelLog.Kind kind,
			MessageForm.@Nullable Values values, String text) {
		return values == null
				? new KernelLog.Message(line.number(), seconds, kind, OptionalInt.empty(), OptionalLong.empty(),
						Collections.emptySortedMap(), text)
				: new KernelLog.Message(line.number(), seconds, kind, values.ref(), values.pfn(), values.numbers(), text);
	}

	/** What stands before a kernel's message. */
	private record Prefix(int end, OptionalDouble seconds, boolean ofKernel) {

		static Prefix of(ConsoleLine line) {
			String text = line.text();
			Prefix prefix = new Prefix(0, line.seconds(), line.seconds().isPresent());
			for (int i = 0; i < PREFIXES; i++) {
				Prefix longer = prefix.next(text);
				if (longer == null) {
					return prefix;
				}
				prefix = longer;
			}
			return prefix;
		}

		private @Nullable Prefix next(String text) {
			char first = end < text.length() ? text.charAt(end) : 0;
			if (first == '[') {
				Matcher time = at(TIME, text);
				if (time.lookingAt()) {
					return new Prefix(time.end(), ConsoleLine.seconds(time.group(1)), true);
				}
				return after(DATE, text, after(THREAD, text, null));
			}
			return first == '<' || first == 'k' ? after(LEVEL, text, null)
					: first >= '0' && first <= '9' ? after(SYSLOG, text, after(DATE, text, null))
					: first >= 'A' && first <= 'Z' ? after(SYSLOG, text, null) : null;
		}

		/** The other where there is one, else what is after that pattern. */
		private @Nullable Prefix after(Pattern pattern, String text, @Nullable Prefix other) {
			if (other != null) {
				return other;
			}
			Matcher m = at(pattern, text);
			return m.lookingAt() ? new Prefix(m.end(), seconds, true) : null;
		}

		private Matcher at(Pattern pattern, String text) {
			return pattern.matcher(text).region(end, text.length());
		}
	}
}
