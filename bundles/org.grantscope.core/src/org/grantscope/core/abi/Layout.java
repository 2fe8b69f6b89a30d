package org.grantscope.core.abi;

import java.util.List;
import java.util.Optional;

/**
 * The layout of one structure, as a table of fields: of Xen's public interface, or of Linux's own.
 *
 * <p>Padding that no reader may interpret is left out. Source of every constant here: Xen
 * {@code xen/include/public/grant_table.h}, offsets as compiled for x86-64.
 *
 * @param name   the structure's name in the header
 * @param size   bytes
 * @param fields in ascending order of offset; those of a union have the same
 */
public record Layout(String name, int size, List<Field> fields) {

	/** {@code struct grant_entry_v1}: 512 entries in a frame. */
	public static final Layout ENTRY_V1 = of("grant_entry_v1", 8,
			new Field("flags", 0, 2), new Field("domid", 2, 2), new Field("frame", 4, 4));

	/** {@code grant_entry_header_t}: the first four bytes of every version 2 entry. */
	public static final Layout HEADER_V2 = of("grant_entry_header", 4,
			new Field("flags", 0, 2), new Field("domid", 2, 2));

	/** {@code union grant_entry_v2}, member {@code full_page}: 256 entries in a frame. */
	public static final Layout FULL_PAGE_V2 = of("grant_entry_v2.full_page", 16,
			new Field("flags", 0, 2), new Field("domid", 2, 2), new Field("frame", 8, 8));

	/** {@code union grant_entry_v2}, member {@code sub_page}: part of a page, for copies only. */
	public static final Layout SUB_PAGE_V2 = of("grant_entry_v2.sub_page", 16,
			new Field("flags", 0, 2), new Field("domid", 2, 2),
			new Field("page_off", 4, 2), new Field("length", 6, 2), new Field("frame", 8, 8));

	/** {@code union grant_entry_v2}, member {@code transitive}: a grant of another domain's grant, for copies only. */
	public static final Layout TRANSITIVE_V2 = of("grant_entry_v2.transitive", 16,
			new Field("flags", 0, 2), new Field("domid", 2, 2),
			new Field("trans_domid", 4, 2), new Field("gref", 8, 4));

	/** {@code grant_status_t}: one word per version 2 entry, in frames of their own, 2048 in a frame. */
	public static final Layout STATUS_V2 = of("grant_status", 2, new Field("status", 0, 2));

	private static Layout of(String name, int size, Field... fields) {
		return new Layout(name, size, List.of(fields));
	}

	/** Takes a copy of the list. */
	public Layout {
		fields = List.copyOf(fields);
	}

	/** The field of that name; empty when this structure has none. */
	public Optional<Field> find(String fieldName) {
		for (Field field : fields) {
			if (field.name().equals(fieldName)) {
				return Optional.of(field);
			}
		}
		return Optional.empty();
	}

	/**
	 * The field of that name.
	 *
	 * @throws IllegalArgumentException when this structure has none
	 */
	public Field field(String fieldName) {
		return find(fieldName).orElseThrow(() -> new IllegalArgumentException(name + " has no field " + fieldName));
	}
}
