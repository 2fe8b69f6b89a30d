package org.grantscope.analysis.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.grantscope.core.observe.Progress;
import org.grantscope.model.table.GrefId;
import org.junit.jupiter.api.Test;

class ChecksTest {

	private static final Path ROOT = Path.of(System.getProperty("grantscope.root", "../.."));
	private static final Progress CANCELLED = new Progress() {

		@Override
		public void worked(long bytes) {
			// nobody watches
		}

		@Override
		public boolean isCancelled() {
			return true;
		}
	};

	@Test
	void everyClassThatIsACheckIsAmongAll() throws IOException {
		Path sources = ROOT.resolve("bundles/org.grantscope.analysis/src/org/grantscope/analysis/check");
		try (Stream<Path> files = Files.list(sources)) {
			List<String> written = files.filter(file -> contains(file, "implements Check ") || contains(file, "implements TableCheck "))
					.map(file -> file.getFileName().toString())
					.map(name -> name.replace(".java", "")).sorted().toList();
			assertThat(written).hasSizeGreaterThan(15);
			assertThat(Checks.all()).extracting(check -> check.getClass().getSimpleName())
					.containsExactlyInAnyOrderElementsOf(written);
		}
	}

	@Test
	void everyCheckHasANameOfItsOwnAndATitle() {
		assertThat(Checks.all()).extracting(Check::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
		assertThat(Checks.all()).extracting(Check::title).doesNotHaveDuplicates()
				.allMatch(title -> !title.isBlank() && !title.contains("\n"));
	}

	@Test
	void theDocumentHasAParagraphForEachCheckAndForNoOther() throws IOException {
		String document = Files.readString(ROOT.resolve("releng/docs/checks.md"));
		List<String> sections = Pattern.compile("(?m)^## ([a-z-]+)$").matcher(document).results().map(found -> found.group(1))
				.toList();
		assertThat(sections).containsExactlyElementsOf(Checks.all().stream().map(Check::id).toList());
	}

	@Test
	void ofNothingNothingIsFound() {
		assertThat(Checks.run(Scene.of(3).machine(), Progress.NONE)).isEmpty();
		assertThat(Checks.run(Scene.of(3).v1().machine(), Progress.NONE)).isEmpty();
		assertThat(Checks.run(Scene.of(3).v1().driver(1024, 0).deferred(10).xenTracks().machine(), Progress.NONE)).isEmpty();
	}

	@Test
	void theWorstComesFirst() {
		List<Finding> findings = Checks.run(Scene.of(3).v1().grant(9, Scene.PERMIT, 0x7ff0, 1).grant(8, Scene.READ, 5, 2)
				.xenTracks(Scene.use(8, 5, Scene.PIN_READ), Scene.use(12, 5, Scene.PIN_WRITE)).driver(1024, -1).machine(),
				Progress.NONE);
		assertThat(findings).extracting(Finding::check).containsExactly("revoked-but-mapped", "gref-size-wrapped", "no-such-peer",
				"writable-read-only");
	}

	@Test
	void findingsOfOneCheckAreInOrderOfDomains() {
		Scene two = Scene.of(7).driver(1024, -1).and(Scene.of(3).driver(1024, -1));
		assertThat(Checks.run(two.machine(), Progress.NONE)).extracting(Finding::domains).containsExactly(List.of(3), List.of(7));
	}

	@Test
	void tenThousandOfAKindAreOneFinding() {
		List<Finding> findings = Checks.run(Scene.of(3).v1(20).grants(8, 10_008, Scene.PERMIT, 0x7ff0).machine(), Progress.NONE);
		assertThat(findings).hasSize(1);
		assertThat(findings.get(0).grefs()).hasSize(10_000);
		assertThat(findings.get(0).summary())
				.isEqualTo("10000 grants of d3 (grefs 8-10007) to DOMID_SELF, which no domain can be");
	}

	@Test
	void peersBeyondCountAreOneFinding() {
		Scene scene = Scene.of(3).v1().domainsAre(3);
		for (int ref = 8; ref < 508; ref++) {
			scene.grant(ref, Scene.PERMIT, ref, 0x1000 + ref);
		}
		assertThat(Checks.run(scene.machine(), Progress.NONE)).singleElement().satisfies(finding -> {
			assertThat(finding.grefs()).hasSize(500).isSorted();
			assertThat(finding.summary()).contains("500 different domids");
		});
	}

	@Test
	void aFindingNamesItsGrantsAndDomains() {
		Finding finding = Scene.of(3).v1().grant(9, Scene.PERMIT, 8, 1).domainsAre(0, 3).judgedBy(new NoSuchPeer()).get(0);
		assertThat(finding.grefs()).extracting(GrefId::toString).containsExactly("d3 gref 9");
		assertThat(finding.domains()).containsExactly(3, 8);
	}

	@Test
	void nobodyWaitsForACancelledCheck() {
		assertThatExceptionOfType(CancellationException.class)
				.isThrownBy(() -> Checks.run(Scene.of(3).v1().machine(), CANCELLED));
	}

	@Test
	void whatIsSaidOfAKindIsSentencesThatDoNotChange() {
		assertThat(
				new TreeSet<>(Checks.run(Scene.of(3).v1().grants(8, 12, Scene.PERMIT, 0x7ff0).machine(), Progress.NONE).stream()
						.map(Finding::explanation).toList()))
				.hasSize(1).allMatch(text -> text.endsWith("."));
	}

	private static boolean contains(Path file, String text) {
		try {
			return Files.readString(file).contains(text);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
