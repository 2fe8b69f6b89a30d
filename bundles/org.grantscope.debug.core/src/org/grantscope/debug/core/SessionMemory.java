package org.grantscope.debug.core;

import java.io.IOException;
import java.math.BigInteger;
import java.util.concurrent.CancellationException;

import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IDisconnect;
import org.eclipse.debug.core.model.IMemoryBlock;
import org.eclipse.debug.core.model.IMemoryBlockExtension;
import org.eclipse.debug.core.model.IMemoryBlockRetrieval;
import org.eclipse.debug.core.model.IMemoryBlockRetrievalExtension;
import org.eclipse.debug.core.model.ITerminate;
import org.eclipse.debug.core.model.MemoryByte;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.memory.MemoryReader;
import org.grantscope.core.memory.UnreadableMemoryException;
import org.grantscope.core.observe.Progress;

/**
 * Reads what a debug session of any debugger offers to the platform's Memory view. One block is asked for, through which any
 * address can be read, or one for each piece where the debugger knows only the older kind.
 */
final class SessionMemory implements MemoryReader, AutoCloseable {

	/** Read at once, so that a look can be cancelled and no debugger is asked for more than it takes. */
	private static final int PIECE = 1 << 16;

	private final IMemoryBlockRetrieval retrieval;
	private final Object context;
	private final Progress progress;
	private @Nullable IMemoryBlockExtension block;
	private int unit = 1;

	SessionMemory(IMemoryBlockRetrieval retrieval, Object context, Progress progress) {
		this.retrieval = retrieval;
		this.context = context;
		this.progress = progress;
	}

	@Override
	public byte[] read(long address, int length) throws IOException {
		byte[] all = new byte[length];
		for (int at = 0; at < length; at += PIECE) {
			if (progress.isCancelled()) {
				throw new CancellationException();
			}
			int count = Math.min(PIECE, length - at);
			byte[] piece = piece(address + at, count);
			System.arraycopy(piece, 0, all, at, count);
		}
		return all;
	}

	private byte[] piece(long address, int count) throws IOException {
		try {
			return retrieval instanceof IMemoryBlockRetrievalExtension extension ? extended(extension, address, count)
					: plain(address, count);
		} catch (DebugException e) {
			throw refused(address, count, e);
		}
	}

	private IOException refused(long address, int count, DebugException e) {
		boolean over = retrieval instanceof ITerminate session && session.isTerminated()
				|| retrieval instanceof IDisconnect connection && connection.isDisconnected();
		return over ? new IOException(LiveSessions.ENDED, e) : switch (e.getStatus().getCode()) {
			case DebugException.TARGET_REQUEST_FAILED, DebugException.NOT_SUPPORTED, DebugException.REQUEST_FAILED ->
				new UnreadableMemoryException(address, count, String.valueOf(e.getMessage()));
			default -> new IOException(e.getMessage(), e);
		};
	}

	private byte[] extended(IMemoryBlockRetrievalExtension extension, long address, int count)
			throws DebugException, IOException {
		IMemoryBlockExtension known = block;
		if (known == null) {
			known = extension.getExtendedMemoryBlock("0x" + Long.toHexString(address), context);
			if (known == null) {
				throw new IOException("the session gives no memory");
			}
			block = known;
			unit = known.getAddressableSize();
		}
		if (unit < 1 || Long.remainderUnsigned(address, unit) != 0) {
			throw new UnreadableMemoryException(address, count, "the session addresses units of %d bytes".formatted(unit));
		}
		BigInteger first = new BigInteger(Long.toUnsignedString(Long.divideUnsigned(address, unit)));
		MemoryByte[] found = known.getBytesFromAddress(first, (count + unit - 1) / unit);
		if (found == null || found.length < count) {
			throw tooFew(address, count, found == null ? 0 : found.length);
		}
		byte[] bytes = new byte[count];
		for (int i = 0; i < count; i++) {
			if (!found[i].isReadable()) {
				throw new UnreadableMemoryException(address + i, count - i, "the session says so");
			}
			bytes[i] = found[i].getValue();
		}
		return bytes;
	}

	private static UnreadableMemoryException tooFew(long address, int count, int found) {
		return new UnreadableMemoryException(address, count, "the session gave %d bytes".formatted(found));
	}

	private byte[] plain(long address, int count) throws DebugException, IOException {
		IMemoryBlock whole = retrieval.getMemoryBlock(address, count);
		if (whole == null) {
			throw new UnreadableMemoryException(address, count, "the session gives no block of it");
		}
		try {
			byte[] bytes = whole.getBytes();
			if (bytes == null || bytes.length < count) {
				throw tooFew(address, count, bytes == null ? 0 : bytes.length);
			}
			return bytes;
		} finally {
			dispose(whole);
		}
	}

	private static void dispose(IMemoryBlock block) throws DebugException {
		if (block instanceof IMemoryBlockExtension extension) {
			extension.dispose();
		}
	}

	@Override
	public void close() throws IOException {
		IMemoryBlockExtension known = block;
		if (known != null) {
			try {
				known.dispose();
			} catch (DebugException e) {
				throw new IOException(e.getMessage(), e);
			}
		}
	}
}
