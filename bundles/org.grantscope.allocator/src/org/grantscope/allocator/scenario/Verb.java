package org.grantscope.allocator.scenario;

import static org.grantscope.allocator.scenario.Parameter.known;
import static org.grantscope.allocator.scenario.Parameter.newName;
import static org.grantscope.allocator.scenario.Parameter.number;
import static org.grantscope.allocator.scenario.Parameter.anyWord;
import static org.grantscope.allocator.scenario.Parameter.Subject.ALLOC;
import static org.grantscope.allocator.scenario.Parameter.Subject.CHILD;
import static org.grantscope.allocator.scenario.Parameter.Subject.FILE;
import static org.grantscope.allocator.scenario.Parameter.Subject.GNTDEV_MAP;
import static org.grantscope.allocator.scenario.Parameter.Subject.HANDLE;
import static org.grantscope.allocator.scenario.Parameter.Subject.MAPPING;
import static org.grantscope.allocator.scenario.Parameter.Subject.PORT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.grantscope.allocator.KernelProfile;
import org.grantscope.allocator.scenario.Parameter.FreeText;
import org.grantscope.allocator.scenario.Parameter.Occurrence;
import org.grantscope.allocator.scenario.Parameter.ProtectionLetters;
import org.grantscope.allocator.scenario.Parameter.Subject;

/**
 * What a line of a scenario can do. Parser, printer, run and documents all take from this table what a line looks like.
 */
public enum Verb {

	/** {@code open F}. */
	OPEN("open", "Opens /dev/xen/gntalloc.", gives("fdno"), newName("fd", FILE)),
	/** {@code gdopen D}. */
	GDOPEN("gdopen", "Opens /dev/xen/gntdev.", gives("fdno"), newName("fd", FILE)),
	/** {@code evopen E}. */
	EVOPEN("evopen", "Opens /dev/xen/evtchn, not blocking.", gives("fdno"), newName("fd", FILE)),
	/** {@code close F}. */
	CLOSE("close", "Closes a descriptor.", gives(), known("fd", FILE)),
	/** {@code dup F G}. */
	DUP("dup", "Makes a second descriptor for the same open file.", gives("fdno"), known("fd", FILE), newName("new", FILE)),

	/** {@code alloc F 5 1 2 A}. */
	ALLOC_GREFS("alloc", "IOCTL_GNTALLOC_ALLOC_GREF: offers new pages to a domain.", gives("index", "grefs", "grefs_total"),
			known("fd", FILE), number("domid", 16, "the grantee"), number("flags", 16, "bit 0: writable"),
			number("count", 32, "pages"), newName("var", ALLOC).optional("_")),
	/** {@code alloctrunc F 5 1 3 A}. */
	ALLOC_TRUNCATED("alloctrunc", "The same with room for two references in the caller's memory, of which the first is told.",
			gives("index", "grefs"), known("fd", FILE), number("domid", 16, "the grantee"),
			number("flags", 16, "bit 0: writable"), number("count", 32, "pages"), newName("var", ALLOC).optional("_")),
	/** {@code dealloc F $A 2}. */
	DEALLOC("dealloc", "IOCTL_GNTALLOC_DEALLOC_GREF: takes pages out of the file.", gives(), known("fd", FILE),
			number("index", 64, "of the first page, in bytes"), number("count", 32, "pages")),
	/** {@code notify F $A+5 1 0}. */
	NOTIFY("notify", "IOCTL_GNTALLOC_SET_UNMAP_NOTIFY.", gives(), known("fd", FILE),
			number("index", 64, "of the page, plus the offset of the byte to clear"),
			number("action", 32, "1 clear the byte, 2 send an event, 3 both, 0 neither"), number("port", 32, "")),
	/** {@code limit 1024}. */
	LIMIT("limit", "Writes gntalloc's parameter limit.", gives(), anyWord("limit", "as written to the kernel")),

