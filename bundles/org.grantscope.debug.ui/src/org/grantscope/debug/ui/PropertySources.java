package org.grantscope.debug.ui;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.views.properties.IPropertySource;
import org.grantscope.model.GrantEntry;
import org.grantscope.model.Gref;

/** Gives the Properties view something to say of grants. */
public final class PropertySources implements IAdapterFactory {

	@Override
	public <T> T getAdapter(Object adaptable, Class<T> type) {
		if (type != IPropertySource.class) {
			return null;
		}
		if (adaptable instanceof GrantEntry entry) {
			return type.cast(EntryDetails.of(entry));
		}
		return adaptable instanceof Gref gref ? type.cast(GrefDetails.of(gref)) : null;
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { IPropertySource.class };
	}
}
