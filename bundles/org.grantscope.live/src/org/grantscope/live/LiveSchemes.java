package org.grantscope.live;

import java.util.List;

import org.grantscope.core.format.CaptureFormat;
import org.grantscope.core.observe.SourceScheme;
import org.grantscope.live.exec.ExecScheme;
import org.grantscope.live.gdb.GdbScheme;
import org.grantscope.live.qmp.QmpScheme;
import org.grantscope.live.qmp.XenEventListFormat;

/** What this bundle adds: connections that a URI names, and formats. */
public final class LiveSchemes {

	/** Formats that are not of the core; whoever reads files hands them to what reads them. */
	public static final List<CaptureFormat> FORMATS = List.of(new XenEventListFormat());

	/** Every kind of connection. */
	public static final List<SourceScheme> ALL = List.of(new ExecScheme(FORMATS), new GdbScheme(), new QmpScheme());

	private LiveSchemes() {
	}
}
