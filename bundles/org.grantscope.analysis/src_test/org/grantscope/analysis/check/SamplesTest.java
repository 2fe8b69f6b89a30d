package org.grantscope.analysis.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.grantscope.core.format.CaptureFiles;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.Machine;
import org.grantscope.model.join.Join;
import org.junit.jupiter.api.Test;

/** What is found in the captures of real machines, and that it is what their notes and scripts say was done. */
class SamplesTest {

	private static final Path SAMPLES = Path.of(System.getProperty("grantscope.root", "../..")).resolve("releng/samples");
	private static final String TEXT = ".g.txt";

	/**
	 * The scripts grant gref 13, and in the guest gref 594, to domid 0x7ff0; 1022 to 1031, all but two, to domids that no domain
	 * can have; free 8 to 10, and 1028, while they are mapped; and write entries 500 and 501 by hand, 500 for 0x7ff0 too, and
	 * for d7 with the page of gref 8. What Xen's text alone shows, it shows of mapped entries, of version 2 without their flags.
	 */
	private static final String TOLD = """
			domU-pv-v1/2-domU-granted: WARNING no-such-peer gref 594
			domU-pv-v1/3-dom0-maps: WARNING no-such-peer gref 594
			domU-pv-v1/4-domU-dealloced-while-mapped: WARNING no-such-peer gref 594
			domU-pv-v1/5-dom0-unmapped: WARNING no-such-peer gref 594
			domU-pv-v1/6-domU-freed: WARNING no-such-peer gref 594
			domU-pv-v1/7-dom0-grants-to-domU: WARNING no-such-peer gref 594
			domU/3-dom0-maps: WARNING no-such-peer gref 594
			dumps-v1/v-deferred: WARNING no-such-peer gref 13
			dumps-v1/v-freed: WARNING no-such-peer gref 13
			dumps-v1/v-granted: WARNING no-such-peer gref 13
			dumps-v1/v-grown: WARNING no-such-peer gref 13
			dumps-v1/v-holes: WARNING no-such-peer gref 13
			dumps-v1/v-mapped-ro-grant: WARNING no-such-peer gref 13
			dumps-v1/v-mapped-ro: WARNING no-such-peer gref 13
			dumps-v1/v-mapped-rw: WARNING no-such-peer gref 13
			dumps-v1/v-unmapped-not-yet-freed: WARNING no-such-peer gref 13
			dumps-v2/v-deferred: WARNING revoked-but-mapped grefs 8-10
			dumps-v2/v-deferred: WARNING no-such-peer gref 13
			dumps-v2/v-freed: WARNING revoked-but-mapped gref 10
			dumps-v2/v-freed: WARNING no-such-peer gref 13
			dumps-v2/v-granted: WARNING no-such-peer gref 13
			dumps-v2/v-grown: WARNING no-such-peer gref 13
			dumps-v2/v-holes: WARNING no-such-peer gref 13
			dumps-v2/v-mapped-ro-grant: WARNING no-such-peer gref 13
			dumps-v2/v-mapped-ro: WARNING no-such-peer gref 13
			dumps-v2/v-mapped-rw: WARNING no-such-peer gref 13
			dumps-v2/v-unmapped-not-yet-freed: WARNING revoked-but-mapped gref 10
			dumps-v2/v-unmapped-not-yet-freed: WARNING no-such-peer gref 13
			high-bits/raw-highbits: WARNING undefined-flags gref 500
			revoked/raw-revoked-while-mapped: ERROR revoked-but-mapped gref 500
			traces-v1/09-domids/domids: WARNING no-such-peer gref 1022
			traces-v1/09-domids/domids: WARNING no-such-peer gref 1023
			traces-v1/09-domids/domids: WARNING no-such-peer gref 1024
			traces-v1/09-domids/domids: WARNING no-such-peer gref 1025
			traces-v1/09-domids/domids: WARNING no-such-peer gref 1026
			traces-v1/09-domids/domids: WARNING no-such-peer gref 1028
			traces-v1/09-domids/domids: WARNING no-such-peer gref 1029
			traces-v1/09-domids/domids: WARNING no-such-peer gref 1031
			traces-v1/09-domids/romap: WARNING no-such-peer gref 1022
			traces-v1/09-domids/romap: WARNING no-such-peer gref 1023
			traces-v1/09-domids/romap: WARNING no-such-peer gref 1024
			traces-v1/09-domids/romap: WARNING no-such-peer gref 1025
			traces-v1/09-domids/romap: WARNING no-such-peer gref 1026
			traces-v1/09-domids/romap: WARNING no-such-peer gref 1028
			traces-v1/09-domids/romap: WARNING no-such-peer gref 1029
			traces-v1/09-domids/romap: WARNING no-such-peer gref 1031
			traces-v2/08-remote/deferred: WARNING revoked-but-mapped gref 1028
			traces-v2/09-domids/domids: WARNING no-such-peer gref 1022
			traces-v2/09-domids/domids: WARNING no-such-peer gref 1023
			traces-v2/09-domids/domids: WARNING no-such-peer gref 1024
			traces-v2/09-domids/domids: WARNING no-such-peer gref 1025
			traces-v2/09-domids/domids: WARNING no-such-peer gref 1026
			traces-v2/09-domids/domids: WARNING no-such-peer gref 1028
			traces-v2/09-domids/domids: WARNING no-such-peer gref 1029
			traces-v2/09-domids/domids: WARNING no-such-peer gref 1031
			traces-v2/09-domids/romap: WARNING no-such-peer gref 1022
			traces-v2/09-domids/romap: WARNING no-such-peer gref 1023
			traces-v2/09-domids/romap: WARNING no-such-peer gref 1024
			traces-v2/09-domids/romap: WARNING no-such-peer gref 1025
			traces-v2/09-domids/romap: WARNING no-such-peer gref 1026
			traces-v2/09-domids/romap: WARNING no-such-peer gref 1028
			traces-v2/09-domids/romap: WARNING no-such-peer gref 1029
			traces-v2/09-domids/romap: WARNING no-such-peer gref 1031
			v1/deferred/v-deferred: WARNING no-such-peer gref 13
			v1/grown/v-grown: WARNING no-such-peer gref 13
			v1/mapped-ro/v-mapped-ro: WARNING no-such-peer gref 13
			v2/deferred/v-deferred: WARNING revoked-but-mapped grefs 8-10
			v2/deferred/v-deferred: WARNING no-such-peer gref 13
			v2/mapped-rw/v-mapped-rw: WARNING no-such-peer gref 13
			xen-status-v1/raw-changed-while-mapped: ERROR reuse-hazard gref 500
			xen-status-v1/raw-changed-while-mapped: WARNING frame-granted-twice grefs 8, 500
			xen-status-v1/raw-highbits: WARNING undefined-flags gref 500
			xen-status-v1/raw-reserved: WARNING no-such-peer gref 500
			xen-status-v1/raw-revoked-while-mapped: ERROR revoked-but-mapped gref 500
			xen-status-v1/raw-rewritten-while-mapped: ERROR in-use-bits gref 501
			xen-status-v1/raw-rewritten-while-mapped: WARNING no-such-peer gref 500
			xen-status-v1/raw-subpage-v1: WARNING undefined-flags gref 500
			""";

