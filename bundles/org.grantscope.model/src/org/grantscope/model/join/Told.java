package org.grantscope.model.join;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.Frontends;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.model.Domain;

/** What counts of one domain, with its sources: what the search for contradictions compares. */
final class Told {

	/** A part of an observation, and whose. */
	record From<T>(Origin origin, T what) {
	}

	final OptionalInt domid;
	final Domain domain;
	@Nullable
	RawTable raw;
	@Nullable
	From<TrackedEntries.Domain> tracked;
	@Nullable
	DriverState driver;
	@Nullable
	TableDriverState tableDriver;
	@Nullable
	From<EventChannels.Domain> channels;
	final List<From<Frontends.Device>> devices = new ArrayList<>();
	final List<KernelLog> logs = new ArrayList<>();

	Told(OptionalInt domid, Domain domain) {
		this.domid = domid;
		this.domain = domain;
	}
}
