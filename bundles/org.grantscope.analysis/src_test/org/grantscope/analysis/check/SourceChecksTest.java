package org.grantscope.analysis.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.Claim;
import org.grantscope.model.Contradiction;
import org.grantscope.model.Machine;
import org.grantscope.model.ModelFactory;
import org.junit.jupiter.api.Test;

/** Each check of what the sources say of themselves and of trouble: what it speaks of, and what it does not. */
class SourceChecksTest {

	@Test
	void linesOfAKindAreOneFinding() {
		assertThat(Scene.of(3).said(KernelLog.Kind.STILL_PENDING, 9).said(KernelLog.Kind.STILL_PENDING, 8)
				.said(KernelLog.Kind.STILL_PENDING, 9)
				.said(KernelLog.Kind.TABLE_FULL, -1).judgedBy(new KernelMessages()))
				.extracting(Finding::severity, Finding::summary).containsExactly(
						tuple(Severity.WARNING,
								"The kernel of d3 said 3 times that a grant is still pending, last in line 3 of scene; grefs 8-9"),
						tuple(Severity.ERROR,
								"The kernel of d3 said once that the grant table is full (max_grant_frames reached), "
										+ "last in line 4 of scene"));
	}

	@Test
	void linesThatTellOfNoTroubleAreNone() {
		assertThat(
				Scene.of(3).said(KernelLog.Kind.FREEING, 9).said(KernelLog.Kind.LAYOUT, -1).said(KernelLog.Kind.INITIALIZED, -1)
						.said(KernelLog.Kind.OTHER, -1).judgedBy(new KernelMessages()))
				.isEmpty();
	}

	@Test
	void contradictionsAboutOneSubjectAreOneFinding() {
		Machine machine = Scene.of(3).machine();
		machine.getContradictions()
				.addAll(List.of(contradiction(3, 9, "frame"), contradiction(3, 8, "frame"), contradiction(3, null, "version")));
		assertThat(judge(machine, new Contradictory()))
				.extracting(Finding::severity, Finding::summary, finding -> finding.grefs().size())
				.containsExactly(tuple(Severity.INFO, "The sources disagree about frame, 2 times, first: a: one; b: two", 2),
						tuple(Severity.WARNING, "The sources disagree about version: a: one; b: two", 0));
		assertThat(judge(Scene.of(3).machine(), new Contradictory())).isEmpty();
	}

	@Test
	void aCutListIsTold() {
		assertThat(Scene.of(3).xenTracksAtLeast().judgedBy(new IncompleteCapture()))
				.extracting(Finding::summary, Finding::domains)
				.containsExactly(tuple("Xen's list of entries in use is cut for d3", List.of(3)));
		assertThat(Scene.of(3).xenTracks().judgedBy(new IncompleteCapture())).isEmpty();
	}

	@Test
	void problemsOfTheSourcesAreTold() {
		Machine machine = Scene.of(3).machine();
		machine.getProblems().addAll(List.of("text: line 3: expected a row, found nothing", "text: line 4"));
		assertThat(judge(machine, new IncompleteCapture())).extracting(Finding::summary)
				.containsExactly("2 problems in the sources: text: line 3: expected a row, found nothing and others");
	}

	private static Contradiction contradiction(Integer domid, @Nullable Integer ref, String subject) {
		Contradiction contradiction = ModelFactory.eINSTANCE.createContradiction();
		contradiction.setDomid(domid);
		contradiction.setRef(ref);
		contradiction.setSubject(subject);
		contradiction.getClaims().addAll(List.of(claim("a", "one"), claim("b", "two")));
		return contradiction;
	}

	private static Claim claim(String source, String says) {
		Claim claim = ModelFactory.eINSTANCE.createClaim();
		claim.setSource(source);
		claim.setSays(says);
		return claim;
	}

	private static List<Finding> judge(Machine machine, Check check) {
		return check.check(CheckedMachine.of(machine, Progress.NONE));
	}
}
