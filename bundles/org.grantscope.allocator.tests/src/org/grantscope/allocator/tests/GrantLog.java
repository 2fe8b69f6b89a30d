package org.grantscope.allocator.tests;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.grantscope.allocator.service.MachineChange;
import org.grantscope.allocator.service.MachineListener;
import org.osgi.service.component.annotations.Component;

/** An example for the manual: a component that is told what happens to all machines. */
@Component(service = { MachineListener.class, GrantLog.class })
public final class GrantLog implements MachineListener {

	private final List<String> lines = new CopyOnWriteArrayList<>();

	@Override
	public void changed(MachineChange change) {
		String machine = change.machine().name();
		lines.add(switch (change) {
			case MachineChange.Opened opened -> machine + " runs";
			case MachineChange.Executed done -> machine + ": " + done.who() + ": " + done.operation() + " -> " + done.outcome();
			case MachineChange.Closed closed -> machine + " runs no more";
		});
	}

	/** What it was told, the oldest first. */
	public List<String> lines() {
		return List.copyOf(lines);
	}
}
