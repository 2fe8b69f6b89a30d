package org.grantscope.debug.ui.tests;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IMemoryBlock;
import org.eclipse.debug.core.model.IMemoryBlockRetrieval;
import org.grantscope.core.memory.KernelSettings;

/** A debug session of no known debugger, with a kernel in its memory whose version 1 table of one frame has one entry. */
final class KernelSession implements IMemoryBlockRetrieval {

	private static final long TABLE = 0xffff_c900_0020_0000L;
	private static final long OPERATIONS = 0xffff_ffff_8231_2340L;
	private static final int FRAME = 4096;
	private static final Map<String, Long> SYMBOLS = new TreeMap<>(Map.of("gnttab_shared", 0xffff_ffff_8408_47e8L, "gnttab_interface",
			0xffff_ffff_8408_47e0L, "nr_grant_frames", 0xffff_ffff_8408_4810L));

	private final Map<Long, byte[]> frames = new TreeMap<>();

	/** Its entry is that one. */
	KernelSession(int granted) {
		write(SYMBOLS.get("gnttab_shared"), TABLE);
		write(SYMBOLS.get("gnttab_interface"), OPERATIONS);
		write(SYMBOLS.get("nr_grant_frames"), 1);
		write(OPERATIONS, 512L << 32 | 1);
		write(TABLE + granted * 8L, 0x1234L << 32 | 3 << 16 | 1);
	}

	private void write(long address, long word) {
		byte[] frame = frames.computeIfAbsent(address & -FRAME, at -> new byte[FRAME]);
		for (int i = 0; i < Long.BYTES; i++) {
			frame[(int) (address & FRAME - 1) + i] = (byte) (word >> 8 * i);
		}
	}

	/** What is known of its kernel, with the symbols in a file of that folder. */
	static KernelSettings settings(Path folder) throws IOException {
		List<String> lines = SYMBOLS.entrySet().stream().map(symbol -> "%016x B %s".formatted(symbol.getValue(), symbol.getKey())).toList();
		return new KernelSettings(Optional.of(Files.write(folder.resolve("kallsyms"), lines)), List.of(), OptionalLong.empty(), 0);
	}

	@Override
	public boolean supportsStorageRetrieval() {
		return true;
	}

	@Override
	public IMemoryBlock getMemoryBlock(long start, long length) {
		return (IMemoryBlock) Proxy.newProxyInstance(KernelSession.class.getClassLoader(), new Class<?>[] { IMemoryBlock.class },
				(proxy, method, arguments) -> switch (method.getName()) {
					case "getBytes" -> bytes(start, (int) length);
					case "getStartAddress" -> start;
					case "getLength" -> length;
					default -> throw new UnsupportedOperationException(method.getName());
				});
	}

	private byte[] bytes(long start, int length) throws DebugException {
		byte[] read = new byte[length];
		for (int i = 0; i < length; i++) {
			byte[] frame = frames.get(start + i & -FRAME);
			if (frame == null) {
				throw new DebugException(Status.error("no memory there"));
			}
			read[i] = frame[(int) (start + i & FRAME - 1)];
		}
		return read;
	}
}
