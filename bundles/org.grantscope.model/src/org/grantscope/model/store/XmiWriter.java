package org.grantscope.model.store;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.NonNull;
import org.grantscope.model.Machine;
import org.grantscope.model.ModelPackage;

/**
 * The objects of a machine as XMI, the form in which EMF's own resources write and read them: an element for an object and
 * for each value of a list, an attribute for any other feature that is set.
 */
final class XmiWriter {

	/** The namespace of XMI. */
	static final String XMI = "http://www.omg.org/XMI";

	private static final String PREFIX = "grantscope";

	private final Map<EObject, String> paths = new IdentityHashMap<>();
	private final StringWriter text = new StringWriter();
	private final XMLStreamWriter xml;
	private int values;

	private XmiWriter() throws XMLStreamException {
		xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
	}

	/**
	 * The machine without the bytes of its tables.
	 *
	 * @throws IllegalArgumentException when something in it refers to an object that is not in it, or it has more than can be
	 *                                  read again
	 */
	static byte[] write(Machine machine) {
		try {
			XmiWriter writer = new XmiWriter();
			writer.addPaths(machine, "/");
			writer.document(machine);
			return writer.text.toString().getBytes(StandardCharsets.UTF_8);
		} catch (XMLStreamException e) {
			throw new IllegalStateException(e); // a string takes all that is written
		}
	}

	/** Where each object is, as references name it: the features that lead to it, with its place in those that are lists. */
	private void addPaths(EObject object, String path) {
		paths.put(object, path);
		String missing = Required.missing(object);
		if (missing != null) {
			throw new IllegalArgumentException("expected %s, found none".formatted(missing));
		}
		if (paths.size() > Limits.OBJECTS) {
			throw new IllegalArgumentException("expected at most " + Limits.OBJECTS + " objects");
		}
		for (EReference reference : object.eClass().getEAllContainments()) {
			if (isStored(reference)) {
				List<EObject> children = objects(object, reference);
				for (int i = 0; i < children.size(); i++) {
					addPaths(children.get(i), path + "/@" + reference.getName() + (reference.isMany() ? "." + i : ""));
				}
			}
		}
	}

	private void document(Machine machine) throws XMLStreamException {
		xml.writeStartDocument("UTF-8", "1.0");
		xml.writeCharacters("\n");
		xml.writeStartElement(PREFIX, "Machine", ModelPackage.eNS_URI);
		xml.writeNamespace("xmi", XMI);
		xml.writeNamespace(PREFIX, ModelPackage.eNS_URI);
		xml.writeAttribute("xmi", XMI, "version", "2.0");
		content(machine, 1);
		xml.writeCharacters("\n");
		xml.writeEndDocument();
	}

	/** An element's attributes, what is in it, and its end. */
	private void content(EObject object, int depth) throws XMLStreamException {
		List<EStructuralFeature> set = setIn(object);
		for (EStructuralFeature feature : set) {
			if (feature instanceof EReference reference && !reference.isContainment()) {
				String targets = objects(object, reference).stream().map(this::path).collect(Collectors.joining(" "));
				xml.writeAttribute(feature.getName(), targets);
			} else if (feature instanceof EAttribute attribute && !attribute.isMany()) {
				xml.writeAttribute(feature.getName(), string(attribute, object.eGet(feature)));
			}
		}
		for (EStructuralFeature feature : set) {
			if (feature instanceof EReference reference && reference.isContainment()) {
				for (EObject child : objects(object, reference)) {
					start(child, feature, depth);
				}
			} else if (feature instanceof EAttribute attribute && attribute.isMany()) {
				for (Object value : (List<?>) object.eGet(feature)) {
					indent(depth);
					xml.writeStartElement(feature.getName());
					xml.writeCharacters(string(attribute, counted(value)));
					xml.writeEndElement();
				}
			}
		}
		if (set.stream().anyMatch(XmiWriter::isElement)) {
			indent(depth - 1);
			xml.writeEndElement();
		}
	}

	private void start(EObject child, EStructuralFeature feature, int depth) throws XMLStreamException {
		indent(depth);
		if (setIn(child).stream().anyMatch(XmiWriter::isElement)) {
			xml.writeStartElement(feature.getName());
		} else {
			xml.writeEmptyElement(feature.getName());
		}
		content(child, depth + 1);
	}

	private void indent(int depth) throws XMLStreamException {
		xml.writeCharacters("\n" + " ".repeat(depth));
	}

	private static List<EStructuralFeature> setIn(EObject object) {
		return object.eClass().getEAllStructuralFeatures().stream()
				.filter(feature -> isStored(feature) && object.eIsSet(feature)).toList();
	}

	/** Whether the feature is elements; else it is an attribute. */
	private static boolean isElement(EStructuralFeature feature) {
		return feature instanceof EReference reference ? reference.isContainment() : feature.isMany();
	}

	private String path(EObject target) {
		String path = paths.get(counted(target));
		if (path == null) {
			String type = target.eClass().getName();
			throw new IllegalArgumentException("expected an object of the machine, found " + type + " of another");
		}
		return path;
	}

	private <T> T counted(T value) {
		if (++values > Limits.VALUES) {
			throw new IllegalArgumentException("expected at most " + Limits.VALUES + " values in lists");
		}
		return value;
	}

	/** Whether the feature is in the XMI: what leads back to the container, is worked out or is bytes is not. */
	static boolean isStored(EStructuralFeature feature) {
		boolean back = feature instanceof EReference reference && reference.isContainer();
		return !feature.isTransient() && !feature.isDerived() && !back;
	}

	/** Whether values of that type are any strings. */
	static boolean isText(EDataType type) {
		return type == EcorePackage.Literals.ESTRING;
	}

	private static String string(EAttribute attribute, Object value) {
		EDataType type = attribute.getEAttributeType();
		String string = EcoreUtil.convertToString(type, value);
		return isText(type) ? XmlText.escaped(string) : string;
	}

	@SuppressWarnings("unchecked")
	private static List<@NonNull EObject> objects(EObject object, EReference reference) {
		Object value = object.eGet(reference);
		return reference.isMany() ? (List<EObject>) value : value == null ? List.of() : List.of((EObject) value);
	}
}
