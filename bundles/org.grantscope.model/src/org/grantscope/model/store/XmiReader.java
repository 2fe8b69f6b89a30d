package org.grantscope.model.store;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.AllocatorDevice;
import org.grantscope.model.Domain;
import org.grantscope.model.Machine;
import org.grantscope.model.ModelFactory;
import org.grantscope.model.ModelPackage;
import org.grantscope.model.OpenFile;

/**
 * Reads what {@link XmiWriter} wrote, and no other XMI: every object is of the class that its place in the model has, and
 * references lead to objects of the same machine. There is no document type, no entity, no type and no address that it would
 * follow. A feature that it does not know is a problem and left out, with all that is in it.
 */
final class XmiReader {

	/** Limits of the JDK that count every {@code &amp;} of a text. No entity can be declared here, and a part has limits too. */
	private static final List<String> NO_LIMITS = List.of("jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit",
			"jdk.xml.entityExpansionLimit", "jdk.xml.entityReplacementLimit");

	/** Of a device, before version 3. */
	private static final String FREE_GRANTS = "freeGrants";

	private final Part part;
	private final int version;
	private final Progress progress;
	private final List<Problem> problems;
	private final Links links;
	private final XMLStreamReader xml;
	private final Map<AllocatorDevice, Integer> freeGrants = new LinkedHashMap<>();
	private int objects;
	private int values;

	private XmiReader(Part part, int version, Progress progress, List<Problem> problems) throws FormatException, XMLStreamException {
		this.part = part;
		this.version = version;
		this.progress = progress;
		this.problems = problems;
		this.links = new Links(part);
		xml = factory().createXMLStreamReader(new StringReader(text(part)));
	}

	/**
	 * The machine, without the bytes of its tables.
	 *
	 * @param version  of the format that wrote it
	 * @param problems gets what was left out, one for each, as far as that are not too many
	 */
	static Machine read(Part part, int version, Progress progress, List<Problem> problems) throws FormatException {
		try {
			return new XmiReader(part, version, progress, problems).document();
		} catch (XMLStreamException e) {
			Location at = e.getLocation();
			String last = String.valueOf(e.getMessage()).lines().reduce("", (before, line) -> line);
			throw part.refused(at == null ? "" : at(at), "well-formed XML", last);
		}
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		NO_LIMITS.stream().filter(factory::isPropertySupported).forEach(limit -> factory.setProperty(limit, "0"));
		factory.setXMLResolver((publicId, systemId, base, namespace) -> {
			throw new XMLStreamException("an entity outside of the file");
		});
		return factory;
	}

