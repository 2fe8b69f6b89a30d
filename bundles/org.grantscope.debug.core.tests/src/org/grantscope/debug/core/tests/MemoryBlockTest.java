package org.grantscope.debug.core.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.model.IMemoryBlockExtension;
import org.eclipse.debug.core.model.MemoryByte;
import org.grantscope.debug.core.OpenMachines;
import org.grantscope.debug.core.attach.AttachAttributes;
import org.grantscope.debug.core.attach.GrantDebugTarget;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the platform's Memory view shows of a stub. */
class MemoryBlockTest {

	private static final long START = 0xffff_8880_0000_1000L;
	private static final int PAGE = 4096;

	private final FakeStub stub = new FakeStub();
	private final TinyKernel kernel = new TinyKernel(stub::memory);
	@TempDir
	private Path folder = Path.of("");

	MemoryBlockTest() throws IOException {
		byte[] page = new byte[PAGE];
		Arrays.fill(page, (byte) 7);
		stub.memory(START, page).memory(START + 2 * PAGE, page);
		kernel.grant(1, 5);
	}

	@AfterEach
	void allEnds() throws IOException, CoreException {
		Attaching.endAll();
		OpenMachines machines = Attaching.service(OpenMachines.class);
		machines.all().forEach(machines::close);
		stub.close();
	}

	private static IMemoryBlockExtension block(GrantDebugTarget target, String expression) throws DebugException {
		return target.getExtendedMemoryBlock(expression, target);
	}

	@Test
	void pagesThatAreNotThereAreMarkedAmongThoseThatAre() throws CoreException {
		IMemoryBlockExtension block = block(Attaching.attach(stub), "0x" + Long.toHexString(START));

		MemoryByte[] bytes = block.getBytesFromOffset(BigInteger.valueOf(16), 3 * PAGE);

		assertEquals(3 * PAGE, bytes.length);
		for (int i = 0; i < bytes.length; i++) {
			int page = (i + 16) / PAGE;
			assertEquals(page == 0 || page == 2, bytes[i].isReadable(), "byte " + i);
			assertEquals(page == 0 || page == 2 ? 7 : 0, bytes[i].getValue());
		}
	}

	@Test
	void addressesAreUnsignedAndEndAtTheLast() throws CoreException {
		IMemoryBlockExtension block = block(Attaching.attach(stub), "0xfffffffffffffff0");

		assertEquals(new BigInteger("fffffffffffffff0", 16), block.getBigBaseAddress());
		MemoryByte[] bytes = block.getBytesFromAddress(block.getBigBaseAddress(), 64);
		assertEquals(64, bytes.length);
		assertTrue(Arrays.stream(bytes).noneMatch(MemoryByte::isReadable));
	}

	@Test
	void aSymbolIsABaseAndSoIsWhatItPointsTo() throws CoreException, IOException {
		ILaunchConfigurationWorkingCopy configuration = Attaching.to(stub);
		configuration.setAttribute(AttachAttributes.SYMBOLS, TinyKernel.symbols(folder).toString());
		GrantDebugTarget target = Attaching.attach(configuration);

		assertEquals(new BigInteger(Long.toUnsignedString(TinyKernel.TABLE)),
				block(target, "*gnttab_shared").getBigBaseAddress());
		assertEquals(BigInteger.valueOf(0x20), block(target, "gnttab_shared + 0x28").getBigBaseAddress()
				.subtract(block(target, " gnttab_interface+0x10").getBigBaseAddress()));
		assertEquals(5, block(target, "*gnttab_shared + 8").getBytesFromOffset(BigInteger.TWO, 1)[0].getValue());
	}

	@Test
	void whatIsNoAddressSaysWhatOneIs() throws CoreException {
		GrantDebugTarget target = Attaching.attach(stub);

		assertTrue(wrong(target, "1 + 2 + 3").contains("an address such as 0x"));
		assertTrue(wrong(target, "gnttab_shared").contains("a symbol that is known"));
		assertTrue(wrong(target, "*0x10").contains("0x10"));
	}

	private static String wrong(GrantDebugTarget target, String expression) {
		return assertThrows(DebugException.class, () -> block(target, expression)).getMessage();
	}

	@Test
	void whatIsWrittenIsThere() throws CoreException {
		IMemoryBlockExtension block = block(Attaching.attach(stub), Long.toUnsignedString(START));
		assertTrue(block.supportsValueModification());

		block.setValue(BigInteger.valueOf(4), new byte[] { 1, 2 });

		MemoryByte[] bytes = block.getBytesFromOffset(BigInteger.valueOf(3), 4);
		assertArrayEquals(new int[] { 7, 1, 2, 7 }, Arrays.stream(bytes).mapToInt(MemoryByte::getValue).toArray());
		assertTrue(bytes[0].isWritable());
	}

	@Test
	void nothingIsReadWhileItRuns() throws CoreException {
		GrantDebugTarget target = Attaching.attach(stub);
		IMemoryBlockExtension block = block(target, "0x1000");
		target.resume();

		assertThrows(DebugException.class, () -> block.getBytesFromOffset(BigInteger.ZERO, 16));
		assertThrows(DebugException.class, () -> block.getBytesFromOffset(BigInteger.ZERO, Long.MAX_VALUE));
	}

	@Test
	void theOldKindOfBlockIsThereToo() throws CoreException {
		GrantDebugTarget target = Attaching.attach(stub);

		assertArrayEquals(new byte[] { 7, 7, 7 }, target.getMemoryBlock(START, 3).getBytes());
		assertThrows(DebugException.class, () -> target.getMemoryBlock(START + PAGE - 1, 2).getBytes());
		IMemoryBlockExtension block = block(target, "0x1000");
		assertSame(target, block.getMemoryBlockRetrieval());
		assertFalse(block.supportsChangeManagement());
		block.setBaseAddress(BigInteger.valueOf(0x2000));
		assertEquals(BigInteger.valueOf(0x2000), block.getBigBaseAddress());
	}
}
