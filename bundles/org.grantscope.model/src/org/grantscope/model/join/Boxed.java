package org.grantscope.model.join;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.eclipse.jdt.annotation.Nullable;

/** What an observation may know as an attribute of the model: null where it does not. */
final class Boxed {

	private Boxed() {
	}

	static @Nullable Integer of(OptionalInt value) {
		return value.isPresent() ? Integer.valueOf(value.getAsInt()) : null;
	}

	static @Nullable Long of(OptionalLong value) {
		return value.isPresent() ? Long.valueOf(value.getAsLong()) : null;
	}

	static @Nullable Double of(OptionalDouble value) {
		return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
	}

	static @Nullable Boolean of(Optional<Boolean> value) {
		return value.isPresent() ? value.get() : null;
	}
}
