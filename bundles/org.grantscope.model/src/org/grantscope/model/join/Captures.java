package org.grantscope.model.join;

import java.util.List;
import java.util.stream.Stream;

import org.grantscope.core.observe.Observation;
import org.grantscope.model.Capture;
import org.grantscope.model.ModelFactory;
import org.grantscope.model.capture.CaptureKind;

/** What was joined, as people want to hear of it. */
final class Captures {

	private Captures() {
	}

	/** {@code dumps}: how many of that kind its source has, of which this is the last; {@code remarks}: what else is to be said. */
	static Capture of(Observation observation, long dumps, List<String> remarks) {
		Capture capture = ModelFactory.eINSTANCE.createCapture();
		capture.setSource(observation.origin().source());
		capture.setTime(observation.origin().time());
		capture.setKind(CaptureKind.of(observation));
		String remark = String.join("; ", dumps > 1 ? with(remarks, "the last of %d dumps".formatted(dumps)) : remarks);
		capture.setRemark(remark.isEmpty() ? null : remark);
		return capture;
	}

	private static List<String> with(List<String> remarks, String another) {
		return Stream.concat(remarks.stream(), Stream.of(another)).toList();
	}
}
