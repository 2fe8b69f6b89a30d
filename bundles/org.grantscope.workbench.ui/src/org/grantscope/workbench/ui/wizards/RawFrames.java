package org.grantscope.workbench.ui.wizards;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.debug.ui.WidgetName;

/** What is known of raw frames among captures, which their bytes do not say. */
final class RawFrames {

	private final Combo version;
	private final Text status;

	/** Makes it in a place with two columns; {@code changed} is told of each change. */
	RawFrames(Composite parent, Runnable changed) {
		Group group = new Group(parent, SWT.NONE);
		group.setText("Raw frames among them");
		GridLayoutFactory.swtDefaults().numColumns(4).applyTo(group);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(group);
		new Label(group, SWT.NONE).setText("&Version:");
		version = new Combo(group, SWT.DROP_DOWN | SWT.READ_ONLY);
		version.setItems("as the files say", "1", "2");
		version.select(0);
		WidgetName.set(version, "importVersion", "Version of raw frames");
		version.addListener(SWT.Selection, event -> changed.run());
		new Label(group, SWT.NONE).setText("&Status frames:");
		status = new Text(group, SWT.BORDER);
		status.setMessage("LABEL.status.bin beside LABEL.frames.bin");
		WidgetName.set(status, "importStatus", "File of the status frames");
		status.addListener(SWT.Modify, event -> changed.run());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(status);
	}

	/** The version, where the user says it. */
	Optional<GrantTableVersion> version() {
		return version.getSelectionIndex() <= 0 ? Optional.empty() : GrantTableVersion.of(version.getSelectionIndex());
	}

	/** The file of the status frames, where the user says it. */
	Optional<Path> status() {
		return status.getText().isBlank() ? Optional.empty() : Optional.of(Path.of(status.getText().strip()));
	}

	/** What is wrong; null for nothing. */
	@Nullable String problem() {
		return status().filter(file -> !Files.isRegularFile(file)).map(file -> "There is no file " + file + " with status frames.")
				.orElse(null);
	}
}
