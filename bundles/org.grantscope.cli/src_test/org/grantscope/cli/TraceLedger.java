package org.grantscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.model.EntryState;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * What a trace alone says, read line by line by the rules of Linux's gntalloc and of grant tables: every entry, and which file
 * and which mappings keep each grant. It knows what the scripts with dumps do, throws where one does more, and has nothing to
 * do with the simulated machine.
 */
final class TraceLedger {

	private static final int READING = 8;
	private static final int WRITING = 16;
	private static final int READ_ONLY_MAP = 4;
	private static final int RESERVED = 8;
	private static final long PAGE = 4096;
	private static final Set<String> CHANGES_NOTHING = Set.of("note", "maxdelta", "dump", "entries", "sym", "sync", "limit", "poke",
			"peek", "notify", "gdopen", "gdmap", "gdunmap", "gdoff", "gdnotify", "gdmax", "gcopy", "sleep", "evopen", "evinter", "evbind",
			"evpending", "domframes");

	/** What an entry holds; a status only in version 2. */
	record Entry(int flags, int domid, long frame, int status) {
	}

	/** An open file, with its grants by their places in it, in bytes. */
	static final class File {
		final OptionalInt descriptor;
		final TreeMap<Long, Integer> grefs = new TreeMap<>();
		boolean described = true;

		File(OptionalInt descriptor) {
			this.descriptor = descriptor;
		}
	}

	/** A mapping of gntalloc. */
	static final class Mapping {
		final File file;
		final List<Integer> refs;
		final OptionalLong address;
		int pages;

		Mapping(File file, List<Integer> refs, OptionalLong address) {
			this.file = file;
			this.refs = refs;
			this.address = address;
			this.pages = refs.size();
		}
	}

	private record DeviceMap(int ref, boolean writable) {
	}

	/** An allocation of so many grants that its line cuts their list. */
	private record CutAllocation(String variable, File file, int count) {
	}

	final Map<Integer, Entry> entries = new TreeMap<>();
	/** References whose freeing the kernel has put off. */
	final Set<Integer> deferred = new HashSet<>();
	private final Map<String, File> open = new HashMap<>();
	private final List<File> files = new ArrayList<>();
	private final Map<String, Mapping> mappings = new HashMap<>();
	/** References that were not free when the trace began: other drivers have them, and do not say what they do with them. */
	private final Set<Integer> others = new HashSet<>();
	private final Set<Integer> allocated = new HashSet<>();
	private final Set<Integer> byHand = new HashSet<>();
	private final Map<Integer, DeviceMap> handles = new HashMap<>();
	private final List<CutAllocation> cut = new ArrayList<>();
	int version;
	int frames;
	int free;

	/** All lines of a trace. */
	static List<JsonObject> lines(Path trace) throws IOException {
		return Files.readAllLines(trace).stream().filter(line -> !line.isBlank())
				.map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
	}

	/** Takes note of the next line. */
	void read(JsonObject line) {
		int freeBefore = free;
		free = line.get("free").getAsInt();
		if (line.has("frames")) {
			version = line.get("version").getAsInt();
			frames = line.get("frames").getAsInt();
		}
		String operation = line.get("op").getAsString();
		if (operation.equals("start")) {
			IntStream.range(RESERVED, frames * (version == 1 ? 512 : 256)).forEach(others::add);
			array(line, "refs").forEach(ref -> others.remove(ref.getAsInt()));
		}
		if (line.has("errno") && line.get("errno").getAsString().isEmpty()) {
			perform(operation, line, line.getAsJsonObject("args"));
		} else if (!line.has("errno") && !line.has("sig") && !operation.equals("start") && !CHANGES_NOTHING.contains(operation)) {
			throw new IllegalStateException("not known here: " + line.get("op"));
		}
		for (JsonElement one : array(line, "delta")) {
			put(one.getAsJsonObject());
		}
		if (line.has("entries")) {
			learn(line);
		}
		if ((operation.equals("sleep") || operation.equals("sync")) && free > freeBefore) {
			retry(free - freeBefore, line);
		}
	}

