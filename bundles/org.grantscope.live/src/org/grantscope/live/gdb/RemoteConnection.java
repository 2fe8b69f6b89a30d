package org.grantscope.live.gdb;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.Progress;
import org.grantscope.live.Endpoint;

/**
 * Packets to and from one stub: acknowledged while the stub wants so, sent again a few times, replies told from what comes
 * unasked. A daemon thread reads until the connection ends. One thread at a time may ask; any may close, which ends every
 * wait at once.
 *
 * <p>While there are acknowledgements, a packet that comes before the request's own one is no reply to it, but one to an
 * earlier request that was answered twice, and is passed over; a {@code -} behind the {@code +} means nothing. So does GDB 13,
 * {@code gdb/remote.c}: {@code putpkt_binary} waits for the one, {@code getpkt_or_notif_sane_1} looks for packets alone.
 */
final class RemoteConnection implements AutoCloseable {

	/** Is told, by the thread that reads, what comes unasked. */
	interface Events {

		void stopped(StopReply stop);

		void console(String text);

		void lost(IOException why);
	}

	/** Takes the replies to several requests, in their order. */
	@FunctionalInterface
	interface Replies {

		void take(int index, byte[] reply) throws IOException;
	}

	/** Requests that may be under way at once. */
	private static final int WINDOW = 8;
	private static final int RESENDS = 3;
	private static final int MOST_UNASKED = 16;
	private static final int INTERRUPT = 3;
	private static final int MOST_TEXT = 1 << 12;

	private final Endpoint address;
	private final PatientChannel channel;
	private final Duration timeout;
	private final Events events;
	private final PacketReader reader;
	private final PacketWriter writer;
	private final ReplyQueue replies = new ReplyQueue();
	private final AtomicReference<@Nullable StubConnectionException> over = new AtomicReference<>();
	private volatile boolean acknowledging = true;
	private volatile boolean stopAsked;
	private volatile byte @Nullable [] unanswered;

	/** Whether the stub has got the last request well. */
	private volatile boolean acknowledged;
	private volatile @Nullable StringBuilder aside;
	private volatile Supplier<List<byte[]>> farewell = List::of;
	private int damaged;
	private int resent;
	private int unasked;

	/** Talks over that channel, which it closes at the end. */
	RemoteConnection(Endpoint address, PatientChannel channel, Duration timeout, Events events) {
		this.address = address;
		this.channel = channel;
		this.timeout = timeout;
		this.events = events;
		reader = new PacketReader(channel);
		writer = new PacketWriter(channel);
		Thread.ofPlatform().daemon().name("grantscope gdb " + address).start(this::read);
	}

	/** The stub has agreed to a line without acknowledgements. */
	void stopAcknowledging() {
		acknowledging = false;
	}

	/** What is said, without waiting for replies, when the connection is given up while somebody may still hear it. */
	void sayAtTheEnd(Supplier<List<byte[]>> packets) {
		farewell = packets;
	}

	/** Whether there is still a connection. */
	boolean isOpen() {
		return over.get() == null;
	}

	/** Asks, and waits for the reply. A reply that does not come in time ends the connection. */
	byte[] ask(byte[] request, Progress progress) throws IOException {
		byte[][] reply = new byte[1][];
		askAll(1, i -> request, (i, each) -> reply[0] = each, progress);
		return reply[0];
	}

	/** What is printed before the reply; at most so many characters of it. */
	String askForText(byte[] request, Progress progress) throws IOException {
		StringBuilder text = new StringBuilder();
		aside = text;
		try {
			ask(request, progress);
		} finally {
			aside = null;
		}
		synchronized (text) {
			return text.toString();
		}
	}

	/** Asks for the reason of the last stop; the next stop that comes is the reply. */
	byte[] askForStop(byte[] request, Progress progress) throws IOException {
		stopAsked = true;
		try {
			return ask(request, progress);
		} finally {
			stopAsked = false;
		}
	}

	/**
	 * Asks several things; where the stub acknowledges nothing, the next ones before the first is answered. If one reply is
	 * not taken, those under way are passed over, and no more is asked.
	 */
	void askAll(int count, IntFunction<byte[]> requests, Replies to, Progress progress) throws IOException {
		if (!replies.awaitQuiet(deadline(), progress)) {
			throw silent("a reply to an earlier request");
		}
		int window = acknowledging ? 1 : WINDOW;
		int sent = 0;
		boolean done = false;
		try {
			for (int taken = 0; taken < count; taken++) {
				if (sent < count && sent - taken <= window / 2) {
					int next = Math.min(count, taken + window);
					write(IntStream.range(sent, next).mapToObj(requests).toList(), true);
					sent = next;
				}
				byte[] reply = replies.next(deadline(), progress);
				if (reply == null) {
					throw silent("a reply to " + Shown.of(requests.apply(taken)));
				}
				to.take(taken, reply);
			}
			done = true;
		} finally {
			if (!done) {
				replies.abandon();
			}
		}
	}

	/** Sends what has no reply of its own, after {@code before}. */
	void tell(byte[] request, Progress progress, Runnable before) throws IOException {
		if (!replies.awaitQuiet(deadline(), progress)) {
			throw silent("a reply to an earlier request");
		}
		before.run();
		write(List.of(request), false);
	}

	/** Sends the character that stops what runs. */
	void interrupt() throws IOException {
		try {
			writer.single(INTERRUPT);
		} catch (IOException e) {
			throw lose("a stub that can be interrupted", String.valueOf(e.getMessage()), e);
		}
	}

