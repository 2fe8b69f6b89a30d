package org.grantscope.emfgen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.XMIResource;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.junit.jupiter.api.Test;

/** The objects of a stored machine are XMI of the model: EMF reads them with nothing but the model's file. */
class StoredObjectsTest {

	private static final Path ROOT = Path.of(System.getProperty("grantscope.root"));

	private final ResourceSet model = new ResourceSetImpl();

	@Test
	void emfReadsTheObjectsOfAStoredMachine() throws IOException {
		EObject machine = read("version-1.grants");
		EObject guest = all(machine, "domains").get(0);
		assertEquals("known", get(machine, "name"));
		assertEquals(3, get(guest, "domid"));
		assertEquals(List.of(20, 8, 20), get((EObject) get(guest, "deferral"), "refs"));
		EObject device = (EObject) get(guest, "device");
		EObject vma = all(device, "vmas").get(0);
		assertEquals(List.of(8, 9), all(vma, "grefs").stream().map(gref -> get(gref, "ref")).toList());
		assertEquals(all(device, "files").get(0), get(all(vma, "grefs").get(0), "file"));
	}

	@Test
	void emfReadsTheObjectsOfACapturedOne() throws IOException {
		assertEquals(2, all(read("domU.grants"), "domains").size());
	}

	private EObject read(String stored) throws IOException {
		EPackage ecore = model();
		model.getPackageRegistry().put(ecore.getNsURI(), ecore);
		XMIResource resource = new XMIResourceImpl(URI.createURI("machine.xmi"));
		model.getResources().add(resource);
		try (ZipFile zip = new ZipFile(ROOT.resolve("releng/samples/stored").resolve(stored).toFile());
				InputStream objects = zip.getInputStream(zip.getEntry("machine.xmi"))) {
			resource.load(objects, Map.of());
		}
		assertEquals(List.of(), resource.getErrors());
		assertEquals(1, resource.getContents().size());
		TreeIterator<EObject> everything = resource.getAllContents();
		everything.forEachRemaining(object -> object.eCrossReferences().forEach(target -> assertTrue(!target.eIsProxy(), "resolved")));
		return resource.getContents().get(0);
	}

	/** Types of Java classes, which are not here, are taken as texts. */
	private EPackage model() {
		model.getResourceFactoryRegistry().getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
		URI file = URI.createFileURI(ROOT.resolve("bundles/org.grantscope.model/model/grantscope.ecore").toString());
		EPackage ecore = (EPackage) model.getResource(file, true).getContents().get(0);
		for (EClassifier classifier : ecore.getEClassifiers()) {
			if (classifier instanceof EDataType type && !(type instanceof EEnum)) {
				type.setInstanceClassName("java.lang.String");
			}
		}
		return ecore;
	}

	private static Object get(EObject object, String feature) {
		EStructuralFeature known = object.eClass().getEStructuralFeature(feature);
		return object.eGet(known);
	}

	@SuppressWarnings("unchecked")
	private static List<EObject> all(EObject object, String feature) {
		return (List<EObject>) get(object, feature);
	}
}
