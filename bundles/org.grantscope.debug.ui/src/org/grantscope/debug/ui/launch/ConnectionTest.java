package org.grantscope.debug.ui.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.core.variables.VariablesPlugin;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.grantscope.debug.core.MonitorProgress;
import org.grantscope.debug.ui.WidgetName;
import org.grantscope.live.Endpoint;
import org.grantscope.live.gdb.GdbSession;

/** A button that connects to the stub, says what it found, and lets go again; while it tries, it cancels. */
final class ConnectionTest {

	private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);
	private static final String CANCELLED = "Cancelled.";
	private static final String TEST = "T&est Connection";

	/** What is typed; the socket, when it is not blank, instead of the other two. */
	record Stub(String host, String port, String socket, String timeout) {

		Endpoint address() throws CoreException {
			String name = plain(host);
			return socket.isBlank() ? new Endpoint.Tcp(name.isBlank() ? "localhost" : name, Integer.decode(plain(port)))
					: new Endpoint.Unix(Path.of(plain(socket)));
		}

		Duration patience() {
			String text = timeout.strip();
			long number = text.isEmpty() ? 0 : Long.parseLong(text.replaceFirst("\\D+$", ""));
			return text.isEmpty() ? DEFAULT_TIMEOUT : text.endsWith("ms") ? Duration.ofMillis(number)
					: text.endsWith("m") ? Duration.ofMinutes(number) : Duration.ofSeconds(number);
		}

		private static String plain(String text) throws CoreException {
			return VariablesPlugin.getDefault().getStringVariableManager().performStringSubstitution(text.strip());
		}
	}

	private final Supplier<Stub> stub;
	private final Button button;
	private final Label answer;
	private @Nullable Job running;

	ConnectionTest(Composite parent, Supplier<Stub> stub) {
		this.stub = stub;
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		button = TabFields.button(row, TEST, this::pressed);
		WidgetName.set(button, "attachTest", "Test Connection");
		answer = new Label(row, SWT.WRAP);
		answer.setData(WidgetName.ID_KEY, "attachAnswer");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(200, SWT.DEFAULT).applyTo(answer);
		button.addListener(SWT.Dispose, event -> cancel());
	}

	void setEnabled(boolean enabled) {
		button.setEnabled(enabled || running != null);
	}

	private void pressed() {
		if (running != null) {
			cancel();
			return;
		}
		Stub wanted = stub.get();
		AtomicReference<String> said = new AtomicReference<>(CANCELLED);
		IJobFunction attempt = monitor -> {
			said.set(attempt(wanted, monitor));
			return Status.OK_STATUS;
		};
		Job job = Job.create("Testing the connection to a GDB stub", attempt);
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				tell(said.get());
			}
		});
		running = job;
		button.setText("Cancel");
		answer.setText("Connecting\u2026");
		job.schedule();
	}

	private void cancel() {
		Job job = running;
		if (job != null) {
			job.cancel();
		}
	}

	private void tell(String said) {
		if (!button.isDisposed()) {
			button.getDisplay().asyncExec(() -> {
				if (!button.isDisposed()) {
					running = null;
					button.setText(TEST);
					answer.setText(said);
					answer.setToolTipText(said);
					button.getParent().getParent().layout(true, true);
				}
			});
		}
	}

	/** What is found there, for people. What ran runs on, what stood still stands still. */
	private static String attempt(Stub wanted, IProgressMonitor monitor) {
		MonitorProgress progress = new MonitorProgress(monitor);
		try (GdbSession session = GdbSession.connect(wanted.address(), wanted.patience(), progress)) {
			session.runsOnWhenLost(session.ranBefore());
			int threads = session.threads(progress).size();
			String found = "Connected: %d %s%s.".formatted(threads, threads == 1 ? "thread" : "threads",
					session.knowsPhysicalMemory() ? ", knows physical memory" : "");
			if (session.ranBefore()) {
				session.detach(progress);
			} else {
				session.leave(progress);
			}
			return found;
		} catch (CancellationException e) {
			return CANCELLED;
		} catch (IOException | CoreException | IllegalArgumentException e) {
			return Optional.ofNullable(e.getMessage()).orElse(e.toString());
		}
	}
}
