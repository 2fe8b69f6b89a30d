package org.grantscope.analysis.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.model.Gref;
import org.grantscope.model.OpenFile;
import org.grantscope.model.Vma;
import org.grantscope.model.owner.FileName;

/**
 * Mappings over several allocations whose end will take grefs from others, and grefs of which that has happened: the driver
 * lists them, and their entries are free. Source: Linux {@code drivers/xen/gntalloc.c}, {@code gntalloc_mmap} and
 * {@code gntalloc_vma_close}, 6.1.192; seen there.
 */
final class CrossFileMapping implements Check {

	private static final String AHEAD = "A fault of the driver. mmap takes the pages from the file's own list; when the "
			+ "mapping ends, the driver counts as many grefs along its global list, from the first one on. Where another "
			+ "file's gref lies between two allocations, the end takes the last user from that gref and frees it, while its "
			+ "file still lists it (a use after free), and one of the mapping's own grefs is never released.";
	private static final String AHEAD_ADVICE = "Do not unmap before the gref in between is gone: close the other file first. "
			+ "In the program, map each allocation with an mmap of its own, as libxengnttab does.";
	private static final String BEHIND = "gntalloc lists the gref for a file or mapping, and its entry in the table is free: "
			+ "the grant was ended behind the back of its owner. The peer can no longer map it, the reference will be granted "
			+ "anew for something else, and the next dealloc or close ends that. A mapping over two allocations with another "
			+ "file's gref between them does this when it ends; captures of different moments look like it too.";
	private static final String BEHIND_ADVICE = "Capture again. If it stays, end all users of /dev/xen/gntalloc and reload the "
			+ "module: its lists are damaged, and memory may be.";

	@Override
	public String id() {
		return "cross-file-mapping";
	}

	@Override
	public String title() {
		return "Mappings whose end frees another file's grants, and grants so freed";
	}

	@Override
	public List<Finding> check(CheckedMachine machine) {
		List<Finding> findings = new ArrayList<>();
		for (CheckedDomain domain : machine.domains()) {
			CheckedDriver driver = domain.driver();
			if (driver != null) {
				addAhead(domain, driver, findings);
				addBehind(domain, driver, findings);
			}
		}
		return findings;
	}

	private void addAhead(CheckedDomain domain, CheckedDriver driver, List<Finding> findings) {
		List<Gref> global = driver.device().getGrefs();
		Set<List<Gref>> told = new HashSet<>();
		for (Vma vma : driver.device().getVmas()) {
			if (driver.isOneRun(vma)) {
				continue;
			}
			List<Gref> mapped = List.copyOf(vma.getGrefs());
			int first = driver.place(mapped.get(0));
			if (first >= 0 && told.add(mapped)) {
				addAhead(domain, vma, mapped, global.subList(first, Math.min(global.size(), first + mapped.size())), findings);
			}
		}
	}

	/** The mapped ones against those that the driver will walk over. */
	private void addAhead(CheckedDomain domain, Vma vma, List<Gref> mapped, List<Gref> walked, List<Finding> findings) {
		Set<Gref> own = new HashSet<>(mapped);
		Set<Gref> reached = new HashSet<>(walked);
		List<Gref> victims = walked.stream().filter(gref -> !own.contains(gref) || isOfOther(gref.getFile(), vma.getFile()))
				.toList();
		if (!victims.isEmpty()) {
			findings.add(ahead(domain, vma, victims, mapped.stream().filter(gref -> !reached.contains(gref)).toList()));
		}
	}

	private static boolean isOfOther(@Nullable OpenFile owner, @Nullable OpenFile mapped) {
		return owner != null && mapped != null && owner != mapped;
	}

	private Finding ahead(CheckedDomain domain, Vma vma, List<Gref> victims, List<Gref> left) {
		Grefs taken = grefs(domain, victims);
		Grefs kept = grefs(domain, left);
		Grefs all = grefs(domain, victims);
		left.forEach(gref -> all.add(gref.getRef()));
		OpenFile mapped = vma.getFile();
		String summary = "The end of %s's mapping at 0x%x (%s%s) will take a user from %s that it does not map%s".formatted(
				domain.name(),
				vma.getAddress(), mapped == null ? "" : FileName.of(mapped.getId()) + ", ", Counted.of(vma.getPages(), "page"),
				taken.named(),
				kept.isEmpty() ? "" : " and leave " + kept.named() + " with one for ever");
		Finding finding = all.sort().finding(this, Severity.ERROR, summary, AHEAD, AHEAD_ADVICE);
		Set<Long> files = new TreeSet<>(Long::compareUnsigned);
		victims.stream().map(Gref::getFile).filter(file -> file != null).forEach(file -> files.add(file.getId()));
		if (mapped != null) {
			files.add(mapped.getId());
		}
		return withFiles(finding, domain, files);
	}

	private static Finding withFiles(Finding finding, CheckedDomain domain, Set<Long> files) {
		List<Finding.FileId> ids = domain.domid().isEmpty() ? List.of()
				: files.stream().map(file -> new Finding.FileId(domain.domid().getAsInt(), file)).toList();
		return new Finding(finding.check(), finding.severity(), finding.summary(), finding.explanation(), finding.advice(),
				finding.grefs(),
				ids, finding.domains());
	}

	private static Grefs grefs(CheckedDomain domain, List<Gref> from) {
		Grefs grefs = new Grefs(domain);
		from.forEach(gref -> grefs.add(gref.getRef()));
		return grefs.sort();
	}

	private void addBehind(CheckedDomain domain, CheckedDriver driver, List<Finding> findings) {
		CheckedTable table = domain.table();
		if (table == null || !table.isSeenWhole()) {
			return;
		}
		Set<Long> files = new TreeSet<>(Long::compareUnsigned);
		Grefs freed = new Grefs(domain);
		for (int at = 0; at < driver.count(); at++) {
			OpenFile file = driver.file(at);
			int ref = driver.ref(at);
			boolean kept = file != null || driver.mappings(at) > 0;
			if (kept && ref >= 0 && ref < table.size() && table.isFree(ref)) {
				freed.add(ref);
				if (file != null) {
					files.add(file.getId());
				}
			}
		}
		if (!freed.isEmpty()) {
			freed.sort();
			findings.add(withFiles(
					freed.finding(this, Severity.ERROR, freed.describe() + " listed by gntalloc for a file or mapping, while "
							+ Counted.verb(freed.count(), "its entry is", "their entries are") + " free", BEHIND, BEHIND_ADVICE),
					domain, files));
		}
	}
}
