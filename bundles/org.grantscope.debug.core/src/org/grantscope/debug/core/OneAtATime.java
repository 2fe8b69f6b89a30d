package org.grantscope.debug.core;

import org.eclipse.core.runtime.jobs.ISchedulingRule;

/**
 * A source is looked at by one job at a time, so that what was seen last is what is shown.
 *
 * @param id of the open machine
 */
record OneAtATime(int id) implements ISchedulingRule {

	@Override
	public boolean contains(ISchedulingRule rule) {
		return equals(rule);
	}

	@Override
	public boolean isConflicting(ISchedulingRule rule) {
		return equals(rule);
	}
}
