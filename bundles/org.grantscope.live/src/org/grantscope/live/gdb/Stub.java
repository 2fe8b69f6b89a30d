package org.grantscope.live.gdb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamException;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.Progress;
import org.grantscope.live.Endpoint;

/** What is asked of a stub, and how. For one thread at a time; what it asks for must stand still. */
final class Stub {

	private static final String OURS =
			"qSupported:multiprocess+;swbreak+;hwbreak+;vContSupported+;xmlRegisters=i386;binary-upload+";
	private static final Pattern VERSION = Pattern.compile("\\A\\s*(?:QEMU )?([0-9]{1,3})\\.([0-9]{1,3})");
	private static final int LONGEST_FILE = 1 << 22;
	private static final int MOST_THREADS = 1 << 16;

	private final Endpoint address;
	private final RemoteConnection connection;
	private StubFeatures features = new StubFeatures(StubFeatures.UNTOLD, Map.of());
	private @Nullable TargetDescription description;
	private @Nullable ThreadId selected;
	private volatile Optional<Boolean> physical = Optional.empty();
	private @Nullable List<String> actions;

	Stub(Endpoint address, RemoteConnection connection) {
		this.address = address;
		this.connection = connection;
	}

	StubFeatures features() {
		return features;
	}

	RemoteConnection connection() {
		return connection;
	}

	/** Finds out what the other side can do. */
	void negotiate(Progress progress) throws IOException {
		String reply = ask(OURS, progress);
		features = StubFeatures.parse(reply).orElseThrow(() -> connection.lose("a PacketSize of at least 32 bytes",
				'"' + reply + '"', null));
		if (features.has("QStartNoAckMode") && ask("QStartNoAckMode", progress).equals("OK")) {
			connection.stopAcknowledging();
		}
		physical = switch (ask("qqemu.PhyMemMode", progress)) {
		case "0" -> Optional.of(false);
		case "1" -> Optional.of(true);
		default -> Optional.empty();
		};
	}

	/** Why it stands still. */
	StopReply stopReason(Progress progress) throws IOException {
		String reply = text(connection.askForStop(bytes("?"), progress));
		return StopReply.parse(reply).orElseThrow(() -> connection.lose("a reason of the stop in reply to \"?\"",
				'"' + reply + '"', null));
	}

	/** Whether physical memory can be read. */
	boolean knowsPhysicalMemory() {
		return physical.isPresent();
	}

	/** Memory is read of this from now on. */
	void select(MemorySpace space, Progress progress) throws IOException {
		if (space.physical() && physical.isEmpty()) {
			throw new StubErrorException("%s: expected a stub that reads physical memory "
					+ "(qqemu.PhyMemMode), found one that does not"
					.formatted(address));
		}
		if (physical.isPresent() && physical.get() != space.physical()) {
			accept("Qqemu.PhyMemMode:" + (space.physical() ? 1 : 0), progress);
			physical = Optional.of(space.physical());
		}
		if (space.thread().isPresent()) {
			select(space.thread().get(), progress);
		}
	}

	private void select(ThreadId thread, Progress progress) throws IOException {
		if (!thread.equals(selected)) {
			accept("Hg" + thread, progress);
			selected = thread;
		}
	}

	/** All threads, with what people call them. */
	List<GdbThread> threads(Progress progress) throws IOException {
		List<GdbThread> threads = new ArrayList<>();
		String reply = ask("qfThreadInfo", progress);
		while (reply.startsWith("m")) {
			for (String each : reply.substring(1).split(",")) {
				Optional<ThreadId> id = ThreadId.parse(each);
				if (id.isEmpty() || threads.size() >= MOST_THREADS) {
					throw connection.lose("threads, at most " + MOST_THREADS, '"' + each + '"', null);
				}
				threads.add(new GdbThread(id.get(), name(id.get(), progress)));
			}
			reply = ask("qsThreadInfo", progress);
		}
		return threads;
	}

	private String name(ThreadId thread, Progress progress) throws IOException {
		byte[] reply = connection.ask(bytes("qThreadExtraInfo," + thread), progress);
		return Hex.decode(reply, 0).map(name -> new String(name, StandardCharsets.UTF_8)).orElse("");
	}

	/** What the stub tells of its registers. */
	TargetDescription description(Progress progress) throws IOException {
		TargetDescription known = description;
		if (known == null) {
			if (!features.has("qXfer:features:read")) {
				throw new StubErrorException(address + ": expected a stub that describes its registers, found one that does not");
			}
			try {
				known = TargetDescription.read(name -> file(name, progress));
			} catch (XMLStreamException e) {
				throw new StubErrorException("%s: expected a description of registers, found %s".formatted(address,
						e.getMessage()));
			}
			description = known;
		}
		return known;
	}

