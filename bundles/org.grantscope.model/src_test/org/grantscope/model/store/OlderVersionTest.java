package org.grantscope.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.junit.jupiter.api.Test;

/** Files of older versions are those that these versions wrote. */
class OlderVersionTest {

	private static final Path STORED = Path.of(System.getProperty("grantscope.root"), "releng", "samples", "stored");

	@Test
	void aFileOfVersion1IsRead() throws FormatException {
		assertThat(EcoreUtil.equals(GrantsFile.read(STORED.resolve("version-1.grants"), Progress.NONE), KnownMachine.make())).isTrue();
	}

	@Test
	void aFileOfANewerVersionIsRefusedByItsVersion() {
		int newer = GrantsFile.VERSION + 1;
		byte[] list = "grantscope %d\nwhatever it says\n".formatted(newer).getBytes(StandardCharsets.US_ASCII);
		assertThatThrownBy(() -> StoreAndReadTest.read(Zip.of("format", list).bytes())).isInstanceOf(FormatException.class)
				.hasMessage("stored.grants: format, line 1: expected version <= %d, found %d: a newer Grantscope wrote it".formatted(GrantsFile.VERSION, newer));
	}
}
