package org.grantscope.debug.core.tests;

import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IMemoryBlock;
import org.eclipse.debug.core.model.IMemoryBlockExtension;
import org.eclipse.debug.core.model.IMemoryBlockRetrieval;
import org.eclipse.debug.core.model.IMemoryBlockRetrievalExtension;
import org.eclipse.debug.core.model.MemoryByte;

/**
 * A session of a debugger that nobody here knows: it has no debug target, its contexts adapt to what reads memory, and its
 * memory blocks answer for any address.
 */
final class ForeignSession implements IMemoryBlockRetrievalExtension {

	private static final int PAGE = 4096;

	private final Map<Long, byte[]> pages = new ConcurrentHashMap<>();
	private final AtomicInteger openBlocks = new AtomicInteger();
	private final List<Long> lengths = new CopyOnWriteArrayList<>();
	private volatile boolean over;

	/** What somebody selects in its view. */
	IAdaptable context() {
		return new IAdaptable() {
			@Override
			public <T> T getAdapter(Class<T> type) {
				return type == IMemoryBlockRetrieval.class ? type.cast(ForeignSession.this) : null;
			}
		};
	}

	void put(long address, byte... bytes) {
		byte[] page = pages.computeIfAbsent(address & -PAGE, start -> new byte[PAGE]);
		System.arraycopy(bytes, 0, page, (int) (address & PAGE - 1), bytes.length);
	}

	/** It answers nothing any more. */
	void end() {
		over = true;
	}

	int openBlocks() {
		return openBlocks.get();
	}

	/** The most bytes that were asked for at once. */
	long longest() {
		return lengths.stream().mapToLong(Long::longValue).max().orElse(0);
	}

	/** A block of its own, as the Memory view has one. */
	IMemoryBlockExtension block() {
		openBlocks.incrementAndGet();
		return (IMemoryBlockExtension) Proxy.newProxyInstance(ForeignSession.class.getClassLoader(),
				new Class<?>[] { IMemoryBlockExtension.class }, (proxy, method, arguments) -> switch (method.getName()) {
					case "getAddressableSize" -> 1;
					case "getMemoryBlockRetrieval" -> this;
					case "getBytesFromAddress" -> bytes((BigInteger) arguments[0], (Long) arguments[1]);
					case "dispose" -> {
						openBlocks.decrementAndGet();
						yield null;
					}
					case "getAdapter", "getDebugTarget", "getLaunch" -> null;
					case "hashCode" -> System.identityHashCode(proxy);
					case "equals" -> proxy == arguments[0];
					case "toString" -> "block";
					default -> throw new UnsupportedOperationException(method.getName());
				});
	}

	private MemoryByte[] bytes(BigInteger address, long units) throws DebugException {
		if (over) {
			throw new DebugException(Status.error("the program is gone"));
		}
		lengths.add(units);
		MemoryByte[] bytes = new MemoryByte[(int) units];
		for (int i = 0; i < units; i++) {
			long at = address.longValue() + i;
			byte[] page = pages.get(at & -PAGE);
			bytes[i] = page == null ? new MemoryByte((byte) 0, (byte) 0) : new MemoryByte(page[(int) (at & PAGE - 1)]);
		}
		return bytes;
	}

	@Override
	public IMemoryBlockExtension getExtendedMemoryBlock(String expression, Object context) {
		return block();
	}

	@Override
	public boolean supportsStorageRetrieval() {
		return true;
	}

	@Override
	public IMemoryBlock getMemoryBlock(long startAddress, long length) {
		return block();
	}
}
