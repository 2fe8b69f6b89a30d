package org.grantscope.core.memory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.KernelSymbols;
import org.grantscope.core.observe.Origin;

/**
 * The memory of a Linux 6.1 kernel on x86-64, as far as it is about grants: what is asked for is put where such a kernel has it,
 * byte by byte, by offsets that are written here and not by the layouts under test. Tell it what there is, then take its
 * {@link #memory()}, and damage that as you like.
 *
 * <p>Without being told otherwise every reference from 8 on that no gref and no deferred entry has is free, the lowest first.
 */
public final class FakeKernel {

	/** The bytes from one {@code struct gntalloc_gref} to the next. */
	public static final int GREF_BYTES = 64;
	/** The bytes from one {@code struct page} to the next. */
	public static final int PAGE_STRUCT_BYTES = 64;
	/** The address of the first grant frame. */
	public static final long TABLE = 0xffffc90000200000L;
	/** The address of the first status frame. */
	public static final long STATUS = 0xffffc90000900000L;
	/** The address of the array behind {@code gnttab_list}. */
	public static final long LIST = 0xffff888006000000L;
	/** The address of the first of its pages; each following one lies two pages on. */
	public static final long LIST_PAGES = 0xffff888007000000L;
	/** The address of the bitmap of free references. */
	public static final long BITMAP = 0xffff888008000000L;
	/** The address of {@code gnttab_v1_ops} or {@code gnttab_v2_ops}. */
	public static final long OPS = 0xffffffff82312340L;
	/** What {@code vmemmap_base} says. */
	public static final long VMEMMAP = 0xffffea0000000000L;
	/** {@code LIST_POISON1} and {@code LIST_POISON2}. */
	public static final long POISON_NEXT = 0xdead000000000100L;
	/** What {@code list_del} leaves in {@code prev}. */
	public static final long POISON_PREV = 0xdead000000000122L;

	private static final long GREFS = 0xffff888003a40000L;
	private static final long FILES = 0xffff888004100000L;
	private static final long DEFERRED = 0xffff888005200000L;
	private static final long END = 0xffffffffL;

	private final int version;
	private final int frames;
	private final FakeMemory memory = new FakeMemory();
	private final Map<String, List<Long>> addresses = new TreeMap<>();
	private final Map<String, Long> places = new TreeMap<>();
	private final Map<String, String> modules = new TreeMap<>();
	private final List<Long> indexes = new ArrayList<>();
	private final List<FakeGref> grefs = new ArrayList<>();
	private final List<Integer> deferred = new ArrayList<>();
	private final byte[] table;
	private final byte[] status;
	private int @Nullable [] free;
	private boolean poison = true;
	private boolean built;

	/** A kernel whose table has that version, 1 or 2, and so many frames of at most 128. */
	public FakeKernel(int version, int frames) {
		this.version = version;
		this.frames = frames;
		this.table = new byte[frames * 4096];
		this.status = new byte[version == 2 ? (frames + 7) / 8 * 4096 : 0];
		declare();
	}

	private void declare() {
		declareTable();
		ofModule("gref_list", "xen_gntalloc", 0xffffffffc02270a0L);
		ofModule("limit", "xen_gntdev", 0xffffffffc0221090L);
		ofModule("limit", "xen_gntalloc", 0xffffffffc02270b0L);
		ofModule("gref_size", "xen_gntalloc", 0xffffffffc0227600L);
		addresses.forEach((name, all) -> places.put(name, all.get(all.size() - 1)));
	}

	private void declareTable() {
		symbol("vmemmap_base", 0xffffffff82a10058L);
		symbol("gnttab_free_head", 0xffffffff82b44a00L);
		symbol("gnttab_last_free", 0xffffffff82b44a04L);
		symbol("deferred_list", 0xffffffff82b44a40L);
		symbol("free_per_iteration", 0xffffffff82b44a60L);
		symbol("boot_max_nr_grant_frames.5", 0xffffffff840847c0L);
		symbol("grstatus", 0xffffffff840847d8L);
		symbol("gnttab_interface", 0xffffffff840847e0L);
		symbol("gnttab_shared", 0xffffffff840847e8L);
		symbol("gnttab_free_bitmap", 0xffffffff840847f0L);
		symbol("gnttab_free_tail_ptr", 0xffffffff840847f8L);
		symbol("gnttab_size", 0xffffffff84084808L);
		symbol("gnttab_free_count", 0xffffffff8408480cL);
		symbol("nr_grant_frames", 0xffffffff84084810L);
		symbol("gnttab_list", 0xffffffff84084818L);
		symbol("deferred_count", 0xffffffff84084820L);
		symbol("leaked_count", 0xffffffff84084828L);
	}

