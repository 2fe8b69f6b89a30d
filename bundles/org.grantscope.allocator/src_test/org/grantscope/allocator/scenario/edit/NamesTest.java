package org.grantscope.allocator.scenario.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.scenario.Parameter.Subject;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.Progress;
import org.junit.jupiter.api.Test;

class NamesTest {

	private static final String SHARED = """
			open F
			alloc F 5 1 2 A
			in dom5 open F
			in dom5 gdopen D
			in dom5 gdmap D G 0 @A.0
			close F
			open F
			dealloc F $A 1
			""";

	private static NamedThing at(String text, String line, String name) {
		int place = text.indexOf(line) + line.indexOf(name);
		return Names.of(SourceText.of(text)).at(place).orElseThrow();
	}

	@Test
	void aUseLeadsToTheLastDefinitionBeforeIt() {
		assertThat(at(SHARED, "dealloc F", "F").definition().orElseThrow().line()).isEqualTo(6);
		assertThat(at(SHARED, "close F", "F").definition().orElseThrow().line()).isZero();
	}

	@Test
	void aDomainFindsWhatAnotherOneNamed() {
		assertThat(at(SHARED, "@A.0", "A").definition().orElseThrow().line()).isEqualTo(1);
		assertThat(at(SHARED, "@A.0", "A").definition().orElseThrow().subject()).contains(Subject.ALLOC);
	}

	@Test
	void occurrencesAreThoseOfOneProcess() {
		List<Integer> lines = Names.of(SourceText.of(SHARED)).occurrences(SHARED.indexOf("F")).stream().map(NamedThing::line).toList();
		assertThat(lines).containsExactly(0, 1, 5, 6, 7);
		List<Integer> other = Names.of(SourceText.of(SHARED)).occurrences(SHARED.indexOf("open F\nin dom5 gd") + 5).stream()
				.map(NamedThing::line).toList();
		assertThat(other).containsExactly(2);
	}

	@Test
	void aChildKnowsWhatItsParentKnew() {
		String text = "open F\nfork C\nin C close F\nexit C\n";
		assertThat(at(text, "in C close F", "F").definition().orElseThrow().line()).isZero();
		assertThat(at(text, "in C", "C").definition().orElseThrow().line()).isEqualTo(1);
		assertThat(Names.of(SourceText.of(text)).occurrences(text.indexOf("C"))).hasSize(3);
	}

	@Test
	void aNameWithoutADefinitionHasNone() {
		assertThat(at("close X\nopen X\n", "close X", "X").definition()).isEmpty();
	}

	@Test
	void theValueIsWhatARunUpToThereGives() {
		SourceText text = SourceText.of(SHARED);
		MachineSettings settings = MachineSettings.booted(GrantTableVersion.V1);
		assertThat(NameValue.after(text, 1, List.of(), "A", settings, Progress.NONE)).contains("index 0x0, grefs 8 9");
		assertThat(NameValue.after(text, 0, List.of(), "A", settings, Progress.NONE)).isEmpty();
		assertThat(NameValue.after(text, 5, List.of(), "F", settings, Progress.NONE)).contains("closed");
		assertThat(NameValue.after(text, 4, List.of("dom5"), "A", settings, Progress.NONE)).contains("index 0x0, grefs 8 9");
	}
}
