package org.grantscope.analysis.ui.findings;

import org.eclipse.core.resources.IMarker;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator;

/** What can be done about a finding's marker: have it explained. */
public final class FindingResolutions implements IMarkerResolutionGenerator {

	@Override
	public IMarkerResolution[] getResolutions(IMarker marker) {
		return new IMarkerResolution[] { new IMarkerResolution() {
			@Override
			public String getLabel() {
				return "Show in Findings: why it is so, and what to do";
			}

			@Override
			public void run(IMarker chosen) {
				ShownFinding.show(chosen);
			}
		} };
	}
}
