package org.grantscope.allocator.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.DomainSettings.Entry;
import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.KernelProfile;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.ProcessId;
import org.grantscope.allocator.RandomRecords;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OperationCodecTest {

	private static final ProcessId WHO = new ProcessId(5, 77);

	static Stream<Class<?>> operations() {
		return records(Operation.class);
	}

	private static Stream<Class<?>> records(Class<?> type) {
		return type.isRecord() ? Stream.of(type) : Arrays.stream(type.getPermittedSubclasses()).flatMap(OperationCodecTest::records);
	}

	static Stream<Class<?>> hypercalls() {
		return Arrays.stream(Hypercall.class.getPermittedSubclasses());
	}

	@ParameterizedTest
	@MethodSource("operations")
	void anOperationComesBackAsItWas(Class<?> type) {
		RandomRecords random = new RandomRecords(type.getName().hashCode());
		for (int i = 0; i < 300; i++) {
			assertRoundTrip((Operation) random.record(type));
		}
	}

	@ParameterizedTest
	@MethodSource("hypercalls")
	void aHypercallComesBackAsItWas(Class<?> type) {
		RandomRecords random = new RandomRecords(type.getName().hashCode());
		for (int i = 0; i < 300; i++) {
			assertRoundTrip(new Operation.Call((Hypercall) random.record(type)));
		}
	}

	@Test
	void thereAreAsManyKindsAsOperations() {
		assertThat(OperationCodec.Kind.values()).hasSize((int) operations().count());
	}

	@Test
	void aDomainComesBackWithItsEntriesAndItsFreeListInOrder() {
		assertRoundTrip(new Operation.CreateDomain(new DomainSettings(9, KernelProfile.LINUX_6_1_192, GrantTableVersion.V1, 2, 7,
				12, -1, List.of(700, 20, 21, 22, 8, 9), List.of(new Entry(0, 0x19, 3, 0x12345), new Entry(1023, 1, 0x7fff, 7)),
				Set.of(0, 1, 2, 77), Set.of(1, 5))));
	}

	@Test
	void aBootedDomainTakesFewBytesThoughItsFreeListIsLong() {
		Operation operation = new Operation.CreateDomain(DomainSettings.booted(1, GrantTableVersion.V1));

		assertThat(bytes(operation).length()).isLessThan(60);
	}

	@Test
	void whatAProgramDoesMostTakesNoMoreThanADozenBytes() {
		assertThat(bytes(new Operation.Munmap(0x7eff_ffff_e000L, 4096)).length()).isEqualTo(12);
		assertThat(bytes(new Operation.Alloc(3, 1, 1, 4)).length()).isEqualTo(8);
	}

	@Test
	void stepsFollowOneAnother() {
		List<Operation> all = List.of(new Operation.Open(), new Operation.SetLimit("-1\n\ud800"), new Operation.Exit(),
				new Operation.Poke(-1, new byte[300]), new Operation.Fork());
		ByteWriter out = new ByteWriter(1);
		all.forEach(operation -> OperationCodec.write(out, WHO, operation));
		ByteReader in = new ByteReader(out.bytes(), 0);

		assertThat(all).allSatisfy(operation -> assertThat(OperationCodec.read(in)).isEqualTo(new RecordedStep(WHO, operation)));
		assertThat(in.position()).isEqualTo(out.length());
	}

	@Test
	void theRandomValuesDiffer() {
		RandomRecords random = new RandomRecords(1);
		Set<Object> values = new HashSet<>();
		for (int i = 0; i < 300; i++) {
			values.add(random.record(Operation.Mmap.class));
		}
		assertThat(values).hasSizeGreaterThan(200);
	}

	private static void assertRoundTrip(Operation operation) {
		ByteWriter out = bytes(operation);
		ByteReader in = new ByteReader(out.bytes(), 0);

		assertThat(OperationCodec.read(in)).isEqualTo(new RecordedStep(WHO, operation));
		assertThat(in.position()).as("all of it read").isEqualTo(out.length());
	}

	private static ByteWriter bytes(Operation operation) {
		ByteWriter out = new ByteWriter(1);
		OperationCodec.write(out, WHO, operation);
		return out;
	}
}
