package org.grantscope.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.KernelSymbols;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlideTest {

	private static final long BANNER = 0xffff_ffff_8200_0180L;
	private static final byte[] TEXT = "Linux version 6.1.0-56-amd64 (debian)".getBytes(StandardCharsets.US_ASCII);

	private final SparseMemory memory = new SparseMemory();

	@Test
	void symbolsOfTheRunningKernelDoNotSlide() throws FormatException, IOException {
		memory.with(BANNER, TEXT);
		assertThat(find(symbols(Map.of("linux_banner", List.of(BANNER)), Map.of("gref_list", "xen_gntalloc")))).isZero();
		assertThat(memory.requests).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 0x20_0000, 0x1a40_0000, 0x3de0_0000, -0x100_0000, -0x200_0000 })
	void aKernelThatMovedIsFound(long slide) throws FormatException, IOException {
		memory.with(BANNER + slide, TEXT);
		assertThat(find(symbols(Map.of("linux_banner", List.of(BANNER)), Map.of()))).isEqualTo(slide);
	}

	@Test
	void whereThereIsNoBannerNothingIsTriedAndTheBytesAreToldAsTheyAre() {
		memory.with(BANNER, "something else".getBytes(StandardCharsets.US_ASCII));
		assertThatExceptionOfType(FormatException.class)
				.isThrownBy(() -> find(symbols(Map.of("linux_banner", List.of(BANNER)), Map.of())))
				.withMessage("kallsyms: linux_banner at 0xffffffff82000180: expected \"Linux version \" there, "
						+ "or where KASLR may have moved it, found \"something else\"");
		assertThat(memory.requests).as("once there, 511 others, once to tell").hasSize(513);
	}

	@Test
	void symbolsOfAnEarlierStartAreRefusedForModulesMoveByThemselves() {
		memory.with(BANNER + 0x20_0000, TEXT);
		assertThatExceptionOfType(FormatException.class)
				.isThrownBy(() -> find(symbols(Map.of("linux_banner", List.of(BANNER)), Map.of("gref_list", "xen_gntalloc"))))
				.satisfies(e -> assertThat(e.problem().expected()).contains("the machine's present start"));
	}

	@Test
	void aProgramDoesNotSlide() throws FormatException, IOException {
		assertThat(find(symbols(Map.of("main", List.of(0x1139L)), Map.of()))).isZero();
		assertThat(memory.requests).isEmpty();
	}

	@Test
	void aProgramWithABannerIsNotLookedForAllOver() {
		assertThatExceptionOfType(FormatException.class)
				.isThrownBy(() -> find(symbols(Map.of("linux_banner", List.of(0x4010L)), Map.of())))
				.satisfies(e -> assertThat(e.problem().found()).isEqualTo("nothing there"));
		assertThat(memory.requests).hasSize(2);
	}

	@Test
	void lookingEndsWhenNobodyWaits() {
		assertThatExceptionOfType(CancellationException.class)
				.isThrownBy(() -> Slide.find(symbols(Map.of("linux_banner", List.of(BANNER)), Map.of()), memory, new Cancelled()));
	}

	private long find(KernelSymbols symbols) throws FormatException, IOException {
		return Slide.find(symbols, memory, Progress.NONE);
	}

	private static KernelSymbols symbols(Map<String, List<Long>> addresses, Map<String, String> modules) {
		return new KernelSymbols(new Origin("kallsyms", Instant.EPOCH), OptionalInt.of(0), new TreeMap<>(addresses),
				new TreeMap<>(modules), List.of());
	}
}
