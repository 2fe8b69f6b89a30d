package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.grantscope.core.observe.Problem;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.ui.files.GrantFilesView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompletenessTest {

	private final MadeDomain domain = new MadeDomain().file(1, List.of(3)).gref(8, 1, -1, 5);

	@AfterEach
	void nothingIsOpen() {
		Ui.machines().all().forEach(Ui.machines()::close);
		Ui.nothingWentWrongUnseen();
	}

	private Link open() {
		LoadJob job = Ui.machines().open("made", domain);
		job.schedule();
		Ui.load(job);
		IViewPart view = Ui.view(GrantFilesView.class, GrantFilesView.ID);
		return Ui.find(Link.class, view, "completeness");
	}

	@Test
	void aWholePictureIsComplete() {
		Link link = open();
		Ui.waitFor("it says so", () -> link.getText().equals("<a>complete</a>"));
		assertTrue(link.getToolTipText().startsWith("All that the sources have was read, and they agree."), link.getToolTipText());
	}

	@Test
	void aPictureWithProblemsSaysHowManyAndWhich() {
		domain.problems.add(Problem.ofWhole("made", "a whole frame", "half of one"));
		Link link = open();
		Ui.waitFor("it says so", () -> link.getText().equals("<a>incomplete: 1 problem</a>"));
		assertTrue(link.getToolTipText().contains("half of one"), link.getToolTipText());

		Hands.opening(() -> Hands.click(link), window -> {
			Text details = Ui.find(Text.class, window, "completenessDetails");
			assertTrue(details.getText().contains("What could not be read:") && details.getText().contains("half of one"), details.getText());
		});
	}
}
