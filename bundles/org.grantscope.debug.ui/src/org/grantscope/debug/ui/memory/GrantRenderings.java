package org.grantscope.debug.ui.memory;

import org.eclipse.debug.ui.memory.IMemoryRendering;
import org.eclipse.debug.ui.memory.IMemoryRenderingTypeDelegate;

/** Makes the rendering of grant entries. */
public final class GrantRenderings implements IMemoryRenderingTypeDelegate {

	@Override
	public IMemoryRendering createRendering(String id) {
		return new GrantEntriesRendering(id);
	}
}