	private String file(String name, Progress progress) throws IOException {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		int length = features.packetSize() - 4;
		while (true) {
			byte[] part = connection.ask(bytes("qXfer:features:read:%s:%x,%x".formatted(name, content.size(), length)), progress);
			boolean more = part.length > 1 && part[0] == 'm';
			if (!more && (part.length == 0 || part[0] != 'l')) {
				throw new StubErrorException("%s: expected %s, found %s".formatted(address, name, Shown.of(part)));
			}
			content.writeBytes(Escaped.decode(part, 1));
			if (!more) {
				return content.toString(StandardCharsets.UTF_8);
			}
			if (content.size() > LONGEST_FILE) {
				throw connection.lose("%s of at most %d bytes".formatted(name, LONGEST_FILE), "more", null);
			}
		}
	}

	/** The bytes of a register, in the target's order; empty when the stub cannot tell them. */
	Optional<byte[]> register(Register register, Optional<ThreadId> thread, Progress progress) throws IOException {
		if (thread.isPresent()) {
			select(thread.get(), progress);
		}
		byte[] one = connection.ask(bytes("p" + Integer.toHexString(register.number())), progress);
		if (one.length > 0) {
			return Hex.decode(one, 0).filter(bytes -> bytes.length == register.bytes());
		}
		byte[] all = connection.ask(bytes("g"), progress);
		int from = 2 * register.offset();
		int to = from + 2 * register.bytes();
		return to > all.length ? Optional.empty() : Hex.decode(Arrays.copyOfRange(all, from, to), 0);
	}

	/**
	 * Makes all of it run.
	 *
	 * @param before done when it is about to
	 */
	void resume(Progress progress, Runnable before) throws IOException {
		go(actions(progress).contains("c") ? "vCont;c" : "c", progress, before);
	}

	/** Makes one thread do one instruction; without one, the stub chooses. */
	void step(Optional<ThreadId> thread, Progress progress, Runnable before) throws IOException {
		if (actions(progress).contains("s")) {
			go("vCont;s" + thread.map(id -> ":" + id).orElse(""), progress, before);
		} else {
			if (thread.isPresent()) {
				accept("Hc" + thread.get(), progress);
			}
			go("s", progress, before);
		}
	}

	/** Which thread is selected afterwards is for the stub to say. */
	private void go(String request, Progress progress, Runnable before) throws IOException {
		selected = null;
		connection.tell(bytes(request), progress, before);
	}

	/** Asks what may be in {@code vCont}, before it runs. */
	private List<String> actions(Progress progress) throws IOException {
		List<String> known = actions;
		if (known == null) {
			known = List.of(ask("vCont?", progress).split(";"));
			actions = known;
		}
		return known;
	}

	/** Leaves it: it runs on. */
	void detach(Optional<ThreadId> any, Progress progress) throws IOException {
		leavePhysicalMemory(progress);
		accept(detaching(any), progress);
	}

	/** What makes it run on when nobody waits for a reply any more. */
	List<byte[]> farewell(Optional<ThreadId> any) {
		List<byte[]> packets = new ArrayList<>();
		if (physical.orElse(false)) {
			packets.add(bytes("Qqemu.PhyMemMode:0"));
		}
		packets.add(bytes(detaching(any)));
		return packets;
	}

	private String detaching(Optional<ThreadId> any) {
		boolean several = features.has("multiprocess") && any.isPresent() && any.get().process().isPresent();
		return several ? "D;" + Long.toHexString(any.get().process().getAsLong()) : "D";
	}

	/**
	 * Whether QEMU stood still before we came: until 8.0 it tells at once when it did not. A newer one tells only when it never
	 * ran, or stopped by itself; otherwise nobody knows.
	 *
	 * <p>Source: QEMU 7.2 and 8.1, {@code gdbstub}: {@code gdb_vm_state_change}; {@code softmmu/runstate-hmp-cmds.c},
	 * {@code hmp_info_status}.
	 */
	boolean stoodStill(Progress progress) throws IOException {
		Matcher version = VERSION.matcher(monitor("info version", progress));
		if (version.find()) {
			int major = Integer.parseInt(version.group(1));
			int minor = Integer.parseInt(version.group(2));
			return major < 8 || major == 8 && minor == 0 || monitor("info status", progress).contains("paused (");
		}
		return false;
	}

	private String monitor(String command, Progress progress) throws IOException {
		String hex = HexFormat.of().formatHex(bytes(command));
		return connection.askForText(bytes("qRcmd," + hex), progress);
	}

	/** Gives back the stub's mode, which outlives the connection. */
	void leavePhysicalMemory(Progress progress) throws IOException {
		if (physical.isPresent() && physical.get()) {
			select(MemorySpace.VIRTUAL, progress);
		}
	}

	private void accept(String request, Progress progress) throws IOException {
		String reply = ask(request, progress);
		if (!reply.equals("OK")) {
			throw new StubErrorException("%s: expected \"OK\" to \"%s\", found \"%s\"".formatted(address, request, reply));
		}
	}

	private String ask(String request, Progress progress) throws IOException {
		return text(connection.ask(bytes(request), progress));
	}

	private static byte[] bytes(String request) {
		return request.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static String text(byte[] reply) {
		return new String(reply, StandardCharsets.ISO_8859_1);
	}
}
