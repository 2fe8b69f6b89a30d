package org.grantscope.core.observe;

import java.util.List;

/** What one source saw of a machine at one moment. An immutable record; what the source cannot see is absent, never zero. */
public sealed interface Observation permits RawTable, TrackedEntries, DriverState, TableDriverState,
		EventChannels, DomainList, Frontends, KernelLog, KernelSymbols, NotRead {

	/** Where and when. */
	Origin origin();

	/** What was wrong with the input; when this is not empty, the observation is incomplete. */
	List<Problem> problems();
}
