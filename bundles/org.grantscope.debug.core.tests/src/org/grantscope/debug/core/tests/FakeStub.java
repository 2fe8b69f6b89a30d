package org.grantscope.debug.core.tests;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.Nullable;

/** A GDB stub of two processors on a real socket, which stand still when somebody connects; one connection after the other. */
final class FakeStub implements AutoCloseable {

	static final long PC = 0xffff_ffff_8100_0010L;

	private static final int PAGE = 4096;
	private static final String DESCRIPTION = """
			<?xml version="1.0"?><target><architecture>i386:x86-64</architecture><feature name="core">
			<reg name="rax" bitsize="64"/><reg name="rip" bitsize="64"/><reg name="st0" bitsize="80"/></feature></target>""";

	private final ServerSocket server;
	private final Thread thread;
	private final Map<Long, byte[]> pages = new ConcurrentHashMap<>();
	private final List<String> heard = new CopyOnWriteArrayList<>();
	private volatile @Nullable Socket connection;
	private volatile boolean silent;
	private volatile long pc = PC;
	private volatile boolean acknowledges;

	FakeStub() throws IOException {
		server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
		thread = new Thread(this::serve, "fake stub");
		thread.setDaemon(true);
		thread.start();
	}

	int port() {
		return server.getLocalPort();
	}

	/** Takes connections and says nothing. */
	FakeStub silent() {
		silent = true;
		return this;
	}

	/** The page with that address is there, and begins so. */
	FakeStub memory(long address, byte... bytes) {
		byte[] page = pages.computeIfAbsent(address & -PAGE, start -> new byte[PAGE]);
		System.arraycopy(bytes, 0, page, (int) (address & PAGE - 1), bytes.length);
		return this;
	}

	FakeStub number(long address, long value) {
		return memory(address, ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array());
	}

	/** How often it was told that. */
	long heard(String command) {
		return heard.stream().filter(command::equals).count();
	}

	/** Of itself it hits a breakpoint. */
	void hitsBreakpoint() throws IOException {
		send("T05thread:2;");
	}

	/** Somebody has connected and not yet left. */
	boolean isConnected() {
		Socket now = connection;
		return now != null && !now.isClosed();
	}

	/** The connection ends from this side. */
	void hangUp() throws IOException {
		Socket now = connection;
		if (now != null) {
			now.close();
		}
	}

	@Override
	public void close() throws IOException {
		server.close();
		hangUp();
	}

	private void serve() {
		while (!server.isClosed()) {
			try (Socket accepted = server.accept()) {
				connection = accepted;
				acknowledges = true;
				talk(new BufferedInputStream(accepted.getInputStream()));
			} catch (IOException e) {
				// it or they hung up
			}
		}
	}

	private void talk(InputStream in) throws IOException {
		for (int c = in.read(); c >= 0; c = in.read()) {
			if (c == 3) {
				heard.add("interrupt");
				send("T02thread:1;");
			} else if (c == '$' && !silent) {
				StringBuilder packet = new StringBuilder();
				for (int b = in.read(); b != '#' && b >= 0; b = in.read()) {
					packet.append((char) b);
				}
				in.readNBytes(2);
				if (acknowledges) {
					write("+");
				}
				heard.add(packet.toString());
				answer(packet.toString());
			}
		}
	}

	private void answer(String command) throws IOException {
		switch (command.split("[:;,?]", -1)[0]) {
			case "qSupported" -> send("PacketSize=1000;QStartNoAckMode+;qXfer:features:read+");
			case "QStartNoAckMode" -> {
				send("OK");
				acknowledges = false;
			}
			case "" -> send("T05thread:1;");
			case "qfThreadInfo" -> send("m1,2");
			case "qsThreadInfo" -> send("l");
			case "qThreadExtraInfo" -> send(HexFormat.of().formatHex("CPU".getBytes(StandardCharsets.UTF_8)));
			case "qXfer" -> send("l" + DESCRIPTION);
			case "vCont" -> run(command);
			case "D", "Hg1", "Hg2", "Hc1", "Hc2" -> send("OK");
			case "p0" -> send(hex(0x1234));
			case "p1" -> send(hex(pc));
			default -> memory(command);
		}
	}

	private void run(String command) throws IOException {
		if (command.equals("vCont?")) {
			send("vCont;c;C;s;S");
		} else if (command.startsWith("vCont;s")) {
			pc++;
			send("T05thread:" + command.substring(command.length() - 1) + ";");
		}
	}

	private void memory(String command) throws IOException {
		boolean reads = command.matches("m[0-9a-f]+,[0-9a-f]+");
		if (!reads && !command.startsWith("M")) {
			send("");
			return;
		}
		int comma = command.indexOf(',');
		int colon = command.indexOf(':');
		long address = HexFormat.fromHexDigitsToLong(command, 1, comma);
		int length = HexFormat.fromHexDigits(command, comma + 1, reads ? command.length() : colon);
		byte[] bytes = reads ? new byte[length] : HexFormat.of().parseHex(command, colon + 1, command.length());
		for (int i = 0; i < length; i++) {
			byte[] page = pages.get(address + i & -PAGE);
			if (page == null) {
				send("E14");
				return;
			}
			int at = (int) (address + i & PAGE - 1);
			if (reads) {
				bytes[i] = page[at];
			} else {
				page[at] = bytes[i];
			}
		}
		send(reads ? HexFormat.of().formatHex(bytes) : "OK");
	}

	private static String hex(long number) {
		return HexFormat.of().formatHex(ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(number).array());
	}

	private void send(String data) throws IOException {
		int sum = data.chars().sum() & 0xff;
		write("$%s#%02x".formatted(data, sum));
	}

	private synchronized void write(String text) throws IOException {
		Socket now = connection;
		if (now != null) {
			OutputStream out = now.getOutputStream();
			out.write(text.getBytes(StandardCharsets.ISO_8859_1));
			out.flush();
		}
	}
}
