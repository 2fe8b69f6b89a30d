package org.grantscope.analysis.export;

import java.io.IOException;
import java.io.Writer;
import java.util.StringJoiner;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.query.Query;
import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.model.Machine;
import org.grantscope.model.table.EntryTable;

/**
 * Comma-separated values (RFC 4180) with a heading line. Numbers are decimal; a field that no source saw is empty. No
 * value holds a comma, a quote or a line end, so none is quoted.
 */
public final class CsvExport implements MachineExport {

	private static final String HEADING = "domid,ref,state,flags,flag_names,grantee,frame,status,pin,mapper,mfn";

	private final Query query;

	/** Of every entry. */
	public CsvExport() {
		this(Query.ALL);
	}

	/** Of the entries that the query chooses. */
	public CsvExport(Query query) {
		this.query = query;
	}

	@Override
	public void write(Machine machine, boolean unusedToo, Writer out) throws IOException {
		out.write(HEADING);
		out.write("\r\n");
		for (ExportedEntry entry : ExportedEntry.of(machine, query, unusedToo)) {
			out.write(line(entry.domid(), entry.rows(), entry.ref()));
			out.write("\r\n");
		}
	}

	private static String line(@Nullable Integer domid, EntryTable rows, int ref) {
		int flags = rows.flags(ref);
		TrackedEntries.Entry tracked = rows.tracked(ref);
		StringJoiner line = new StringJoiner(",");
		line.add(domid == null ? "" : domid.toString());
		line.add(Integer.toString(ref));
		line.add(rows.state(ref).getLiteral());
		line.add(known(flags));
		line.add(flags == EntryTable.UNKNOWN ? "" : GrantFlag.describe(flags));
		line.add(known(rows.grantee(ref)));
		line.add(rows.hasFrame(ref) ? Long.toUnsignedString(rows.frame(ref)) : "");
		line.add(known(rows.status(ref)));
		line.add(known(rows.pins(ref)));
		line.add(tracked == null ? "" : Integer.toString(tracked.mapper()));
		line.add(tracked == null ? "" : Long.toUnsignedString(tracked.mfn()));
		return line.toString();
	}

	private static String known(long value) {
		return value == EntryTable.UNKNOWN ? "" : Long.toString(value);
	}
}
