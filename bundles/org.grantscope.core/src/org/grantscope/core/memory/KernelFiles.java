package org.grantscope.core.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.grantscope.core.format.FileContent;
import org.grantscope.core.format.KallsymsText;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.KernelSymbols;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;

/** Reads what {@link KernelSettings} name. */
final class KernelFiles {

	private static final String EXPECTED = "symbols of a kernel: the text of /proc/kallsyms, or an ELF file with symbols";

	private KernelFiles() {
	}

	static LinuxKernel load(KernelSettings settings, Progress progress) throws FormatException, IOException {
		Path path = settings.symbols().orElseThrow(() -> new FormatException(Problem.ofWhole("kernel", EXPECTED, "none given")));
		KernelSymbols symbols = withoutModules(symbols(path, OptionalInt.of(settings.domid()), progress));
		List<Btf> types = new ArrayList<>();
		Optional<Btf> kernel = Optional.empty();
		for (Path file : settings.btf()) {
			progress.checkCancelled();
			Btf btf = Btf.read(file, kernel, progress);
			kernel = btf.isOfModule() ? kernel : Optional.of(btf);
			types.add(btf);
		}
		return new LinuxKernel(settings.domid(), symbols, KernelLayouts.with(types), settings.slide());
	}

	static KernelSymbols symbols(Path path, OptionalInt domid, Progress progress) throws FormatException, IOException {
		String source = path.toString();
		FileKind kind = Files.isRegularFile(path) ? FileKind.of(WholeFile.head(path)) : FileKind.OTHER;
		return switch (kind) {
			case ELF -> ofElf(path, domid, progress);
			case GZIP -> {
				FileContent packed = FileContent.read(path, progress);
				byte[] bytes = WholeFile.unpack(source, packed.bytes(), progress);
				yield ofText(new FileContent(path, packed.origin(), bytes), domid, progress);
			}
			case BTF, KERNEL_IMAGE, XZ, ZSTD -> throw new FormatException(Problem.ofWhole(source, EXPECTED, kind.toString()));
			case OTHER -> ofText(FileContent.read(path, progress).inUtf8(), domid, progress);
		};
	}

	private static KernelSymbols ofText(FileContent content, OptionalInt domid, Progress progress) throws FormatException {
		FileKind kind = FileKind.of(content.bytes());
		if (kind != FileKind.OTHER) {
			throw new FormatException(Problem.ofWhole(content.origin().source(), EXPECTED, kind + ", packed once more"));
		}
		return KallsymsText.read(content.origin(), domid, content.bytes(), progress);
	}

	private static KernelSymbols ofElf(Path path, OptionalInt domid, Progress progress) throws FormatException, IOException {
		try (BinaryFile file = BinaryFile.open(path)) {
			Origin origin = new Origin(file.source(), Files.getLastModifiedTime(path).toInstant());
			return ElfSymbols.read(ElfFile.read(file), origin, domid, progress);
		}
	}

	/** Says so when a kernel's symbols lack those of gntalloc and of every module: a running kernel may have them. */
	private static KernelSymbols withoutModules(KernelSymbols symbols) {
		boolean whole = !symbols.modules().isEmpty() || !symbols.addresses().containsKey("linux_banner")
				|| symbols.addresses().containsKey("gref_list");
		if (whole) {
			return symbols;
		}
		List<Problem> problems = new ArrayList<>(symbols.problems());
		problems.add(Problem.ofWhole(symbols.origin().source(), "symbols of modules, as /proc/kallsyms has them",
				"the kernel's alone: what modules have is not seen"));
		return new KernelSymbols(symbols.origin(), symbols.domid(), symbols.addresses(), symbols.modules(), problems);
	}
}
