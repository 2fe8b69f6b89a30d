package org.grantscope.debug.ui.launch;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.variables.VariablesPlugin;
import org.eclipse.jdt.annotation.Nullable;

/** What may be typed into the fields of a launch; each check gives why not, as where, expected and found, or nothing. */
final class FieldValue {

	private static final int MOST_PORT = 65_535;
	private static final int MOST_DOMID = 0x7fef;
	private static final String UNITS = "(\\d{1,9})(ms|s|m)?";

	private FieldValue() {
	}

	static Optional<String> host(String text) {
		return text.isBlank() || text.strip().chars().noneMatch(c -> Character.isWhitespace(c) || c == '/') ? Optional.empty()
				: wrong("Host", "a name or an address", text);
	}

	static Optional<String> port(String text) {
		Long number = number(text);
		return number != null && number >= 1 && number <= MOST_PORT ? Optional.empty() : wrong("Port", "a number from 1 to 65535", text);
	}

	static Optional<String> socket(String text) {
		try {
			return !text.isBlank() && !Path.of(text.strip()).isAbsolute() && !text.contains("${")
					? wrong("Socket", "the whole path of a Unix socket, such as /run/vm.sock", text)
					: text.isBlank() ? wrong("Socket", "the path of a Unix socket", text) : Optional.empty();
		} catch (InvalidPathException e) {
			return wrong("Socket", "a path", text);
		}
	}

	/** Decimal, or hexadecimal with {@code 0x}; blank for one that is found out. */
	static Optional<String> address(String where, String text) {
		return text.isBlank() || number(text) != null ? Optional.empty()
				: wrong(where, "a number such as 0x1d000000, or nothing", text);
	}

	static Optional<String> domid(String text) {
		Long number = number(text);
		return text.isBlank() || number != null && number >= 0 && number <= MOST_DOMID ? Optional.empty()
				: wrong("Domain", "a domain's number, 0 to 32751", text);
	}

	static Optional<String> timeout(String text) {
		return text.isBlank() || text.strip().matches(UNITS) && !text.strip().matches("0+\\D*") ? Optional.empty()
				: wrong("Timeout", "a time such as 500ms or 5s", text);
	}

	/** A file that is there; string variables in it are replaced first. Blank where it may be left out. */
	static Optional<String> file(String where, String text, boolean needed) {
		if (text.isBlank()) {
			return needed ? wrong(where, "a file", text) : Optional.empty();
		}
		try {
			String path = VariablesPlugin.getDefault().getStringVariableManager().performStringSubstitution(text.strip(), false);
			return path.contains("${") || Files.isReadable(Path.of(path)) && !Files.isDirectory(Path.of(path)) ? Optional.empty()
					: wrong(where, "a file that can be read", path);
		} catch (CoreException | InvalidPathException e) {
			return wrong(where, "a file", text + " (" + e.getMessage() + ")");
		}
	}

	/** Decimal, or hexadecimal with {@code 0x}, unsigned; null when it is none. */
	static @Nullable Long number(String text) {
		String digits = text.strip();
		try {
			return digits.startsWith("0x") || digits.startsWith("0X") ? Long.parseUnsignedLong(digits.substring(2), 16)
					: Long.parseUnsignedLong(digits);
		} catch (NumberFormatException e) {
			return null;
		}
	}

	private static Optional<String> wrong(String where, String expected, String found) {
		return Optional.of("%s: expected %s, found %s".formatted(where, expected, found.isBlank() ? "nothing" : "'" + found.strip() + "'"));
	}
}
