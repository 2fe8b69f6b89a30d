package org.grantscope.debug.core.attach;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IMemoryBlockExtension;
import org.eclipse.debug.core.model.IMemoryBlockRetrieval;
import org.eclipse.debug.core.model.MemoryByte;
import org.grantscope.core.memory.MemoryReader;
import org.grantscope.core.memory.UnreadableMemoryException;

/**
 * Memory of the debugged kernel from an address on, by its virtual addresses of 64 bits. What cannot be read, as a page at a
 * time, is marked so. Reading and writing ask the stub in the caller's thread; all else answers at once.
 */
public final class GrantMemoryBlock extends GrantElement implements IMemoryBlockExtension {

	private static final int PAGE = 4096;
	private static final int MOST_BYTES = 1 << 24;
	private static final byte UNREADABLE = MemoryByte.ENDIANESS_KNOWN;
	private static final byte READABLE = MemoryByte.ENDIANESS_KNOWN | MemoryByte.READABLE;
	private static final BigInteger LAST = BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);

	private final GrantDebugTarget target;
	private final String expression;
	private final long length;
	private final Set<Object> clients = new CopyOnWriteArraySet<>();
	private volatile long base;

	/**
	 * From that address on.
	 *
	 * @param length bytes that the user asked for; -1 when as many as are looked at
	 */
	GrantMemoryBlock(GrantDebugTarget target, String expression, long base, long length) {
		super(target);
		this.target = target;
		this.expression = expression;
		this.base = base;
		this.length = length;
	}

	@Override
	public String getExpression() {
		return expression;
	}

	@Override
	public BigInteger getBigBaseAddress() {
		return unsigned(base);
	}

	@Override
	public BigInteger getMemoryBlockStartAddress() {
		return BigInteger.ZERO;
	}

	@Override
	public BigInteger getMemoryBlockEndAddress() {
		return LAST;
	}

	@Override
	public BigInteger getBigLength() {
		return BigInteger.valueOf(length);
	}

	@Override
	public int getAddressSize() {
		return Long.BYTES;
	}

	@Override
	public int getAddressableSize() {
		return 1;
	}

	@Override
	public boolean supportBaseAddressModification() {
		return true;
	}

	@Override
	public void setBaseAddress(BigInteger address) throws DebugException {
		base = checked(address);
		fireChangeEvent(DebugEvent.CONTENT);
	}

	/** The platform compares what it sees from stop to stop. */
	@Override
	public boolean supportsChangeManagement() {
		return false;
	}

	@Override
	public MemoryByte[] getBytesFromOffset(BigInteger unitOffset, long units) throws DebugException {
		return getBytesFromAddress(getBigBaseAddress().add(unitOffset), units);
	}

	@Override
	public MemoryByte[] getBytesFromAddress(BigInteger address, long units) throws DebugException {
		if (units < 0 || units > MOST_BYTES) {
			throw unsupported("at most %d bytes are read at once, not %d".formatted(MOST_BYTES, units));
		}
		MemoryByte[] bytes = new MemoryByte[(int) units];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = new MemoryByte((byte) 0, UNREADABLE);
		}
		BigInteger end = address.add(BigInteger.valueOf(units)).min(LAST.add(BigInteger.ONE));
		BigInteger first = address.max(BigInteger.ZERO);
		int count = end.subtract(first).max(BigInteger.ZERO).intValueExact();
		if (count > 0) {
			fill(bytes, first.subtract(address).intValueExact(), first.longValue(), count);
		}
		return bytes;
	}

	/** All at once where that can be read, or else page by page. */
	private void fill(MemoryByte[] bytes, int at, long address, int count) throws DebugException {
		asked(() -> {
			MemoryReader memory = target.memory().reader();
			if (!fillPart(memory, bytes, at, address, count)) {
				for (int done = 0; done < count;) {
					int part = Math.min(count - done, PAGE - (int) (address + done & PAGE - 1));
					fillPart(memory, bytes, at + done, address + done, part);
					done += part;
				}
			}
			return this;
		});
	}

	private boolean fillPart(MemoryReader memory, MemoryByte[] bytes, int at, long address, int count) throws IOException {
		try {
			byte[] read = memory.read(address, count);
			byte flags = target.memory().isWritable() ? READABLE | MemoryByte.WRITABLE : READABLE;
			for (int i = 0; i < count; i++) {
				bytes[at + i] = new MemoryByte(read[i], flags);
			}
			return true;
		} catch (UnreadableMemoryException e) {
			return false;
		}
	}

	@Override
	public void setValue(BigInteger offset, byte[] bytes) throws DebugException {
		if (!target.memory().isWritable()) {
			throw unsupported("memory is written by virtual addresses alone");
		}
		long address = checked(getBigBaseAddress().add(offset));
		asked(() -> {
			target.memory().write(address, bytes);
			return this;
		});
		fireChangeEvent(DebugEvent.CONTENT);
	}

	@Override
	public void setValue(long offset, byte[] bytes) throws DebugException {
		setValue(BigInteger.valueOf(offset), bytes);
	}

	@Override
	public boolean supportsValueModification() {
		return target.memory().isWritable();
	}

	@Override
	public long getStartAddress() {
		return base;
	}

	@Override
	public long getLength() {
		return length;
	}

	@Override
	public byte[] getBytes() throws DebugException {
		byte[] bytes = new byte[(int) Math.min(Math.max(length, 0), MOST_BYTES)];
		MemoryByte[] found = getBytesFromAddress(getBigBaseAddress(), bytes.length);
		for (int i = 0; i < bytes.length; i++) {
			if (!found[i].isReadable()) {
				throw failed("the byte at 0x%x cannot be read".formatted(base + i), null);
			}
			bytes[i] = found[i].getValue();
		}
		return bytes;
	}

	@Override
	public void connect(Object client) {
		clients.add(client);
	}

	@Override
	public void disconnect(Object client) {
		clients.remove(client);
	}

	@Override
	public Object[] getConnections() {
		return clients.toArray();
	}

	@Override
	public void dispose() {
		clients.clear();
	}

	@Override
	public IMemoryBlockRetrieval getMemoryBlockRetrieval() {
		return target;
	}

	private static BigInteger unsigned(long address) {
		return new BigInteger(Long.toUnsignedString(address));
	}

	private static long checked(BigInteger address) throws DebugException {
		if (address.signum() < 0 || address.compareTo(LAST) > 0) {
			throw unsupported("no address of 64 bits: " + address);
		}
		return address.longValue();
	}
}
