package org.grantscope.debug.ui.tests;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.concurrent.CountDownLatch;

import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.model.IDebugTarget;
import org.eclipse.debug.core.model.IMemoryBlockExtension;
import org.eclipse.debug.core.model.IMemoryBlockRetrieval;
import org.eclipse.debug.core.model.MemoryByte;
import org.eclipse.jdt.annotation.Nullable;

/** Memory of no debugger, of which some may be unreadable, and which may keep its reader waiting. */
final class FakeBlock extends PlatformObject implements IMemoryBlockExtension {

	private static final BigInteger BASE = BigInteger.valueOf(0x10000);

	private final byte[] bytes;
	private final BitSet unreadable = new BitSet();
	private long read;
	private CountDownLatch gate = new CountDownLatch(0);

	FakeBlock(int length) {
		bytes = new byte[length];
	}

	/** Little-endian words from that offset on. */
	synchronized FakeBlock write(int offset, int... words) {
		for (int i = 0; i < words.length * 4; i++) {
			bytes[offset + i] = (byte) (words[i / 4] >> 8 * (i % 4));
		}
		return this;
	}

	synchronized FakeBlock hide(int offset, int length) {
		unreadable.set(offset, offset + length);
		return this;
	}

	/** How many bytes were read until now. */
	synchronized long read() {
		return read;
	}

	/** Reads wait until that is open. */
	synchronized void waitFor(CountDownLatch opened) {
		gate = opened;
	}

	private synchronized CountDownLatch gate() {
		return gate;
	}

	@Override
	public MemoryByte[] getBytesFromAddress(BigInteger address, long units) throws DebugException {
		try {
			gate().await();
		} catch (InterruptedException e) {
			throw new DebugException(Status.error("interrupted"));
		}
		synchronized (this) {
			read += units;
			int from = address.subtract(BASE).intValueExact();
			MemoryByte[] found = new MemoryByte[(int) Math.min(units, bytes.length - from)];
			for (int i = 0; i < found.length; i++) {
				boolean hidden = unreadable.get(from + i);
				byte flags = hidden ? 0 : MemoryByte.READABLE;
				found[i] = new MemoryByte(hidden ? 0 : bytes[from + i], flags);
			}
			return found;
		}
	}

	@Override
	public MemoryByte[] getBytesFromOffset(BigInteger offset, long units) throws DebugException {
		return getBytesFromAddress(BASE.add(offset), units);
	}

	@Override
	public String getExpression() {
		return "gnttab_shared.addr";
	}

	@Override
	public BigInteger getBigBaseAddress() {
		return BASE;
	}

	@Override
	public BigInteger getMemoryBlockStartAddress() {
		return BASE;
	}

	@Override
	public BigInteger getMemoryBlockEndAddress() {
		return BASE.add(BigInteger.valueOf(bytes.length - 1));
	}

	@Override
	public BigInteger getBigLength() {
		return BigInteger.valueOf(bytes.length);
	}

	@Override
	public int getAddressSize() {
		return 8;
	}

	@Override
	public boolean supportBaseAddressModification() {
		return false;
	}

	@Override
	public boolean supportsChangeManagement() {
		return false;
	}

	@Override
	public void setBaseAddress(BigInteger address) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void setValue(BigInteger offset, byte[] value) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void connect(Object client) {
		// nobody asks who reads
	}

	@Override
	public void disconnect(Object client) {
		// nobody asks who reads
	}

	@Override
	public Object[] getConnections() {
		return new Object[0];
	}

	@Override
	public void dispose() {
		// nothing is kept
	}

	@Override
	public @Nullable IMemoryBlockRetrieval getMemoryBlockRetrieval() {
		return null;
	}

	@Override
	public int getAddressableSize() {
		return 1;
	}

	@Override
	public long getStartAddress() {
		return BASE.longValue();
	}

	@Override
	public long getLength() {
		return bytes.length;
	}

	@Override
	public byte[] getBytes() {
		throw new UnsupportedOperationException("the newer way is to be used");
	}

	@Override
	public boolean supportsValueModification() {
		return false;
	}

	@Override
	public void setValue(long offset, byte[] value) {
		throw new UnsupportedOperationException();
	}

	@Override
	public String getModelIdentifier() {
		return "fake";
	}

	@Override
	public @Nullable IDebugTarget getDebugTarget() {
		return null;
	}

	@Override
	public @Nullable ILaunch getLaunch() {
		return null;
	}
}
