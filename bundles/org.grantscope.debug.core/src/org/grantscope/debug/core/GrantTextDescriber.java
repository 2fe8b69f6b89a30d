package org.grantscope.debug.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.content.IContentDescription;
import org.eclipse.core.runtime.content.ITextContentDescriber;
import org.grantscope.core.format.GrantKeyText;

/**
 * Recognises a text that carries what the hypervisor's {@code g} key prints, so that a double click opens it. It looks at
 * the first 64 Ki characters, four times what a console ring keeps.
 */
public final class GrantTextDescriber implements ITextContentDescriber {

	private static final int LOOKED_AT = 1 << 16;

	@Override
	public int describe(InputStream contents, IContentDescription description) throws IOException {
		return describe(new InputStreamReader(contents, StandardCharsets.UTF_8), description);
	}

	@Override
	public int describe(Reader contents, IContentDescription description) throws IOException {
		char[] beginning = new char[LOOKED_AT];
		int length = 0;
		for (int n = 0; n >= 0 && length < LOOKED_AT; n = contents.read(beginning, length, LOOKED_AT - length)) {
			length += n;
		}
		return new String(beginning, 0, length).lines().anyMatch(GrantKeyText::isEvidence) ? VALID : INVALID;
	}

	@Override
	public QualifiedName[] getSupportedOptions() {
		return new QualifiedName[0];
	}
}
