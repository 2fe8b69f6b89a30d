package org.grantscope.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.OptionalInt;

import org.grantscope.core.observe.DomainList;
import org.grantscope.core.observe.DomainList.Domain;
import org.grantscope.core.observe.FormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomainListTextTest {

	private static final String HEADING = "Name                                        ID   Mem VCPUs\tState\tTime(s)\n";
	private static final String DOM0 = "Domain-0                                     0   512     1     r-----      11.4\n";

	@Test
	void realListsAreReadInOrder() throws FormatException, IOException {
		List<DomainList> lists = read(Files.readString(Samples.file("domU-pv-v1/xl-list.txt")));
		assertThat(lists).extracting(DomainList::complete).containsExactly(true, true);
		assertThat(lists).allSatisfy(list -> assertThat(list.problems()).isEmpty());
		assertThat(lists.get(0).domains()).containsExactly(domain(0, "Domain-0", 512, 1, "r-----"), domain(1, "u1", 200, 1, "------"));
		assertThat(lists.get(1).domains())
				.containsExactly(domain(0, "Domain-0", 512, 1, "r-----"), domain(1, "(null)", 0, 1, "--ps-d"));
		assertThat(lists.get(1).domains()).extracting(Domain::isDying).containsExactly(false, true);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a guest with  spaces", "a-name-that-is-longer-than-the-forty-characters-of-its-column", "12 34 r-----", "\u00e9t\u00e9" })
	void aNameMayBeAnything(String name) throws FormatException {
		String row = "%-40s %5d %5d %5d     %s  %8.1f\n".formatted(name, 12, 4096, 8, "-b----", 123456.7);
		assertThat(only(HEADING + DOM0 + row).domains().get(1)).isEqualTo(domain(12, name, 4096, 8, "-b----"));
	}

	@Test
	void columnsThatOptionsAddAreLeftOut() throws FormatException {
		assertThat(only(HEADING.strip() + "   UUID                            Reason-Code\tSecurity Label\n"
				+ "u1                                           1   200     1     ---sc-       0.3 bb2eb40a-e50b-11f1-9e29-455c7e37e85e        3                -\n").domains())
				.containsExactly(domain(1, "u1", 200, 1, "---sc-"));
	}

	@Test
	void aListWithoutDomain0IsNotOfAll() throws FormatException {
		assertThat(only(HEADING + "u1                                           1   200     1     ------       0.3\n")
				.complete()).isFalse();
	}

	@Test
	void aListEndsWithTheFirstLineThatIsNone() throws FormatException {
		assertThat(only("# xl list\n" + HEADING + DOM0 + "# echo done\n" + DOM0).domains()).hasSize(1);
	}

	@Test
	void aHeadingWithoutRowsIsCut() throws FormatException {
		assertThat(read(HEADING)).singleElement().satisfies(list -> {
			assertThat(list.complete()).isFalse();
			assertThat(list.problems()).hasSize(1);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "u1                                           1   200     1     --", "u1                                           1", "u" })
	void aTextThatEndsWithinARowIsCut(String row) throws FormatException {
		assertThat(read(HEADING + DOM0 + row)).singleElement().satisfies(list -> {
			assertThat(list.complete()).isFalse();
			assertThat(list.problems()).singleElement().satisfies(problem -> assertThat(problem.position()).startsWith("line 3, column "));
			assertThat(list.domains()).hasSize(1);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "u1    x   200     1     ------       0.3", "u1    99999999999   200     1     ------       0.3", "u1   70000   200     1     ------       0.3",
			"u1    0   200     1     ------       0.3" })
	void aDamagedRowIsAProblemAndTheOthersAreRead(String row) throws FormatException {
		assertThat(read(HEADING + DOM0 + row
				+ "\nu2                                           2   200     1     ------       0.3\n")).singleElement().satisfies(list -> {
			assertThat(list.complete()).isFalse();
			assertThat(list.problems()).hasSize(1);
			assertThat(list.domains()).extracting(Domain::domid).containsExactly(0, 2);
		});
	}

	@Test
	void textOfSomethingElseIsRefused() {
		assertThatExceptionOfType(FormatException.class).isThrownBy(() -> read("Name  Time(s)\n" + DOM0));
	}

	private static Domain domain(int domid, String name, int memory, int vcpus, String state) {
		return new Domain(domid, name, OptionalInt.of(memory), OptionalInt.of(vcpus), state);
	}

	private static List<DomainList> read(String text) throws FormatException {
		return Texts.readAll(new DomainListText(), 0, text);
	}

	private static DomainList only(String text) throws FormatException {
		List<DomainList> lists = read(text);
		assertThat(lists).singleElement().satisfies(list -> assertThat(list.problems()).isEmpty());
		return lists.get(0);
	}
}
