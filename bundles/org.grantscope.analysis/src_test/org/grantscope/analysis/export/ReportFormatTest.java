package org.grantscope.analysis.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.export.Report.Column;
import org.grantscope.analysis.export.Report.Section;
import org.junit.jupiter.api.Test;

class ReportFormatTest {

	private record Row(@Nullable Integer number, @Nullable String text) {
	}

	@Test
	void textIsAligned() throws IOException {
		assertThat(write(new TextFormat(), report(new Row(5, "short"), new Row(12345, "a\nb")))).isEqualTo("""
				things
				  number  text
				  5       short
				  12345   a\u00b7b
				""");
		assertThat(write(new TextFormat(), report())).isEqualTo("things\n  none\n");
	}

	@Test
	void textSteersNoTerminal() throws IOException {
		assertThat(write(new TextFormat(), report(new Row(1, "\u009b2J\u202e\u2028")))).endsWith("\u00b72J\u00b7\u00b7\n");
	}

	@Test
	void whatIsUnknownIsNeverZero() throws IOException {
		Report<Row> unknown = report(new Row(null, null));
		assertThat(write(new TextFormat(), unknown)).endsWith("  ?       ?\n");
		assertThat(write(new MarkdownFormat(), unknown)).endsWith("| ? | ? |\n");
		assertThat(write(new CsvFormat(), unknown)).isEqualTo("number,text\r\n,\r\n");
		assertThat(write(new JsonFormat(), unknown))
				.isEqualTo("{\"format\":\"grantscope-rows\",\"version\":7,\"machine\":\"m\",\"rows\":[\n{\"number\":null}\n]}\n");
	}

	@Test
	void markdownShowsItsOwnSigns() throws IOException {
		assertThat(write(new MarkdownFormat(), report(new Row(5, "a|b\\c <i>`x`*[y]")))).isEqualTo("""
				things

				| number | text |
				| --- | --- |
				| 5 | a\\|b\\\\c &lt;i>\\`x\\`\\*\\[y\\] |
				""");
		assertThat(write(new MarkdownFormat(), report())).isEqualTo("things\n\nnone\n");
	}

	@Test
	void csvQuotesWhatNeedsIt() throws IOException {
		assertThat(write(new CsvFormat(), report(new Row(-5, "a,b"), new Row(6, "say \"x\""), new Row(7, "two\nlines")))).isEqualTo(
				"number,text\r\n-5,\"a,b\"\r\n6,\"say \"\"x\"\"\"\r\n7,\"two\nlines\"\r\n");
	}

	@Test
	void aTextFromACaptureIsNoFormula() throws IOException {
		assertThat(write(new CsvFormat(),
				report(new Row(1, "=1+1"), new Row(2, "-b----"), new Row(3, "@x"), new Row(4, "+\"y\""), new Row(5, "a=b"))))
				.isEqualTo("number,text\r\n1,'=1+1\r\n2,'-b----\r\n3,'@x\r\n4,\"'+\"\"y\"\"\"\r\n5,a=b\r\n");
	}

	@Test
	void csvComesBackAsItWas() throws IOException {
		List<String> texts = List.of("", "a,b", "\"", "\"\"", "a\r\nb", ",\",", "end\"", "\u00e9");
		List<Row> rows = new ArrayList<>();
		texts.forEach(text -> rows.add(new Row(rows.size(), text)));
		List<List<String>> read = parsed(write(new CsvFormat(), report(rows.toArray(Row[]::new))));
		assertThat(read.get(0)).containsExactly("number", "text");
		for (int i = 0; i < texts.size(); i++) {
			assertThat(read.get(i + 1)).containsExactly(Integer.toString(i), texts.get(i));
		}
		assertThat(read).hasSize(rows.size() + 1);
	}

	@Test
	void listsAndMapsHaveAPlaceInEveryFormat() throws IOException {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("hstw", 1);
		map.put("devr", 2);
		Report<Row> report = new Report<>("rows", 1, Map.of(), List.of(Column.<Row>always("all", row -> List.of(map, "x"))), List.of(),
				List.of(new Section<>("", "none", List.of(new Row(1, "")))));
		assertThat(write(new CsvFormat(), report)).isEqualTo("all\r\nhstw=1 devr=2; x\r\n");
		assertThat(write(new JsonFormat(), report)).contains("{\"all\":[{\"hstw\":1,\"devr\":2},\"x\"]}");
	}

	private static Report<Row> report(Row... rows) {
		List<Column<Row>> columns = List.of(Column.always("number", Row::number), Column.known("text", Row::text));
		return new Report<>("rows", 7, Map.of("machine", "m"), columns, columns,
				List.of(new Section<>("things", "none", Arrays.asList(rows))));
	}

	private static String write(ReportFormat format, Report<?> report) throws IOException {
		StringWriter out = new StringWriter();
		format.write(report, out);
		return out.toString();
	}

	/** A reader of RFC 4180. */
	private static List<List<String>> parsed(String csv) {
		List<List<String>> lines = new ArrayList<>();
		List<String> line = new ArrayList<>();
		StringBuilder field = new StringBuilder();
		boolean quoted = false;
		for (int i = 0; i < csv.length(); i++) {
			char c = csv.charAt(i);
			if (quoted && c == '"' && csv.charAt(i + 1) == '"') {
				field.append(csv.charAt(++i));
			} else if (c == '"') {
				quoted = !quoted;
			} else if (quoted || c != ',' && c != '\r' && c != '\n') {
				field.append(c);
			} else if (c != '\r') {
				line.add(field.toString());
				field.setLength(0);
				if (c == '\n') {
					lines.add(line);
					line = new ArrayList<>();
				}
			}
		}
		return lines;
	}
}
