package org.grantscope.debug.ui;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.views.properties.IPropertySource;
import org.grantscope.model.AllocatorDevice;
import org.grantscope.model.EventChannel;
import org.grantscope.model.GrantEntry;
import org.grantscope.model.Gref;
import org.grantscope.model.OpenFile;
import org.grantscope.model.Vma;

/** Gives the Properties view something to say of grants. */
public final class PropertySources implements IAdapterFactory {

	@Override
	public <T> T getAdapter(Object adaptable, Class<T> type) {
		if (type != IPropertySource.class) {
			return null;
		}
		return type.cast(switch (adaptable) {
			case GrantEntry entry -> EntryDetails.of(entry);
			case Gref gref -> GrefDetails.of(gref);
			case OpenFile file -> DeviceDetails.of(file);
			case Vma vma -> DeviceDetails.of(vma);
			case AllocatorDevice device -> DeviceDetails.of(device);
			case EventChannel channel -> DeviceDetails.of(channel);
			default -> null;
		});
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { IPropertySource.class };
	}
}
