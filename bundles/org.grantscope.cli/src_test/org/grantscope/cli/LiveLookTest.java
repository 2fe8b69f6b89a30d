package org.grantscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

import org.grantscope.core.observe.DriverState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** What the command says of looks at a real kernel, recorded: nothing of what could not be read. */
class LiveLookTest {

	private static final String LIMIT = " limit\t[xen_gntalloc]";
	private static final String SIZE = " gref_size\t[xen_gntalloc]";

	@TempDir
	Path temp = Path.of("");

	private String whole = "";

	@BeforeEach
	void look() throws Exception {
		whole = new RecordedKernel("v1/sync-held").store(temp, "whole");
	}

	@Test
	void numbersOfTheDriverThatCouldNotBeReadAreUnknown() throws Exception {
		String partial = new RecordedKernel("v1/sync-held").store(temp, "partial", LIMIT, SIZE);
		Execution text = Execution.of("diff", "--learnt", whole, partial);
		assertThat(text.out()).contains("limit 1024 -> ?").contains("gref_size 8 -> ?").doesNotContain("9223372036854775808");
		assertThat(changes(Execution.of("diff", "--learnt", "--format", "json", whole, partial).out())).hasSize(2)
				.allSatisfy(change -> assertThat(change.getAsJsonObject().get("after").isJsonNull()).isTrue());
	}

	@Test
	void numbersThatBecomeKnownWereUnknownBefore() throws Exception {
		String partial = new RecordedKernel("v1/sync-held").store(temp, "partial", LIMIT, SIZE);
		assertThat(Execution.of("diff", "--learnt", partial, whole).out()).contains("limit ? -> 1024").contains("gref_size ? -> 8");
	}

	@Test
	void theIndexOfAFileWhoseHeadCannotBeReadIsUnknown() throws Exception {
		RecordedKernel kernel = new RecordedKernel("v1/sync-held");
		DriverState driver = kernel.look(temp, Set.of()).stream().filter(DriverState.class::isInstance)
				.map(DriverState.class::cast).findFirst().orElseThrow();
		long file = driver.files().get(0).id();
		String partial = kernel.without(file + 16, 8).store(temp, "partial");
		assertThat(Execution.of("diff", "--learnt", whole, partial).out()).contains("next_index 16384 -> ?")
				.doesNotContain("9223372036854775808", "id -1");
	}

	@Test
	void ofALiveKernelNobodyKnowsWhoMapsWhat() throws Exception {
		String mixed = new RecordedKernel("v2/sync-mixed").store(temp, "mixed");
		Execution checked = Execution.of("check", mixed);
		assertThat(checked.out()).contains("deferred-backlog: 1 grant of d0 (gref 9)", "no-such-peer").contains("2 findings")
				.doesNotContain("leaked", "nobody maps", "notify-unheard");
		assertThat(Execution.of("decode", "--where", "ref:13", mixed).out()).contains("mapping, not seen which");
	}

	@Test
	void aFileThatIsGoneIsNamedByItsAddress() throws Exception {
		String mixed = new RecordedKernel("v1/sync-mixed").store(temp, "mixed");
		assertThat(Execution.of("diff", "--learnt", whole, mixed).out()).contains("file 0xffff888006556c20").doesNotContain("id -1");
	}

	private static JsonArray changes(String json) throws IOException {
		JsonArray differences = JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("differences");
		for (int i = 0; i < differences.size(); i++) {
			JsonObject one = differences.get(i).getAsJsonObject();
			if (one.toString().contains("gref_size")) {
				return one.getAsJsonArray("changes");
			}
		}
		throw new IOException("no difference of gref_size in " + json);
	}
}
