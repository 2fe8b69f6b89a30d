package org.grantscope.live.exec;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.format.CaptureFiles;
import org.grantscope.core.format.CaptureFormat;
import org.grantscope.core.format.FileContent;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.core.observe.SourceScheme;
import org.grantscope.core.observe.SourceUri;

/**
 * {@code exec:COMMAND}: what a command prints, such as {@code exec:ssh root@host xl dmesg}. A command is split into words, in
 * which quotation marks, apostrophes and backslashes are as in a shell; there is no shell unless {@code shell=yes} asks for
 * one. Each {@code then=COMMAND} is run after it: {@code exec:xl debug-keys g?then=xl dmesg}.
 *
 * <p>Texts and raw frames are read; {@code domid=} tells whose, {@code version=} how frames are laid out. All commands together
 * may take {@code timeout=}, and each may print {@code limit=} bytes.
 */
public final class ExecScheme implements SourceScheme {

	static final String NAME = "exec";
	static final Duration TIMEOUT = Duration.ofSeconds(30);
	static final int LIMIT = 64 << 20;

	private final List<CaptureFormat> formats;

	/** What is printed may be in one of those formats, or in one of the core's. */
	public ExecScheme(List<CaptureFormat> formats) {
		this.formats = List.copyOf(formats);
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String description() {
		return "exec:COMMAND?then=COMMAND&shell=yes|no&timeout=30s&limit=64M&domid=N&version=1|2 - what a command prints, "
				+ "such as exec:ssh root@host xl dmesg; several are run one after the other";
	}

	@Override
	public ObservationSource source(SourceUri uri) throws FormatException {
		uri.expectOnly("then", "shell", "timeout", "limit", "domid", "version");
		boolean shell = uri.flag("shell", false);
		List<Command> commands = new ArrayList<>();
		commands.add(command(uri, uri.place(), shell));
		for (String next : uri.texts("then")) {
			commands.add(command(uri, next, shell));
		}
		Optional<String> version = uri.word("version", "1", "2");
		CaptureFiles.Options options = new CaptureFiles.Options(version.flatMap(one -> GrantTableVersion.of(Integer.parseInt(one))),
				Optional.empty(), uri.domid());
		return new CommandSource(uri.text(), commands, options, formats, uri.duration("timeout").orElse(TIMEOUT),
				(int) uri.size("limit", FileContent.MAX_BYTES).orElse(LIMIT));
	}

	private static Command command(SourceUri uri, String line, boolean shell) throws FormatException {
		if (line.isBlank() || line.indexOf(0) >= 0) {
			throw uri.wrong("command", line.isBlank() ? "a command" : "no byte 0", line.isBlank() ? "nothing" : "one");
		}
		return new Command(line.strip(), shell ? List.of("/bin/sh", "-c", line) : CommandWords.of(uri.text(), line));
	}
}
