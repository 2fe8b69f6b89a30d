package org.grantscope.core.format;

import java.util.List;
import java.util.OptionalInt;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Progress;

/** {@link GrantKeyText} as one of the formats of files. */
final class GrantKeyFormat implements CaptureFormat {

	@Override
	public String name() {
		return "Xen's list of mapped entries";
	}

	@Override
	public boolean recognises(FileContent content) {
		return content.beginning().lines().anyMatch(GrantKeyText::isEvidence);
	}

	@Override
	public List<? extends Observation> read(FileContent content, OptionalInt domid, Progress progress) throws FormatException {
		return GrantKeyText.read(content.origin(), content.bytes(), progress);
	}
}
