package org.grantscope.analysis.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ListDialog;
import org.grantscope.debug.core.OpenMachine;

/** With what a machine can be compared. */
sealed interface CompareWith {

	/** What people read. */
	String label();

	/** Another open machine, or this one as it was. */
	record Picture(@NonNull String label, OpenMachine machine) implements CompareWith {
	}

	/** Files that are asked for. */
	record File(@NonNull String label) implements CompareWith {
	}

	/** All that can be offered: the look before first, then the other machines, the newest first, then files. */
	static List<CompareWith> offers(OpenMachine machine, List<OpenMachine> open, Optional<OpenMachine> before) {
		List<CompareWith> offers = new ArrayList<>();
		before.ifPresent(look -> offers.add(new Picture("The look before: " + Side.of(look).label(), look)));
		List<CompareWith> others = new ArrayList<>();
		open.stream().filter(other -> other.id() != machine.id()).forEach(other -> others.add(new Picture(Side.of(other).label(), other)));
		offers.addAll(others.reversed());
		offers.add(new File("Files..."));
		return offers;
	}

	/** Lets the user choose; null when they do not. */
	static @Nullable CompareWith ask(Shell shell, List<CompareWith> offers, String title) {
		ListDialog dialog = new ListDialog(shell);
		dialog.setTitle("Compare With");
		dialog.setMessage("Compare " + title + " with:");
		dialog.setContentProvider(ArrayContentProvider.getInstance());
		dialog.setLabelProvider(LabelProvider.createTextProvider(offer -> offer instanceof CompareWith with ? with.label() : ""));
		dialog.setInput(offers);
		dialog.setInitialSelections(offers.get(0));
		dialog.setWidthInChars(80);
		dialog.setHelpAvailable(false);
		dialog.open();
		Object[] result = dialog.getResult();
		return result != null && result.length > 0 && result[0] instanceof CompareWith chosen ? chosen : null;
	}
}