	private static String text(Part part) throws FormatException {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(part.bytes())).toString();
		} catch (CharacterCodingException e) {
			throw part.refused("", "UTF-8", e.getMessage());
		}
	}

	private Machine document() throws XMLStreamException, FormatException {
		next(true);
		if (!xml.getLocalName().equals("Machine") || !ModelPackage.eNS_URI.equals(xml.getNamespaceURI())) {
			throw refused("the element Machine of " + ModelPackage.eNS_URI, xml.getName());
		}
		Machine machine = ModelFactory.eINSTANCE.createMachine();
		attributes(machine, true);
		children(machine, 1);
		next(true);
		links.resolve(machine);
		freeGrants.forEach(XmiReader::moveFreeCount);
		return machine;
	}

	/** What was the device's is the table's since version 3. */
	private static void moveFreeCount(AllocatorDevice device, Integer count) {
		Domain domain = device.getDomain();
		if (domain.getTable() == null) {
			domain.setTable(ModelFactory.eINSTANCE.createGrantTable());
		}
		domain.getTable().setFreeCount(count);
	}

	/** Goes to the next element's start or end, or the document's end, and gives the text before it. */
	private String next(boolean blank) throws XMLStreamException, FormatException {
		String text = "";
		while (true) {
			switch (xml.next()) {
				case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
					return text;
				}
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
					if (blank && !xml.getText().isBlank()) {
						throw refused("elements", xml.getText().strip());
					}
					text = text.isEmpty() ? xml.getText() : text + xml.getText();
				}
				case XMLStreamConstants.COMMENT -> {
					// says nothing
				}
				default -> throw refused("elements and text", "a document type, an entity or an instruction");
			}
		}
	}

	private void children(EObject parent, int depth) throws XMLStreamException, FormatException {
		Set<Object> once = new HashSet<>();
		for (next(true); xml.isStartElement(); next(true)) {
			if (depth == Limits.DEPTH) {
				throw refused("at most " + Limits.DEPTH + " elements in each other", "more");
			}
			EStructuralFeature feature = feature(parent.eClass(), xml.getLocalName());
			if (xml.getPrefix() != null && !xml.getPrefix().isEmpty()) {
				throw refused("elements of no namespace", xml.getName());
			}
			if (feature == null) {
				unknown(parent, "element " + xml.getName());
				skip();
			} else if (feature instanceof EReference reference && reference.isContainment()) {
				if (!reference.isMany() && !once.add(reference)) {
					throw refused("one " + reference.getName(), "another");
				}
				child(parent, reference, depth);
			} else if (feature instanceof EAttribute attribute && attribute.isMany()) {
				value(parent, attribute, once);
			} else {
				throw refused(feature.getName() + " as an attribute", "an element");
			}
		}
	}

	private void child(EObject parent, EReference reference, int depth) throws XMLStreamException, FormatException {
		if (++objects > Limits.OBJECTS) {
			throw refused("at most " + Limits.OBJECTS + " objects", "more");
		}
		progress.checkCancelled();
		EObject child = EcoreUtil.create(reference.getEReferenceType());
		setZeros(child);
		attributes(child, false);
		String missing = Required.missing(child);
		if (missing != null) {
			throw refused(missing, "none");
		}
		if (reference.isMany()) {
			list(parent, reference).addUnique(child);
		} else {
			parent.eSet(reference, child);
		}
		children(child, depth + 1);
	}

	/** Numbers that can be unknown since version 3; before it, one that was 0 was left out. */
	private void setZeros(EObject object) {
		if (version < 3 && object instanceof AllocatorDevice device) {
			device.setLimit(0L);
			device.setGrefSize(0L);
		} else if (version < 3 && object instanceof OpenFile file) {
			file.setNextIndex(0L);
		}
	}

	private void value(EObject parent, EAttribute attribute, Set<Object> once) throws XMLStreamException, FormatException {
		if (xml.getAttributeCount() > 0) {
			throw refused("no attribute", xml.getAttributeName(0));
		}
		Location at = xml.getLocation();
		Object value = parsed(attribute, next(false), at);
		counted();
		if (!xml.isEndElement()) {
			throw refused("a value", xml.getName());
		}
		if (attribute.isUnique() && !once.add(List.of(attribute, value))) {
			throw refused("each value of " + attribute.getName() + " once", value);
		}
		list(parent, attribute).addUnique(value);
	}

	private void attributes(EObject object, boolean root) throws FormatException {
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			String name = xml.getAttributeLocalName(i);
			String namespace = xml.getAttributeNamespace(i);
			boolean plain = namespace == null || namespace.isEmpty();
			EStructuralFeature feature = plain ? feature(object.eClass(), name) : null;
			if (feature instanceof EAttribute attribute && !attribute.isMany()) {
				object.eSet(attribute, parsed(attribute, xml.getAttributeValue(i), xml.getLocation()));
			} else if (feature instanceof EReference reference && !reference.isContainment()) {
				links.add(object, reference, paths(xml.getAttributeValue(i)), at(xml.getLocation()));
			} else if (feature != null) {
				throw refused(name + " as elements", "an attribute");
			} else if (!plain && !(root && XmiWriter.XMI.equals(namespace) && name.equals("version")) || name.equals("href")) {
				throw refused("no types, identifiers or addresses of other files", xml.getAttributeName(i));
			} else if (object instanceof AllocatorDevice device && name.equals(FREE_GRANTS) && plain && version < 3) {
				Object count = parsed(ModelPackage.Literals.GRANT_TABLE__FREE_COUNT, xml.getAttributeValue(i), xml.getLocation());
				freeGrants.put(device, (Integer) count);
			} else if (plain) {
				unknown(object, "attribute " + name);
			}
		}
	}

	private String[] paths(String value) throws FormatException {
		String[] paths = value.split(" ");
		for (int i = 0; i < paths.length; i++) {
			counted();
		}
		return paths;
	}

	private Object parsed(EAttribute attribute, String string, Location at) throws FormatException {
		EDataType type = attribute.getEAttributeType();
		Object value = null;
		if (XmiWriter.isText(type)) {
			value = XmlText.unescaped(string);
		} else {
			try {
				value = EcoreUtil.createFromString(type, string);
			} catch (RuntimeException e) {
				// what the conversions of EMF throw depends on the type
			}
		}
		if (value == null) {
			throw part.refused(at(at), attribute.getName() + " of type " + type.getName(), string);
		}
		return value;
	}

	private void unknown(EObject owner, String what) {
		if (problems.size() < Limits.PROBLEMS) {
			String expected = "a feature of " + owner.eClass().getName();
			problems.add(part.problem(at(xml.getLocation()), expected, "the " + what + ", left out"));
		}
	}

	private void skip() throws XMLStreamException, FormatException {
		int depth = 1;
		while (depth > 0) {
			next(false);
			depth += xml.isStartElement() ? 1 : -1;
			if (depth > Limits.DEPTH) {
				throw refused("at most " + Limits.DEPTH + " elements in each other", "more");
			}
		}
	}

	private void counted() throws FormatException {
		if (++values > Limits.VALUES) {
			throw refused("at most " + Limits.VALUES + " values", "more");
		}
	}

	private static @Nullable EStructuralFeature feature(EClass type, String name) {
		EStructuralFeature feature = type.getEStructuralFeature(name);
		return feature == null || !XmiWriter.isStored(feature) ? null : feature;
	}

	@SuppressWarnings("unchecked")
	private static InternalEList<@NonNull Object> list(EObject object, EStructuralFeature feature) {
		return (InternalEList<@NonNull Object>) object.eGet(feature);
	}

	private FormatException refused(String expected, Object found) {
		return part.refused(at(xml.getLocation()), expected, found);
	}

	private static String at(Location location) {
		return "line %d, column %d".formatted(location.getLineNumber(), location.getColumnNumber());
	}
}
