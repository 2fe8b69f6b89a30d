package org.grantscope.live.gdb;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What a stub tells of its registers: {@code target.xml} and the files that it includes. No document type is read and nothing
 * is fetched from elsewhere.
 *
 * @param architecture as GDB names it: {@code i386:x86-64}; empty when it is not told
 * @param registers    by their numbers
 */
public record TargetDescription(String architecture, List<Register> registers) {

	/** Takes a copy of the list. */
	public TargetDescription {
		registers = List.copyOf(registers);
	}

	/** The register of that name, whatever its letters. */
	public Optional<Register> register(String name) {
		Predicate<Register> so = each -> each.name().equalsIgnoreCase(name);
		return registers.stream().filter(so).findFirst();
	}

	/** Gives the text of one of the stub's files. */
	@FunctionalInterface
	interface Files {

		String read(String name) throws IOException;
	}

	/**
	 * The description that begins in {@code target.xml}.
	 *
	 * @throws XMLStreamException when it is no such description, or includes files without end
	 * @throws IOException        when a file cannot be had
	 */
	static TargetDescription read(Files files) throws IOException, XMLStreamException {
		Reading reading = new Reading(files);
		reading.file("target.xml", 0);
		reading.found.sort(Comparator.comparingInt(Register::number));
		List<Register> placed = new ArrayList<>();
		int offset = 0;
		for (Register each : reading.found) {
			Register here = new Register(each.name(), each.number(), each.bits(), offset);
			placed.add(here);
			offset += here.bytes();
		}
		return new TargetDescription(reading.architecture, placed);
	}

	private static final class Reading {

		private static final int MOST_FILES = 64;
		private static final int DEEPEST = 8;
		private static final int MOST_REGISTERS = 10_000;
		private static final int MOST_BITS = 1 << 16;

		private final Files files;
		private final List<Register> found = new ArrayList<>();
		private String architecture = "";
		private int read;
		private int next;

		Reading(Files files) {
			this.files = files;
		}

		void file(String name, int depth) throws IOException, XMLStreamException {
			if (++read > MOST_FILES || depth > DEEPEST) {
				throw new XMLStreamException("at most %d files, %d deep, are read; not %s".formatted(MOST_FILES, DEEPEST, name));
			}
			XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(files.read(name)));
			try {
				while (xml.hasNext()) {
					if (xml.next() == XMLStreamConstants.START_ELEMENT) {
						element(xml, depth);
					}
				}
			} catch (NumberFormatException e) {
				throw new XMLStreamException("no number in " + name + ": " + e.getMessage(), xml.getLocation(), e);
			} finally {
				xml.close();
			}
		}

		private void element(XMLStreamReader xml, int depth) throws IOException, XMLStreamException {
			switch (xml.getLocalName()) {
			case "architecture" -> architecture = xml.getElementText().strip();
			case "xi:include" -> file(attribute(xml, "href"), depth + 1);
			case "reg" -> register(xml);
			default -> {
				// types and groups are not needed
			}
			}
		}

		private void register(XMLStreamReader xml) throws XMLStreamException {
			@Nullable String number = xml.getAttributeValue(null, "regnum");
			int at = number == null ? next : Integer.parseInt(number);
			int bits = Integer.parseInt(attribute(xml, "bitsize"));
			if (at < 0 || bits < 1 || bits > MOST_BITS || found.size() >= MOST_REGISTERS) {
				throw new XMLStreamException("no register: number %d of %d bits".formatted(at, bits), xml.getLocation());
			}
			next = at + 1;
			found.add(new Register(attribute(xml, "name").toLowerCase(Locale.ROOT), at, bits, 0));
		}

		private static String attribute(XMLStreamReader xml, String name) throws XMLStreamException {
			@Nullable String value = xml.getAttributeValue(null, name);
			if (value == null) {
				throw new XMLStreamException("%s without %s".formatted(xml.getLocalName(), name), xml.getLocation());
			}
			return value;
		}

		/** QEMU 7.2 does not say which namespace {@code xi} is. */
		private static XMLInputFactory factory() {
			XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
			factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
			factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
			factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
			return factory;
		}
	}
}
