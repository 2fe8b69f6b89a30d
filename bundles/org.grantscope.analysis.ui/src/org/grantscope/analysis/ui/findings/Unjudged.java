package org.grantscope.analysis.ui.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.Domid;
import org.grantscope.model.Deferral;
import org.grantscope.model.Domain;
import org.grantscope.model.Machine;

/** What no source told, so that checks that need it found nothing. */
final class Unjudged {

	/** So many domains are named for each thing that is missing; others are counted. */
	private static final int NAMED = 8;

	private Unjudged() {
	}

	/** Sentences, one for each thing that is missing of any domain; none when everything was seen. */
	static List<String> of(Machine machine) {
		List<String> missing = new ArrayList<>();
		add(missing, machine, "No raw frames of %s: what is granted, and is not mapped, was not seen.",
				domain -> domain.getTable() == null || domain.getTable().getImage() == null);
		add(missing, machine, "Nobody listed who maps the grants of %s (Xen's g key).",
				domain -> domain.getTable() == null || domain.getTable().getTracked() == null);
		add(missing, machine, "No free list of %s: lost and doubly freed references were not looked for.",
				domain -> domain.getTable() == null || domain.getTable().getFreeList() == null);
		add(missing, machine, "No complete list of the freeings that %s put off: leaks by drivers were not looked for.",
				domain -> !isWhole(domain.getDeferral()));
		add(missing, machine, "Nothing of gntalloc of %s: its files, limits and notifications were not judged.",
				domain -> domain.getDevice() == null);
		add(missing, machine, "No complete list of event channels of %s: where notifications go was not judged.",
				domain -> !domain.isChannelsComplete());
		if (!machine.isDomainsListed()) {
			missing.add("No list of all domains: grants to domains that are gone were not looked for.");
		}
		return List.copyOf(missing);
	}

	private static boolean isWhole(@Nullable Deferral deferral) {
		return deferral != null && deferral.isComplete();
	}

	private static void add(List<String> missing, Machine machine, String sentence, Predicate<Domain> lacks) {
		List<Integer> domids = machine.getDomains().stream().filter(lacks).map(Domain::getDomid).filter(Objects::nonNull).toList();
		if (!domids.isEmpty()) {
			String names = domids.stream().limit(NAMED).map(Domid::describe).collect(Collectors.joining(", "));
			missing.add(sentence.formatted(domids.size() > NAMED ? names + " and " + (domids.size() - NAMED) + " more" : names));
		}
	}
}
