package org.grantscope.allocator.scenario.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grantscope.allocator.scenario.edit.Source.offered;
import static org.grantscope.allocator.scenario.edit.Source.taken;

import java.util.stream.Stream;

import org.grantscope.allocator.scenario.Verb;
import org.junit.jupiter.api.Test;

class OffersTest {

	@Test
	void anEmptyLineCanBeginWithEveryOperation() {
		assertThat(offered("|")).containsAll(Stream.of(Verb.values()).map(Verb::word).toList()).contains("in dom5", "in any order");
	}

	@Test
	void whatBeginsWithThePrefixComesFirst() {
		assertThat(offered("mm|")).startsWith("mmap").contains("gdmmap").doesNotContain("open");
	}

	@Test
	void theWholeWordIsReplaced() {
		assertThat(taken("open F\ndea|xyz F", "dealloc")).isEqualTo("open F\ndealloc  F");
	}

	@Test
	void aFileIsOneThatWasOpened() {
		assertThat(offered("open F\nalloc F 5 1 1 A\nclose |")).startsWith("F").doesNotContain("A");
	}

	@Test
	void namesOfAnotherDomainAreNotOfferedAsFiles() {
		assertThat(offered("open F\nin dom5 gdopen D\nin dom5 close |")).startsWith("D").doesNotContain("F");
	}

	@Test
	void whatAnotherDomainAllocatedCanBeMapped() {
		assertThat(offered("open F\nalloc F 5 1 1 A\nin dom5 gdopen D\nin dom5 gdmap D G 0 |")).startsWith("@A");
	}

	@Test
	void aNameIsFoundWithoutItsSign() {
		assertThat(offered("open F\nalloc F 5 1 1 Alpha\nmmap M F al|")).startsWith("$Alpha");
	}

	@Test
	void aNewNameIsOneThatIsNotTaken() {
		assertThat(offered("open F\nopen |")).containsExactly("G");
	}

	@Test
	void portsAreOfferedWhereAPortIsMeant() {
		assertThat(offered("evopen E\nevbind E P 5\nopen F\nalloc F 5 1 1 A\nnotify F $A 2 |")).startsWith("%P");
	}

	@Test
	void devicesOpenAsWordsDo() {
		assertThat(offered("|open")).contains("open", "gdopen", "evopen");
	}

	@Test
	void lettersOfAProtectionAndWhatMayFollow() {
		assertThat(offered("open F\nalloc F 5 1 1 A\nmmap M F $A 1 |")).contains("rw", "r", "-", "at", "=>");
	}

	@Test
	void afterTheArrowComesWhatTheOperationCanAnswer() {
		assertThat(offered("open F\nalloc F 5 1 1 A => |")).contains("grefs", "index", "free", "ok", "ENOSPC").doesNotContain("GNTST_okay",
				"bytes");
		assertThat(offered("hmap H 0 8 1 => |")).contains("GNTST_bad_gntref");
		assertThat(offered("open F\nalloc F 5 1 1 A => ok, fr|")).startsWith("free");
	}

	@Test
	void commentsAndNotesAreLeftAlone() {
		assertThat(offered("# o|")).isEmpty();
		assertThat(offered("note o|")).isEmpty();
		assertThat(offered("open F # o|")).isEmpty();
	}

	@Test
	void inAnyOrderIsOfferedOnce() {
		assertThat(offered("in any order\n|")).doesNotContain("in any order");
		assertThat(offered("in any order\nopen F |")).contains("\\");
		assertThat(offered("open F |")).doesNotContain("\\");
	}
}
