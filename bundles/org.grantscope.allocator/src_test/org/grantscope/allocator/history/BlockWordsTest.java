package org.grantscope.allocator.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.grantscope.allocator.ExampleMachine;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.core.abi.GrantTableVersion;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** A block is never said to be without words that it has. */
class BlockWordsTest {

	private final BlockWords words = new BlockWords();

	@Property
	void aWordThatATextHasIsNeverMissed(@ForAll @Size(min = 1, max = 20) List<String> texts, @ForAll @IntRange(max = 19) int which,
			@ForAll @IntRange(max = 50) int from, @ForAll @IntRange(max = 50) int length) {
		words.read(3, texts);
		String text = texts.get(which % texts.size());
		int start = Math.min(from, text.length());
		String part = text.substring(start, Math.min(text.length(), start + length));
		assertThat(words.mayHave(3, List.of(part))).isTrue();
	}

	@Property
	void whatIsLeftOutAgreesWithReadingAll(@ForAll @Size(max = 8) List<@CharRange(from = 'a', to = 'd') @StringLength(max = 6) String> texts,
			@ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 5) String word) {
		words.read(0, texts);
		if (!words.mayHave(0, List.of(word))) {
			assertThat(texts).noneMatch(text -> text.contains(word));
		}
	}

	@Example
	void stepsWithoutRefusalsAreLeftOut() {
		Recording recording = Recording.of(new SimulatedMachine(ExampleMachine.settings(GrantTableVersion.V1)));
		ExampleMachine.perform(recording::execute);
		words.read(0, new RecordedTimeline(recording).steps(0, recording.size()).stream().map(TimelineStep::operation).toList());
		assertThat(words.mayHave(0, List.of("refused"))).isFalse();
		assertThat(words.mayHave(0, List.of("alloc", "count 6"))).isTrue();
		assertThat(words.mayHave(1, List.of("refused"))).as("not read").isTrue();
	}
}
