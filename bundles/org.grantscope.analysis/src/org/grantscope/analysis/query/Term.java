package org.grantscope.analysis.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a query can ask of an entry. The table of terms in {@code releng/docs/query.md} is held against this one. */
enum Term {

	/** The granting domain. */
	DOM("dom", ValueKind.DOMID, false, "the domain that grants", "domain"),
	/** The shared entry's domid. */
	GRANTEE("grantee", ValueKind.DOMID, false, "the domain that may use it"),
	/** Xen's {@code act->domid}. */
	MAPPER("mapper", ValueKind.DOMID, true, "the domain that uses it, by Xen's list; none when nobody does"),
	/** The state that all sources together give. */
	STATE("state", ValueKind.STATE, false, "what the entry is"),
	/** Bits by name, and the type. */
	FLAG("flag", ValueKind.FLAG, false, "a type or flag that it has; reading and writing of version 2 are in the status word",
			"flags"),
	/** Readonly. */
	RO("ro", ValueKind.YES_NO, false, "has the flag readonly"),
	/** May be written. */
	RW("rw", ValueKind.YES_NO, false, "permits access, or passes it on, and is not readonly"),
	/** The reference. */
	REF("ref", ValueKind.NUMBER, false, "the reference", "gref"),
	/** The shared entry's frame. */
	FRAME("frame", ValueKind.HEX, true, "the frame that is granted; none of a transitive entry"),
	/** The machine frame. */
	MFN("mfn", ValueKind.HEX, true, "the machine frame in use, by Xen's list; none when nobody uses it"),
	/** All four counters. */
	PINS("pins", ValueKind.NUMBER, false, "how often Xen counts it in use, all kinds together"),
	/** One counter. */
	HSTW("hstw", ValueKind.NUMBER, false, "writable mappings in a guest's page tables"),
	/** One counter. */
	HSTR("hstr", ValueKind.NUMBER, false, "read-only mappings in a guest's page tables"),
	/** One counter. */
	DEVW("devw", ValueKind.NUMBER, false, "writable mappings for devices"),
	/** One counter. */
	DEVR("devr", ValueKind.NUMBER, false, "read-only mappings for devices"),
	/** What keeps it. */
	OWNER("owner", ValueKind.OWNER, false, "what in the granting domain keeps it"),
	/** An open file of gntalloc. */
	FILE("file", ValueKind.FILE, true, "the open file of gntalloc that lists it, by its number or address"),
	/** A descriptor of that file. */
	FD("fd", ValueKind.NUMBER, true, "a descriptor of that file; none when all are closed"),
	/** The driver's count. */
	USERS("users", ValueKind.NUMBER, true, "gntalloc's count of what keeps it"),
	/** Where a mapping finds it. */
	OFFSET("offset", ValueKind.HEX, true, "where a mapping of the file finds it, in bytes"),
	/** The unmap notify. */
	NOTIFY("notify", ValueKind.NOTIFY, true, "what its unmap notify does; alone: it has one"),
	/** The event channel of the notify. */
	PORT("port", ValueKind.NUMBER, true, "the event channel that its unmap notify signals"),
	/** On the kernel's free list. */
	LISTED("listed", ValueKind.YES_NO, false, "the kernel has it on its free list, and will hand it out"),
	/** How often the reference was used anew. */
	GEN("gen", ValueKind.NUMBER, false, "how often the reference was freed and granted anew between captures", "generation"),
	/** Since when it is as it is. */
	AGE("age", ValueKind.DURATION, false, "how long before the last capture it was first seen as it is"),
	/** Whether the last capture shows it otherwise. */
	CHANGED("changed", ValueKind.YES_NO, false, "differs between the last two captures"),
	/** A line of the domain's kernel. */
	LOG("log", ValueKind.LOG, true, "a message of the granting domain's kernel that names it; alone: there is one", "message"),
	/** Of the layout. */
	VERSION("version", ValueKind.NUMBER, false, "the version of the table, 1 or 2");

	private final String word;
	private final ValueKind kind;
	private final boolean canBeNone;
	private final String meaning;
	private final List<String> otherWords;

	Term(String word, ValueKind kind, boolean canBeNone, String meaning, String... otherWords) {
		this.word = word;
		this.kind = kind;
		this.canBeNone = canBeNone;
		this.meaning = meaning;
		this.otherWords = List.of(otherWords);
	}

	/** How a query names it. */
	String word() {
		return word;
	}

	/** Other names for it. */
	List<String> otherWords() {
		return otherWords;
	}

	ValueKind kind() {
		return kind;
	}

	/** Whether an entry can be known to have no value; {@code none} finds those. */
	boolean canBeNone() {
		return canBeNone;
	}

	/** In a line, for people. */
	String meaning() {
		return meaning;
	}

	/** Whether the word alone is a condition: that there is a value. */
	boolean standsAlone() {
		return kind == ValueKind.YES_NO || this == NOTIFY || this == LOG;
	}

	/** The term with that name, whatever its case. */
	static Optional<Term> of(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return Arrays.stream(values()).filter(term -> term.names().anyMatch(lower::equals)).findFirst();
	}

	/** All its names, the first one first. */
	Stream<String> names() {
		return Stream.concat(Stream.of(word), otherWords.stream());
	}
}
