package org.grantscope.core.memory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;

/** The types of a real kernel and of its gntalloc module, in {@code releng/samples}. */
final class BtfSample {

	static final Path FOLDER = Path.of(System.getProperty("grantscope.root", "../..")).resolve("releng/samples/btf-6.1");
	static final Path KERNEL = FOLDER.resolve("vmlinux.btf.gz");
	static final Path MODULE = FOLDER.resolve("xen-gntalloc.btf");

	private BtfSample() {
	}

	static Btf kernel() throws FormatException, IOException {
		return Btf.read(KERNEL, Optional.empty(), Progress.NONE);
	}

	static List<Btf> kernelAndModule() throws FormatException, IOException {
		Btf kernel = kernel();
		return List.of(kernel, Btf.read(MODULE, Optional.of(kernel), Progress.NONE));
	}
}
