package org.grantscope.debug.ui.launch;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.variables.VariablesPlugin;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** The fields that say which kernel is in a memory, where no launch configuration holds them. */
public final class KernelFields {

	private final TabFields fields;

	/** {@code changed} is told when the user changes one of them. */
	public KernelFields(Runnable changed) {
		fields = new TabFields(changed);
	}

	/** A field with its name before it; for a parent of two columns. */
	public Text text(Composite parent, String label, String id, String hint, String help) {
		return fields.text(parent, label, id, hint, help);
	}

	/** The field of the symbols' file, with buttons that look for one. */
	public Text symbols(Composite parent, String id) {
		return fields.file(parent, "&Symbols:", id, "kallsyms.txt or vmlinux",
				"The text of the machine's /proc/kallsyms, read by root, or its kernel as an ELF file with symbols");
	}

	/** What is wrong with the first value that is, for people. */
	public static Optional<String> problem(String symbols, List<String> btf, String domid) {
		Optional<String> types = btf.stream().map(file -> FieldValue.file("Types", file, true)).flatMap(Optional::stream).findFirst();
		return FieldValue.file("Symbols", symbols, true).or(() -> types).or(() -> FieldValue.domid(domid));
	}

	/** A number that was found to be one; 0 of any other text. */
	public static int number(String text) {
		Long number = FieldValue.number(text);
		return number == null ? 0 : number.intValue();
	}

	/** The text with its string variables replaced, as far as they are known. */
	public static String substituted(String text) {
		try {
			return VariablesPlugin.getDefault().getStringVariableManager().performStringSubstitution(text.strip(), false);
		} catch (CoreException e) {
			return text.strip();
		}
	}
}
