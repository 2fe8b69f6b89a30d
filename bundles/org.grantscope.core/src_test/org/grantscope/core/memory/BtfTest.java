package org.grantscope.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.grantscope.core.abi.Field;
import org.grantscope.core.abi.Layout;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.junit.jupiter.api.Test;

/** In each of these types, 1 is an unsigned int and 2 an unsigned short. */
class BtfTest {

	private final BtfBytes bytes = new BtfBytes().integer("unsigned int", 4).integer("unsigned short", 2);

	@Test
	void membersOfNumbersAndPointersAreFields() throws FormatException {
		bytes.type(BtfBytes.POINTER, "", 0, 1).type(BtfBytes.ENUM, "colour", 1, 4, bytes.name("RED"), 7)
				.type(BtfBytes.FLOAT, "double", 0, 8).type(BtfBytes.ENUM64, "large", 1, 8, bytes.name("BIG"), 0, 1)
				.structure("s", 48, member("a", 2, 0), member("b", 3, 64), member("c", 4, 128), member("d", 5, 192), member("e", 6, 256));
		assertThat(layout("s")).isEqualTo(new Layout("s", 48, List.of(new Field("a", 0, 2), new Field("b", 8, 8),
				new Field("c", 16, 4), new Field("d", 24, 8), new Field("e", 32, 8))));
	}

	@Test
	void otherNamesOfTypesAreSeenThrough() throws FormatException {
		bytes.type(BtfBytes.TYPEDEF, "u32", 0, 1).type(BtfBytes.CONST, "", 0, 3).type(9, "", 0, 4).type(18, "user", 0, 5)
				.type(11, "", 0, 6).structure("s", 4, member("a", 7, 0));
		assertThat(layout("s").field("a")).isEqualTo(new Field("a", 0, 4));
	}

	@Test
	void structuresWithinHaveTheirNamesBeforeTheirFieldsUnlessTheyHaveNone() throws FormatException {
		bytes.structure("inner", 8, member("x", 1, 0), member("y", 2, 32))
				.union("", 8, member("whole", 1, 0), member("", 3, 0)).structure("outer", 24, member("first", 3, 0), member("", 4, 64));
		assertThat(layout("outer").fields()).containsExactlyInAnyOrder(new Field("first.x", 0, 4), new Field("first.y", 4, 2),
				new Field("whole", 8, 4), new Field("x", 8, 4), new Field("y", 12, 2));
		assertThat(layout("inner").size()).isEqualTo(8);
	}

	@Test
	void bitFieldsOfMembersThatTellTheirBits() throws FormatException {
		bytes.structure("notify_info", 8, bitField("pgoff", 2, 0, 12), bitField("flags", 2, 12, 2), member("event", 1, 32));
		Layout layout = layout("notify_info");
		assertThat(layout.fields()).containsExactly(new Field("pgoff", 0, 2, 0, 12), new Field("flags", 1, 1, 4, 2),
				new Field("event", 4, 4));
		byte[] memory = { (byte) 0xbc, (byte) 0x3a, 0, 0, 17, 0, 0, 0 };
		assertThat(layout.fields()).extracting(field -> field.value(memory, 0)).containsExactly(0xabcL, 3L, 17L);
	}

	@Test
	void bitFieldsOfTypesThatTellTheirBits() throws FormatException {
		bytes.type(BtfBytes.INT, "", 0, 4, 4 << 16 | 3).union("s", 4, member("a", 3, 8), member("b", 3, 16));
		assertThat(layout("s").fields()).containsExactly(new Field("a", 1, 1, 4, 3), new Field("b", 2, 1, 4, 3));
	}

	@Test
	void aBitFieldOfMoreThan64BitsOrNotWithin8BytesIsLeftOut() throws FormatException {
		bytes.structure("s", 32, bitField("a", 1, 60, 8), bitField("b", 1, 128, 65), bitField("c", 1, 64, 64));
		assertThat(layout("s").fields()).containsExactly(new Field("c", 8, 8, 0, 64));
	}

	@Test
	void arraysAndWideNumbersAreNoFields() throws FormatException {
		bytes.type(BtfBytes.ARRAY, "", 0, 0, 1, 1, 1000).integer("__int128", 16).structure("s", 8000,
				member("many", 3, 0), member("wide", 4, 32000), member("last", 2, 63984));
		assertThat(layout("s").fields()).containsExactly(new Field("last", 7998, 2));
	}

	@Test
	void everyStructureOfANameIsGiven() throws FormatException {
		bytes.structure("s", 4, member("a", 1, 0)).structure("other", 2, member("b", 2, 0)).structure("s", 2, member("b", 2, 0));
		assertThat(btf().layouts("s")).extracting(Layout::size).containsExactly(4, 2);
		assertThat(btf().layout("t")).isEmpty();
		assertThat(btf().layout("")).isEmpty();
	}

