package org.grantscope.core.memory;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known beforehand of a Linux kernel whose memory is to be read.
 *
 * @param symbols where its symbols are: the text of {@code /proc/kallsyms}, or an ELF file with symbols
 * @param btf     types that override the layouts that are known here: ELF files with a {@code .BTF} section, or raw BTF such as
 *                {@code /sys/kernel/btf/vmlinux}; of a module after those of its kernel
 * @param slide   how far the kernel lies behind the addresses of its symbols, in bytes; empty to find out
 * @param domid   whose kernel it is
 */
public record KernelSettings(Optional<Path> symbols, List<Path> btf, OptionalLong slide, int domid) {

	/** Takes a copy of the list. */
	public KernelSettings {
		btf = List.copyOf(btf);
	}
}