	/** One more symbol of the kernel. */
	public FakeKernel symbol(String name, long address) {
		addresses.computeIfAbsent(name, key -> new ArrayList<>()).add(address);
		return this;
	}

	/** One more symbol of a module. */
	public FakeKernel ofModule(String name, String module, long address) {
		modules.put(name, module);
		symbol(name, address);
		return symbol(KernelSymbols.ofModule(module, name), address);
	}

	/** The symbols do not have this name. */
	public FakeKernel without(String name) {
		addresses.keySet().removeIf(key -> key.equals(name) || key.endsWith(":" + name));
		modules.remove(name);
		return this;
	}

	/** Where a variable is, whatever the symbols say by now; {@code limit} is that of gntalloc. */
	public long address(String name) {
		Long place = places.get(name);
		if (place == null) {
			throw new IllegalArgumentException("no variable " + name);
		}
		return place;
	}

	/** One more open file, whose next allocation gets that index; their numbers begin at 0. */
	public FakeKernel file(long index) {
		indexes.add(index);
		return this;
	}

	/** One more gref, behind all others in the list of all and in its file's. */
	public FakeKernel gref(FakeGref gref) {
		grefs.add(gref);
		return this;
	}

	/** One more deferred entry, behind all others. */
	public FakeKernel deferred(int ref) {
		deferred.add(ref);
		return this;
	}

	/** These references are free, the next one first, and no others. */
	public FakeKernel free(int... refs) {
		free = refs.clone();
		return this;
	}

	/** Grefs off their file's list are rings of their own, as {@code list_del_init} leaves them, instead of poisoned. */
	public FakeKernel unlistedAlone() {
		poison = false;
		return this;
	}

	/** The first bytes of the grant frames. */
	public FakeKernel tableBytes(byte[] bytes) {
		System.arraycopy(bytes, 0, table, 0, bytes.length);
		return this;
	}

	/** The first bytes of the status frames of version 2. */
	public FakeKernel statusBytes(byte[] bytes) {
		System.arraycopy(bytes, 0, status, 0, bytes.length);
		return this;
	}

	/** Entries in the table. */
	public int entries() {
		return table.length / (version == 1 ? 8 : 16);
	}

	/** The free references, the next one first. */
	public int[] freeRefs() {
		int[] told = free;
		if (told != null) {
			return told.clone();
		}
		return IntStream.range(8, entries()).filter(ref -> !deferred.contains(ref) && grefs.stream()
				.noneMatch(gref -> gref.ref() == ref))
				.toArray();
	}

	/** Where the gref of that place in the list is: 64 to a page, and each following page lies four pages on, as slabs do. */
	public static long grefAddress(int place) {
		return GREFS + place / 64 * 4 * 4096L + place % 64 * GREF_BYTES;
	}

	/** Where a file's private data is. */
	public static long fileAddress(int number) {
		return FILES + number * 32L;
	}

	/** Where the deferred entry of that place in the list is. */
	public static long deferredAddress(int place) {
		return DEFERRED + place * 32L;
	}

	/** Where the link of a reference in the free list is. */
	public static long linkAddress(int ref) {
		return LIST_PAGES + ref / 1024 * 2 * 4096L + ref % 1024 * 4L;
	}

	/** Its memory; what is told afterwards is not in it. */
	public FakeMemory memory() {
		if (!built) {
			built = true;
			putTable();
			putFreeList();
			putDeferred();
			putGrefs();
			putFiles();
		}
		return memory;
	}

	/** What is known of it beforehand. */
	public LinuxKernel kernel(Origin origin) {
		return new LinuxKernel(7, new KernelSymbols(origin, OptionalInt.of(7), new TreeMap<>(addresses), new TreeMap<>(modules),
				List.of()),
				KernelLayouts.KNOWN, OptionalLong.empty());
	}

