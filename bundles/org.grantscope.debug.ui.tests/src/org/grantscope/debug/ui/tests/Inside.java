package org.grantscope.debug.ui.tests;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jdt.annotation.Nullable;

/** Looks at fields of others that nobody tells otherwise. */
final class Inside {

	private Inside() {
	}

	/** The field of that name of an object, wherever among its classes. */
	static @Nullable Object get(Object object, String name) {
		try {
			return field(object, name).get(object);
		} catch (ReflectiveOperationException e) {
			throw new AssertionError(e);
		}
	}

	/** Changes it. */
	static void set(Object object, String name, @Nullable Object value) {
		try {
			field(object, name).set(object, value);
		} catch (ReflectiveOperationException e) {
			throw new AssertionError(e);
		}
	}

	/** How many are in it. */
	static int size(Object object, String name) {
		Object value = get(object, name);
		if (value instanceof Collection<?> collection) {
			return collection.size();
		}
		if (value instanceof ListenerList<?> listeners) {
			return listeners.size();
		}
		if (value instanceof Map<?, ?> map) {
			return map.size();
		}
		throw new AssertionError(name + " of " + object.getClass() + " is no collection: " + value);
	}

	private static Field field(Object object, String name) throws NoSuchFieldException {
		for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
			try {
				Field field = type.getDeclaredField(name);
				field.setAccessible(true);
				return field;
			} catch (NoSuchFieldException e) {
				// perhaps a class above has it
			}
		}
		throw new NoSuchFieldException(name + " of " + object.getClass());
	}
}
