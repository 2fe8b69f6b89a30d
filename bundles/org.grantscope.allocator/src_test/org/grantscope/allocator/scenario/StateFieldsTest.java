package org.grantscope.allocator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.MachineState;
import org.grantscope.allocator.SimulatedMachine;
import org.junit.jupiter.api.Test;

/**
 * No field of the simulated kernels and of the hypervisor is forgotten in a state: each of a machine in which much was done
 * is altered once, and the state must tell. Who adds a field writes it in {@code write(StateWriter)}, or says here why not.
 */
class StateFieldsTest {

	/** Who somebody belongs to or works with, which is the same in every machine. */
	private static final Set<String> OWNERS = Set.of("Linux.hypervisor", "Linux.pages", "GuestProcess.linux", "GuestProcess.files",
			"ProcessMemory.pages", "ProcessMemory.files", "GntallocFile.driver", "GrefMapping.driver", "GntdevFile.linux",
			"GntdevMap.linux", "EvtchnFile.linux", "EventChannelIrqs.hypervisor", "EventChannelIrqs.domain", "GntallocDriver.irqs",
			"GntallocDriver.grantTable", "GntallocDriver.pages", "GntallocDriver.log", "GrantTableDriver.table", "GrantTableDriver.pages",
			"GrantTableDriver.log", "PageAllocator.memory", "PageAllocator.domid", "DeferredList.clock", "Domain.lock", "GrantTable.heap",
			"Domain.hostAddresses", "EventChannels.upcall", "Linux.domain", "KernelLog.clock", "KernelLog.domid");

	/** What follows from the kernel's profile, which is written. */
	private static final Set<String> OF_THE_PROFILE = Set.of("GntallocDriver.checksCountFirst", "GntallocDriver.waitsForXen",
			"IntegerParameter.unsigned");

	/** What is past. */
	private static final Set<String> PAST = Set.of("KernelLog.messages", "KernelLog.bugs");

	/** What makes something faster, or follows from what is written. */
	private static final Set<String> DERIVED = Set.of("Linux.recentCaller", "FreeList.size", "FreeList.tail", "GrefList.last", "GrefList.size",
			"FileGrefs.chunks", "FileGrefs.recent", "FileGrefs.last", "FileGrefs.size", "Chunk.number", "Chunk.grefs", "Chunk.used",
			"Gref.sequence", "Gref.previous", "Gref.previousInFile", "GntallocDriver.nextSequence", "SparseBytes.shared",
			"FileReferences.releases", "DeferredList.vainTries",
			"Memory.recent", "Memory.recentOwner");

	/** Things that the effects end with. */
	private static final String HELD = """
			in dom7 open F
			in dom7 alloc F 0 1 3 A
			in dom7 mmap M F $A 3 rw
			in dom7 poke M 5 1
			in dom7 evopen V
			in dom7 evbind V P 0
			in dom7 notify F $A+5 3 %P
			in dom7 alloc F 0 1 600 B
			""";

	private final SimulatedMachine machine;
	private final Set<Object> met = Collections.newSetFromMap(new IdentityHashMap<>());
	private final Set<String> noticed = new TreeSet<>();
	private final Set<String> all = new TreeSet<>();

	StateFieldsTest() {
		ScenarioRunner runner = StateTest.runner();
		List<Statement> effects = ScenarioParser.parse("test", StateTest.EFFECTS).scenario().statements();
		effects.subList(0, effects.size() - 4).forEach(runner::perform);
		ScenarioParser.parse("test", HELD).scenario().statements().forEach(runner::perform);
		machine = runner.machine();
	}

	@Test
	void everyFieldIsNoticed() throws ReflectiveOperationException {
		visit(machine);

		Set<String> forgotten = new TreeSet<>(all);
		forgotten.removeAll(noticed);
		Set<String> excused = new TreeSet<>();
		List.of(OWNERS, OF_THE_PROFILE, PAST, DERIVED).forEach(excused::addAll);
		assertThat(all).as("fields reached").hasSizeGreaterThan(150);
		assertThat(forgotten).as("fields not noticed, beside those named above").isSubsetOf(excused);
		assertThat(excused).as("fields named above, beside those that there are").isSubsetOf(all);
	}

	private void visit(@Nullable Object object) throws ReflectiveOperationException {
		if (object == null || !met.add(object)) {
			return;
		}
		if (object instanceof Object[] array) {
			visitAll(List.of(), array);
		} else if (object instanceof Map<?, ?> map) {
			visitAll(map.keySet(), map.values().toArray());
		} else if (object instanceof Iterable<?> many) {
			visitAll(many);
		} else if (object instanceof Optional<?> optional) {
			visit(optional.orElse(null));
		} else if (object == machine || isOfTheMachine(object.getClass())) {
			visitFields(object);
		}
	}

	private void visitAll(Iterable<?> some, @Nullable Object... others) throws ReflectiveOperationException {
		List<@Nullable Object> copy = new ArrayList<>();
		some.forEach(copy::add);
		Collections.addAll(copy, others);
		for (Object one : copy) {
			visit(one);
		}
	}

	private static boolean isOfTheMachine(Class<?> type) {
		String name = type.getPackageName();
		return (name.endsWith(".allocator.linux") || name.endsWith(".allocator.xen")) && !type.isEnum() && !type.isHidden();
	}

	private void visitFields(Object object) throws ReflectiveOperationException {
		List<Field> fields = new ArrayList<>();
		for (Class<?> type = object.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
			Collections.addAll(fields, type.getDeclaredFields());
		}
		for (Field field : fields) {
			if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
				field.setAccessible(true);
				if (object != machine && !object.getClass().isRecord()) {
					String name = field.getDeclaringClass().getSimpleName() + '.' + field.getName();
					all.add(name);
					if (!noticed.contains(name) && isNoticed(object, field)) {
						noticed.add(name);
					}
				}
				visit(field.get(object));
			}
		}
	}

	private boolean isNoticed(Object object, Field field) throws ReflectiveOperationException {
		MachineState before = machine.state();
		Object value = field.get(object);
		if (value == null) {
			return false;
		}
		field.set(object, value instanceof Integer number ? (Object) (number + 1) : value instanceof Long number ? (Object) (number + 1)
				: value instanceof Boolean flag ? (Object) !flag : null);
		try {
			return !machine.state().equals(before);
		} catch (@SuppressWarnings("unused") RuntimeException noticed) {
			return true;
		} finally {
			field.set(object, value);
		}
	}
}
