package org.grantscope.scenario.ui.wizard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A scenario to begin with. */
enum ScenarioTemplate {

	LIFE_CYCLE("life-cycle", "Life cycle of a page", "Offered, mapped, written, read, and taken back."),
	LEAK("leak", "Leak", "Given up while the peer maps it: the reference is deferred."),
	EXHAUSTION("exhaustion", "Exhaustion", "The driver's limit, and what counts against it."),
	NOTIFY("notify", "Unmap notification", "A byte and an event tell the peer that nobody is there any more."),
	RELEASE_ORDERS("release-orders", "Release orders", "Both sides let go in any order, to be explored."),
	EMPTY("", "Empty", "Nothing but a line to begin with.");

	private final String file;
	private final String title;
	private final String description;

	ScenarioTemplate(String file, String title, String description) {
		this.file = file;
		this.title = title;
		this.description = description;
	}

	/** For a list. */
	String title() {
		return title;
	}

	/** What it shows, in one sentence. */
	String description() {
		return description;
	}

	/** A name for the new file. */
	String fileName() {
		return (file.isEmpty() ? "scenario" : file) + ".gnt";
	}

	/** All of it. */
	String text() {
		if (file.isEmpty()) {
			return "# What this scenario shows\nopen F\n";
		}
		String path = "/scenarios/" + file + ".gnt";
		try (InputStream stream = ScenarioTemplate.class.getResourceAsStream(path)) {
			if (stream == null) {
				throw new IllegalStateException(path + " is not in the bundle");
			}
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new IllegalStateException(path + " cannot be read", e);
		}
	}
}
