package org.grantscope.rcp.manual;

import java.net.URL;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.browser.AbstractWebBrowser;
import org.eclipse.ui.browser.AbstractWorkbenchBrowserSupport;
import org.eclipse.ui.browser.IWebBrowser;

/**
 * Opens pages with the system's browser; where there is none, pages of the help in a {@link ManualReader}. To be used in the user
 * interface's thread.
 */
public class HelpBrowsers extends AbstractWorkbenchBrowserSupport {

	@Override
	public IWebBrowser createBrowser(int style, @Nullable String id, @Nullable String name, @Nullable String tip) {
		return new SystemsOrReader(id == null ? "org.grantscope.rcp.manual" : id);
	}

	@Override
	public IWebBrowser createBrowser(@Nullable String id) {
		return createBrowser(AS_EXTERNAL, id, null, null);
	}

	private static class SystemsOrReader extends AbstractWebBrowser {

		SystemsOrReader(String id) {
			super(id);
		}

		@Override
		public void openURL(@Nullable URL url) throws PartInitException {
			if (url == null || Program.launch(url.toString())) {
				return;
			}
			@Nullable String topic = Topics.of(url);
			if (topic == null) {
				throw new PartInitException("No web browser was found that could open " + url);
			}
			ManualReader.show(topic);
		}
	}
}
