package org.grantscope.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestOfTextTest {

	private static final String DUMP = Dialect.XEN_4_11.print(List.of(Texts.EMPTY, Texts.MAPPED));

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n", "\r" })
	void theRestHasTheOtherLinesUnderTheirNumbers(String end) throws FormatException {
		List<String> all = (DUMP + "after it\nand on").lines().toList();
		List<String> rest = rest(String.join(end, all)).lines().toList();

		assertThat(rest).hasSameSizeAs(all);
		for (int i = 0; i < all.size(); i++) {
			assertThat(rest.get(i).strip()).isEqualTo(all.get(i).startsWith("[0x") ? "" : all.get(i).strip());
		}
	}

	@Test
	void differentLineEndsStayDifferentLines() throws FormatException {
		String text = DUMP.replace("maptrack frames (1024 max)\n", "maptrack frames (1024 max)\r");
		assertThat(rest(text).lines()).hasSameSizeAs(text.lines().toList());
	}

	@Test
	void aTextOfWhichNothingIsReadIsTheRest() {
		byte[] text = "nothing".getBytes(StandardCharsets.US_ASCII);
		assertThat(new RestOfText(text).bytes()).isSameAs(text);
	}

	private static String rest(String text) throws FormatException {
		byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
		RestOfText rest = new RestOfText(bytes);
		GrantKeyText.read(Texts.ORIGIN, bytes, rest, Progress.NONE);
		return new String(rest.bytes(), StandardCharsets.US_ASCII);
	}
}
