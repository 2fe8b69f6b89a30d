package org.grantscope.allocator.scenario;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.grantscope.core.table.GrantTableImage;

import com.google.gson.JsonPrimitive;

/** The value of an argument or of a result, as a trace writes it. Its text is the value alone: {@code 7}, {@code [8,9]}, {@code 0x1000}. */
public sealed interface FieldValue {

	/** A text. */
	record Text(String text) implements FieldValue {

		@Override
		public String json() {
			return new JsonPrimitive(text).toString();
		}

		@Override
		public String toString() {
			return text;
		}
	}

	/** A whole number, in decimal. */
	record Digits(String digits) implements FieldValue {

		@Override
		public String json() {
			return digits;
		}

		@Override
		public String toString() {
			return digits;
		}
	}

	/** Several values. */
	record Items(List<FieldValue> items) implements FieldValue {

		/** Takes a copy of the list. */
		public Items {
			items = List.copyOf(items);
		}

		@Override
		public String json() {
			return items.stream().map(FieldValue::json).collect(Collectors.joining(",", "[", "]"));
		}

		@Override
		public String toString() {
			return json();
		}
	}

	/** Values with names, in their order. */
	record Fields(Map<String, FieldValue> fields) implements FieldValue {

		/** Takes a copy of the map. */
		public Fields {
			fields = new LinkedHashMap<>(fields);
		}

		@Override
		public String json() {
			return fields.entrySet().stream().map(field -> new JsonPrimitive(field.getKey()) + ":" + field.getValue().json())
					.collect(Collectors.joining(",", "{", "}"));
		}

		@Override
		public String toString() {
			return json();
		}
	}

	/** As JSON. */
	String json();

	/** A signed number. */
	static FieldValue of(long number) {
		return new Digits(Long.toString(number));
	}

	/** An unsigned number. */
	static FieldValue unsigned(long number) {
		return new Digits(Long.toUnsignedString(number));
	}

	/** An unsigned number as a text such as {@code 0x1f}. */
	static FieldValue hex(long number) {
		return new Text("0x" + Long.toHexString(number));
	}

	/** A text. */
	static FieldValue of(String text) {
		return new Text(text);
	}

	/** An entry of a table as a trace gives it; the status is there in version 2 alone. */
	static Fields ofEntry(GrantTableImage image, int ref) {
		Map<String, FieldValue> fields = new LinkedHashMap<>();
		fields.put("ref", of(ref));
		fields.put("flags", of("0x%04x".formatted(image.flags(ref))));
		fields.put("domid", of(image.domid(ref)));
		fields.put("frame", hex(image.frame(ref)));
		image.status(ref).ifPresent(status -> fields.put("status", of("0x%04x".formatted(status))));
		return new Fields(fields);
	}

	/** Numbers. */
	static FieldValue of(Collection<? extends Number> numbers) {
		return new Items(numbers.stream().map(number -> of(number.longValue())).toList());
	}
}
