package org.grantscope.allocator.service;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Remembers what it was told, in short words. */
final class Heard implements MachineListener {

	private final List<String> words = Collections.synchronizedList(new ArrayList<>());

	@Override
	public void changed(MachineChange change) {
		words.add(change.machine().name() + switch (change) {
			case MachineChange.Opened opened -> " opened";
			case MachineChange.Executed executed -> " " + executed.operation().getClass().getSimpleName();
			case MachineChange.Closed closed -> " closed";
		});
	}

	List<String> words() {
		synchronized (words) {
			return List.copyOf(words);
		}
	}
}
