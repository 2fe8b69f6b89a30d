package org.grantscope.debug.ui.open;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.osgi.framework.FrameworkUtil;

/** Asks for files and opens them as one machine. */
public final class OpenCaptureHandler extends AbstractHandler {

	private static final String FOLDER = "captureFolder";
	private static final String[] PATTERNS = { "*.grants;*.frames.bin;*.g.txt;*.bin;*.txt;*.log", "*" };
	private static final String[] NAMES = { "Grant captures (stored, frames, text)", "All files" };

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		FileDialog dialog = new FileDialog(HandlerUtil.getActiveShellChecked(event), SWT.OPEN | SWT.MULTI);
		dialog.setText("Open Grant Capture: captures of one moment are joined");
		dialog.setFilterExtensions(PATTERNS);
		dialog.setFilterNames(NAMES);
		IDialogSettings settings = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(OpenCaptureHandler.class)).getDialogSettings();
		dialog.setFilterPath(settings.get(FOLDER));
		if (dialog.open() != null) {
			settings.put(FOLDER, dialog.getFilterPath());
			List<Path> files = Arrays.stream(dialog.getFileNames()).map(name -> Path.of(dialog.getFilterPath(), name)).toList();
			CaptureOpener.open(files);
		}
		return null;
	}
}
