package org.grantscope.allocator.ui.history;

import java.util.function.IntConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.grantscope.debug.ui.WidgetName;

/** A slider over all moments, and where it is. */
final class MomentBar {

	private final Composite top;
	private final Scale scale;
	private final Label label;

	/** Tells the moment to which the user moves it. */
	MomentBar(Composite parent, IntConsumer moved) {
		top = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(top);
		scale = new Scale(top, SWT.HORIZONTAL);
		scale.setToolTipText("Which moment is shown");
		WidgetName.set(scale, "moment", "Moment");
		scale.addListener(SWT.Selection, event -> {
			write(scale.getSelection(), scale.getMaximum());
			moved.accept(scale.getSelection());
		});
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(80, 24).applyTo(scale);
		label = new Label(top, SWT.RIGHT);
		label.setData(WidgetName.ID_KEY, "momentLabel");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(110, SWT.DEFAULT).applyTo(label);
		show(0, 0);
	}

	Composite control() {
		return top;
	}

	/** Is at that moment, of so many after the first. */
	void show(int moment, int steps) {
		scale.setEnabled(steps > 0);
		if (scale.getMaximum() != Math.max(1, steps)) {
			scale.setMaximum(Math.max(1, steps));
			scale.setPageIncrement(Math.max(1, steps / 20));
		}
		if (scale.getSelection() != moment) {
			scale.setSelection(moment);
		}
		write(moment, steps);
	}

	private void write(int moment, int steps) {
		String text = moment + " of " + steps;
		if (!text.equals(label.getText())) {
			label.setText(text);
		}
	}
}