	/** {@code mmap M F $A 2 rw}. */
	MMAP("mmap", "Maps pages of an open file.", gives("addr"), newName("var", MAPPING), known("fd", FILE),
			number("index", 64, "of the first page, in bytes"), number("pages", 64, ""), protection().optional("rw"),
			anyWord("share", "", "shared", "private").optional("shared"), at()),
	/** {@code gdmmap M D $G 2 rw}. */
	GDMMAP("gdmmap", "The same; reads better with a file of gntdev.", gives("addr"), newName("var", MAPPING), known("fd", FILE),
			number("index", 64, "of the first page, in bytes"), number("pages", 64, ""), protection().optional("rw"),
			anyWord("share", "", "shared", "private").optional("shared"), at()),
	/** {@code munmap M}. */
	MUNMAP("munmap", "Unmaps pages of a mapping.", gives(), known("var", MAPPING), number("page", 64, "the first").optional("0"),
			number("pages", 64, "").optional("up to the end of the mapping")),
	/** {@code mprotect M 1 1 r}. */
	MPROTECT("mprotect", "Changes what may be done with pages of a mapping.", gives(), known("var", MAPPING),
			number("page", 64, "the first"), number("pages", 64, ""), protection()),
	/** {@code madvise M 0 1 4}. */
	MADVISE("madvise", "Gives the kernel advice about pages of a mapping.", gives(), known("var", MAPPING),
			number("page", 64, "the first"), number("pages", 64, ""),
			number("advice", 64, "4 is MADV_DONTNEED, 10 MADV_DONTFORK")),
	/** {@code mremap M 2 move}. */
	MREMAP("mremap", "Resizes a mapping where it is, or moves it onto fresh memory.", gives("addr"), known("var", MAPPING),
			number("pages", 64, "from now on"), anyWord("move", "", "move").optional("it stays where it is"), at()),
	/** {@code peek M 0 8}. */
	PEEK("peek", "Reads memory of a mapping.", gives("bytes"), known("var", MAPPING), number("off", 64, "in bytes"),
			number("n", 64, "bytes, 256 at most").optional("8")),
	/** {@code poke M 0 1 2 3}. */
	POKE("poke", "Writes memory of a mapping, byte after byte.", gives(), known("var", MAPPING), number("off", 64, "in bytes"),
			number("byte", 8, "").repeated()),

	/** {@code gdmap D G 0 @A.0}. */
	GDMAP("gdmap", "IOCTL_GNTDEV_MAP_GRANT_REF: prepares to map another domain's grants.", gives("index"), known("fd", FILE),
			newName("var", GNTDEV_MAP), number("domid", 32, "the granting domain"), number("ref", 32, "").repeated()),
	/** {@code gdunmap D $G 1}. */
	GDUNMAP("gdunmap", "IOCTL_GNTDEV_UNMAP_GRANT_REF.", gives(), known("fd", FILE), number("index", 64, "in bytes"),
			number("count", 32, "")),
	/** {@code gdoff D &N}. */
	GDOFF("gdoff", "IOCTL_GNTDEV_GET_OFFSET_FOR_VADDR.", gives("offset", "count"), known("fd", FILE), number("vaddr", 64, "")),
	/** {@code gdmax D 10}. */
	GDMAX("gdmax", "IOCTL_GNTDEV_SET_MAX_GRANTS.", gives(), known("fd", FILE), number("count", 32, "")),
	/** {@code gdnotify D $G+3 1 0}. */
	GDNOTIFY("gdnotify", "IOCTL_GNTDEV_SET_UNMAP_NOTIFY.", gives(), known("fd", FILE),
			number("index", 64, "of the page, plus the offset of the byte to clear"),
			number("action", 32, "1 clear the byte, 2 send an event, 3 both, 0 neither"), number("port", 32, "")),

	/** {@code evbind E P 0}. */
	EVBIND("evbind", "IOCTL_EVTCHN_BIND_UNBOUND_PORT: a port that waits for a domain.", gives("port"), known("fd", FILE),
			newName("var", PORT), number("remote", 32, "the domain")),
	/** {@code evinter E Q 0 %P}. */
	EVINTER("evinter", "IOCTL_EVTCHN_BIND_INTERDOMAIN: a port bound to a domain's port.", gives("port"), known("fd", FILE),
			newName("var", PORT), number("remote", 32, "the domain"), number("remote_port", 32, "")),
	/** {@code evunbind E %P}. */
	EVUNBIND("evunbind", "IOCTL_EVTCHN_UNBIND.", gives(), known("fd", FILE), number("port", 32, "")),
	/** {@code evnotify E %P}. */
	EVNOTIFY("evnotify", "IOCTL_EVTCHN_NOTIFY: sends an event to the other end.", gives(), known("fd", FILE), number("port", 32, "")),
	/** {@code evpending E}. */
	EVPENDING("evpending", "Reads which ports have had events, up to 64, and writes them back, which unmasks them.",
			gives("ports"), known("fd", FILE)),

