package org.grantscope.analysis.check;

import java.util.ArrayList;
import java.util.List;

import org.grantscope.model.AllocatorDevice;

/**
 * gntalloc's count of its grefs is not the length of its list; a count below zero is {@link GrefSizeWrapped}'s. Source: Linux
 * {@code drivers/xen/gntalloc.c}, 6.1.192.
 */
final class GrefSizeOff implements Check {

	private static final String LOW = "Each allocation that failed for want of a grant or of a page takes one too many off the "
			+ "count, and leaks one page: a fault of the driver. So at least so many pages are lost. When the grefs that it "
			+ "lists are freed, the count falls below zero, and then every alloc answers ENOSPC (see gref-size-wrapped).";
	private static final String LOW_ADVICE = "Reload xen_gntalloc at the next occasion, before the last user of "
			+ "/dev/xen/gntalloc goes and the driver is stuck. Keep the grant table from filling up.";
	private static final String HIGH = "An alloc adds to the count before its grefs are on the list, so one that is under way "
			+ "shows like this. Otherwise the list was read incompletely, or the module's memory is damaged.";
	private static final String HIGH_ADVICE = "Capture again; if the difference stays, doubt the source.";

	@Override
	public String id() {
		return "gref-size-off";
	}

	@Override
	public String title() {
		return "gntalloc's count of its grefs is not how many it lists";
	}

	@Override
	public List<Finding> check(CheckedMachine machine) {
		List<Finding> findings = new ArrayList<>();
		for (CheckedDomain domain : machine.domains()) {
			AllocatorDevice device = domain.domain().getDevice();
			Long told = device == null ? null : device.getGrefSize();
			if (device != null && told != null && !GrefSizeWrapped.hasWrapped(told)) {
				long size = Integer.toUnsignedLong(told.intValue());
				long listed = device.getGrefs().size();
				boolean low = size < listed;
				if (size != listed && (low || device.isGrefsComplete())) {
					findings.add(domain.finding(this, low ? Severity.WARNING : Severity.INFO,
							"gref_size of %s is %d, %d too %s: gntalloc lists %s".formatted(domain.name(), size,
									Math.abs(size - listed),
									low ? "low" : "high", Counted.of(listed, "gref")),
							low ? LOW : HIGH, low ? LOW_ADVICE : HIGH_ADVICE));
				}
			}
		}
		return findings;
	}
}
