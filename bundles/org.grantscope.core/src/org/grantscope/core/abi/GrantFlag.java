package org.grantscope.core.abi;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

import org.eclipse.jdt.annotation.Nullable;

/**
 * One bit of an entry's flags beside the type. Two bits have two meanings: which one holds, the type decides.
 * Source: Xen {@code xen/include/public/grant_table.h}.
 */
public enum GrantFlag {

	/** {@code GTF_readonly}, written by the guest: no writable mapping, no copy into the page. */
	READONLY(0x004, "readonly", GrantType.INVALID, GrantType.PERMIT_ACCESS, GrantType.TRANSITIVE),
	/** {@code GTF_transfer_committed}, written by Xen: the guest must leave the entry alone. The same bit as readonly. */
	TRANSFER_COMMITTED(0x004, "transfer_committed", GrantType.ACCEPT_TRANSFER),
	/** {@code GTF_reading}, written by Xen: in use for reading. In version 2 a bit of the status word. */
	READING(0x008, "reading", GrantType.INVALID, GrantType.PERMIT_ACCESS, GrantType.TRANSITIVE),
	/** {@code GTF_transfer_completed}, written by Xen: the frame's number is in the entry. The same bit as reading. */
	TRANSFER_COMPLETED(0x008, "transfer_completed", GrantType.ACCEPT_TRANSFER),
	/** {@code GTF_writing}, written by Xen: in use for writing. In version 2 a bit of the status word. */
	WRITING(0x010, "writing"),
	/** {@code GTF_PWT}, written by the guest: x86 cache attribute. */
	PWT(0x020, "PWT"),
	/** {@code GTF_PCD}, written by the guest: x86 cache attribute. */
	PCD(0x040, "PCD"),
	/** {@code GTF_PAT}, written by the guest: x86 cache attribute. */
	PAT(0x080, "PAT"),
	/** {@code GTF_sub_page}, written by the guest: part of a page; version 2 alone. */
	SUB_PAGE(0x100, "sub_page");

	/** The bits that Xen sets while an entry is in use: {@code GTF_reading | GTF_writing}. */
	public static final int IN_USE = READING.mask | WRITING.mask;

	/** All bits that have a name, the type's among them; any other has no meaning in either version. */
	public static final int DEFINED = 0x1ff;

	/** The names of words of flags, once somebody asked. Two threads may make the same one. */
	private static final @Nullable String[] DESCRIBED = new @Nullable String[DEFINED + 1];

	private final int mask;
	private final String label;
	private final Set<GrantType> types;

	GrantFlag(int mask, String label, GrantType... types) {
		this.mask = mask;
		this.label = label;
		this.types = types.length == 0 ? EnumSet.allOf(GrantType.class) : EnumSet.of(types[0], types);
	}

	/** The bit in the word of flags. */
	public int mask() {
		return mask;
	}

	/** Xen's name without its {@code GTF_} prefix. */
	public String label() {
		return label;
	}

	/** Whether the bit is set and, the type being what it is, has this meaning. */
	public boolean isIn(int flags) {
		return (flags & mask) != 0 && types.contains(GrantType.of(flags));
	}

	/** The flags that a word has, in ascending order of bits. */
	public static List<GrantFlag> of(int flags) {
		List<GrantFlag> set = new ArrayList<>();
		for (GrantFlag flag : values()) {
			if (flag.isIn(flags)) {
				set.add(flag);
			}
		}
		return set;
	}

	/**
	 * A word of flags by name: the type, then each flag, then the bits that have no name as one hexadecimal number,
	 * for instance {@code permit_access readonly reading}. Of an all zero word, {@code invalid}.
	 */
	public static String describe(int flags) {
		if ((flags & ~DEFINED) != 0) {
			return spell(flags);
		}
		String known = DESCRIBED[flags];
		if (known == null) {
			known = spell(flags);
			DESCRIBED[flags] = known;
		}
		return known;
	}

	private static String spell(int flags) {
		StringJoiner names = new StringJoiner(" ");
		names.add(GrantType.of(flags).label());
		of(flags).forEach(flag -> names.add(flag.label));
		if ((flags & ~DEFINED) != 0) {
			names.add("0x%x".formatted(flags & ~DEFINED));
		}
		return names.toString();
	}

	/** A version 2 status word by name: {@code reading}, {@code writing}, both, or {@code idle}; other bits as a number. */
	public static String describeStatus(int status) {
		StringJoiner names = new StringJoiner(" ");
		if ((status & READING.mask) != 0) {
			names.add(READING.label);
		}
		if ((status & WRITING.mask) != 0) {
			names.add(WRITING.label);
		}
		if ((status & ~IN_USE) != 0) {
			names.add("0x%x".formatted(status & ~IN_USE));
		}
		return status == 0 ? "idle" : names.toString();
	}
}
