package org.grantscope.core.memory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

import org.grantscope.core.memory.ElfFile.Section;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.KernelSymbols;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;

/**
 * The symbols of an ELF file that have addresses: those of {@code .symtab}, or where that was stripped those of {@code .dynsym}.
 *
 * <p>Source: System V Application Binary Interface, draft of 2013, chapter 4 "Symbol Table".
 */
final class ElfSymbols {

	private static final int SYMTAB = 2;
	private static final int DYNSYM = 11;
	private static final int ENTRY_BYTES = 24;
	private static final int UNDEFINED = 0;
	private static final int TYPE = 0xf;
	/** {@code STT_NOTYPE}, {@code STT_OBJECT}, {@code STT_FUNC}; what follows are sections, files, threads' own. */
	private static final int LAST_TYPE = 2;
	/** What the kernel's own names are held to, {@code KSYM_NAME_LEN}, is as much. */
	private static final int MAX_NAME = 512;
	private static final int CHECKED_EVERY = 1 << 14;

	private ElfSymbols() {
	}

	/**
	 * Reads them.
	 *
	 * @param domid whose kernel it is
	 * @throws FormatException when there are none, or no addresses of them
	 */
	static KernelSymbols read(ElfFile elf, Origin origin, OptionalInt domid, Progress progress) throws FormatException, IOException {
		if (elf.type() == ElfFile.RELOCATABLE) {
			throw new FormatException(Problem.ofWhole(origin.source(), "a kernel or a program, whose symbols have addresses",
					"an object file, such as a module that is not loaded; /proc/kallsyms has the addresses of loaded ones"));
		}
		Optional<Section> table = elf.sectionOfType(SYMTAB).or(() -> elf.sectionOfType(DYNSYM));
		if (table.isEmpty() || table.get().size() < ENTRY_BYTES) {
			throw new FormatException(Problem.ofWhole(origin.source(), "an ELF file with symbols", "no .symtab: it was stripped"));
		}
		Section symbols = table.get();
		if (symbols.entryBytes() != ENTRY_BYTES || symbols.link() < 0 || symbols.link() >= elf.sections().size()) {
			throw elf.file().problem(symbols.offset(), "symbols of %d bytes, and a section with their names".formatted(ENTRY_BYTES),
					"%d bytes, section %d".formatted(symbols.entryBytes(), symbols.link()));
		}
		return read(elf.bytes(symbols), elf.bytes(elf.sections().get(symbols.link())), origin, domid, progress);
	}

	private static KernelSymbols read(ByteBuffer symbols, ByteBuffer names, Origin origin, OptionalInt domid, Progress progress) {
		TreeMap<String, List<Long>> addresses = new TreeMap<>();
		int count = symbols.limit() / ENTRY_BYTES;
		int nameless = 0;
		for (int i = 0; i < count; i++) {
			if (i % CHECKED_EVERY == 0) {
				progress.checkCancelled();
			}
			int at = i * ENTRY_BYTES;
			if ((symbols.get(at + 4) & TYPE) > LAST_TYPE || symbols.getShort(at + 6) == UNDEFINED) {
				continue;
			}
			String name = ElfFile.name(names, symbols.getInt(at), MAX_NAME);
			if (name.isEmpty()) {
				nameless += symbols.getInt(at) == 0 ? 0 : 1;
			} else {
				List<Long> all = addresses.computeIfAbsent(name, key -> new ArrayList<>(1));
				long address = symbols.getLong(at + 8);
				if (all.isEmpty() || all.get(all.size() - 1) != address) {
					all.add(address);
				}
			}
		}
		addresses.replaceAll((name, all) -> List.copyOf(all));
		List<Problem> problems = nameless == 0 ? List.of()
				: List.of(Problem.ofWhole(origin.source(), "a name of each symbol", nameless + " symbols without one"));
		return new KernelSymbols(origin, domid, addresses, new TreeMap<>(), problems);
	}
}
