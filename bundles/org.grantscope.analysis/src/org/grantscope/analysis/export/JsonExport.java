package org.grantscope.analysis.export;

import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.query.Query;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.model.Machine;
import org.grantscope.model.table.EntryTable;

import com.google.gson.JsonObject;

/**
 * One JSON array of objects, one for each entry, a line each. Integers: {@code domid} (the granting domain),
 * {@code ref}, {@code flags}, {@code grantee}, {@code frame}; null where no source saw them. Where known also
 * {@code status} (version 2) and {@code pin} (Xen's word of counters), and of what Xen tracks {@code mapper} and
 * {@code mfn}. The string {@code state}. The frame of a transitive entry, which has none, is the number that stands in its
 * place: the low half is the reference that it passes on.
 */
public final class JsonExport implements MachineExport {

	private final Query query;

	/** Of every entry. */
	public JsonExport() {
		this(Query.ALL);
	}

	/** Of the entries that the query chooses. */
	public JsonExport(Query query) {
		this.query = query;
	}

	@Override
	public void write(Machine machine, boolean unusedToo, Writer out) throws IOException {
		out.write("[");
		String separator = "\n";
		for (ExportedEntry entry : ExportedEntry.of(machine, query, unusedToo)) {
			out.write(separator);
			out.write(toJson(entry.domid(), entry.rows(), entry.ref()).toString());
			separator = ",\n";
		}
		out.write("\n]\n");
	}

	private static JsonObject toJson(@Nullable Integer domid, EntryTable rows, int ref) {
		JsonObject json = new JsonObject();
		json.addProperty("domid", domid);
		json.addProperty("ref", ref);
		json.addProperty("state", rows.state(ref).getLiteral());
		json.addProperty("flags", known(rows.flags(ref)));
		json.addProperty("grantee", known(rows.grantee(ref)));
		json.addProperty("frame", rows.hasFrame(ref) ? unsigned(rows.frame(ref)) : null);
		if (rows.status(ref) != EntryTable.UNKNOWN) {
			json.addProperty("status", rows.status(ref));
		}
		if (rows.pins(ref) != EntryTable.UNKNOWN) {
			json.addProperty("pin", rows.pins(ref));
		}
		TrackedEntries.Entry tracked = rows.tracked(ref);
		if (tracked != null) {
			json.addProperty("mapper", tracked.mapper());
			json.addProperty("mfn", unsigned(tracked.mfn()));
		}
		return json;
	}

	private static @Nullable Integer known(int value) {
		return value == EntryTable.UNKNOWN ? null : Integer.valueOf(value);
	}

	private static BigInteger unsigned(long value) {
		return new BigInteger(Long.toUnsignedString(value));
	}
}