	@Test
	void whatIsWrongInTheCapturesIsFoundAndNothingElse() throws IOException, FormatException {
		List<String> told = new ArrayList<>();
		for (Path text : texts()) {
			judge(text).stream().filter(finding -> finding.severity() != Severity.INFO)
					.forEach(finding -> told.add("%s: %s %s %s".formatted(
							SAMPLES.relativize(text).toString().replace(TEXT, ""), finding.severity(), finding.check(),
							named(finding))));
		}
		assertThat(String.join("\n", told) + "\n").isEqualTo(TOLD);
	}

	@Test
	void whatIsWorthKnowingIsWhatTheMappingsShow() throws IOException, FormatException {
		Set<String> remarks = new TreeSet<>();
		for (Path text : texts()) {
			judge(text).stream().filter(finding -> finding.severity() == Severity.INFO)
					.forEach(finding -> remarks.add(finding.check()));
		}
		assertThat(remarks).containsExactly("frame-granted-twice", "writable-read-only");
	}

	@Test
	void aGuestWithDiskNetworkAndConsoleIsHealthy() throws IOException, FormatException {
		assertThat(judge(SAMPLES.resolve("domU-pv-v1/1-just-created.g.txt"))).isEmpty();
		assertThat(judge(SAMPLES.resolve("traces-v1/17-gntdev/samerefs.g.txt"))).isEmpty();
	}

	private static String named(Finding finding) {
		String summary = finding.summary();
		return summary.substring(summary.indexOf('(') + 1, summary.indexOf(')'));
	}

	private static List<Path> texts() throws IOException {
		try (Stream<Path> files = Files.walk(SAMPLES)) {
			return files.filter(file -> file.toString().endsWith(TEXT)).sorted().toList();
		}
	}

	/** The text with the frames beside it. */
	private static List<Finding> judge(Path text) throws IOException, FormatException {
		String label = text.toString().substring(0, text.toString().length() - TEXT.length());
		List<Path> files = new ArrayList<>(List.of(text));
		for (String ending : List.of(".frames.bin", ".domU.frames.bin")) {
			if (Files.exists(Path.of(label + ending))) {
				files.add(Path.of(label + ending));
			}
		}
		Machine machine = Join.of(label, new CaptureFiles(files, CaptureFiles.Options.NONE).observe(Progress.NONE));
		return Checks.run(machine, Progress.NONE);
	}
}