	@Test
	void aModulesTypesContinueItsKernels() throws FormatException {
		bytes.structure("list_head", 16, member("next", 1, 0), member("prev", 1, 64));
		int length = bytes.namesLength();
		Btf kernel = btf();
		BtfBytes module = new BtfBytes(length);
		int own = module.name("own");
		module.structure("gref", 24, new int[] { own, 3, 0 }, new int[] { 1000, 3, 0 });
		byte[] of = module.bytes();
		assertThatExceptionOfType(FormatException.class).as("no name is there").isThrownBy(() -> module(of, kernel).layout("gref"));

		BtfBytes well = new BtfBytes(length);
		well.structure("gref", 24, new int[] { well.name("next"), 3, 0 }, new int[] { well.name("ref"), 5, 128 })
				.type(BtfBytes.TYPEDEF, "grant_ref_t", 0, 1);
		Btf read = module(well.bytes(), kernel);
		assertThat(read.isOfModule()).isTrue();
		assertThat(kernel.isOfModule()).isFalse();
		assertThat(read.layout("gref").orElseThrow().fields()).containsExactly(new Field("next.next", 0, 4),
				new Field("next.prev", 8, 4), new Field("ref", 16, 4));
		assertThat(read.layout("list_head")).as("the kernel's").isPresent();
	}

	@Test
	void aModulesTypesWithoutItsKernelsAreRefused() {
		assertThatExceptionOfType(FormatException.class).isThrownBy(() -> Btf.of("m.ko", new BtfBytes(100).integer("u8", 1).bytes(),
				Optional.empty(), Progress.NONE))
				.withMessageStartingWith("m.ko: byte 40 of BTF: expected types of a kernel before those of its modules");
	}

	@Test
	void kindsThatTheFileTellsOfAreSkipped() throws FormatException {
		for (int kind = 0; kind < 21; kind++) {
			bytes.kind(0, 0);
		}
		bytes.kind(4, 8).type(21, "new", 2, 0, 1, 2, 3, 4, 5).structure("s", 4, member("a", 1, 0));
		assertThat(layout("s").field("a").width()).isEqualTo(4);
		assertThat(btf().size()).isEqualTo(4);
	}

	@Test
	void aKindThatNobodyTellsOfIsRefused() {
		bytes.type(21, "new", 0, 0);
		refused("byte 56 of BTF: expected a type of a known kind, 1 to 19, found kind 21");
	}

	@Test
	void whatIsWithinItselfIsRefused() {
		bytes.structure("s", 4, member("s", 3, 0));
		assertThatExceptionOfType(FormatException.class).isThrownBy(() -> layout("s")).withMessageContaining("at most 24 deep");
	}

	@Test
	void whatIsSaidOverAndOverIsRefused() {
		bytes.structure("empty", 4);
		for (int id = 4; id < 24; id++) {
			bytes.structure("s" + id, 4, member("a", id - 1, 0), member("b", id - 1, 0), member("c", id - 1, 0));
		}
		assertThatExceptionOfType(FormatException.class).isThrownBy(() -> layout("s23")).withMessageContaining("at most 20000 members");
	}

	@Test
	void aRingOfNamesIsRefused() {
		bytes.type(BtfBytes.TYPEDEF, "a", 0, 4).type(BtfBytes.TYPEDEF, "b", 0, 3).structure("s", 4, member("a", 3, 0));
		assertThatExceptionOfType(FormatException.class).isThrownBy(() -> layout("s")).withMessageContaining("at most 32 other names");
	}

	@Test
	void aFieldBehindItsStructureIsRefused() {
		bytes.structure("s", 4, member("a", 1, 32));
		assertThatExceptionOfType(FormatException.class).isThrownBy(() -> layout("s"))
				.withMessageContaining("expected a within the structure's 4 bytes, found 32 bits at bit 32");
	}

	@Test
	void aTypeThatDoesNotExistIsRefused() {
		bytes.structure("s", 4, member("a", 99, 0));
		assertThatExceptionOfType(FormatException.class).isThrownBy(() -> layout("s"))
				.withMessageContaining("expected a type of 1 to 3, found 99");
	}

	@Test
	void bigEndianTypesAreRefused() {
		byte[] swapped = bytes.bytes();
		swapped[0] = (byte) 0xeb;
		swapped[1] = (byte) 0x9f;
		assertThatExceptionOfType(FormatException.class).isThrownBy(() -> Btf.of("x", swapped, Optional.empty(), Progress.NONE))
				.withMessage("x: byte 0 of BTF: expected little endian BTF (9f eb), found big endian BTF (eb 9f)");
	}

	@Test
	void typesThatAreCutAreRefused() {
		bytes.words(0, BtfBytes.STRUCT << 24 | 5, 4);
		refused("expected types within 44 bytes, found 5 things in the last one");
	}

	@Test
	void readingEndsWhenNobodyWaits() {
		assertThatExceptionOfType(CancellationException.class)
				.isThrownBy(() -> Btf.of("x", bytes.bytes(), Optional.empty(), new Cancelled()));
	}

	private int[] member(String name, int type, int bit) {
		return bitField(name, type, bit, 0);
	}

	private int[] bitField(String name, int type, int bit, int bits) {
		return new int[] { bytes.name(name), type, bits << 24 | bit };
	}

	private void refused(String message) {
		assertThatExceptionOfType(FormatException.class).isThrownBy(this::btf).withMessageContaining(message);
	}

	private Btf btf() throws FormatException {
		return Btf.of("test", bytes.bytes(), Optional.empty(), Progress.NONE);
	}

	private static Btf module(byte[] bytes, Btf kernel) throws FormatException {
		return Btf.of("module", bytes, Optional.of(kernel), Progress.NONE);
	}

	private Layout layout(String name) throws FormatException {
		return btf().layout(name).orElseThrow();
	}
}
