package org.grantscope.live.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read of a real kernel, at three moments of a scenario and with tables of both versions, is what the lab's probe says. */
class RecordedLookTest {

	private static final Path SAMPLES = Path.of(System.getProperty("grantscope.root"), "releng", "samples", "live");

	static List<RecordedLook> looks() throws IOException {
		return RecordedLook.in(SAMPLES);
	}

	@ParameterizedTest
	@MethodSource("looks")
	void isWhatTheProbeSays(RecordedLook look) throws Exception {
		assertThat(String.join("\n", look.differences())).isEmpty();
	}

	@Test
	void allMomentsOfBothVersionsAreThere() throws Exception {
		assertThat(looks().stream().map(look -> SAMPLES.relativize(look.recording()).toString().replace('\\', '/')))
				.contains("v1/sync-held/virtual.rsp.gz", "v1/sync-mixed/virtual.rsp.gz", "v1/sync-released/virtual.rsp.gz",
						"v2/sync-held/virtual.rsp.gz", "v2/sync-mixed/virtual.rsp.gz", "v2/sync-released/virtual.rsp.gz");
	}
}
