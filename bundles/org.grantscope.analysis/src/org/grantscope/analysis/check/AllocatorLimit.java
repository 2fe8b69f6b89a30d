package org.grantscope.analysis.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;

import org.grantscope.model.AllocatorDevice;
import org.grantscope.model.OpenFile;
import org.grantscope.model.owner.FileName;

/**
 * gntalloc's limit, when nine tenths of it are used. Source: Linux {@code drivers/xen/gntalloc.c}, 6.1.192: the limit and
 * {@code gref_size} are compared as unsigned 32-bit numbers, so that -1 is no limit.
 */
final class AllocatorLimit implements Check {

	private static final long UNLIMITED = 0xffff_ffffL;
	private static final int SHOWN = 3;

	private static final String EXPLANATION = "All open files of /dev/xen/gntalloc together may have so many grefs as the "
			+ "module's limit says (1024 unless it was changed). An alloc that would go beyond it is refused whole with "
			+ "ENOSPC, which programs print as \"ioctl failed: No space left on device\", just as when the grant table is "
			+ "full. A gref counts until its last user goes; one that is deferred counts no longer since Linux 5.17.";
	private static final String ADVICE = "Write a higher number to /sys/module/xen_gntalloc/parameters/limit; it holds at "
			+ "once. If the count only ever grows, a program forgets to unmap or to close: the files that keep the most are "
			+ "named.";

	@Override
	public String id() {
		return "allocator-limit";
	}

	@Override
	public String title() {
		return "gntalloc's limit is nearly used up";
	}

	@Override
	public List<Finding> check(CheckedMachine machine) {
		List<Finding> findings = new ArrayList<>();
		for (CheckedDomain domain : machine.domains()) {
			AllocatorDevice device = domain.domain().getDevice();
			if (device != null) {
				add(domain, device, findings);
			}
		}
		return findings;
	}

	private void add(CheckedDomain domain, AllocatorDevice device, List<Finding> findings) {
		Long most = device.getLimit();
		Long count = device.getGrefSize();
		if (most == null || count == null) {
			return;
		}
		long limit = most & UNLIMITED;
		long size = count & UNLIMITED;
		if (limit == UNLIMITED || GrefSizeWrapped.hasWrapped(count) || size * 10 < limit * 9) {
			return;
		}
		boolean reached = size >= limit;
		String effect = size > limit ? ", more than it allows: every alloc is refused"
				: reached ? ": every alloc of a page is refused"
						: ": an alloc of more than " + Counted.of(limit - size, "page") + " is refused";
		List<OpenFile> largest = device.getFiles().stream().filter(file -> !file.getGrefs().isEmpty())
				.sorted(Comparator.comparingInt((OpenFile file) -> -file.getGrefs().size())
						.thenComparing(OpenFile::getId, Long::compareUnsigned))
				.limit(SHOWN).toList();
		findings.add(new Finding(id(), reached ? Severity.ERROR : Severity.WARNING,
				"gntalloc of %s has %d of %d grefs%s%s".formatted(domain.name(), size, limit, effect, named(largest)), EXPLANATION,
				ADVICE,
				List.of(), largest.stream().map(file -> new Finding.FileId(domain.domid().orElse(-1), file.getId())).toList(),
				domain.domains()));
	}

	private static String named(List<OpenFile> files) {
		StringJoiner named = new StringJoiner(", ", "; most have ", "");
		files.forEach(file -> named.add(FileName.of(file.getId()) + " (" + file.getGrefs().size() + ")"));
		return files.isEmpty() ? "" : named.toString();
	}
}
