package org.grantscope.allocator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever knows the real driver finds each of its functions in the Javadoc of its counterpart. */
class SeedFunctionsTest {

	private static final Pattern JAVADOC = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);
	private static final String DOCUMENTATION = documentation(Path.of("src/org/grantscope/allocator/linux"));

	private static String documentation(Path sources) {
		try (Stream<Path> files = Files.list(sources)) {
			return files.map(SeedFunctionsTest::javadoc).collect(Collectors.joining("\n"));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String javadoc(Path file) {
		try {
			return JAVADOC.matcher(Files.readString(file)).results().map(MatchResult::group).collect(Collectors.joining("\n"));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"__del_gref", "do_cleanup", "add_grefs", "find_grefs", "gntalloc_open", "gntalloc_release",
			"gntalloc_ioctl_alloc", "gntalloc_ioctl_dealloc", "gntalloc_ioctl_unmap_notify", "gntalloc_ioctl", "gntalloc_vma_open",
			"gntalloc_vma_close", "gntalloc_mmap", "gntalloc_init", "gntalloc_exit"})
	void aFunctionOfGntallocIsNamedWhereItsCounterpartIs(String function) {
		assertThat(DOCUMENTATION).containsPattern("\\{@code " + function + "\\}");
	}

	@ParameterizedTest
	@ValueSource(strings = {"gref_list", "gref_size", "struct gntalloc_gref", "struct gntalloc_file_private_data",
			"struct gntalloc_vma_private_data", "struct notify_info", "limit"})
	void itsDataIsNamedToo(String data) {
		assertThat(DOCUMENTATION).containsPattern("\\{@code " + data + "\\}");
	}
}
