package org.grantscope.allocator;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.grantscope.core.abi.GrantTableVersion;

/** Records of any type with any values that they accept, the ends of their ranges above all. */
public final class RandomRecords {

	private static final int TRIES = 100_000;

	private final SplittableRandom random;

	/** The same seed gives the same records. */
	public RandomRecords(long seed) {
		random = new SplittableRandom(seed);
	}

	/** A record of that type. What it does not accept is thrown away. */
	public Object record(Class<?> type) {
		RecordComponent[] components = type.getRecordComponents();
		Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
		for (int i = 0; i < TRIES; i++) {
			try {
				return type.getDeclaredConstructor(types).newInstance(Arrays.stream(components).map(this::value).toArray());
			} catch (InvocationTargetException refused) {
				if (!(refused.getCause() instanceof IllegalArgumentException)) {
					throw new AssertionError(type.toString(), refused);
				}
			} catch (ReflectiveOperationException e) {
				throw new AssertionError(type.toString(), e);
			}
		}
		throw new AssertionError(type + " accepts nothing");
	}

	private Object value(RecordComponent component) {
		Class<?> type = component.getType();
		if (type == int.class) {
			return (int) number();
		} else if (type == long.class) {
			return number();
		} else if (type == boolean.class) {
			return random.nextBoolean();
		} else if (type == String.class) {
			return text();
		} else if (type == byte[].class) {
			byte[] bytes = new byte[random.nextInt(200)];
			random.nextBytes(bytes);
			return bytes;
		} else if (type == OptionalLong.class) {
			return random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(number());
		} else if (type == Set.class) {
			return Stream.of(Protection.values()).filter(each -> random.nextBoolean()).collect(Collectors.toSet());
		} else if (type == List.class) {
			boolean refs = component.getGenericType().getTypeName().contains("GrantRef");
			return IntStream.range(0, random.nextInt(5))
					.mapToObj(i -> refs ? record(Operation.GrantRef.class) : (Object) (int) number()).toList();
		} else if (type == DomainSettings.class) {
			return settings();
		} else if (type == Hypercall.class) {
			return record(oneOf(Hypercall.class.getPermittedSubclasses()));
		} else if (type.isEnum()) {
			return oneOf(type.getEnumConstants());
		}
		return record(type);
	}

	private long number() {
		long any = random.nextLong();
		return switch (random.nextInt(8)) {
			case 0 -> 0;
			case 1 -> 1;
			case 2 -> -1;
			case 3 -> any & 0x7f;
			case 4 -> any & 0xffff;
			case 5 -> any & 0x7fff_ffff;
			case 6 -> any & 0xffff_ffffL;
			default -> any;
		};
	}

	private String text() {
		return random.ints(random.nextInt(8), 0, 0x10000).mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining());
	}

	private DomainSettings settings() {
		return DomainSettings.booted(random.nextInt(0x7ff0), oneOf(GrantTableVersion.values())).withLimit((int) number())
				.withMaxFrames(random.nextInt(1, 100)).withMaxMaptrackFrames(random.nextInt(100));
	}

	private <T> T oneOf(T[] values) {
		return values[random.nextInt(values.length)];
	}
}
