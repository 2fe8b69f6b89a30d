package org.grantscope.debug.ui.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.swt.SWT;

/** The names that X has for SWT's keys. */
final class Keys {

	private static final Map<Integer, String> NAMES = Map.ofEntries(Map.entry((int) SWT.CR, "Return"), Map.entry((int) SWT.ESC, "Escape"),
			Map.entry((int) SWT.TAB, "Tab"), Map.entry((int) SWT.BS, "BackSpace"), Map.entry((int) SWT.DEL, "Delete"),
			Map.entry((int) ' ', "space"), Map.entry(SWT.ARROW_UP, "Up"), Map.entry(SWT.ARROW_DOWN, "Down"),
			Map.entry(SWT.ARROW_LEFT, "Left"), Map.entry(SWT.ARROW_RIGHT, "Right"), Map.entry(SWT.HOME, "Home"),
			Map.entry(SWT.END, "End"), Map.entry(SWT.PAGE_UP, "Prior"), Map.entry(SWT.PAGE_DOWN, "Next"),
			Map.entry(SWT.INSERT, "Insert"), Map.entry((int) '+', "plus"), Map.entry((int) '-', "minus"), Map.entry((int) '=', "equal"),
			Map.entry((int) '.', "period"), Map.entry((int) ',', "comma"), Map.entry((int) '/', "slash"), Map.entry((int) '*', "asterisk"),
			Map.entry(SWT.KEYPAD_ADD, "KP_Add"), Map.entry(SWT.KEYPAD_SUBTRACT, "KP_Subtract"));
	private static final int FUNCTION_KEYS = 12;

	private Keys() {
	}

	/**
	 * The name of keys that are pressed together, such as {@code ctrl+shift+c}.
	 *
	 * @param together modifiers of SWT, alone or ored; then a key code of SWT or a character, a letter in either case
	 */
	static String name(int... together) {
		List<String> names = new ArrayList<>();
		for (int key : together) {
			if (key != 0 && (key & ~SWT.MODIFIER_MASK) == 0) {
				addModifiers(names, key);
			} else {
				names.add(single(key));
			}
		}
		return String.join("+", names);
	}

	private static void addModifiers(List<String> names, int mask) {
		if ((mask & SWT.CTRL) != 0) {
			names.add("ctrl");
		}
		if ((mask & SWT.SHIFT) != 0) {
			names.add("shift");
		}
		if ((mask & SWT.ALT) != 0) {
			names.add("alt");
		}
	}

	private static String single(int key) {
		if (NAMES.containsKey(key)) {
			return NAMES.get(key);
		}
		if (key >= SWT.F1 && key < SWT.F1 + FUNCTION_KEYS) {
			return "F" + (key - SWT.F1 + 1);
		}
		if (key < 128 && Character.isLetterOrDigit(key)) {
			return String.valueOf((char) key).toLowerCase(Locale.ROOT);
		}
		throw new IllegalArgumentException("no name is known of key 0x" + Integer.toHexString(key));
	}
}
