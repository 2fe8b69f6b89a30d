package org.grantscope.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import org.grantscope.core.memory.KernelSettings;
import org.grantscope.core.memory.LinuxKernel;
import org.grantscope.core.memory.MemoryReader;
import org.grantscope.core.memory.UnreadableMemoryException;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.join.Join;
import org.grantscope.model.store.GrantsFile;

/** The memory of a real kernel as far as a recorded look has read it; parts of it can be taken away or changed. */
final class RecordedKernel implements MemoryReader {

	private static final Pattern ASKED = Pattern.compile("> m([0-9a-f]+),[0-9a-f]+");
	private static final Pattern TOLD = Pattern.compile("< ((?:[0-9a-f]{2})+)");

	private final Map<Long, Byte> memory = new HashMap<>();
	private final Path symbols;

	/** {@code look}: the folder of one in the samples, such as {@code v1/sync-held}. */
	RecordedKernel(String look) throws IOException {
		Path folder = Path.of(Samples.path("live")).resolve(look);
		symbols = folder.resolveSibling("kallsyms.txt");
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(
				new GZIPInputStream(Files.newInputStream(folder.resolve("virtual.rsp.gz"))), StandardCharsets.US_ASCII))) {
			long asked = 0;
			for (String line : lines.lines().toList()) {
				Matcher request = ASKED.matcher(line);
				Matcher reply = TOLD.matcher(line);
				if (request.matches()) {
					asked = Long.parseUnsignedLong(request.group(1), 16);
				} else if (reply.matches() && asked != 0) {
					put(asked, HexFormat.of().parseHex(reply.group(1)));
					asked = 0;
				}
			}
		}
	}

	RecordedKernel put(long address, byte... bytes) {
		for (int i = 0; i < bytes.length; i++) {
			memory.put(address + i, bytes[i]);
		}
		return this;
	}

	/** From there on so many bytes cannot be read. */
	RecordedKernel without(long address, int bytes) {
		for (int i = 0; i < bytes; i++) {
			memory.remove(address + i);
		}
		return this;
	}

	@Override
	public byte[] read(long address, int length) throws IOException {
		byte[] bytes = new byte[length];
		for (int i = 0; i < length; i++) {
			Byte value = memory.get(address + i);
			if (value == null) {
				throw new UnreadableMemoryException(address, length, "it was not recorded");
			}
			bytes[i] = value;
		}
		return bytes;
	}

	/** Looks at it, as at the kernel of domain 0. */
	List<Observation> look(Path folder, Set<String> missing) throws FormatException, IOException {
		Path known = folder.resolve("kallsyms.txt");
		Files.write(known, Files.readAllLines(symbols).stream().filter(line -> missing.stream().noneMatch(line::endsWith)).toList());
		KernelSettings settings = new KernelSettings(Optional.of(known), List.of(), OptionalLong.of(0), 0);
		return LinuxKernel.load(settings, Progress.NONE).observe(new Origin("gdb", Instant.parse("2026-11-21T02:00:00Z")), this,
				Progress.NONE);
	}

	/** What that look saw as a stored machine; {@code missing}: ends of lines of the symbols that are left out. */
	String store(Path folder, String name, String... missing) throws FormatException, IOException {
		Path file = folder.resolve(name + ".grants");
		GrantsFile.write(Join.of(name, look(folder, Set.of(missing))), file);
		return file.toString();
	}
}
