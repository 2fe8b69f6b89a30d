package org.grantscope.analysis.query;

import java.util.function.LongPredicate;

import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.GrantType;
import org.grantscope.model.table.EntryTable;

/**
 * The type and flags that entries have. In version 2 reading and writing are in the status word, which may be known alone or not
 * at all.
 */
record FlagValues(EntryTable table) implements TermValues {

	private static final GrantFlag[] FLAGS = GrantFlag.values();

	@Override
	public int some(int ref, LongPredicate wanted) {
		int flags = table.flags(ref);
		boolean split = table.version() == GrantTableVersion.V2.number();
		int found = flags == EntryTable.UNKNOWN ? unknownType(wanted) : EntryTest.known(wanted.test(Symbols.type(GrantType.of(flags))));
		for (int i = 0; i < FLAGS.length && found != EntryTest.TRUE; i++) {
			GrantFlag flag = FLAGS[i];
			if (wanted.test(Symbols.flag(flag))) {
				boolean inStatus = split && (flag == GrantFlag.READING || flag == GrantFlag.WRITING);
				found = Math.max(found, inStatus ? inStatus(flag, table.status(ref))
						: flags == EntryTable.UNKNOWN ? EntryTest.UNKNOWN : EntryTest.known(flag.isIn(flags)));
			}
		}
		return found;
	}

	private static int inStatus(GrantFlag flag, int status) {
		return status == EntryTable.UNKNOWN ? EntryTest.UNKNOWN : EntryTest.known((status & flag.mask()) != 0);
	}

	private static int unknownType(LongPredicate wanted) {
		for (GrantType type : GrantType.values()) {
			if (wanted.test(Symbols.type(type))) {
				return EntryTest.UNKNOWN;
			}
		}
		return EntryTest.FALSE;
	}
}
