package org.grantscope.core.observe;

import java.util.regex.Pattern;

/** Text of strangers, such as names and log lines, as it may be printed for people. */
public final class PlainText {

	/** They steer a terminal, end a line, or turn the order of what is shown; C1 controls and Unicode's own among them. */
	private static final Pattern UNSHOWN = Pattern.compile("[\\p{gc=Cc}\\p{gc=Cf}\\p{gc=Zl}\\p{gc=Zp}]");

	private PlainText() {
	}

	/** The same on one line: characters that control something, and are not shown themselves, are dots. */
	public static String of(String text) {
		return isAscii(text) ? text : UNSHOWN.matcher(text).replaceAll("\u00b7");
	}

	/** Whether it is printable ASCII alone, as nearly all is. */
	private static boolean isAscii(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
				return false;
			}
		}
		return true;
	}
}