	/** Waits until it is so, which an event may have made it; {@code false} when it was not by then. */
	boolean await(BooleanSupplier so, Duration atMost, Progress progress) throws IOException {
		return replies.await(so, System.nanoTime() + atMost.toNanos(), progress);
	}

	/**
	 * The connection is of no use any more, since something else came than expected; or has been before, which is the reason
	 * then.
	 */
	StubConnectionException lose(String expected, String found, @Nullable Throwable cause) {
		StubConnectionException why = new StubConnectionException(address, expected, found, cause);
		if (end(why)) {
			events.lost(why);
		}
		StubConnectionException first = over.get();
		return first == null || first == why ? why : first.again();
	}

	/** Whether it was the other side that ended it: nobody is there any more. */
	boolean isAbandoned() {
		StubConnectionException why = over.get();
		return why != null && (why.getCause() instanceof EOFException || why.getCause() instanceof SocketException);
	}

	@Override
	public void close() {
		end(new StubConnectionException(address, "an open connection", "one that was closed from here"));
	}

	private boolean end(StubConnectionException why) {
		boolean first = over.compareAndSet(null, why);
		if (first) {
			replies.fail(why);
			try (channel) {
				sayFarewell();
			} catch (IOException e) {
				// it is closed as far as anybody can tell
			}
		}
		return first;
	}

	/** Each reply is acknowledged before it is known, for a stub may wait for that. */
	private void sayFarewell() throws IOException {
		List<byte[]> packets = farewell.get();
		if (packets.isEmpty() || !channel.isOpen()) {
			return;
		}
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (byte[] each : packets) {
			all.writeBytes(acknowledging ? new byte[] { '+' } : new byte[0]);
			all.writeBytes(PacketWriter.framed(List.of(each)).array());
		}
		writer.betweenPackets(() -> channel.farewell(ByteBuffer.wrap(all.toByteArray())));
	}

	private void write(List<byte[]> requests, boolean answered) throws IOException {
		acknowledged = false;
		unanswered = requests.getLast();
		if (answered) {
			replies.expect(requests.size());
		}
		try {
			writer.packets(requests);
		} catch (IOException e) {
			IOException why = e instanceof ClosedChannelException ? e : new SocketException(String.valueOf(e.getMessage()), e);
			throw lose("a stub that takes " + Shown.of(requests.getFirst()), heard(String.valueOf(e.getMessage())), why);
		}
	}

	private StubConnectionException silent(String expected) {
		return lose(expected, heard("none within " + Seconds.of(timeout)), null);
	}

	private String heard(String found) {
		String noise = reader.noise();
		return noise.isEmpty() ? found : "%s, but \"%s\"".formatted(found, noise.strip());
	}

	private long deadline() {
		return System.nanoTime() + timeout.toNanos();
	}

	private void read() {
		try {
			while (isOpen()) {
				take(reader.next());
			}
		} catch (EOFException e) {
			lose("a stub that stays", heard(String.valueOf(e.getMessage())), e);
		} catch (ClosedChannelException e) {
			lose("an open connection", "one that was closed", e);
		} catch (SocketException e) {
			lose("a stub that stays", heard(String.valueOf(e.getMessage())), e);
		} catch (IOException e) {
			lose("packets of GDB's remote protocol", String.valueOf(e.getMessage()), e);
		}
	}

	private void take(Frame frame) throws IOException {
		switch (frame) {
		case Frame.Packet packet -> {
			damaged = 0;
			if (acknowledging) {
				writer.single('+');
			}
			take(packet.data());
		}
		case Frame.Damaged(String found) -> ask(found);
		case Frame.Ack(boolean good) -> {
			if (good) {
				acknowledged = true;
			} else {
				sendAgain();
			}
		}
		case Frame.Notification n -> {
			// only those that were asked for mean something, and none was
		}
		}
	}

	/** Wants a packet again, a few times. */
	private void ask(String found) throws IOException {
		if (!acknowledging || ++damaged > RESENDS) {
			throw new FramingException(heard(found));
		}
		writer.single('-');
	}

	private void sendAgain() throws IOException {
		byte[] again = unanswered;
		if (!acknowledging || acknowledged || again == null) {
			return;
		}
		if (++resent > RESENDS) {
			throw new FramingException("a stub that wants %s again and again".formatted(Shown.of(again)));
		}
		writer.packets(List.of(again));
	}

	private void take(byte[] data) throws IOException {
		Optional<StopReply> stop = stop(data);
		boolean reply = acknowledged || !acknowledging;
		if (stop.isPresent() && !(reply && stopAsked && replies.isExpecting())) {
			events.stopped(stop.get());
			replies.signal();
		} else if (data.length > 1 && data[0] == 'O' && data[1] != 'K') {
			Hex.decode(data, 1).ifPresent(text -> printed(new String(text, StandardCharsets.UTF_8)));
		} else if (reply && replies.add(data)) {
			unanswered = null;
			resent = 0;
			unasked = 0;
		} else if (++unasked > MOST_UNASKED) {
			throw new FramingException("%d packets that nobody asked for, the last %s".formatted(unasked, Shown.of(data)));
		}
	}

	private void printed(String text) {
		StringBuilder wanted = aside;
		if (wanted == null) {
			events.console(text);
			return;
		}
		synchronized (wanted) {
			wanted.append(text, 0, Math.min(text.length(), MOST_TEXT - wanted.length()));
		}
	}

	private static Optional<StopReply> stop(byte[] data) {
		if (data.length == 0 || "STWXN".indexOf(data[0]) < 0) {
			return Optional.empty();
		}
		return StopReply.parse(new String(data, StandardCharsets.ISO_8859_1));
	}
}
