package org.grantscope.live.qmp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.format.FileContent;
import org.grantscope.core.format.GrantFrames;
import org.grantscope.core.memory.MemoryRange;
import org.grantscope.core.memory.UnreadableMemoryException;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.NotRead;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.PlainText;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;
import org.grantscope.live.Endpoint;

import com.google.gson.JsonObject;

/** What QEMU's monitor shows; the session is kept between two looks. Not for several threads at once. */
final class QmpSource implements ObservationSource {

	private final String name;
	private final Endpoint endpoint;
	private final QmpSettings settings;
	private @Nullable QmpClient session;

	QmpSource(String name, Endpoint endpoint, QmpSettings settings) {
		this.name = name;
		this.endpoint = endpoint;
		this.settings = settings;
	}

	@Override
	public List<Observation> observe(Progress progress) throws FormatException, IOException {
		progress.begin("asking " + name, 0);
		boolean sound = false;
		try {
			QmpClient client = session;
			if (client == null) {
				client = QmpClient.connect(endpoint, settings.timeout(), progress);
				session = client;
			}
			List<Observation> seen = look(client, progress);
			sound = true;
			return seen;
		} catch (FormatException e) {
			sound = true;
			throw e;
		} finally {
			if (!sound) {
				close();
			}
		}
	}

	private List<Observation> look(QmpClient client, Progress progress) throws FormatException, IOException {
		List<Observation> seen = new ArrayList<>();
		List<Problem> problems = new ArrayList<>();
		boolean running = isRunning(client, progress);
		channels(client, progress, problems).ifPresent(seen::add);
		if (!settings.frames().isEmpty()) {
			try {
				seen.add(running && settings.stop() ? stopped(client, progress) : table(client, progress));
			} catch (UnreadableMemoryException e) {
				problems.add(new Problem(name, "frames", "frames that can be read", String.valueOf(e.getMessage())));
			} catch (FormatException e) {
				problems.add(e.problem());
			}
		}
		if (seen.isEmpty()) {
			throw new FormatException(problems.get(0));
		}
		if (!problems.isEmpty()) {
			seen.add(new NotRead(seen.get(0).origin(), problems));
		}
		return seen;
	}

	private boolean isRunning(QmpClient client, Progress progress) throws IOException {
		return switch (client.execute("query-status", progress)) {
			case QmpReply.Refused refused -> throw new IOException(name + ": query-status: " + PlainText.of(refused.toString()));
			case QmpReply.Returned returned -> returned.value() instanceof JsonObject status && status.has("running")
					&& status.get("running").isJsonPrimitive() && status.get("running").getAsBoolean();
		};
	}

	/** The event channels; without an emulation of Xen there are none, which is a problem where nothing else is asked for. */
	private Optional<Observation> channels(QmpClient client, Progress progress, List<Problem> problems) throws IOException {
		return switch (client.execute("xen-event-list", progress)) {
			case QmpReply.Refused refused -> {
				if (settings.frames().isEmpty()) {
					problems.add(new Problem(name, "xen-event-list",
							"QEMU 8.0 or later that emulates Xen (-accel kvm,xen-version=...), or frames= to read frames", refused.toString()));
				}
				yield Optional.empty();
			}
			case QmpReply.Returned returned -> {
				FileContent reply = new FileContent(Path.of(""), origin(), returned.text().getBytes(StandardCharsets.UTF_8));
				try {
					yield Optional.of(new XenEventListFormat().read(reply, settings.domid(), progress).get(0));
				} catch (FormatException e) {
					problems.add(e.problem());
					yield Optional.empty();
				}
			}
		};
	}

	/** The table while the machine stands still. It goes on afterwards, whatever happens meanwhile. */
	private Observation stopped(QmpClient client, Progress progress) throws FormatException, IOException {
		client.execute("stop", progress);
		boolean lost = true;
		try {
			Observation table = table(client, progress);
			lost = false;
			return table;
		} catch (FormatException | UnreadableMemoryException e) {
			lost = false;
			throw e;
		} finally {
			resume(client, lost);
		}
	}

	/** A session that broke off in the middle may have a reply under way; another one asks. */
	private void resume(QmpClient client, boolean lost) throws IOException {
		boolean interrupted = Thread.interrupted();
		try {
			if (lost) {
				client.close();
				try (QmpClient another = QmpClient.connect(endpoint, settings.timeout(), Progress.NONE)) {
					another.execute("cont", Progress.NONE);
				}
			} else {
				client.execute("cont", Progress.NONE);
			}
		} catch (CancellationException e) {
			throw new IOException(name + ": was interrupted, and the machine may stand still", e);
		} finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private Observation table(QmpClient client, Progress progress) throws FormatException, IOException {
		byte[] frames = read(client, settings.frames(), progress);
		byte[] status = settings.status().isEmpty() ? null : read(client, settings.status(), progress);
		return GrantFrames.read(origin(), settings.domid().orElse(0), settings.version(), frames, status);
	}

	private static byte[] read(QmpClient client, List<MemoryRange> ranges, Progress progress) throws IOException {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (byte[] part : new QmpMemory(client, progress).readAll(ranges)) {
			all.writeBytes(part);
		}
		return all.toByteArray();
	}

	private Origin origin() {
		return new Origin(name, Instant.now());
	}

	@Override
	public void close() {
		QmpClient client = session;
		session = null;
		if (client != null) {
			try {
				client.close();
			} catch (IOException e) {
				// nobody uses it any more
			}
		}
	}
}
