package org.grantscope.live.qmp;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.core.observe.SourceScheme;
import org.grantscope.core.observe.SourceUri;
import org.grantscope.live.Endpoint;

/**
 * {@code qmp://host:port} or {@code qmp:///path}: QEMU's machine monitor. It tells the event channels of a guest for which it
 * emulates Xen, and reads the frames of a grant table whose machine addresses are given:
 * {@code qmp:///run/qemu.sock?frames=0x3fd63000:4&domid=0}.
 */
public final class QmpScheme implements SourceScheme {

	@Override
	public String name() {
		return "qmp";
	}

	@Override
	public String description() {
		return "qmp://HOST:PORT or "
				+ "qmp:///SOCKET?frames=ADDRESS[:COUNT]&status=ADDRESS[:COUNT]&version=1|2&stop=yes|no&domid=N&timeout=10s - "
				+ "QEMU's machine monitor: event channels of its Xen emulation, and frames of a grant table at machine addresses";
	}

	@Override
	public ObservationSource source(SourceUri uri) throws FormatException {
		return new QmpSource(uri.text(), Endpoint.of(uri), QmpSettings.of(uri));
	}
}