	private void putTable() {
		memory.putLong(address("gnttab_shared"), TABLE);
		memory.put(TABLE, table);
		memory.putLong(address("gnttab_interface"), OPS);
		memory.putInt(OPS, version);
		memory.putInt(OPS + 4, version == 1 ? 512 : 256);
		memory.putInt(address("nr_grant_frames"), frames);
		memory.putInt(address("gnttab_size"), entries());
		memory.putInt(address("boot_max_nr_grant_frames.5"), 128);
		memory.putLong(address("vmemmap_base"), VMEMMAP);
		if (version == 2) {
			memory.putLong(address("grstatus"), STATUS);
			memory.put(STATUS, status);
		}
	}

	private void putFreeList() {
		int[] refs = freeRefs();
		memory.putInt(address("gnttab_free_count"), refs.length);
		memory.putInt(address("gnttab_free_head"), refs.length == 0 ? END : refs[0]);
		memory.putInt(address("gnttab_last_free"), refs.length == 0 ? END : refs[refs.length - 1]);
		memory.putLong(address("gnttab_free_tail_ptr"), refs.length == 0 ? 0 : linkAddress(refs[refs.length / 2]));
		memory.putLong(address("gnttab_list"), LIST);
		for (int page = 0; page < (entries() + 1023) / 1024; page++) {
			memory.putLong(LIST + page * 8L, linkAddress(page * 1024));
			memory.put(linkAddress(page * 1024), new byte[4096]);
		}
		BitSet bits = new BitSet();
		for (int i = 0; i < refs.length; i++) {
			memory.putInt(linkAddress(refs[i]), i + 1 < refs.length ? refs[i + 1] : END);
			bits.set(refs[i]);
		}
		memory.putLong(address("gnttab_free_bitmap"), BITMAP);
		memory.put(BITMAP, new byte[(entries() + 63) / 64 * 8]);
		memory.put(BITMAP, bits.toByteArray());
	}

	private void putDeferred() {
		List<Long> entries = new ArrayList<>();
		for (int i = 0; i < deferred.size(); i++) {
			memory.putInt(deferredAddress(i) + 16, deferred.get(i));
			memory.putShort(deferredAddress(i) + 20, 60);
			memory.putLong(deferredAddress(i) + 24, VMEMMAP + (0x50000L + i) * PAGE_STRUCT_BYTES);
			entries.add(deferredAddress(i));
		}
		putRing(address("deferred_list"), entries);
		memory.putLong(address("deferred_count"), deferred.size());
		memory.putLong(address("leaked_count"), 3);
		memory.putInt(address("free_per_iteration"), 10);
	}

	private void putGrefs() {
		List<Long> all = new ArrayList<>();
		for (int i = 0; i < grefs.size(); i++) {
			FakeGref gref = grefs.get(i);
			long at = grefAddress(i);
			if (gref.file() == FakeGref.NO_FILE) {
				memory.putLong(at + 16, poison ? POISON_NEXT : at + 16);
				memory.putLong(at + 24, poison ? POISON_PREV : at + 16);
			}
			memory.putLong(at + 32, VMEMMAP + gref.pfn() * PAGE_STRUCT_BYTES);
			memory.putLong(at + 40, gref.offset());
			memory.putInt(at + 48, gref.users());
			memory.putInt(at + 52, gref.ref());
			memory.putShort(at + 56, gref.pgoff() | gref.flags() << 12);
			memory.putInt(at + 60, gref.port());
			all.add(at);
		}
		memory.putInt(address("limit"), 1024);
		memory.putInt(address("gref_size"), grefs.size());
		putRing(address("gref_list"), all);
	}

	private void putFiles() {
		for (int number = 0; number < indexes.size(); number++) {
			List<Long> listed = new ArrayList<>();
			for (int i = 0; i < grefs.size(); i++) {
				if (grefs.get(i).file() == number) {
					listed.add(grefAddress(i) + 16);
				}
			}
			putRing(fileAddress(number), listed);
			memory.putLong(fileAddress(number) + 16, indexes.get(number));
		}
	}

	private void putRing(long head, List<Long> members) {
		long before = head;
		for (long member : members) {
			memory.putLong(before, member);
			memory.putLong(member + 8, before);
			before = member;
		}
		memory.putLong(before, head);
		memory.putLong(head + 8, before);
	}
}