	/** Linux tries each second to free what it has put off: what nobody maps is free then. */
	private void retry(int freed, JsonObject line) {
		int before = deferred.size();
		deferred.removeIf(ref -> !looksGranted(ref) && !isMapped(ref));
		check(before - deferred.size() == freed || line.get("op").getAsString().equals("sync"), line);
	}

	private void perform(String operation, JsonObject line, @Nullable JsonObject args) {
		if (args == null || CHANGES_NOTHING.contains(operation)) {
			return;
		}
		switch (operation) {
			case "open" -> {
				File file = new File(line.has("fdno") ? OptionalInt.of(line.get("fdno").getAsInt()) : OptionalInt.empty());
				open.put(text(args, "fd"), file);
				files.add(file);
			}
			case "alloc" -> allocate(line, args);
			case "dealloc" -> dealloc(line, args);
			case "mmap" -> map(line, args);
			case "munmap" -> unmap(args);
			case "close" -> close(args);
			case "setraw" -> byHand.add(args.get("ref").getAsInt());
			case "hmap" -> {
				if (line.get("status").getAsInt() == 0) {
					handles.put(line.get("handle").getAsInt(),
							new DeviceMap(args.get("ref").getAsInt(), (args.get("flags").getAsInt() & READ_ONLY_MAP) == 0));
				}
			}
			case "hunmap" -> {
				if (line.get("status").getAsInt() == 0) {
					handles.remove(args.get("handle").getAsInt());
				}
			}
			default -> throw new IllegalStateException("not known here: " + line.get("op"));
		}
	}

	private void allocate(JsonObject line, JsonObject args) {
		File file = file(args);
		long index = hex(line, "index");
		int listed = 0;
		for (JsonElement ref : array(line, "grefs")) {
			file.grefs.put(index + PAGE * listed++, ref.getAsInt());
			allocated.add(ref.getAsInt());
		}
		if (listed < args.get("count").getAsInt()) {
			cut.add(new CutAllocation(text(line, "var"), file, args.get("count").getAsInt()));
		}
	}

	/** Driver: grants of one stretch of the file. */
	private void dealloc(JsonObject line, JsonObject args) {
		File file = file(args);
		long index = hex(args, "index");
		long count = args.get("count").getAsLong();
		List<Integer> gone = new ArrayList<>(file.grefs.subMap(index, index + count * PAGE).values());
		check(gone.size() == count, line);
		file.grefs.subMap(index, index + count * PAGE).clear();
		gone.forEach(this::release);
	}

	private void map(JsonObject line, JsonObject args) {
		File file = open.get(text(args, "fd"));
		if (file != null) { // else one of gntdev
			long index = hex(args, "index");
			long pages = args.get("pages").getAsLong();
			List<Integer> refs = List.copyOf(file.grefs.subMap(index, index + pages * PAGE).values());
			check(refs.size() == pages, line);
			mappings.put(text(args, "var"),
					new Mapping(file, refs, line.has("addr") ? OptionalLong.of(hex(line, "addr")) : OptionalLong.empty()));
		} else {
			mappings.remove(text(args, "var"));
		}
	}

	/** Driver: what a mapping keeps it keeps until its last page goes. */
	private void unmap(JsonObject args) {
		Mapping mapping = mappings.get(text(args, "var"));
		if (mapping != null) {
			mapping.pages -= args.get("pages").getAsInt();
			if (mapping.pages == 0) {
				mappings.remove(text(args, "var"));
				mapping.refs.forEach(this::release);
				release(mapping.file);
			}
		}
	}

	private void close(JsonObject args) {
		File file = open.remove(text(args, "fd"));
		if (file != null) {
			file.described = false;
			release(file);
		}
	}

	/** Linux: a file is released when neither a descriptor nor a mapping refers to it. */
	private void release(File file) {
		if (!file.described && mappings.values().stream().noneMatch(mapping -> mapping.file == file)) {
			List<Integer> listed = new ArrayList<>(file.grefs.values());
			file.grefs.clear();
			files.remove(file);
			listed.forEach(this::release);
		}
	}

	/** Driver: the last user gone, the grant ends, or is put off while its peer uses it. */
	private void release(int ref) {
		if (fileOf(ref).isEmpty() && mappingsOf(ref).isEmpty() && isMapped(ref)) {
			deferred.add(ref);
		}
	}

