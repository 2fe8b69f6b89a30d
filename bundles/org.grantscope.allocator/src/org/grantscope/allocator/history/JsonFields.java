package org.grantscope.allocator.history;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Problem;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * The fields of one JSON object of a trace, each read as what it must be; anything else is a {@link FormatException} that
 * says where.
 */
final class JsonFields {

	static final long MAX_U32 = 0xffff_ffffL;

	private static final Pattern HEX = Pattern.compile("0x([0-9a-f]{1,16})");
	private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,20}");
	private static final BigInteger MAX_U64 = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

	private final Line line;
	private final JsonObject object;

	/**
	 * One line of the file.
	 *
	 * @param number from 1
	 */
	record Line(String source, int number, String text) {

		FormatException wrong(int column, String expected, String found) {
			return new FormatException(Problem.atLine(source, number, column, expected, found));
		}
	}

	JsonFields(Line line, JsonObject object) {
		this.line = line;
		this.object = object;
	}

	Line line() {
		return line;
	}

	Set<String> names() {
		return object.keySet();
	}

	/** The values of all fields, in the order of the line. */
	List<JsonElement> values() {
		return List.copyOf(object.asMap().values());
	}

	boolean has(String name) {
		return object.has(name);
	}

	/** The value as it stands, whatever it is: for comparing and for showing. */
	JsonElement raw(String name) throws FormatException {
		if (!object.has(name)) {
			throw line.wrong(1, "a field \"" + name + '"', "none");
		}
		return object.get(name);
	}

	FormatException wrong(String name, String expected) throws FormatException {
		int column = line.text().indexOf('"' + name + '"') + 1;
		return line.wrong(Math.max(column, 1), expected + " as \"" + name + '"', String.valueOf(raw(name)));
	}

	String text(String name) throws FormatException {
		if (raw(name) instanceof JsonPrimitive value && value.isString()) {
			return value.getAsString();
		}
		throw wrong(name, "a text");
	}

	long number(String name, long min, long max) throws FormatException {
		return number(name, raw(name), min, max);
	}

	int integer(String name, int min, int max) throws FormatException {
		return (int) number(name, min, max);
	}

	private long number(String name, JsonElement element, long min, long max) throws FormatException {
		BigInteger value = decimal(name, element);
		if (value.compareTo(BigInteger.valueOf(min)) < 0 || value.compareTo(BigInteger.valueOf(max)) > 0) {
			throw wrong(name, "a number in %d..%d".formatted(min, max));
		}
		return value.longValue();
	}

	/** An unsigned 64-bit number in decimal. */
	long unsigned(String name) throws FormatException {
		BigInteger value = decimal(name, raw(name));
		if (value.signum() < 0 || value.compareTo(MAX_U64) > 0) {
			throw wrong(name, "a number of 64 bits");
		}
		return value.longValue();
	}

	private BigInteger decimal(String name, JsonElement element) throws FormatException {
		if (element instanceof JsonPrimitive value && value.isNumber() && DECIMAL.matcher(value.getAsString()).matches()) {
			return new BigInteger(value.getAsString());
		}
		throw wrong(name, "a whole number");
	}

	/** An unsigned number in a text such as 0x1f. */
	long hex(String name, long max) throws FormatException {
		return hex(name, text(name), max);
	}

	private long hex(String name, String text, long max) throws FormatException {
		Matcher matcher = HEX.matcher(text);
		if (matcher.matches()) {
			long value = Long.parseUnsignedLong(matcher.group(1), 16);
			if (Long.compareUnsigned(value, max) <= 0) {
				return value;
			}
		}
		throw wrong(name, "a hexadecimal number up to 0x" + Long.toHexString(max));
	}

	/** Hexadecimal numbers of 64 bits. */
	List<Long> hexes(String name) throws FormatException {
		List<Long> numbers = new ArrayList<>();
		for (JsonElement element : array(name)) {
			numbers.add(hex(name, element.isJsonPrimitive() ? element.getAsString() : "", -1));
		}
		return numbers;
	}

	/** A hexadecimal number of 64 bits. */
	long hex(String name) throws FormatException {
		return hex(name, -1);
	}

	JsonFields object(String name) throws FormatException {
		if (raw(name) instanceof JsonObject inner) {
			return new JsonFields(line, inner);
		}
		throw wrong(name, "an object");
	}

	List<JsonFields> objects(String name) throws FormatException {
		List<JsonFields> inner = new ArrayList<>();
		for (JsonElement element : array(name)) {
			if (!(element instanceof JsonObject one)) {
				throw wrong(name, "a list of objects");
			}
			inner.add(new JsonFields(line, one));
		}
		return inner;
	}

	List<Long> numbers(String name, long max) throws FormatException {
		List<Long> numbers = new ArrayList<>();
		for (JsonElement element : array(name)) {
			numbers.add(number(name, element, 0, max));
		}
		return numbers;
	}

	private JsonArray array(String name) throws FormatException {
		if (raw(name) instanceof JsonArray array) {
			return array;
		}
		throw wrong(name, "a list");
	}
}
