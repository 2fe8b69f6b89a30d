package org.grantscope.debug.ui.launch;

import static org.grantscope.debug.core.attach.AttachAttributes.HOST;
import static org.grantscope.debug.core.attach.AttachAttributes.PORT;
import static org.grantscope.debug.core.attach.AttachAttributes.SOCKET;
import static org.grantscope.debug.core.attach.AttachAttributes.TIMEOUT;

import java.util.Optional;

import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.grantscope.debug.ui.WidgetName;

/** Where the stub listens. */
public final class ConnectionTab extends AttachTab {

	private static final String HELP = "A machine that QEMU runs with -gdb tcp::1234 listens on port 1234; gdbserver and others say theirs "
			+ "when they start. "
			+ "Attaching stops the machine; it goes on when it is resumed, or when the session is disconnected.";
	private static final String DEFAULT_PORT = "1234";

	private Button tcp;
	private Button unix;
	private Text host;
	private Text port;
	private Text socket;
	private Text timeout;
	private ConnectionTest test;

	@Override
	public void createControl(Composite parent) {
		Composite top = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(top);
		setControl(top);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(top, "org.grantscope.debug.ui.connectionTab");
		Group where = TabFields.group(top, "GDB stub");
		tcp = choice(where, "TCP", "attachTcp");
		host = fields().text(where, "&Host:", "attachHost", "localhost", "The name or address of the machine on which the stub listens");
		port = fields().text(where, "&Port:", "attachPort", DEFAULT_PORT, "The TCP port on which the stub listens, 1 to 65535");
		unix = choice(where, "Unix socket", "attachUnix");
		socket = fields().text(where, "&Socket:", "attachSocket", "/run/vm.sock",
				"The path of the socket, such as QEMU's -gdb unix:/run/vm.sock,server=on");
		Group how = TabFields.group(top, "Connection");
		timeout = fields().text(how, "&Timeout:", "attachTimeout", "5s", "How long to wait for the stub to answer: 500ms, 5s");
		TabFields.help(how, HELP);
		test = new ConnectionTest(top, this::address);
	}

	private Button choice(Composite parent, String text, String id) {
		Button button = new Button(parent, SWT.RADIO);
		button.setText(text);
		WidgetName.set(button, id, text);
		GridDataFactory.fillDefaults().span(TabFields.COLUMNS, 1).applyTo(button);
		button.addListener(SWT.Selection, event -> {
			enable();
			edited();
		});
		return button;
	}

	private void enable() {
		host.setEnabled(tcp.getSelection());
		port.setEnabled(tcp.getSelection());
		socket.setEnabled(unix.getSelection());
	}

	private ConnectionTest.Stub address() {
		return new ConnectionTest.Stub(unix.getSelection() ? "" : host.getText(), port.getText(), unix.getSelection() ? socket.getText() : "",
				timeout.getText());
	}

	@Override
	protected Optional<String> problem() {
		Optional<String> where = unix.getSelection() ? FieldValue.socket(socket.getText())
				: FieldValue.host(host.getText()).or(() -> FieldValue.port(port.getText()));
		return where.or(() -> FieldValue.timeout(timeout.getText()));
	}

	@Override
	protected void checked(boolean valid) {
		if (test != null) {
			test.setEnabled(valid);
		}
	}

	@Override
	public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
		configuration.setAttribute(HOST, "localhost");
		configuration.setAttribute(PORT, DEFAULT_PORT);
	}

	@Override
	protected void show(ILaunchConfiguration configuration) {
		host.setText(value(configuration, HOST));
		port.setText(value(configuration, PORT));
		socket.setText(value(configuration, SOCKET));
		timeout.setText(value(configuration, TIMEOUT));
		unix.setSelection(!socket.getText().isBlank());
		tcp.setSelection(socket.getText().isBlank());
		enable();
	}

	@Override
	public void performApply(ILaunchConfigurationWorkingCopy configuration) {
		set(configuration, HOST, host.getText());
		set(configuration, PORT, port.getText());
		set(configuration, SOCKET, unix.getSelection() ? socket.getText() : "");
		set(configuration, TIMEOUT, timeout.getText());
	}

	@Override
	public String getName() {
		return "Connection";
	}

	@Override
	public Image getImage() {
		return icon();
	}
}
