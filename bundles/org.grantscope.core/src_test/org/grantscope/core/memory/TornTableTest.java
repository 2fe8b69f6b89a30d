package org.grantscope.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.observe.TableDriverState.FreeList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is torn in Linux's own account of its grant table is told, and left out. Free are 40, 41, 42, 9; deferred are 100 and 20.
 */
class TornTableTest {

	private static final long NOWHERE = 0xffff8880deadb000L;

	private final FakeKernel fake = KernelLookTest.threeFiles().free(40, 41, 42, 9);
	private final FakeMemory memory = fake.memory();

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
			"3; 3 (0x3)", "0; 0 (0x0)", "1024; 1024 (0x400)", "0xfffffffe; 4294967294 (0xfffffffe)" })
	void aLinkToAReferenceThatCannotBeFreeEndsTheList(String link, String found) throws FormatException, IOException {
		memory.putInt(FakeKernel.linkAddress(41), Long.decode(link));
		TableDriverState state = state();
		assertThat(state.freeList()).hasValue(new FreeList(List.of(40, 41), false));
		assertThat(state.freeCount()).hasValue(4);
		assertThat(texts(state)).containsExactly("gdb: gnttab_list[0][41] at 0x%x, after reference 41: "
				.formatted(FakeKernel.linkAddress(41))
				+ "expected a free reference from 8 to 1,023, or 0xffffffff for the end, found " + found);
	}

	@Test
	void aFreeListThatIsARingEnds() throws FormatException, IOException {
		memory.putInt(FakeKernel.linkAddress(9), 41);
		TableDriverState state = state();
		assertThat(state.freeList()).hasValue(new FreeList(List.of(40, 41, 42, 9), false));
		assertThat(texts(state)).containsExactly("gdb: gnttab_list[0][9] at 0x%x, after reference 9: "
				.formatted(FakeKernel.linkAddress(9))
				+ "expected a free reference that the list did not have before, found 41 again");
	}

	@Test
	void aHeadThatIsNoneLeavesNothingFreeKnown() throws FormatException, IOException {
		memory.putInt(fake.address("gnttab_free_head"), 7);
		TableDriverState state = state();
		assertThat(state.freeList()).hasValue(new FreeList(List.of(), false));
		assertThat(texts(state)).containsExactly("gdb: gnttab_free_head at 0xffffffff82b44a00: "
				+ "expected a free reference from 8 to 1,023, or 0xffffffff for the end, found 7 (0x7)");
	}

	@Test
	void aFreeListGoesAsFarAsItsPagesCanBeRead() throws FormatException, IOException {
		FakeKernel four = new FakeKernel(1, 4).free(40, 1500, 41);
		four.memory().unmap(FakeKernel.linkAddress(1500));
		TableDriverState state = KernelLookTest.seen(four, TableDriverState.class);
		assertThat(state.freeList()).hasValue(new FreeList(List.of(40, 1500), false));
		assertThat(texts(state)).contains("gdb: gnttab_list[1][476] at 0x%x, after reference 1500: "
				.formatted(FakeKernel.linkAddress(1500))
				+ "expected the next free reference, found memory that cannot be read");
	}

	@Test
	void pagesOfTheFreeListAreDifferentPages() throws FormatException, IOException {
		FakeKernel four = new FakeKernel(1, 4).free(40, 1500, 41);
		four.memory().putLong(FakeKernel.LIST + 8, FakeKernel.LIST_PAGES);
		TableDriverState state = KernelLookTest.seen(four, TableDriverState.class);
		assertThat(state.freeList()).hasValue(new FreeList(List.of(40, 1500), false));
		assertThat(texts(state))
				.contains("gdb: gnttab_list[1] at 0x%x: expected the address of a page, and of no other one's, found 0x%x"
				.formatted(FakeKernel.LIST + 8, FakeKernel.LIST_PAGES));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "5; 5", "3; 3", "0; 0" })
	void aCountOfTheFreeThatIsNotThatOfTheListIsTold(int count, String found) throws FormatException, IOException {
		memory.putInt(fake.address("gnttab_free_count"), count);
		TableDriverState state = state();
		assertThat(state.freeCount()).hasValue(count);
		assertThat(state.freeList()).hasValue(new FreeList(List.of(40, 41, 42, 9), true));
		assertThat(texts(state))
				.containsExactly("gdb: gnttab_free_count at 0xffffffff8408480c: expected 4, as many as the list has, found " + found);
	}

	@ParameterizedTest
	@CsvSource({ "-1", "1017", "2147483647" })
	void aCountThatNoFreeListHasIsNone(int count) throws FormatException, IOException {
		memory.putInt(fake.address("gnttab_free_count"), count);
		TableDriverState state = state();
		assertThat(state.freeCount()).isEmpty();
		assertThat(texts(state))
				.containsExactly("gdb: gnttab_free_count at 0xffffffff8408480c: expected 0 to 1,016 free references, found " + count);
	}

	@Test
	void aBitmapThatIsNotThatOfTheListIsTold() throws FormatException, IOException {
		memory.putLong(FakeKernel.BITMAP, 1L << 40 | 1L << 42 | 1L << 9 | 1L << 50 | 1L << 51);
		assertThat(texts(state())).containsExactly(
				"gdb: gnttab_free_bitmap, bits at 0xffff888008000000: expected a set bit for each reference of the free list, "
						+ "found 1 otherwise, the first for reference 41",
				"gdb: gnttab_free_bitmap, bits at 0xffff888008000000: expected bits of references of the free list alone, "
						+ "found 2 otherwise, the first for reference 50");
	}

	@Test
	void theEndOfTheFreeListIsAReferenceAndItsBeginningALink() throws FormatException, IOException {
		memory.putInt(fake.address("gnttab_last_free"), 1024);
		memory.putLong(fake.address("gnttab_free_tail_ptr"), FakeKernel.LIST);
		assertThat(texts(state())).containsExactly(
				"gdb: gnttab_last_free at 0xffffffff82b44a04: expected a reference below 1,024, or 0xffffffff for none, found 0x400",
				"gdb: gnttab_free_tail_ptr at 0xffffffff840847f8: expected the address of gnttab_free_head or of a link in "
						+ "gnttab_list, or 0, found 0xffff888006000000");
		memory.putInt(fake.address("gnttab_last_free"), 300); // handed out since, by get_free_entries_seq
		memory.putLong(fake.address("gnttab_free_tail_ptr"), fake.address("gnttab_free_head"));
		assertThat(texts(state())).isEmpty();
	}

	@Test
	void deferredEntriesBehindATornLinkAreSeen() throws FormatException, IOException {
		memory.putLong(FakeKernel.deferredAddress(0), NOWHERE);
		TableDriverState state = state();
		assertThat(state.deferral().orElseThrow().refs()).containsExactly(100, 20);
		assertThat(state.deferral().orElseThrow().complete()).isTrue();
		assertThat(texts(state)).singleElement().asString()
				.startsWith("gdb: deferred_list, member at 0x%x, next: expected memory that can be read"
				.formatted(FakeKernel.deferredAddress(0)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "1024; 1024 (0x400)", "20; 20 (0x14)", "40; 40 (0x28)", "-1; 4294967295 (0xffffffff)" })
	void aReferenceThatCannotBeDeferredIsLeftOut(int ref, String found) throws FormatException, IOException {
		FakeKernel other = KernelLookTest.threeFiles().free(40, 41).deferred(30);
		other.memory().putInt(FakeKernel.deferredAddress(2) + 16, ref);
		TableDriverState state = KernelLookTest.seen(other, TableDriverState.class);
		assertThat(state.deferral().orElseThrow().refs()).containsExactly(100, 20);
		assertThat(state.deferral().orElseThrow().complete()).isFalse();
		assertThat(texts(state)).containsExactly("gdb: deferred_list, entry at 0x%x: ".formatted(FakeKernel.deferredAddress(2))
				+ "expected a reference below 1,024 that is not free, and in no other entry, found " + found);
	}

	@Test
	void countsOfTheDeferredThatCannotBeAreTold() throws FormatException, IOException {
		memory.putLong(fake.address("deferred_count"), 3);
		memory.putLong(fake.address("leaked_count"), -1);
		memory.putInt(fake.address("free_per_iteration"), 0x80000000L);
		TableDriverState state = state();
		assertThat(state.deferral()).hasValue(new TableDriverState.Deferral(List.of(100, 20), false, OptionalInt.empty(),
				OptionalLong.empty()));
		assertThat(texts(state)).containsExactly(
				"gdb: deferred_count at 0xffffffff84084820: expected 2, as many as deferred_list has, found 3",
				"gdb: leaked_count at 0xffffffff84084828: expected 0 or more, found -1");
	}

	@ParameterizedTest
	@CsvSource({ "0", "129", "65537", "-1" })
	void aTableOfSoManyFramesIsNotRead(int frames) throws FormatException, IOException {
		memory.putInt(fake.address("nr_grant_frames"), frames);
		List<Observation> seen = KernelLookTest.look(fake);
		assertThat(seen).noneMatch(RawTable.class::isInstance).anyMatch(DriverState.class::isInstance);
		TableDriverState state = state();
		assertThat(state.frames()).isEmpty();
		assertThat(state.freeList()).isEmpty();
		assertThat(texts(state)).containsExactly("gdb: nr_grant_frames at 0xffffffff84084810: expected 1 to 128 frames, found "
				+ Integer.toUnsignedString(frames));
	}

	@Test
	void ofTwoSizesThatDisagreeTheSmallerIsRead() throws FormatException, IOException {
		memory.putInt(fake.address("nr_grant_frames"), 100);
		RawTable table = KernelLookTest.seen(fake, RawTable.class);
		assertThat(table.image().frames()).isEqualTo(2);
		assertThat(table.problems()).singleElement().asString().startsWith("gdb: gnttab_shared at 0x").endsWith(": expected a table as large as "
				+ "gnttab_size and nr_grant_frames both say, found two sizes: the smaller one, 2 frames, was read, and there may be more");
		assertThat(state().frames()).hasValue(2);
		assertThat(texts(state()))
				.containsExactly("gdb: gnttab_size at 0xffffffff84084808: expected 51,200, the entries of 100 frames of version 1, "
						+ "found 1024");
	}

	@Test
	void aVersionThatThereIsNotIsTold() throws FormatException, IOException {
		memory.putInt(FakeKernel.OPS, 3);
		assertThat(KernelLookTest.look(fake)).noneMatch(RawTable.class::isInstance);
		assertThat(texts(state())).containsExactly("gdb: gnttab_interface->version at 0xffffffff82312340: expected 1 or 2, found 3");
	}

	@Test
	void aTableThatIsNotSetUpIsTold() throws FormatException, IOException {
		memory.putLong(fake.address("gnttab_shared"), 0);
		memory.putLong(fake.address("gnttab_interface"), 0);
		assertThat(KernelLookTest.look(fake)).noneMatch(RawTable.class::isInstance);
		assertThat(texts(state())).containsExactly(
				"gdb: gnttab_interface at 0xffffffff840847e0: expected the address of the operations of a table of version 1 or 2, "
						+ "found 0: the kernel has not set up its grant table",
				"gdb: gnttab_shared at 0xffffffff840847e8: expected the address of the grant table, "
						+ "found 0: the kernel has not set up its grant table");
	}

	@Test
	void aTableAtAnAddressThatIsNoneIsTold() throws FormatException, IOException {
		memory.putLong(fake.address("gnttab_shared"), 0x7fff00001000L);
		assertThat(KernelLookTest.look(fake)).noneMatch(RawTable.class::isInstance);
		assertThat(texts(state()))
				.containsExactly("gdb: gnttab_shared at 0xffffffff840847e8: expected the address of the grant table, found 0x7fff00001000");
	}

	@Test
	void framesBeforeOneThatCannotBeReadAreKept() throws FormatException, IOException {
		FakeKernel nine = new FakeKernel(2, 9);
		nine.memory().unmap(FakeKernel.TABLE + 5 * 4096);
		RawTable table = KernelLookTest.seen(nine, RawTable.class);
		assertThat(table.image().frames()).isEqualTo(5);
		assertThat(table.image().hasStatus()).isTrue();
		assertThat(table.problems()).extracting(Problem::toString).containsExactly("gdb: gnttab_shared, frame 5 of 9 at 0x%x: "
				.formatted(FakeKernel.TABLE + 5 * 4096)
						+ "expected memory that can be read, found 4096 bytes at 0x%x cannot be read: no page there"
						.formatted(FakeKernel.TABLE + 5 * 4096));
		assertThat(KernelLookTest.seen(nine, TableDriverState.class).frames()).hasValue(9);
	}

	@Test
	void aTableWithoutReadableStatusFramesHasNone() throws FormatException, IOException {
		FakeKernel nine = new FakeKernel(2, 9);
		nine.memory().unmap(FakeKernel.STATUS + 4096);
		RawTable table = KernelLookTest.seen(nine, RawTable.class);
		assertThat(table.image().frames()).isEqualTo(9);
		assertThat(table.image().hasStatus()).isFalse();
		assertThat(table.problems()).singleElement()
				.satisfies(problem -> assertThat(problem.position()).startsWith("grstatus, frame 1 of 2 at"));
	}

	private TableDriverState state() throws FormatException, IOException {
		return KernelLookTest.seen(fake, TableDriverState.class);
	}

	private static List<String> texts(TableDriverState state) {
		return state.problems().stream().map(Problem::toString).toList();
	}
}
