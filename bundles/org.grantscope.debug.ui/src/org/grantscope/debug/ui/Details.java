package org.grantscope.debug.ui;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;

/** Facts to read in the Properties view, which orders categories, and the facts in each, by name. */
final class Details implements IPropertySource {

	private record Fact(String category, String name) {
	}

	private final Map<Fact, @NonNull String> facts = new LinkedHashMap<>();

	/** Adds one fact; a category's facts stand together. */
	Details add(String category, String name, String value) {
		facts.put(new Fact(category, name), value);
		return this;
	}

	@Override
	public IPropertyDescriptor[] getPropertyDescriptors() {
		return facts.keySet().stream().map(fact -> {
			PropertyDescriptor descriptor = new PropertyDescriptor(fact, fact.name());
			descriptor.setCategory(fact.category());
			descriptor.setDescription(facts.get(fact));
			return descriptor;
		}).toArray(IPropertyDescriptor[]::new);
	}

	@Override
	public @Nullable Object getPropertyValue(Object fact) {
		return fact instanceof Fact known ? facts.get(known) : null;
	}

	@Override
	public @Nullable Object getEditableValue() {
		return null;
	}

	@Override
	public boolean isPropertySet(Object fact) {
		return fact instanceof Fact known && facts.containsKey(known);
	}

	@Override
	public void resetPropertyValue(Object fact) {
		// facts are read only
	}

	@Override
	public void setPropertyValue(Object fact, Object value) {
		// facts are read only
	}
}
