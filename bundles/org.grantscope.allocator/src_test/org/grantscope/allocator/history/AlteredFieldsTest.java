package org.grantscope.allocator.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.grantscope.core.observe.FormatException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/**
 * Whatever a real machine's trace records of what came of an operation, altering it is seen at once. The first descriptor and
 * the first port of a trace say with which numbers its machine begins.
 */
class AlteredFieldsTest {

	/**
	 * What is asked, what is for people, what differs from boot to boot; and how many entries were stale, of which those from
	 * before the trace are not known.
	 */
	private static final Set<String> NOT_COMPARED = Set.of("i", "line", "op", "proc", "args", "text", "label", "name", "answered", "xtool",
			"mfns", "var", "addr", "stale", "gnttab_list", "gnttab_shared");

	@TempDir
	Path folder = Path.of("");

	@ParameterizedTest
	@ValueSource(strings = {"traces-v1/00-smoke", "traces-v2/05-events", "traces-v1/11-fork", "traces-v2/17-gntdev", "xen-status-v1"})
	void eachAlteredFieldIsSeen(String name) throws Exception {
		List<String> lines = Files.readAllLines(Samples.trace(name));
		List<String> unseen = new ArrayList<>();
		int altered = 0;
		Set<String> bases = new HashSet<>(Set.of("fdno", "port"));
		for (int i = 1; i < lines.size(); i++) {
			for (Map.Entry<String, JsonElement> field : fields(lines.get(i)).entrySet()) {
				String key = '"' + field.getKey() + "\":";
				String from = key + field.getValue();
				assertThat(lines.get(i)).contains(from);
				altered++;
				if (!bases.remove(field.getKey()) && agrees(lines.subList(0, i), lines.get(i).replace(from, key + altered(field.getValue())))) {
					unseen.add("line " + (i + 1) + ": " + from);
				}
			}
		}
		assertThat(altered).isGreaterThan(50);
		assertThat(unseen).isEmpty();
	}

	/** Of a line that was done, the fields that are compared. */
	private static Map<String, JsonElement> fields(String line) {
		JsonObject object = JsonParser.parseString(line.replaceFirst("\"op\":\"in\",", "")).getAsJsonObject();
		NOT_COMPARED.forEach(object::remove);
		return object.asMap();
	}

	private boolean agrees(List<String> before, String altered) throws Exception {
		List<String> all = new ArrayList<>(before);
		all.add(altered);
		try {
			return TraceVerification.verify(Files.write(folder.resolve("altered.jsonl"), all)).agrees();
		} catch (FormatException e) {
			return false;
		}
	}

	/** Another value of the same kind. */
	private static JsonElement altered(JsonElement value) {
		return switch (value) {
			case JsonPrimitive text when text.isString() -> new JsonPrimitive(altered(text.getAsString()));
			case JsonPrimitive number -> new JsonPrimitive(number.getAsLong() + 1);
			case JsonArray list -> altered(list);
			case JsonObject object -> altered(object);
			default -> throw new IllegalArgumentException(value.toString());
		};
	}

	private static String altered(String text) {
		if (text.isEmpty()) {
			return "EIO";
		}
		char last = text.charAt(text.length() - 1);
		return text.substring(0, text.length() - 1) + (last == '1' ? '2' : '1');
	}

	private static JsonArray altered(JsonArray list) {
		JsonArray copy = list.deepCopy();
		if (copy.isEmpty()) {
			copy.add(1);
		} else {
			copy.set(copy.size() - 1, altered(copy.get(copy.size() - 1)));
		}
		return copy;
	}

	/** Of an entry its flags; of another object the last field. */
	private static JsonObject altered(JsonObject object) {
		JsonObject copy = object.deepCopy();
		List<String> names = List.copyOf(copy.keySet());
		String name = copy.has("flags") ? "flags" : copy.has("u32") ? "u32" : names.get(names.size() - 1);
		copy.add(name, altered(copy.get(name)));
		return copy;
	}
}