	/** {@code hmap H 0 @A.0 1}. */
	HMAP("hmap", "GNTTABOP_map_grant_ref, past the drivers.", gives("status", "handle", "bus"), newName("var", HANDLE),
			number("domid", 16, "the granting domain"), number("ref", 32, ""), number("flags", 32, "1 device map, 4 read-only")),
	/** {@code hunmap H}. */
	HUNMAP("hunmap", "GNTTABOP_unmap_grant_ref.", gives("status"), known("var", HANDLE),
			number("handle", 32, "used when the name stands for nothing").optional("0"),
			number("bus", 64, "used when the name stands for nothing").optional("0")),
	/** {@code gcopy 0 @A.0 0 0 @B.0 0 16}. */
	GCOPY("gcopy", "GNTTABOP_copy from reference to reference.", gives("status"), number("sdom", 16, "the source's domain"),
			number("sref", 64, ""), number("soff", 16, "in bytes"), number("ddom", 16, "the destination's domain"),
			number("dref", 64, ""), number("doff", 16, "in bytes"), number("len", 16, "in bytes")),
	/** {@code setraw 500 0x1+<*A<32}. */
	SETRAW("setraw", "Writes an entry of the domain's own table.", gives(), number("ref", 32, ""),
			number("first", 64, "the entry's first eight bytes, little endian"),
			number("last", 64, "its last eight, in version 2").optional("0")),
	/** {@code protect 8}. */
	PROTECT("protect", "Makes an entry of the domain's own table read-only.", gives(), number("ref", 32, "")),
	/** {@code unprotect 8}. */
	UNPROTECT("unprotect", "Allows writing again.", gives(), number("ref", 32, "")),
	/** {@code accept 500 0 0}. */
	ACCEPT("accept", "Accepts a page that another domain gives, in an entry of the domain's own table.", gives(),
			number("ref", 32, ""), number("domid", 16, "who may give it"), number("frame", 32, "").optional("0")),
	/** {@code withdraw 500}. */
	WITHDRAW("withdraw", "Ends that, and tells which page has come.", gives("frame"), number("ref", 32, "")),
	/** {@code transfer *A 5 500}. */
	TRANSFER("transfer", "GNTTABOP_transfer: gives a page away.", gives("status"), number("frame", 64, ""),
			number("domid", 16, "who accepts it"), number("ref", 32, "where")),
	/** {@code swap 8 9}. */
	SWAP("swap", "GNTTABOP_swap_grant_ref of two entries of the domain's own table.", gives("status"), number("a", 32, ""),
			number("b", 32, "")),
	/** {@code querysize 0}. */
	QUERYSIZE("querysize", "GNTTABOP_query_size.", gives("status", "frames", "max"), number("domid", 16, "")),
	/** {@code setuptable 0 4}. */
	SETUPTABLE("setuptable", "GNTTABOP_setup_table.", gives("status", "frames"), number("domid", 16, ""), number("n", 32, "frames")),
	/** {@code getversion 0}. */
	GETVERSION("getversion", "GNTTABOP_get_version.", gives("version"), number("domid", 16, "")),
	/** {@code setversion 2}. */
	SETVERSION("setversion", "GNTTABOP_set_version of the domain's own table.", gives("version"), number("v", 32, "1 or 2")),

	/** {@code fork C}. */
	FORK("fork", "The process makes a copy of itself, and the two sockets over which the copy is told what to do.", gives(),
			newName("proc", CHILD)),
	/** {@code exit C}. */
	EXIT("exit", "The child ends.", gives("status"), known("proc", CHILD)),
	/** {@code kill C}. */
	KILL("kill", "The child is killed.", gives("status"), known("proc", CHILD)),

	/** {@code rawioctl F 0x184705 null}. */
	RAWIOCTL("rawioctl", "A request of any number.", gives(), known("fd", FILE), number("cmd", 64, "the request"),
			anyWord("arg", "what its pointer points to", "null", "bad", "zero")),
	/** {@code read F}. */
	READ("read", "Reads eight bytes of the file.", gives(), known("fd", FILE)),

	/** {@code sleep 2500}. */
	SLEEP("sleep", "Time passes in the whole machine.", gives(), number("ms", 64, "milliseconds, at most 366 days")),
	/** {@code insmod}. */
	INSMOD("insmod", "Loads the module xen_gntalloc.", gives()),
	/** {@code rmmod}. */
	RMMOD("rmmod", "Unloads the module xen_gntalloc.", gives()),
	/** {@code free_per_iteration 10}. */
	FREE_PER_ITERATION("free_per_iteration", "Writes how many grants that others mapped the kernel tries to free each second.",
			gives(), anyWord("count", "as written to the kernel")),
	/** {@code domain dom5 version 2}. */
	DOMAIN("domain", "The toolstack makes a domain.", gives(), newName("name", Subject.DOMAIN),
			anyWord("version", "of its table", "1", "2").keyword(), number("frames", 32, "in its table at first, 256 at most").keyword(),
			number("max", 32, "frames to which it may grow").keyword(), number("maptrack", 32, "frames").keyword(),
			number("limit", 32, "gntalloc's parameter").keyword(), anyWord("kernel", "which Linux", KernelProfile.ids()).keyword()),
	/** {@code destroy dom5}. */
	DESTROY("destroy", "The toolstack destroys a domain.", gives(), known("name", Subject.DOMAIN)),

