package org.grantscope.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is torn in gntalloc's lists is told, and left out; what is sound is not hidden by it. References 8, 9, 10, 12, 11, 13 are
 * in files 0, 0, 1, none, 2, 0.
 */
class TornGrefsTest {

	private static final long NOWHERE = 0xffff8880deadb000L;

	private final FakeKernel fake = KernelLookTest.threeFiles();
	private final FakeMemory memory = fake.memory();

	@Test
	void aLinkIntoMemoryThatIsNotThereHidesNoGref() throws FormatException, IOException {
		memory.putLong(gref(2), NOWHERE);
		DriverState state = state();
		assertThat(refs(state)).containsExactly(8, 9, 10, 12, 11, 13);
		assertThat(texts(state)).containsExactly("gdb: gref_list, member at 0x%x, next: expected memory that can be read, "
				.formatted(gref(2))
				+ "found 16 bytes at 0x%x cannot be read: no page there".formatted(NOWHERE));
	}

	@Test
	void aLinkThatDoesNotPointBackHidesNoGref() throws FormatException, IOException {
		memory.putLong(gref(3) + 8, gref(0));
		DriverState state = state();
		assertThat(refs(state)).containsExactly(8, 9, 10, 12, 11, 13);
		assertThat(texts(state)).contains("gdb: gref_list, member at 0x%x: expected prev 0x%x, which leads here, found 0x%x"
				.formatted(gref(3), gref(2), gref(0)));
	}

	@Test
	void twoTornLinksHideWhatLiesBetween() throws FormatException, IOException {
		memory.putLong(gref(1), 12);
		memory.putLong(gref(4) + 8, 0x1234567890abcdefL);
		DriverState state = state();
		assertThat(refs(state)).containsExactly(8, 9, 11, 13);
		assertThat(texts(state)).contains(
				"gdb: gref_list, member at 0x%x: expected next: a member of the list, or its head, found 0xc, which is no address of one"
						.formatted(gref(1)),
				"gdb: gref_list, member at 0x%x: expected prev: a member of the list, or its head, ".formatted(gref(4))
						+ "found 0x1234567890abcdef, which is no address of one");
	}

	@Test
	void aRingThatNeverComesBackToItsHeadEnds() throws FormatException, IOException {
		memory.putLong(gref(5), gref(3));
		memory.putLong(gref(3) + 8, gref(5));
		DriverState state = state();
		assertThat(refs(state)).containsExactly(8, 9, 10);
		assertThat(texts(state)).contains("gdb: gref_list, member at 0x%x: expected prev 0x%x, which leads here, found 0x%x"
				.formatted(gref(3), gref(2), gref(5)));
	}

	@Test
	void aMemberThatLeadsToItselfEndsTheList() throws FormatException, IOException {
		memory.putLong(gref(1), gref(1));
		memory.putLong(gref(1) + 8, gref(1));
		DriverState state = state();
		assertThat(refs(state)).containsExactly(8, 10, 12, 11, 13);
		assertThat(state.problems()).isNotEmpty();
	}

	@Test
	void aHeadThatLeadsNowhereIsReadBackwards() throws FormatException, IOException {
		memory.putLong(fake.address("gref_list"), 0);
		DriverState state = state();
		assertThat(refs(state)).containsExactly(8, 9, 10, 12, 11, 13);
		assertThat(texts(state))
				.containsExactly("gdb: gref_list at 0xffffffffc02270a0: expected next: a member of the list, or its head, "
				+ "found 0x0, which is no address of one");
	}

	@Test
	void aHeadWhoseLastMemberIsAnotherIsTold() throws FormatException, IOException {
		memory.putLong(fake.address("gref_list") + 8, gref(1));
		DriverState state = state();
		assertThat(refs(state)).containsExactly(8, 9, 10, 12, 11, 13);
		assertThat(texts(state)).contains("gdb: gref_list at 0xffffffffc02270a0: expected prev 0x%x, the last member, found 0x%x"
				.formatted(gref(5), gref(1)));
	}

