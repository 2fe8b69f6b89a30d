package org.grantscope.debug.ui.table;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.query.EntryColumn;
import org.grantscope.analysis.query.EntryRows;
import org.grantscope.analysis.query.HeldGref;
import org.grantscope.analysis.query.NumberForms;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.debug.ui.changes.ChangeKind;
import org.grantscope.model.table.EntryHistory;
import org.grantscope.model.table.EntryTable;

/** The columns of the Grant Table view: those of the command, in its words, and more. Stateless; for any thread. */
public enum GrantColumn {

	/** The reference. */
	GREF(EntryColumn.GREF, "524287 (0x7ffff)"),
	/** What the entry is. */
	STATE(EntryColumn.STATE, "revoked but mapped"),
	/** Who may use it. */
	GRANTEE(EntryColumn.GRANTEE, "d32752"),
	/** The frame. */
	FRAME(EntryColumn.FRAME, "0x2fe02f"),
	/** The flags by name. */
	FLAGS(EntryColumn.FLAGS, "permit_access reading writing"),
	/** All pins. */
	PINS(EntryColumn.PINS, "hstw 2, devw 1"),
	/** The domain that uses it. */
	MAPPER(EntryColumn.MAPPER, "d32752"),
	/** What keeps it. */
	OWNER(EntryColumn.OWNER, "blkfront device/vbd/51712 ring-ref"),
	/** The sign of what changed. */
	CHANGE("\u00b1", "What changed since the last look: + granted, - freed, ~ changed otherwise", "\u00b1"),
	/** Whose table. */
	DOMAIN("domain", "The granting domain, whose table the entry is in", "d32752"),
	/** Writable host maps. */
	HOST_WRITE("hstw", "Pins: writable mappings in a guest's page tables", "255"),
	/** Read-only host maps. */
	HOST_READ("hstr", "Pins: read-only mappings in a guest's page tables", "255"),
	/** Writable device maps. */
	DEVICE_WRITE("devw", "Pins: writable mappings for devices", "255"),
	/** Read-only device maps. */
	DEVICE_READ("devr", "Pins: read-only mappings for devices", "255"),
	/** What unmapping does. */
	NOTIFY("notify", "What gntalloc does when the last user of the page in the granting domain goes", "byte 4095, port 12"),
	/** How often the reference was reused. */
	GENERATION("generation", "How often the reference was freed and granted anew between looks", "12"),
	/** For how long it is as it is. */
	AGE("age", "How long before the last look the entry was first seen as it is now", "12m 34s"),
	/** Since when it is as it is. */
	LAST_CHANGE("last change", "When the entry was first seen as it is now", "2026-07-01 12:34:56");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
	private static final long SECONDS_A_MINUTE = 60;
	private static final long MILLIS_A_SECOND = 1_000;
	/** Larger units, in seconds, and their signs. */
	private static final long[] UNITS = { 86_400, 3_600, 60, 1 };
	private static final String[] SIGNS = { "d", "h", "m", "s" };

	private final @Nullable EntryColumn told;
	private final String title;
	private final String about;
	private final String widest;

	GrantColumn(EntryColumn told, String widest) {
		this.told = told;
		this.title = told.title();
		this.about = "";
		this.widest = widest;
	}

	GrantColumn(String title, String about, String widest) {
		this.told = null;
		this.title = title;
		this.about = about;
		this.widest = widest;
	}

	/** The heading. */
	public String title() {
		return title;
	}

	/** What it says, in a sentence; empty where the heading says it. */
	String about() {
		return about;
	}

	/** A text as wide as most are at most. */
	String widest() {
		return widest;
	}

	/** Whether its texts are numbers, and stand at the right. */
	boolean isNumber() {
		return switch (this) {
			case HOST_WRITE, HOST_READ, DEVICE_WRITE, DEVICE_READ, GENERATION -> true;
			case GREF, STATE, GRANTEE, FRAME, FLAGS, PINS, MAPPER, OWNER, CHANGE, DOMAIN, NOTIFY, AGE, LAST_CHANGE -> false;
		};
	}