	/** {@code note text}. */
	NOTE("note", "Says something to people.", gives(), new Parameter("text", new FreeText(), Occurrence.OPTIONAL, "")),
	/** {@code entries}. */
	ENTRIES("entries", "Lists the entries in use, and counts those that are free but still hold something.",
			gives("version", "frames", "stale")),
	/** {@code dump label}. */
	DUMP("dump", "The same, and what allocs gave.", gives("bytes", "version", "frames", "stale"), anyWord("label", "")),
	/** {@code sym}. */
	SYM("sym", "Lists variables of the kernel.", gives()),
	/** {@code freelist 100}. */
	FREELIST("freelist", "Lists the kernel's free references.", gives("refs"), number("n", 32, "so many at most").optional("40000")),
	/** {@code domframes 1}. */
	DOMFRAMES("domframes", "Lists the frames of a domain's table.", gives("version", "n"), number("domid", 64, "")),
	/** {@code sync name}. */
	SYNC("sync", "Waits for the host; does nothing in a simulated machine.", gives("answered"), anyWord("name", ""),
			number("ms", 32, "").optional("120000"), number("domid", 64, "").optional("no domain")),
	/** {@code maxdelta 4}. */
	MAXDELTA("maxdelta", "How many changed entries a trace lists for one operation; 40 at first.", gives(), number("n", 32, "")),
	/** {@code start}. */
	START("start", "What a trace begins with.", gives("limit", "version", "frames", "stale", "refs")),
	/** {@code forget}. */
	FORGET("forget", "The process forgets all names.", gives());

	private static final Set<Verb> GIVING_NOTHING_OUT = EnumSet.of(OPEN, GDOPEN, EVOPEN, CLOSE, DUP, DEALLOC, NOTIFY, GDNOTIFY, LIMIT,
			MUNMAP, MPROTECT, GDMAP, GDUNMAP, GDOFF, GDMAX, EVBIND, EVINTER, EVUNBIND, EVNOTIFY, EVPENDING, HUNMAP, SETRAW, EXIT, KILL,
			READ, SLEEP, INSMOD, RMMOD, DESTROY, NOTE, FORGET);

	private static final Map<String, Verb> BY_WORD = Stream.of(values()).collect(Collectors.toMap(Verb::word, Function.identity()));

	private final String word;
	private final String description;
	private final List<String> results;
	private final List<Parameter> parameters;

	Verb(String word, String description, List<String> results, Parameter... parameters) {
		this.word = word;
		this.description = description;
		this.results = results;
		this.parameters = List.copyOf(Arrays.asList(parameters));
	}

	/** As a line begins with it. */
	public String word() {
		return word;
	}

	/** What it does, in one sentence. */
	public String description() {
		return description;
	}

	/** What can be expected of it beside success and refusals: fields of a trace. */
	public List<String> results() {
		return results;
	}

	/** Whether it asks Xen for a grant operation, which answers with a status. */
	public boolean isHypercall() {
		return results.contains("status") && this != EXIT && this != KILL;
	}

	/**
	 * Whether it surely takes none of what is given out in an order, which are references, pages, and handles of mappings, and
	 * does not show or change in which order that is.
	 */
	boolean givesNothingOut() {
		return GIVING_NOTHING_OUT.contains(this);
	}

	/** In their order. */
	public List<Parameter> parameters() {
		return parameters;
	}

	/** The verb and its parameters on one line, for people. */
	public String synopsis() {
		return Stream.concat(Stream.of(word), parameters.stream().map(Parameter::synopsis)).collect(Collectors.joining(" "));
	}

	/** The verb of that word. */
	public static Optional<Verb> of(String word) {
		return Optional.ofNullable(BY_WORD.get(word));
	}

	private static List<String> gives(String... names) {
		return List.of(names);
	}

	private static Parameter at() {
		return number("at", 64, "an address that would be welcome").keyword();
	}

	private static Parameter protection() {
		return new Parameter("prot", new ProtectionLetters(), Occurrence.ONCE, "some of rwx, or -");
	}
}