	@Test
	void aMemberThatLeadsToTheHeadTooSoonHidesNoGref() throws FormatException, IOException {
		memory.putLong(gref(1), fake.address("gref_list"));
		DriverState state = state();
		assertThat(refs(state)).containsExactly(8, 9, 10, 12, 11, 13);
		assertThat(texts(state)).contains("gdb: gref_list at 0xffffffffc02270a0: expected prev 0x%x, the last member, found 0x%x"
				.formatted(gref(1), gref(5)));
	}

	@Test
	void moreGrefsThanTheTableHasEntriesAreNotFollowed() throws FormatException, IOException {
		FakeKernel many = new FakeKernel(1, 1).file(600 * 4096);
		for (int i = 0; i < 600; i++) {
			many.gref(new FakeGref(8 + i, 0, i * 4096L, 1));
		}
		DriverState state = KernelLookTest.seen(many, DriverState.class);
		assertThat(texts(state)).contains("gdb: gref_list, member at 0x%x: expected next: a member of the list, or its head, "
				.formatted(gref(511))
				+ "which has 512 members at most, found more");
		assertThat(refs(state)).hasSize(504).allMatch(ref -> ref < 512);
	}

	@ParameterizedTest
	@CsvSource({ "0xffffffff, '-1 (0xffffffff)'", "0xfffffffe, '-2 (0xfffffffe)'", "5, 5 (0x5)", "100000, 100000 (0x186a0)" })
	void aCountThatIsNotThatOfTheListIsTold(String size, String found) throws FormatException, IOException {
		memory.putInt(fake.address("gref_size"), Long.decode(size));
		DriverState state = state();
		assertThat(refs(state)).containsExactly(8, 9, 10, 12, 11, 13);
		assertThat(state.grefSize()).hasValue(Long.decode(size));
		assertThat(texts(state)).containsExactly("gdb: gref_size at 0xffffffffc0227600: expected 6, as many as gref_list has, found "
				+ found);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
			"52; 7; gref_id; a reference from 8 to 1,023; 7 (0x7)",
			"52; 1024; gref_id; a reference from 8 to 1,023; 1024 (0x400)",
			"52; -1; gref_id; a reference from 8 to 1,023; 4294967295 (0xffffffff)",
			"40; 4097; file_index; a multiple of 4096 below 2^52; 4097 (0x1001)",
			"44; 0x80000000; file_index; a multiple of 4096 below 2^52; -9223372036854767616 (0x8000000000002000)",
			"48; 0xfffffffe; users; 0 to 1,048,576; 4294967294 (0xfffffffe)" })
	void aGrefWithAValueThatNoneCanHaveIsLeftOut(int offset, String value, String field, String expected, String found)
			throws FormatException, IOException {
		memory.putInt(gref(5) + offset, Long.decode(value));
		DriverState state = state();
		assertThat(refs(state)).containsExactly(8, 9, 10, 12, 11);
		assertThat(texts(state)).containsExactly("gdb: gref_list, %s of the gref at 0x%x: expected %s, found %s"
				.formatted(field, gref(5), expected, found));
	}

	@Test
	void aPortThatNoEventChannelHasIsTold() throws FormatException, IOException {
		memory.putInt(gref(1) + 60, 131072);
		memory.putInt(gref(2) + 60, -5); // sends no event: what is left there counts for nothing
		DriverState state = state();
		assertThat(refs(state)).containsExactly(8, 10, 12, 11, 13);
		assertThat(texts(state))
				.containsExactly("gdb: gref_list, notify.event of the gref at 0x%x: expected a port from 1 to 131,071, found 131072 (0x20000)"
				.formatted(gref(1)));
	}

	@Test
	void aPageThatIsNoneHasNoNumber() throws FormatException, IOException {
		memory.putLong(gref(0) + 32, FakeKernel.VMEMMAP + 40);
		DriverState state = state();
		assertThat(state.grefs()).extracting(DriverState.Gref::pfn).startsWith(OptionalLong.empty(), OptionalLong.of(0x36009));
		assertThat(texts(state)).singleElement().asString()
				.contains("page of the gref at 0x%x: expected the address of a page, in the array"
				.formatted(gref(0)));
	}

	@Test
	void aReferenceThatTwoGrefsHaveIsNobodys() throws FormatException, IOException {
		memory.putInt(gref(4) + 52, 9);
		DriverState state = state();
		assertThat(refs(state)).containsExactly(8, 10, 12, 13);
		assertThat(state.grefsComplete()).isFalse();
		assertThat(texts(state)).containsExactly(
				"gdb: gref_list, gref_id of the gref at 0x%x: expected a reference that no other gref has, found 9".formatted(gref(1)),
				"gdb: gref_list, gref_id of the gref at 0x%x: expected a reference that no other gref has, found 9".formatted(gref(4)));
	}

	@Test
	void aGrefThatAFileListsAndNobodyUsesIsTold() throws FormatException, IOException {
		memory.putInt(gref(0) + 48, 0);
		memory.putInt(gref(3) + 48, 0); // before 5.17 such a gref waits for its peer
		DriverState state = state();
		assertThat(refs(state)).containsExactly(8, 9, 10, 12, 11, 13);
		assertThat(texts(state))
				.containsExactly("gdb: gref_list, users of the gref at 0x%x: expected 1 or more, for a file lists it, found 0"
				.formatted(gref(0)));
	}

	@Test
	void aTornFileListLeadsToItsFileTheOtherWayRound() throws FormatException, IOException {
		memory.putLong(gref(1) + 16, NOWHERE);
		DriverState state = state();
		assertThat(files(state)).containsExactly(0, 0, 1, -1, 2, 0);
		assertThat(texts(state)).contains("gdb: next_file of the gref at 0x%x (reference 9), next: expected memory that can be read, "
				.formatted(gref(1)) + "found 16 bytes at 0x%x cannot be read: no page there".formatted(NOWHERE));
	}

	@Test
	void grefsBetweenTwoTornLinksAreLeftOut() throws FormatException, IOException {
		memory.putLong(gref(1) + 16, 0);
		memory.putLong(gref(1) + 24, 0);
		DriverState state = state();
		assertThat(refs(state)).containsExactly(8, 10, 12, 11, 13);
		assertThat(texts(state))
				.contains("gdb: next_file of the gref at 0x%x (reference 9): expected one node of its list that is no gref, "
				.formatted(gref(1)) + "the file's own, found none");
	}

	@Test
	void ringsThatWereCrossedAreTold() throws FormatException, IOException {
		memory.putLong(gref(1) + 16, gref(2) + 16); // from file 0 into file 1
		DriverState state = state();
		assertThat(files(state)).containsExactly(0, 0, 1, -1, 2, 0);
		assertThat(texts(state))
				.contains("gdb: next_file of the gref at 0x%x (reference 10): expected prev: 0x%x, which leads here, found 0x%x"
				.formatted(gref(2), gref(1) + 16, FakeKernel.fileAddress(1)));
	}

	@Test
	void ringsThatWereSplicedHaveNoFile() throws FormatException, IOException {
		memory.putLong(gref(1) + 16, FakeKernel.fileAddress(1));
		memory.putLong(FakeKernel.fileAddress(1) + 8, gref(1) + 16);
		memory.putLong(gref(2) + 16, gref(5) + 16);
		memory.putLong(gref(5) + 24, gref(2) + 16);
		DriverState state = state();
		assertThat(refs(state)).containsExactly(12, 11);
		assertThat(texts(state))
				.containsExactly("gdb: next_file of the gref at 0x%x (reference 8): expected one node of its list that is no gref, "
				.formatted(gref(0)) + "the file's own, found 2 of them");
	}

	@Test
	void aRingWithoutFileIsTold() throws FormatException, IOException {
		memory.putLong(gref(5) + 16, gref(0) + 16);
		memory.putLong(gref(0) + 24, gref(5) + 16);
		DriverState state = state();
		assertThat(refs(state)).containsExactly(10, 12, 11);
		assertThat(texts(state))
				.containsExactly("gdb: next_file of the gref at 0x%x (reference 8): expected one node of its list that is no gref, "
				.formatted(gref(0)) + "the file's own, found none");
	}

	@Test
	void aFreedGrefThatAFileStillListsIsTold() throws FormatException, IOException {
		// another file's mapping freed it: off the list of all, still in file 0's
		memory.putLong(gref(0), gref(2));
		memory.putLong(gref(2) + 8, gref(0));
		memory.putLong(gref(1), FakeKernel.POISON_NEXT);
		memory.putLong(gref(1) + 8, FakeKernel.POISON_PREV);
		memory.putInt(fake.address("gref_size"), 5);
		DriverState state = state();
		assertThat(refs(state)).containsExactly(8, 10, 12, 11, 13);
		assertThat(files(state)).containsExactly(0, 1, -1, 2, 0);
		assertThat(texts(state)).containsExactly("gdb: a file's list, node at 0x%x: expected a gref that gref_list has, or the file, "
				.formatted(gref(1) + 16) + "found a gref that was freed while this file listed it");
	}

	@Test
	void aFileWhoseIndexIsNoneIsKnownByItsAddress() throws FormatException, IOException {
		memory.putLong(FakeKernel.fileAddress(0) + 16, 0x2000);
		memory.putLong(FakeKernel.fileAddress(2) + 16, 0x8001);
		DriverState state = state();
		assertThat(files(state)).containsExactly(0, 0, 1, -1, 2, 0);
		assertThat(state.files()).extracting(DriverState.File::nextIndex)
				.containsExactly(OptionalLong.empty(), OptionalLong.of(0x1000), OptionalLong.empty());
		assertThat(texts(state)).containsExactly(
				"gdb: index of the file at 0x%x: expected a multiple of 4096 beyond 0x2000, the last of its grefs, found 0x2000"
						.formatted(FakeKernel.fileAddress(0)),
				"gdb: index of the file at 0x%x: expected a multiple of 4096 beyond 0x5000, the last of its grefs, found 0x8001"
						.formatted(FakeKernel.fileAddress(2)));
	}

	@Test
	void noiseHasSoManyProblemsAndNoMore() throws FormatException, IOException {
		FakeKernel many = new FakeKernel(1, 1).file(400 * 4096);
		for (int i = 0; i < 400; i++) {
			many.gref(new FakeGref(8 + i, 0, i * 4096L, 0));
		}
		DriverState state = KernelLookTest.seen(many, DriverState.class);
		assertThat(state.grefs()).hasSize(400);
		assertThat(state.problems()).hasSize(201).last()
				.satisfies(problem -> assertThat(problem.found()).isEqualTo("200 more problems"));
	}

	private DriverState state() throws FormatException, IOException {
		return KernelLookTest.seen(fake, DriverState.class);
	}

	private static long gref(int place) {
		return FakeKernel.grefAddress(place);
	}

	private static List<Integer> refs(DriverState state) {
		return state.grefs().stream().map(DriverState.Gref::ref).toList();
	}

	/** By number; -1 for none. */
	private static List<Integer> files(DriverState state) {
		return state.grefs().stream().map(gref -> gref.file().isEmpty() ? -1
				: (int) (gref.file().getAsLong() - FakeKernel.fileAddress(0)) / 32).toList();
	}

	private static List<String> texts(DriverState state) {
		return state.problems().stream().map(Problem::toString).toList();
	}
}
