package org.grantscope.analysis.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

import org.eclipse.jdt.annotation.NonNull;
import org.grantscope.core.abi.Domid;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.model.EntryState;
import org.grantscope.model.OpenFile;
import org.grantscope.model.owner.FileName;
import org.grantscope.model.owner.Owner;
import org.grantscope.model.table.EntryTable;

/** Who has the most entries of a table, by peer and by owner. */
final class Shares {

	private static final int SHOWN = 3;
	private static final String MAPPINGS = "mappings of gntalloc alone";

	private final Map<Integer, int[]> peers = new HashMap<>();
	private final Map<Long, int[]> files = new HashMap<>();
	private final Map<String, int[]> owners = new HashMap<>();

	Shares(CheckedDomain domain, CheckedTable table) {
		int last = EntryTable.UNKNOWN;
		int[] peer = counter(peers, last);
		Owner before = null;
		int[] kept = {};
		for (int at = 0; at < table.count(); at++) {
			int ref = table.ref(at);
			if (ref >= GrantTableVersion.RESERVED_ENTRIES && table.state(at) != EntryState.FREE) {
				int grantee = table.grantee(at);
				peer = grantee == last ? peer : counter(peers, grantee);
				last = grantee;
				peer[0]++;
				if (!domain.isOfDriver(ref)) {
					Owner owner = domain.owner(ref);
					kept = owner == before ? kept : counter(owners, owner(owner));
					before = owner;
					kept[0]++;
				}
			}
		}
		CheckedDriver driver = domain.driver();
		if (driver != null) {
			count(driver);
		}
		peers.values().removeIf(count -> count[0] == 0);
	}

	private static <K> int[] counter(Map<K, int[]> counts, K key) {
		return counts.computeIfAbsent(key, unseen -> new int[1]);
	}

	private void count(CheckedDriver driver) {
		OpenFile last = null;
		int[] count = {};
		for (int at = 0; at < driver.count(); at++) {
			OpenFile file = driver.file(at);
			if (file == null) {
				counter(owners, !driver.isMappingsKnown() && driver.users(at) > 0 ? MAPPINGS
						: driver.mappings(at) == 0 ? "gntalloc, no file or mapping" : MAPPINGS)[0]++;
			} else {
				count = file == last ? count : counter(files, file.getId());
				last = file;
				count[0]++;
			}
		}
	}

	/** In few words, so that those with many mappings are one. */
	private static String owner(Owner owner) {
		return switch (owner) {
			case Owner.File file -> FileName.of(file.file().getId());
			case Owner.Mappings mappings -> MAPPINGS;
			case Owner.UnseenMappings mappings -> MAPPINGS;
			case Owner.Nobody nobody -> nobody.describe();
			case Owner.Unknown unknown -> "an unknown owner";
			case Owner.DriverAlone alone -> alone.describe();
			case Owner.Deferred deferred -> deferred.describe();
			case Owner.Ring ring -> ring.device().getKind().label();
			case Owner.DeviceData data -> data.describe();
			case Owner.Reserved reserved -> reserved.describe();
			case Owner.Kernel kernel -> kernel.describe();
		};
	}

	/** {@code granted to d5 32000, d7 12; kept by file 3 32000, ?}; what is known of neither is left out. */
	String describe() {
		Map<String, int[]> named = new HashMap<>();
		peers.forEach((peer, count) -> named.put(peer < 0 ? "an unknown domain" : Domid.describe(peer), count));
		files.forEach((file, count) -> owners.put(FileName.of(file), count));
		return "granted to " + top(named) + "; kept by " + top(owners);
	}

	private static String top(Map<String, int[]> counts) {
		List<Map.Entry<@NonNull String, int[]>> most = counts.entrySet().stream().sorted(Comparator
				.comparingInt((Map.Entry<@NonNull String, int[]> entry) -> -entry.getValue()[0]).thenComparing(Map.Entry::getKey))
				.toList();
		StringJoiner shown = new StringJoiner(", ");
		most.stream().limit(SHOWN).forEach(entry -> shown.add(entry.getKey() + " (" + entry.getValue()[0] + ")"));
		return most.isEmpty() ? "nobody" : most.size() > SHOWN ? shown + " and others" : shown.toString();
	}
}
