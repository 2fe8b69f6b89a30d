package org.grantscope.core.memory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.KernelSymbols;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;

/**
 * How far a running kernel lies behind the addresses of its symbols: KASLR moves it by a multiple of 2 MiB within 1 GiB. What
 * {@code /proc/kallsyms} of the running kernel says has moved already. Modules are no part of the kernel and move by themselves:
 * only {@code /proc/kallsyms} says where they are.
 *
 * <p>Source: Linux {@code arch/x86/boot/compressed/kaslr.c}, {@code find_random_virt_addr}; {@code CONFIG_PHYSICAL_ALIGN};
 * {@code arch/x86/include/asm/page_64_types.h}, {@code KERNEL_IMAGE_SIZE}; {@code init/version.c}, {@code linux_banner}.
 */
public final class Slide {

	private static final String BANNER = "linux_banner";
	private static final String BEGINNING = "Linux version ";
	private static final byte[] BEGINNING_BYTES = BEGINNING.getBytes(StandardCharsets.US_ASCII);
	private static final long IMAGE = 0xffff_ffff_8000_0000L;
	private static final long IMAGE_BYTES = 1L << 30;
	private static final long STEP = 2L << 20;

	private Slide() {
	}

	/**
	 * Finds the slide by the kernel's banner, which begins with "Linux version ". Where the symbols are no kernel's, for they
	 * have none of that name, it is 0.
	 *
	 * @param memory by virtual addresses; most of those that are tried are not readable, at most 513 of 14 bytes each
	 * @return bytes, to be added to what the symbols say
	 * @throws FormatException when no banner is found
	 * @throws IOException     when the connection is lost
	 * @throws java.util.concurrent.CancellationException soon after {@code progress} says that it is cancelled
	 */
	public static long find(KernelSymbols symbols, MemoryReader memory, Progress progress) throws FormatException, IOException {
		List<Long> said = symbols.addresses().getOrDefault(BANNER, List.of());
		if (said.isEmpty()) {
			return 0;
		}
		long banner = said.get(0);
		if (isBanner(memory, banner)) {
			return 0;
		}
		boolean fixed = !symbols.modules().isEmpty();
		if (!fixed && Long.compareUnsigned(banner, IMAGE) >= 0) {
			progress.begin("looking for the kernel", IMAGE_BYTES / STEP);
			for (long at = IMAGE + (banner - IMAGE) % STEP; at - IMAGE < IMAGE_BYTES; at += STEP) {
				progress.checkCancelled();
				if (at != banner && isBanner(memory, at)) {
					return at - banner;
				}
				progress.worked(1);
			}
		}
		throw new FormatException(new Problem(symbols.origin().source(), "%s at 0x%x".formatted(BANNER, banner),
				"\"%s\" there".formatted(BEGINNING) + (fixed ? ", for symbols of modules are those of the machine's present start"
						: ", or where KASLR may have moved it"), found(memory, banner)));
	}

	private static boolean isBanner(MemoryReader memory, long address) throws IOException {
		try {
			return Arrays.equals(memory.read(address, BEGINNING_BYTES.length), BEGINNING_BYTES);
		} catch (UnreadableMemoryException e) {
			return false;
		}
	}

	private static String found(MemoryReader memory, long address) throws IOException {
		try {
			byte[] read = memory.read(address, BEGINNING_BYTES.length);
			return "\"" + new String(read, StandardCharsets.ISO_8859_1) + "\"";
		} catch (UnreadableMemoryException e) {
			return e.why();
		}
	}
}
