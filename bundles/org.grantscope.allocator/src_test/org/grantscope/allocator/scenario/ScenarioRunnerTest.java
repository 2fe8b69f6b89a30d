package org.grantscope.allocator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grantscope.allocator.scenario.Runs.lastSummary;
import static org.grantscope.allocator.scenario.Runs.run;
import static org.grantscope.allocator.scenario.Runs.summaries;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioRunnerTest {

	private static Map<String, FieldValue> lastArguments(String text) {
		List<Step> steps = run(text);
		return steps.get(steps.size() - 1).arguments();
	}

	@Test
	void whatComesBackIsTold() {
		assertThat(summaries("open F\nalloc F 5 1 2 A\nmunmap A\ndealloc F $A 3\ndealloc F $A 2\n"))
				.containsExactly("fdno 3", "index 0x0, grefs 8 9", "EBADF", "EINVAL", "ok");
	}

	@Test
	void childrenHaveChildrenHoweverDeep() {
		String forks = IntStream.range(1, 2000).mapToObj(i -> "in C%d fork C%d\n".formatted(i - 1, i)).collect(Collectors.joining("", "fork C0\n", ""));
		ScenarioRunner runner = new ScenarioRunner(new SimulatedMachine(MachineSettings.booted(GrantTableVersion.V1)));
		run(ScenarioParser.parse("test", forks).scenario(), runner);
		Scenario last = ScenarioParser.parse("test", "in C1999 open F").scenario();

		assertThat(run(last, runner.fork())).extracting(Step::summary).containsExactly("fdno 3");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			dealloc F $A 1     | index  | 0x7ffff000
			dealloc F @A.0 1   | index  | 0x7fffffff
			notify F 0 0 %P    | port   | 524287
			dealloc F *A 1     | index  | 0x0
			dealloc F &M 1     | index  | 0x0
			peek M $A          | off    | 0x7ffff000
			alloc F -1 -1 -1   | domid  | 65535
			alloc F $A 1 1     | domid  | 61440
			dealloc F 1+2+0x10 1 | index | 0x13
			dealloc F <3<4 1   | index  | 0x30
			peek M 0 1000      | n      | 256
			peek M 0           | n      | 8
			""")
	void termsAreWhatTheProbeTakesThemFor(String line, String argument, String value) {
		assertThat(lastArguments("open F\n" + line)).hasEntrySatisfying(argument, found -> assertThat(found).hasToString(value));
	}

	@Test
	void aReferenceAndItsFrameAreThoseOfTheAlloc() {
		List<Step> steps = run("open F\nalloc F 0 1 2 A\nnotify F 0 @A.1 0\nnotify F *A.1 0 0\n");

		assertThat(steps.get(2).arguments().get("action")).isEqualTo(FieldValue.of(9));
		assertThat(steps.get(3).arguments().get("index")).isNotEqualTo(FieldValue.hex(0));
	}

	@Test
	void oneMoreReferenceThanThereAreIsNone() {
		assertThat(lastArguments("open F\nalloc F 0 1 2 A\nnotify F 0 @A.2 0\n").get("action")).isEqualTo(FieldValue.of(0x7fffffff));
	}

	@Test
	void anAllocWithoutANameIsUnderscore() {
		assertThat(summaries("open F\nalloc F 0 1 1\ndealloc F $_ 1\n")).last().isEqualTo("ok");
	}

	@Test
	void aNameThatIsAnAllocNowIsNoFileAnyMore() {
		assertThat(lastSummary("open F\nalloc F 0 1 1 F\ndealloc F $F 1\n")).isEqualTo("EBADF");
	}

	@Test
	void aMappingIsRememberedWhateverItsNameBecomes() {
		assertThat(summaries("open F\nalloc F 0 1 1 A\nmmap X F $A 1\nopen X\npoke X 0 7\npeek X 0 2\n")).last()
				.isEqualTo("bytes 0700");
	}

	@Test
	void aClosedNameIsNoFile() {
		assertThat(summaries("open F\nclose F\nclose F\n")).containsExactly("fdno 3", "ok", "EBADF");
	}

	@Test
	void aMappingIsUnmappedToItsEnd() {
		assertThat(lastArguments("open F\nalloc F 0 1 4 A\nmmap M F $A 4\nmunmap M 1\n").get("pages")).isEqualTo(FieldValue.of(3));
	}

	@Test
	void forgottenNamesStandForNothing() {
		assertThat(summaries("open F\nforget\nclose F\n")).last().isEqualTo("EBADF");
	}

	@Test
	void whoIsNotThereDoesNothing() {
		Step step = run("in C open F\n").get(0);

		assertThat(step.reached()).isFalse();
		assertThat(step.summary()).isEqualTo("nobody of that name");
	}

	@Test
	void aDumpTellsWhatAllocsGave() {
		List<Step> steps = run("open F\nalloc F 0 1 2 A\ndump x\n");

		assertThat(steps.get(2).results().get("vars")).hasToString("{\"A\":{\"index\":\"0x0\",\"grefs\":[8,9]}}");
		assertThat(steps.get(2).results().get("entries").json()).startsWith("[{\"ref\":8,\"flags\":\"0x0001\",\"domid\":0,\"frame\":");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			open F => ok                      | ``
			open F => ENOSPC                  | line 2: expected ENOSPC, found ok
			close G => EBADF                  | ``
			alloc F 5 1 2 => EBADF            | line 2: expected EBADF, found ok
			alloc F 5 1 2 => grefs 8 9        | ``
			alloc F 5 1 2 => grefs 0x8 9, index 0 | ``
			alloc F 5 1 2 => grefs 8          | line 2: expected grefs 8, found grefs 8 9
			alloc F 5 1 0 => grefs            | ``
			alloc F 5 1 2000 => grefs 8 9     | line 2: expected grefs 8 9, found ENOSPC
			alloc F 5 1 2 => gref_size 2, free 502 | ``
			alloc F 5 1 2 => gref_size 1      | line 2: expected gref_size 1, found gref_size 2
			peek M 0 2 => bytes 0000          | ``
			peek M 0 2 => bytes 00            | line 2: expected bytes 00, found bytes 0000
			peek M 0x5000 => SEGV             | ``
			peek M 0x5000 => ok               | line 2: expected ok, found SEGV
			peek M 0 => SEGV                  | line 2: expected SEGV, found ok
			in C open F => ok                 | line 2: expected ok, found ret -1
			""")
	void whatIsExpectedAndDoesNotComeIsTold(String line, String failure) {
		String before = line.contains("peek") ? "open F\nalloc F 5 1 1 A\nmmap M F $A 1\n" : "open F\n";
		List<Step> steps = run(before + line);
		List<Step.Failure> failures = steps.get(steps.size() - 1).failures();

		assertThat(failures.stream().map(Step.Failure::toString).map(text -> text.replaceFirst("line \\d+", "line 2")).toList())
				.isEqualTo(failure.isEmpty() ? List.of() : List.of(failure));
	}

	@Test
	void whateverIsWrittenComesToSomething() {
		RandomStatements statements = new RandomStatements(11);
		for (int i = 0; i < 50; i++) {
			ScenarioRunner runner = new ScenarioRunner(new SimulatedMachine(MachineSettings.booted(GrantTableVersion.V2)));
			runner.perform(ScenarioParser.parse("a", "open A").scenario().statements().get(0));
			for (int line = 1; line <= 100; line++) {
				assertThat(runner.perform(statements.next(line)).summary()).isNotBlank();
			}
		}
	}

	@Test
	void aForkGoesItsOwnWay() {
		ScenarioRunner runner = new ScenarioRunner(new SimulatedMachine(MachineSettings.booted(GrantTableVersion.V1)));
		Runs.run(ScenarioParser.parse("a", "open F\nalloc F 0 1 1 A\n").scenario(), runner);
		ScenarioRunner fork = runner.fork();
		Scenario dealloc = ScenarioParser.parse("b", "dealloc F $A 1\nforget\n").scenario();

		assertThat(Runs.run(dealloc, runner).get(0).summary()).isEqualTo("ok");
		assertThat(Runs.run(dealloc, fork).get(0).summary()).isEqualTo("ok");
		assertThat(fork.machine()).isNotSameAs(runner.machine());
	}
}
