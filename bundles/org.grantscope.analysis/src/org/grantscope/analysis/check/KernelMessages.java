package org.grantscope.analysis.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNull;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.model.KernelMessage;

/** What kernels and Xen printed of trouble with grants, each kind of line once for each log. */
final class KernelMessages implements Check {

	@Override
	public String id() {
		return "kernel-messages";
	}

	@Override
	public String title() {
		return "Lines of kernel logs that tell of trouble with grants";
	}

	@Override
	public List<Finding> check(CheckedMachine machine) {
		List<Finding> findings = new ArrayList<>();
		byKind(machine.machine().getMessages()).forEach((kind, messages) -> {
			Trouble trouble = Trouble.of(kind);
			if (trouble != null) {
				findings.add(new Finding(id(), trouble.severity(), summary("Xen", trouble, messages), trouble.explanation(),
						trouble.advice(),
						List.of(), List.of(), List.of()));
			}
		});
		for (CheckedDomain domain : machine.domains()) {
			byKind(domain.domain().getMessages()).forEach((kind, messages) -> add(domain, kind, messages, findings));
		}
		return findings;
	}

	private void add(CheckedDomain domain, KernelLog.Kind kind, List<KernelMessage> messages, List<Finding> findings) {
		Trouble trouble = Trouble.of(kind);
		if (trouble == null) {
			return;
		}
		Grefs grefs = new Grefs(domain);
		messages.stream().map(KernelMessage::getRef).filter(ref -> ref != null).distinct().forEach(grefs::add);
		grefs.sort();
		findings.add(grefs.finding(this, trouble.severity(), summary("The kernel of " + domain.name(), trouble, messages)
				+ (grefs.isEmpty() ? "" : "; " + grefs.named()), trouble.explanation(), trouble.advice()));
	}

	private static String summary(String who, Trouble trouble, List<KernelMessage> messages) {
		KernelMessage last = messages.get(messages.size() - 1);
		return "%s said %s that %s, last in line %d of %s".formatted(who,
				messages.size() == 1 ? "once" : messages.size() + " times",
				trouble.what(), last.getLine(), last.getSource());
	}

	private static Map<KernelLog.Kind, List<KernelMessage>> byKind(List<KernelMessage> messages) {
		Map<KernelLog.Kind, @NonNull List<KernelMessage>> kinds = new EnumMap<>(KernelLog.Kind.class);
		messages.forEach(message -> kinds.computeIfAbsent(message.getKind(), kind -> new ArrayList<>()).add(message));
		return kinds;
	}
}
