package org.grantscope.model.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A ZIP file of any entries in any order, as an attacker may make one. */
record Zip(List<Entry> entries) {

	record Entry(String name, byte[] bytes) {
	}

	static Zip of(String name, byte[] bytes) {
		return new Zip(List.of(new Entry(name, bytes)));
	}

	/** The machine.xmi given in a file that is otherwise as it should be. */
	static Zip withObjects(String xmi) {
		return of("machine.xmi", xmi.getBytes(StandardCharsets.UTF_8)).listed();
	}

	static Zip read(byte[] bytes) throws IOException {
		List<Entry> entries = new ArrayList<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				entries.add(new Entry(entry.getName(), zip.readAllBytes()));
			}
		}
		return new Zip(entries);
	}

	/** With a list of the entries before them, in place of the one there may be. */
	Zip listed() {
		StringBuilder list = new StringBuilder("grantscope %d\n".formatted(GrantsFile.VERSION));
		List<Entry> all = new ArrayList<>();
		for (Entry entry : entries) {
			if (!entry.name().equals("format")) {
				list.append("%s %d\n".formatted(entry.name(), entry.bytes().length));
				all.add(entry);
			}
		}
		all.add(0, new Entry("format", list.toString().getBytes(StandardCharsets.UTF_8)));
		return new Zip(all);
	}

	Zip and(String name, byte[] bytes) {
		List<Entry> all = new ArrayList<>(entries);
		all.add(new Entry(name, bytes));
		return new Zip(all);
	}

	/** With that part changed; the list says what it said. */
	Zip changed(String name, UnaryOperator<byte[]> change) {
		return new Zip(entries.stream()
				.map(entry -> entry.name().equals(name) ? new Entry(name, change.apply(entry.bytes())) : entry).toList());
	}

	byte[] bytes() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Entry entry : entries) {
				ZipEntry header = new ZipEntry(entry.name());
				header.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
				if (entry.name().equals("format")) {
					CRC32 crc = new CRC32();
					crc.update(entry.bytes());
					header.setMethod(ZipEntry.STORED);
					header.setSize(entry.bytes().length);
					header.setCrc(crc.getValue());
				}
				zip.putNextEntry(header);
				zip.write(entry.bytes());
				zip.closeEntry();
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}
}
