package org.grantscope.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.stream.IntStream;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.PackedRefs;
import org.grantscope.core.observe.TableDriverState.FreeList;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.model.Domain;
import org.grantscope.model.GrantTable;
import org.grantscope.model.Machine;
import org.grantscope.model.ModelFactory;
import org.junit.jupiter.api.Test;

/** The part of a stored machine that has a kernel's free list. */
class FreeListPartTest {

	private static final String LIST = "0-unknown.free.bin";

	@Test
	void aLongListInOrderTakesNextToNoRoom() throws FormatException {
		FreeList list = new FreeList(PackedRefs.of(IntStream.range(8, 1 << 19).toArray()), true);
		byte[] bytes = GrantsFile.toBytes(machine(list));
		assertThat(bytes.length).isLessThan(8192);
		assertThat(StoreAndReadTest.read(bytes).getDomains().get(0).getTable().getFreeList()).isEqualTo(list);
	}

	@Test
	void aListThatBrokeOffWithAReferenceTwiceIsKept() throws FormatException {
		FreeList list = new FreeList(PackedRefs.of(40, 8, 40, 9), false);
		assertThat(StoreAndReadTest.read(GrantsFile.toBytes(machine(list))).getDomains().get(0).getTable().getFreeList()).isEqualTo(list);
	}

	@Test
	void aCountOfMoreReferencesThanThereAreBytesIsRefused() {
		refused("expected a number of at most 6", numbers(1, 1 << 23, 0, 0));
	}

	@Test
	void aReferenceThatNoTableHasIsRefused() {
		refused("expected a reference of 0 to 33554431", numbers(1, 2, 2L * (Limits.REFS - 1), 2));
		refused("expected a reference of 0 to 33554431, found -1", numbers(1, 1, 1));
		refused("expected a number of at most", numbers(1, 1, -1L));
		assertThatThrownBy(() -> GrantsFile.toBytes(machine(new FreeList(PackedRefs.of(-1), true))))
				.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("found -1");
	}

	@Test
	void whatFollowsTheListIsRefused() {
		refused("expected the end", numbers(1, 1, 16, 0));
	}

	@Test
	void allListsTogetherHaveABound() {
		byte[] head = numbers(1, Limits.FREE);
		byte[] bomb = Arrays.copyOf(head, head.length + Limits.FREE);
		Zip zip = objects(2).and("0-unknown.free.bin", bomb).and("1-unknown.free.bin", numbers(1, 1, 16));
		assertThatThrownBy(() -> StoreAndReadTest.read(zip.listed().bytes())).isInstanceOf(FormatException.class)
				.hasMessageContaining("1-unknown.free.bin").hasMessageContaining("expected a number of at most 0, found 1");
	}

	private static void refused(String expected, byte[] part) {
		assertThatThrownBy(() -> StoreAndReadTest.read(objects(1).and(LIST, part).listed().bytes()))
				.isInstanceOf(FormatException.class).hasMessageContaining(LIST).hasMessageContaining(expected);
	}

	private static Zip objects(int domains) {
		return Zip.withObjects("<grantscope:Machine xmlns:grantscope=\"http://www.grantscope.org/model/0.1\">"
				+ "<domains><table/></domains>".repeat(domains) + "</grantscope:Machine>");
	}

	private static byte[] numbers(long... numbers) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Arrays.stream(numbers).forEach(number -> PackedNumbers.write(out, number));
		return out.toByteArray();
	}

	private static Machine machine(FreeList list) {
		GrantTable table = ModelFactory.eINSTANCE.createGrantTable();
		table.setImage(GrantTableImage.wrap(GrantTableVersion.V1, new byte[GrantTableVersion.FRAME_BYTES]));
		table.setFreeList(list);
		Domain domain = ModelFactory.eINSTANCE.createDomain();
		domain.setTable(table);
		Machine machine = ModelFactory.eINSTANCE.createMachine();
		machine.getDomains().add(domain);
		return machine;
	}
}
