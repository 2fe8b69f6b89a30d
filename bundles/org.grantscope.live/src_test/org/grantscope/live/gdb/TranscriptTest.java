package org.grantscope.live.gdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.grantscope.core.memory.MemoryRange;
import org.grantscope.core.observe.Progress;
import org.junit.jupiter.api.Test;

/** What QEMU 7.2 said when it was asked for a real grant table, said again. */
class TranscriptTest {

	private static final Path SAMPLE = Path.of(System.getProperty("grantscope.root", "../.."), "releng", "samples", "gdb-v1");
	private static final long TABLE = 0x3fd63000L;

	private record Exchange(String request, String reply) {
	}

	private final byte[] frames = Files.readAllBytes(SAMPLE.resolve("gdb-before.frames.bin"));
	private final List<Exchange> exchanges = new ArrayList<>();

	TranscriptTest() throws IOException {
		String request = "";
		for (String line : Files.readAllLines(SAMPLE.resolve("rsp-transcript.txt"))) {
			if (line.startsWith("-> $")) {
				request = line.substring(4);
			} else if (line.startsWith("<- $") && !line.contains("(unsolicited")) {
				exchanges.add(new Exchange(request, line.substring(4)));
			}
		}
	}

	@Test
	void theTranscriptIsOfTheseFrames() {
		List<Exchange> reads = exchanges.stream().filter(each -> each.request().startsWith("m")).toList();
		assertThat(reads).hasSize(4);
		String digits = HexFormat.of().formatHex(frames);
		for (int i = 0; i < reads.size(); i++) {
			String shown = reads.get(i).reply().substring(0, reads.get(i).reply().indexOf('.'));
			assertThat(digits.substring(i * 0x800)).startsWith(shown);
		}
	}

	@Test
	void theTableIsReadInTwoPacketsAndTheMachineLeftAsItWas() throws IOException {
		FakeTarget target = new FakeTarget().announcing().memory(TABLE, frames);
		for (Exchange each : exchanges) {
			if (!each.request().startsWith("m")) {
				String known = each.request().startsWith("qSupported") ? "qSupported" : each.request();
				target.on(known, each.reply());
			}
		}
		target.on("QStartNoAckMode", "");
		try (FakeStub stub = FakeStub.of(target::serve)) {
			GdbSession session = Sessions.with(stub);
			assertThat(session.wasRunning()).isTrue();
			assertThat(session.knowsPhysicalMemory()).isTrue();
			assertThat(session.lastStop()).hasValue(
					new StopReply.Stopped(5, Optional.of(new ThreadId(OptionalLong.of(1), 1)), Map.of()));
			assertThat(session.memory(MemorySpace.PHYSICAL, Progress.NONE)
					.readAll(List.of(new MemoryRange(TABLE, frames.length))))
					.containsExactly(frames);
			session.detach(Progress.NONE);
			assertThat(target.requests()).containsSubsequence("Qqemu.PhyMemMode:1", "m3fd63000,800", "m3fd63800,800",
					"Qqemu.PhyMemMode:0",
					"D;1");
			assertThat(target.requests()).doesNotContain("QStartNoAckMode");
		}
	}
}
