package org.grantscope.live.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.grantscope.core.observe.FormatException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandWordsTest {

	/** The shell is the oracle: its printf ends each word with a byte 1. */
	@ParameterizedTest
	@ValueSource(strings = { "xl dmesg", "  a\t b  ", "ssh host 'xl debug-keys g'", "a'b'\"c\"d", "'' \"\" x",
			"\"a 'b' c\" 'd \"e\" f'",
			"a\\ b c\\\\d \\' \\\"", "\"x\\\"y\\\\z\\n\"", "'a\\'b", "--format='%s %d' a=\"b c\"", "é€ 'ü ü'" })
	void wordsAreWhatAShellMakesOfThem(String line) throws FormatException, IOException, InterruptedException {
		Process shell = new ProcessBuilder("/bin/sh", "-c", "printf '%s\\001' " + line).start();
		String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(shell.waitFor()).isZero();

		List<String> words = new ArrayList<>(CommandWords.of("exec:", "printf " + line));
		words.remove(0);
		assertThat(words).containsExactly(printed.substring(0, printed.length() - 1).split("\001", -1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a;b", "a>b", "a|b", "$HOME", "*", "`a`", "#a", "~", "&&" })
	void nothingElseOfAShellHasAMeaning(String word) throws FormatException {
		assertThat(CommandWords.of("exec:", "echo " + word)).containsExactly("echo", word);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = { "a 'b, 3", "\", 1", "a\\, 2", "\"a\\\", 1" })
	void whatDoesNotEndIsRefusedWithItsPlace(String line, int character) {
		assertThatThrownBy(() -> CommandWords.of("exec:", line)).isInstanceOfSatisfying(FormatException.class,
				refusal -> assertThat(refusal.problem().position()).isEqualTo("character %d of the command", character));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "''", "'' a" })
	void noCommandIsRefused(String line) {
		assertThatThrownBy(() -> CommandWords.of("exec:", line)).isInstanceOf(FormatException.class).hasMessageContaining("a command");
	}
}
