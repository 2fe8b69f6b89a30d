package org.grantscope.debug.ui.selection;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.model.AllocatorDevice;
import org.grantscope.model.Domain;
import org.grantscope.model.EventChannel;
import org.grantscope.model.ForeignMapping;
import org.grantscope.model.FrontendKey;
import org.grantscope.model.GrantEntry;
import org.grantscope.model.Gref;
import org.grantscope.model.OpenFile;
import org.grantscope.model.UnmapNotify;
import org.grantscope.model.Vma;

/** Reads the workbench's selection as entries, whichever part of a machine was selected. */
public final class SelectedEntries {

	private SelectedEntries() {
	}

	/**
	 * The entries that a selection stands for: themselves; of a gref its entry, of an open file or a memory mapping the grants
	 * that it holds, of an event channel those that notify on it and the rings of the device that has it, of what {@link HasEntries} what it says. Of things of several
	 * domains those of the first one's.
	 *
	 * @param open the open machines, one of which it must be from
	 * @return empty for a selection of something else, and for one of a machine that is not open or was looked at again since
	 */
	public static Optional<EntrySelection> of(ISelection selection, List<OpenMachine> open) {
		if (selection instanceof EntrySelection entries) {
			return isOpen(entries, open) ? Optional.of(entries) : Optional.empty();
		}
		if (!(selection instanceof IStructuredSelection structured) || structured.isEmpty()) {
			return Optional.empty();
		}
		Object first = structured.getFirstElement();
		if (first instanceof HasEntries has) {
			EntrySelection entries = has.entries();
			return isOpen(entries, open) ? Optional.of(entries) : Optional.empty();
		}
		Domain domain = first instanceof EObject object ? domain(object) : null;
		if (domain == null || domain.getTable() == null) {
			return Optional.empty();
		}
		int[] refs = ((List<?>) structured.toList()).stream().filter(EObject.class::isInstance).map(EObject.class::cast)
				.filter(object -> domain(object) == domain).flatMapToInt(SelectedEntries::refs).distinct().toArray();
		return open.stream().filter(machine -> machine.machine() == domain.getMachine()).findFirst()
				.map(machine -> new EntrySelection(machine, domain, refs));
	}

	private static boolean isOpen(EntrySelection entries, List<OpenMachine> open) {
		return open.stream().anyMatch(machine -> machine.machine() == entries.domain().getMachine());
	}

	private static @Nullable Domain domain(EObject object) {
		for (EObject at = object; at != null; at = at.eContainer()) {
			if (at instanceof Domain domain) {
				return domain;
			}
		}
		return object instanceof GrantEntry entry ? entry.getTable().getDomain() : null;
	}

	/** The references of the entries that one part of a domain stands for; none for other things. */
	public static IntStream refs(EObject object) {
		if (object instanceof GrantEntry entry) {
			return IntStream.of(entry.getRef());
		}
		if (object instanceof Gref gref) {
			return IntStream.of(gref.getRef());
		}
		if (object instanceof OpenFile file) {
			return file.getGrefs().stream().mapToInt(Gref::getRef);
		}
		if (object instanceof Vma vma) {
			return vma.getGrefs().stream().mapToInt(Gref::getRef);
		}
		if (object instanceof EventChannel channel) {
			return channel.eContainer() instanceof Domain domain ? IntStream.concat(notifiers(domain, channel), rings(domain, channel))
					: IntStream.empty();
		}
		return object instanceof ForeignMapping && object.eContainer() instanceof GrantEntry entry ? IntStream.of(entry.getRef())
				: IntStream.empty();
	}

	private static IntStream notifiers(Domain domain, EventChannel channel) {
		AllocatorDevice device = domain.getDevice();
		return device == null ? IntStream.empty()
				: device.getGrefs().stream().filter(gref -> notifies(gref, channel.getPort())).mapToInt(Gref::getRef);
	}

	private static IntStream rings(Domain domain, EventChannel channel) {
		return domain.getFrontends().stream().filter(device -> device.getPorts().stream().anyMatch(key -> key.getNumber() == channel.getPort()))
				.flatMap(device -> device.getRings().stream()).mapToInt(FrontendKey::getNumber);
	}

	private static boolean notifies(Gref gref, int port) {
		UnmapNotify notify = gref.getUnmapNotify();
		return notify != null && notify.getPort() != null && notify.getPort() == port;
	}
}