	/** What it says of that entry; {@link EntryColumn#UNKNOWN} where no source tells. */
	String text(EntryPicture.Part part, int ref, NumberForms forms) {
		EntryColumn command = told;
		EntryRows rows = part.rows();
		if (command != null) {
			return command.text(rows, ref, forms);
		}
		return switch (this) {
			case CHANGE -> sign(part.marks().of(ref));
			case DOMAIN -> rows.domid().isPresent() ? forms.domid(rows.domid().getAsInt()) : EntryColumn.UNKNOWN;
			case HOST_WRITE, HOST_READ, DEVICE_WRITE, DEVICE_READ, GENERATION -> number(key(part, ref));
			case NOTIFY -> unmapNotify(rows, ref);
			case AGE -> rows.age(ref).map(GrantColumn::age).orElse(EntryColumn.UNKNOWN);
			case LAST_CHANGE -> since(rows, ref).map(at -> TIME.format(at.atZone(ZoneId.systemDefault()))).orElse(EntryColumn.UNKNOWN);
			case GREF, STATE, GRANTEE, FRAME, FLAGS, PINS, MAPPER, OWNER -> EntryColumn.UNKNOWN;
		};
	}

	/** A number by which entries are ordered as the column means it; the unknown has the lowest. */
	long key(EntryPicture.Part part, int ref) {
		EntryColumn command = told;
		EntryRows rows = part.rows();
		if (command != null) {
			return command.key(rows, ref);
		}
		long pins = rows.table().pins(ref);
		return switch (this) {
			case CHANGE -> part.marks().of(ref) instanceof ChangeKind kind ? -1 - kind.ordinal() : 0;
			case DOMAIN -> rows.domid().orElse(EntryTable.UNKNOWN);
			case HOST_WRITE -> pins == EntryTable.UNKNOWN ? pins : new PinCounts((int) pins).hostWritable();
			case HOST_READ -> pins == EntryTable.UNKNOWN ? pins : new PinCounts((int) pins).hostReadOnly();
			case DEVICE_WRITE -> pins == EntryTable.UNKNOWN ? pins : new PinCounts((int) pins).deviceWritable();
			case DEVICE_READ -> pins == EntryTable.UNKNOWN ? pins : new PinCounts((int) pins).deviceReadOnly();
			case NOTIFY -> notifyKey(rows, ref);
			case GENERATION -> rows.history().map(history -> (long) history.generation(ref)).orElse((long) EntryTable.UNKNOWN);
			case AGE -> rows.age(ref).map(Duration::toMillis).orElse((long) EntryTable.UNKNOWN);
			case LAST_CHANGE -> since(rows, ref).map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
			case GREF, STATE, GRANTEE, FRAME, FLAGS, PINS, MAPPER, OWNER -> 0;
		};
	}

	private static String sign(@Nullable ChangeKind kind) {
		return kind == null ? "" : kind.sign();
	}

	private static String number(long number) {
		return number == EntryTable.UNKNOWN ? EntryColumn.UNKNOWN : Long.toString(number);
	}

	private static Optional<Instant> since(EntryRows rows, int ref) {
		Optional<EntryHistory> history = rows.history();
		Instant since = history.isPresent() ? history.get().since(ref) : null;
		return since == null ? Optional.empty() : Optional.of(since);
	}

	/** The two largest units, {@code 2h 3m}; below a second in milliseconds. */
	private static String age(Duration age) {
		long seconds = age.toSeconds();
		if (seconds == 0) {
			return age.toMillis() % MILLIS_A_SECOND + "ms";
		}
		int largest = 0;
		while (seconds < UNITS[largest]) {
			largest++;
		}
		String first = seconds / UNITS[largest] + SIGNS[largest];
		long rest = seconds < SECONDS_A_MINUTE ? 0 : seconds % UNITS[largest] / UNITS[largest + 1];
		return rest == 0 ? first : first + " " + rest + SIGNS[largest + 1];
	}

	private static String unmapNotify(EntryRows rows, int ref) {
		Optional<HeldGref> held = rows.gref(ref);
		if (held.isEmpty()) {
			return rows.isDriverSeen() ? "none" : EntryColumn.UNKNOWN;
		}
		HeldGref gref = held.get();
		String cleared = gref.clearedByte().isPresent() ? "byte " + gref.clearedByte().getAsInt() : "";
		String sent = gref.port().isPresent() ? "port " + gref.port().getAsInt() : "";
		return cleared.isEmpty() && sent.isEmpty() ? "none" : cleared + (cleared.isEmpty() || sent.isEmpty() ? "" : ", ") + sent;
	}

	/** By the port, then by the byte. */
	private static long notifyKey(EntryRows rows, int ref) {
		Optional<HeldGref> held = rows.gref(ref);
		if (held.isEmpty()) {
			return rows.isDriverSeen() ? 0 : EntryTable.UNKNOWN;
		}
		HeldGref gref = held.get();
		return gref.port().orElse(-1) + 1L << 32 | gref.clearedByte().orElse(-1) + 1L;
	}
}
