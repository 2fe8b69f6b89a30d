package org.grantscope.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.grantscope.core.format.FileContent;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.KernelMessage;
import org.grantscope.model.Machine;
import org.grantscope.model.ModelFactory;
import org.grantscope.model.ModelPackage;
import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is read is what was written. */
class StoreAndReadTest {

	@Property(tries = 300)
	void aMachineThatIsReadIsEqualToTheOneWritten(@ForAll long seed) throws FormatException {
		Machine machine = new RandomMachine(seed).make();
		Machine read = read(GrantsFile.toBytes(machine));
		assertThat(EcoreUtil.equals(machine, read)).isTrue();
	}

	@Property(tries = 20)
	void theSameMachineGivesTheSameBytes(@ForAll long seed) throws FormatException {
		byte[] bytes = GrantsFile.toBytes(new RandomMachine(seed).make());
		assertThat(GrantsFile.toBytes(new RandomMachine(seed).make())).isEqualTo(bytes);
		assertThat(GrantsFile.toBytes(read(bytes))).isEqualTo(bytes);
	}

	@Test
	void longTextsAndManyObjectsAreStored() throws FormatException {
		Machine machine = ModelFactory.eINSTANCE.createMachine();
		machine.setName("<&>'\"".repeat(300_000));
		machine.getProblems().add("&".repeat(300_000));
		for (int i = 0; i < 100_000; i++) {
			KernelMessage message = ModelFactory.eINSTANCE.createKernelMessage();
			message.setSource("log");
			message.setKind(KernelLog.Kind.values()[0]);
			message.setText("<&>'\"" + i);
			machine.getMessages().add(message);
		}
		assertThat(EcoreUtil.equals(machine, read(GrantsFile.toBytes(machine)))).isTrue();
	}

	@Test
	void theMachinesOfTheseTestsHaveEveryFeatureOfTheModel() {
		Set<EStructuralFeature> all = new LinkedHashSet<>();
		reach(ModelPackage.Literals.MACHINE, all, new HashSet<>());
		Set<EStructuralFeature> set = new HashSet<>();
		for (int seed = 0; seed < 100; seed++) {
			RandomMachine random = new RandomMachine(seed);
			random.make();
			set.addAll(random.featuresSet());
		}
		assertThat(all).hasSizeGreaterThan(70);
		assertThat(set).containsAll(all);
	}

	@Test
	void everyClassOfTheModelIsReachedButThoseMadeOnDemand() {
		Set<EClass> reached = new HashSet<>();
		reach(ModelPackage.Literals.MACHINE, new HashSet<>(), reached);
		for (EClassifier classifier : ModelPackage.eINSTANCE.getEClassifiers()) {
			if (classifier instanceof EClass type && type != ModelPackage.Literals.GRANT_ENTRY
					&& type != ModelPackage.Literals.FOREIGN_MAPPING) {
				assertThat(reached).contains(type);
			}
		}
	}

	private static void reach(EClass type, Set<EStructuralFeature> features, Set<EClass> reached) {
		if (!reached.add(type)) {
			return;
		}
		for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
			if (feature.isDerived() || feature instanceof EReference reference && reference.isContainer()) {
				continue;
			}
			features.add(feature);
			if (feature instanceof EReference reference && reference.isContainment()) {
				reach(reference.getEReferenceType(), features, reached);
			}
		}
	}

	static Machine read(byte[] bytes) throws FormatException {
		return GrantsFile.read(content(bytes), Progress.NONE);
	}

	static FileContent content(byte[] bytes) {
		return new FileContent(Path.of("stored.grants"), new Origin("stored.grants", Instant.EPOCH), bytes);
	}
}
