package org.grantscope.emfgen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/** Generates the Java code of an EMF model without an IDE, with EMF's own generator. */
public final class ModelGenerator {

	private ModelGenerator() {
	}

	/**
	 * Generates anew; what was in the output folder before is gone.
	 *
	 * @param project  the bundle's folder, whose name is its symbolic name
	 * @param genmodel the generator model, relative to it
	 * @param output   the source folder for generated code, relative to it
	 * @throws IllegalStateException when the model is not valid or cannot be generated
	 */
	public static void generate(Path project, String genmodel, String output) throws IOException {
		String name = project.getFileName().toString();
		ResourceSetImpl resources = new ResourceSetImpl();
		resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
		resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("genmodel", new EcoreResourceFactoryImpl());
		EcorePackage.eINSTANCE.eClass();
		GenModelPackage.eINSTANCE.eClass();
		resources.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(false));
		EcorePlugin.getPlatformResourceMap().put(name, URI.createFileURI(project.toAbsolutePath() + "/"));
		Resource resource = resources.getResource(URI.createPlatformResourceURI(name + "/" + genmodel, true), true);
		GenModel model = (GenModel) resource.getContents().get(0);
		model.setModelDirectory("/" + name + "/" + output);
		model.setCanGenerate(true);
		model.setValidateModel(true);
		model.reconcile();
		EcoreUtil.resolveAll(resources);
		require(model.diagnose(), Diagnostic.ERROR);
		deleteTree(project.resolve(output));
		Generator generator = new Generator();
		generator.getAdapterFactoryDescriptorRegistry().addDescriptor(GenModelPackage.eNS_URI, GenModelGeneratorAdapterFactory.DESCRIPTOR);
		generator.setInput(model);
		require(generator.generate(model, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, new BasicMonitor()), Diagnostic.WARNING);
	}

	private static void require(Diagnostic diagnostic, int severity) {
		if (diagnostic.getSeverity() >= severity) {
			throw new IllegalStateException(diagnostic + " " + diagnostic.getChildren());
		}
	}

	private static void deleteTree(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return;
		}
		try (Stream<Path> all = Files.walk(folder)) {
			all.sorted(Comparator.reverseOrder()).forEach(path -> {
				try {
					Files.delete(path);
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			});
		}
	}
}
