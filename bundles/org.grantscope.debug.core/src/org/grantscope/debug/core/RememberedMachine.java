package org.grantscope.debug.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A machine that was open when the workbench was left.
 *
 * @param title for people
 * @param uris  the sources that were joined, at least one; of several, each is a file
 */
public record RememberedMachine(String title, List<String> uris) {

	private static final String FORMAT = "grantscope machines ";
	private static final String HEADER = FORMAT + "1";
	private static final String MACHINE = "machine ";
	private static final String URI = "uri ";
	/** More than anybody has open; what is more was not written by us. */
	private static final int MOST = 100;

	/** Takes a copy of the list, and makes one line of the title. */
	public RememberedMachine {
		title = title.replaceAll("\\R", " ");
		uris = List.copyOf(uris);
	}

	/**
	 * Whether its sources may be read with nobody asking: files, scenarios of the simulated machine and bundled samples. Addresses and
	 * commands may not, wherever the list of them comes from.
	 */
	public boolean isHarmless() {
		return uris.stream().map(uri -> uri.toLowerCase(Locale.ROOT))
				.allMatch(uri -> Stream.of("file:", "sim:", Samples.SCHEME + ":").anyMatch(uri::startsWith));
	}

	/** As text, which later versions read too. */
	static String write(List<RememberedMachine> machines) {
		StringBuilder text = new StringBuilder(HEADER).append('\n');
		for (RememberedMachine machine : machines) {
			text.append(MACHINE).append(machine.title).append('\n');
			machine.uris.forEach(uri -> text.append(URI).append(uri).append('\n'));
		}
		return text.toString();
	}

	/** Whether that is such a text, of this or of another version. */
	static boolean isSuch(String text) {
		return text.startsWith(FORMAT);
	}

	/** What can be made out in such a text, in order; lines that say something else are passed over. */
	static List<RememberedMachine> read(String text) {
		List<RememberedMachine> machines = new ArrayList<>();
		String title = null;
		List<String> uris = new ArrayList<>();
		for (String line : text.lines().toList()) {
			if (line.startsWith(MACHINE)) {
				add(machines, title, uris);
				title = line.substring(MACHINE.length());
				uris = new ArrayList<>();
			} else if (line.startsWith(URI) && title != null && uris.size() < MOST) {
				uris.add(line.substring(URI.length()));
			}
		}
		add(machines, title, uris);
		return machines;
	}

	private static void add(List<RememberedMachine> machines, String title, List<String> uris) {
		if (title != null && !uris.isEmpty() && machines.size() < MOST) {
			machines.add(new RememberedMachine(title, uris));
		}
	}
}