	/** A list of all entries in use, and of the script's variables, tells what the lists before it left out. */
	private void learn(JsonObject line) {
		Set<Integer> listed = new HashSet<>();
		for (JsonElement entry : array(line, "entries")) {
			put(entry.getAsJsonObject());
			listed.add(entry.getAsJsonObject().get("ref").getAsInt());
		}
		entries.replaceAll((ref, entry) -> listed.contains(ref) ? entry : new Entry(0, entry.domid, entry.frame, entry.status));
		if (line.has("vars")) {
			for (CutAllocation allocation : cut) {
				JsonObject variable = line.getAsJsonObject("vars").getAsJsonObject(allocation.variable);
				long place = hex(variable, "index");
				check(variable.getAsJsonArray("grefs").size() == allocation.count, line);
				for (JsonElement ref : array(variable, "grefs")) {
					allocation.file.grefs.put(place, ref.getAsInt());
					place += PAGE;
				}
			}
			cut.clear();
		}
	}

	private void put(JsonObject entry) {
		entries.put(entry.get("ref").getAsInt(), new Entry((int) hex(entry, "flags"), entry.get("domid").getAsInt(), hex(entry, "frame"),
				entry.has("status") ? (int) hex(entry, "status") : 0));
	}

	/** What the kernel's developers call the state of that entry. */
	EntryState state(int ref) {
		boolean mapped = isMapped(ref);
		if (looksGranted(ref)) {
			return deferred.contains(ref) ? EntryState.DEFERRED
					: !mapped ? EntryState.GRANTED : isMappedWritable(ref) ? EntryState.MAPPED_WRITE : EntryState.MAPPED_READ;
		}
		if (mapped) {
			return EntryState.REVOKED_BUT_MAPPED;
		}
		return deferred.contains(ref) ? EntryState.DEFERRED : ref < RESERVED ? EntryState.RESERVED
				: others.contains(ref) ? EntryState.TAKEN : EntryState.FREE;
	}

	/** Whether the driver has ever granted by that reference; others' entries change without a line that says so. */
	boolean wasOfGntalloc(int ref) {
		return allocated.contains(ref);
	}

	/** The file that lists that grant. */
	Optional<File> fileOf(int ref) {
		return files.stream().filter(file -> file.grefs.containsValue(ref)).findFirst();
	}

	/** The mappings that keep it. */
	List<Mapping> mappingsOf(int ref) {
		return mappings.values().stream().filter(mapping -> mapping.refs.contains(ref)).toList();
	}

	private boolean looksGranted(int ref) {
		Entry entry = entries.get(ref);
		return entry != null && (entry.flags & 3) != 0;
	}

	/** Of an entry that was written by hand the bits say nothing: the map operations do. */
	private boolean isMapped(int ref) {
		return byHand.contains(ref) ? handles.values().stream().anyMatch(map -> map.ref == ref) : (inUse(ref) & (READING | WRITING)) != 0;
	}

	private boolean isMappedWritable(int ref) {
		return byHand.contains(ref) ? handles.values().stream().anyMatch(map -> map.ref == ref && map.writable)
				: (inUse(ref) & WRITING) != 0;
	}

	private int inUse(int ref) {
		Entry entry = entries.get(ref);
		return entry == null ? 0 : version == 1 ? entry.flags : entry.status;
	}

	private File file(JsonObject args) {
		File file = open.get(text(args, "fd"));
		if (file == null) {
			throw new IllegalStateException("not open: " + args);
		}
		return file;
	}

	private static void check(boolean understood, JsonObject line) {
		if (!understood) {
			throw new IllegalStateException("not understood: " + line.get("i") + " " + line.get("op"));
		}
	}

	private static Iterable<JsonElement> array(JsonObject line, String name) {
		return line.has(name) ? line.getAsJsonArray(name) : List.of();
	}

	private static String text(JsonObject fields, String name) {
		return fields.get(name).getAsString();
	}

	private static long hex(JsonObject fields, String name) {
		return Long.decode(text(fields, name));
	}
}
