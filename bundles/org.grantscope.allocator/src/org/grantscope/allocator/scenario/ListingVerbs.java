package org.grantscope.allocator.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.core.abi.Domid;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.table.GrantTableImage;

/** Verbs that change nothing and list what is there. */
final class ListingVerbs {

	private static final long MOST_FREE = 40_000;

	private ListingVerbs() {
	}

	static void perform(Verb verb, Performance it) {
		switch (verb) {
			case NOTE -> it.result("text", FieldValue.of(it.word("text", "")));
			case ENTRIES -> entries(it);
			case DUMP -> dump(it);
			case SYM -> symbols(it);
			case FREELIST -> freeList(it, it.number("n", MOST_FREE));
			case DOMFRAMES -> domainFrames(it);
			case SYNC -> sync(it);
			case START -> start(it);
			case MAXDELTA -> it.scene().setListedDeltas(it.small("n"));
			case FORGET -> it.variables().forget();
			default -> throw new IllegalArgumentException(verb.toString());
		}
	}

	private static void start(Performance it) {
		it.result("limit", (int) it.scene().state(it.actor().domid()).limit().orElseThrow());
		entries(it);
		freeList(it, MOST_FREE);
	}

	private static void entries(Performance it) {
		GrantTableImage image = it.scene().table(it.actor().domid());
		it.result("version", image.version().number());
		it.result("frames", image.frames());
		it.result("mfns", frames(it, Domid.SELF, image));
		List<FieldValue> used = new ArrayList<>();
		int stale = 0;
		for (int ref = 0; ref < image.entries(); ref++) {
			if (image.flags(ref) != 0) {
				used.add(FieldValue.ofEntry(image, ref));
			} else if (isStale(image, ref)) {
				stale++;
			}
		}
		it.result("entries", new FieldValue.Items(used));
		it.result("stale", stale);
	}

	/** Only an entry's first eight bytes are looked at, in which a version 2 entry has no frame. */
	private static boolean isStale(GrantTableImage image, int ref) {
		return image.domid(ref) != 0 || image.version() == GrantTableVersion.V1 && image.frame(ref) != 0;
	}

	/** The frames of the table itself; asking for as many as there are makes no more of them. */
	private static FieldValue frames(Performance it, int domid, GrantTableImage image) {
		List<FieldValue> frames = new ArrayList<>();
		Operation ask = new Operation.Call(new Hypercall.SetupTable(domid, image.frames()));
		if (it.execute(ask) instanceof Outcome.TableFrames(List<Long> all)) {
			all.forEach(frame -> frames.add(FieldValue.hex(frame)));
		}
		return new FieldValue.Items(frames);
	}

	/** The files of a dump would have the frames and the status frames. */
	private static void dump(Performance it) {
		GrantTableImage image = it.scene().table(it.actor().domid());
		it.result("label", FieldValue.of(it.word("label", "0")));
		it.result("bytes", (image.frames() + image.version().statusFrames(image.frames())) * GrantTableVersion.FRAME_BYTES);
		it.result("xtool", 0);
		entries(it);
		it.result("vars", it.variables().allocs());
	}

	private static void symbols(Performance it) {
		List<Integer> free = it.scene().freeRefs(it.actor().domid());
		it.result("gnttab_free_count", symbol(free.size()));
		it.result("gnttab_free_head", symbol(free.isEmpty() ? Operation.MAX_U32 : free.get(0)));
		it.result("nr_grant_frames", symbol(it.scene().table(it.actor().domid()).frames()));
	}

	private static FieldValue symbol(long value) {
		Map<String, FieldValue> fields = new LinkedHashMap<>();
		fields.put("addr", FieldValue.of("0x0"));
		fields.put("ok", FieldValue.of(1));
		fields.put("u32", FieldValue.of(value));
		fields.put("u64", FieldValue.hex(value));
		return new FieldValue.Fields(fields);
	}

	private static void freeList(Performance it, long most) {
		it.result("refs", FieldValue.of(it.scene().freeRefs(it.actor().domid()).stream().limit(most).toList()));
	}

	private static void domainFrames(Performance it) {
		long domid = it.number("domid");
		it.argument("domid", domid);
		int number = (int) (domid & Domid.MAX);
		boolean exists = it.scene().hasDomain(number);
		GrantTableImage image = it.scene().table(exists ? number : it.scene().home());
		it.result("version", exists ? image.version().number() : 0);
		it.result("n", exists ? image.frames() : -1);
		it.result("mfns", exists ? frames(it, number, image) : new FieldValue.Items(List.of()));
	}

	private static void sync(Performance it) {
		it.result("name", FieldValue.of(it.word("name", "0")));
		it.result("answered", 0);
	}
}
