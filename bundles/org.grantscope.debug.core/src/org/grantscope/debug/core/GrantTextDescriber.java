package org.grantscope.debug.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.content.IContentDescription;
import org.eclipse.core.runtime.content.ITextContentDescriber;
import org.grantscope.core.format.FileContent;
import org.grantscope.core.format.TextFormats;
import org.grantscope.core.observe.Origin;

/**
 * Recognises the texts that can be opened, so that a double click opens them: what the hypervisor's keys print, a kernel's log
 * about grants, what Xen's tools list. It looks at the first 64 Ki characters, four times what a console ring keeps.
 */
public final class GrantTextDescriber implements ITextContentDescriber {

	private static final int LOOKED_AT = 1 << 16;
	private static final Origin EDITED = new Origin("text", Instant.EPOCH);

	@Override
	public int describe(InputStream contents, IContentDescription description) throws IOException {
		return describe(contents.readNBytes(LOOKED_AT));
	}

	@Override
	public int describe(Reader contents, IContentDescription description) throws IOException {
		char[] beginning = new char[LOOKED_AT];
		int length = 0;
		for (int n = 0; n >= 0 && length < LOOKED_AT; n = contents.read(beginning, length, LOOKED_AT - length)) {
			length += n;
		}
		return describe(new String(beginning, 0, length).getBytes(StandardCharsets.UTF_8));
	}

	private static int describe(byte[] beginning) {
		return TextFormats.recognise(new FileContent(Path.of(""), EDITED, beginning)) ? VALID : INVALID;
	}

	@Override
	public QualifiedName[] getSupportedOptions() {
		return new QualifiedName[0];
	}
}
