package org.grantscope.live.gdb;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.core.observe.SourceScheme;
import org.grantscope.core.observe.SourceUri;

/**
 * {@code gdb://host:port} or {@code gdb:///path}: a machine at the other end of a GDB stub, such as QEMU's gdbstub or a
 * gdbserver. The grant table and what Linux keeps of it are read out of its memory: {@code
 * gdb://localhost:1234?symbols=kallsyms.txt}.
 *
 * <p>It is stopped for each look and left as it was found, also when the look fails. A QEMU until 8.0 tells whether it ran; a
 * newer one is taken to have run unless its monitor says otherwise. {@code after=stop} leaves it stopped, {@code after=continue}
 * lets it run, whatever it did before.
 */
public final class GdbScheme implements SourceScheme {

	@Override
	public String name() {
		return "gdb";
	}

	@Override
	public String description() {
		return "gdb://HOST:PORT or gdb:///SOCKET?symbols=FILE&btf=FILE&slide=0x...&domid=N&memory=auto|virtual|physical"
				+ "&cr3=0x...&thread=ID&after=continue|stop&timeout=5s - "
				+ "a Linux kernel behind a gdbserver or QEMU's gdbstub; symbols are /proc/kallsyms or an ELF file";
	}

	@Override
	public ObservationSource source(SourceUri uri) throws FormatException {
		GdbSettings settings = GdbSettings.of(uri);
		if (settings.kernel().symbols().isEmpty()) {
			throw uri.wrong("symbols", "symbols=FILE, a copy of the machine's /proc/kallsyms that root read, or an ELF file with symbols",
					"none given");
		}
		return new GdbSource(uri.text(), settings);
	}
}
