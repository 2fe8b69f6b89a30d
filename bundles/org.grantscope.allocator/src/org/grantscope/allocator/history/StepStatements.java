package org.grantscope.allocator.history;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.Device;
import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.ProcessId;
import org.grantscope.allocator.ProcessUse;
import org.grantscope.allocator.Protection;
import org.grantscope.allocator.scenario.Operand;
import org.grantscope.allocator.scenario.Statement;
import org.grantscope.allocator.scenario.Term;
import org.grantscope.allocator.scenario.Verb;
import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantTableVersion;

/** Says recorded steps as statements, one after another, and gives names to what they come to. For one thread. */
final class StepStatements {

	private static final long PAGE = GrantTableVersion.FRAME_BYTES;

	/** A name of nothing. */
	private static final StepNames.FileName NOTHING = new StepNames.FileName("none", "none");

	private final int home;
	private final Map<ProcessId, StepNames> processes = new HashMap<>();
	private final Map<ProcessId, String> childNames = new HashMap<>();
	private final Map<String, Integer> given = new HashMap<>();

	/** Of a machine whose first domain that is. */
	StepStatements(int home) {
		this.home = home;
	}

	/** The statement that does what this step did; empty when none can. What came of the step is remembered. */
	Optional<Statement> of(RecordedStep.Done done) {
		ProcessId who = done.step().who();
		if (who.pid() != ProcessId.FIRST && !childNames.containsKey(who)) {
			return Optional.empty();
		}
		StepNames names = names(who);
		return switch (done.step().operation()) {
			case Operation.Open(Device device) -> open(who, names, device, done.outcome());
			case Operation.Dup(int fd) -> dup(who, names, fd, done.outcome());
			case Operation.Close(int fd) -> close(who, names, fd, done.outcome());
			case Operation.Request request -> request(who, names, request, done.outcome());
			case Operation.Mmap mmap -> mmap(who, names, mmap, done.outcome());
			case Operation.Munmap(long address, long length) -> onPages(who, names, Verb.MUNMAP, address, length, List.of());
			case Operation.Mprotect it -> onPages(who, names, Verb.MPROTECT, it.address(), it.length(), List.of(word(letters(it.protection()))));
			case Operation.Madvise it -> onPages(who, names, Verb.MADVISE, it.address(), it.length(),
					List.of(number(Integer.toUnsignedLong(it.advice()))));
			case Operation.Peek(long address, int length) -> length > 256 ? Optional.empty()
					: names.mapping(address).map(at -> say(who, Verb.PEEK, name(at.name()), hex(address - at.address()), number(length)));
			case Operation.Poke poke -> poke(who, names, poke);
			case Operation.Read(int fd, int length) -> length == 8 ? file(names, fd, done.outcome()).map(file -> say(who, Verb.READ, file)) : Optional.empty();
			case Operation.Ioctl it -> file(names, it.fd(), done.outcome()).map(file -> say(who, Verb.RAWIOCTL, file, hex(it.command()),
					word(it.argument().name().toLowerCase(Locale.ROOT))));
			case Operation.SetLimit(String text) -> oneWord(text).map(word -> say(who, Verb.LIMIT, word));
			case Operation.SetFreePerIteration(String text) -> oneWord(text).map(word -> say(who, Verb.FREE_PER_ITERATION, word));
			case Operation.InsertModule() -> Optional.of(say(who, Verb.INSMOD));
			case Operation.RemoveModule() -> Optional.of(say(who, Verb.RMMOD));
			case Operation.Call(Hypercall call) -> call(who, names, call, done.outcome());
			case Operation.EntryWrite write -> Optional.of(entryWrite(who, write));
			case Operation.Sleep(long milliseconds) -> Optional.of(say(new ProcessId(home, ProcessId.FIRST), Verb.SLEEP, number(milliseconds)));
			case Operation.CreateDomain(DomainSettings settings) -> domain(settings);
			case Operation.DestroyDomain(int domid) ->
				Optional.of(say(new ProcessId(home, ProcessId.FIRST), Verb.DESTROY, name("dom" + domid)));
			case Operation.Write write -> Optional.empty();
			case Operation.MmapAnonymous mmap -> Optional.empty();
			case Operation.Mremap mremap -> Optional.empty();
			case Operation.SocketPair pair -> Optional.empty();
			case Operation.Fork fork -> Optional.empty();
			case Operation.Exit exit -> Optional.empty();
			case Operation.Kill kill -> Optional.empty();
		};
	}

	/** A process forked in the way of scenarios. */
	Statement forked(ProcessId who, ProcessId child, int socket) {
		String name = next("C");
		StepNames names = names(who);
		processes.put(child, names.copy());
		childNames.put(child, name);
		names.children().put(child.pid(), new StepNames.Child(name, socket));
		return say(who, Verb.FORK, name(name));
	}

	/** A child ended, or was killed, in the way of scenarios. */
	Statement ended(ProcessId parent, int pid, Verb how) {
		StepNames.Child child = names(parent).children().remove(pid);
		childNames.remove(new ProcessId(parent.domid(), pid));
		ProcessId teller = how == Verb.KILL ? parent : new ProcessId(home, ProcessId.FIRST); // a child that ends needs no living parent
		return say(teller, how, name(child == null ? "nobody" : child.name()));
	}

	/** The children of a process that were forked in that way and have not ended. */
	Map<Integer, StepNames.Child> children(ProcessId who) {
		return names(who).children();
	}

	/** The same of all processes. */
	Map<ProcessId, Map<Integer, StepNames.Child>> children() {
		Map<ProcessId, Map<Integer, StepNames.Child>> all = new HashMap<>();
		processes.forEach((who, names) -> all.put(who, names.children()));
		return all;
	}

	/** What gives back all that these processes have, each thing by one statement. */
	List<Statement> releases(List<ProcessUse> now) {
		List<Statement> releases = new ArrayList<>();
		for (ProcessUse use : now) {
			if (use.id().pid() == ProcessId.FIRST || childNames.containsKey(use.id())) {
				StepNames names = names(use.id());
				names.mappings().stream().filter(one -> use.mappings().stream().anyMatch(vma -> vma.address() == one.address()))
						.map(StepNames.Mapping::name).distinct().forEach(name -> releases.add(say(use.id(), Verb.MUNMAP, name(name))));
				use.files().keySet().forEach(fd -> file(names, fd).ifPresent(file -> releases.add(say(use.id(), Verb.CLOSE, file))));
			}
		}
		return releases;
	}

	/** That a process read the ports that had events, and wrote them back. */
	Optional<Statement> pending(ProcessId who, int fd) {
		return file(names(who), fd).map(file -> say(who, Verb.EVPENDING, file));
	}

	private StepNames names(ProcessId who) {
		return processes.computeIfAbsent(who, unused -> new StepNames());
	}

	private String next(String letter) {
		return letter + given.merge(letter, 1, Integer::sum);
	}

	private Statement say(ProcessId who, Verb verb, Operand... operands) {
		return say(who, verb, List.of(operands));
	}

	private Statement say(ProcessId who, Verb verb, List<Operand> operands) {
		List<String> names = who.pid() != ProcessId.FIRST ? List.of(childNames.getOrDefault(who, "nobody"))
				: who.domid() == home ? List.of() : List.of("dom" + who.domid());
		return new Statement(1, names, verb, operands);
	}

	private Optional<Statement> open(ProcessId who, StepNames names, Device device, Outcome outcome) {
		String name = next(switch (device) {
			case GNTALLOC -> "F";
			case GNTDEV -> "D";
			case EVTCHN -> "E";
		});
		if (outcome instanceof Outcome.Opened(int fd)) {
			names.opened(fd, name);
		}
		return Optional.of(say(who, switch (device) {
			case GNTALLOC -> Verb.OPEN;
			case GNTDEV -> Verb.GDOPEN;
			case EVTCHN -> Verb.EVOPEN;
		}, name(name)));
	}

	private Optional<Statement> dup(ProcessId who, StepNames names, int fd, Outcome outcome) {
		Optional<Operand> file = file(names, fd, outcome);
		String name = next("F");
		if (outcome instanceof Outcome.Opened(int copy)) {
			names.duplicated(fd, copy, name);
		}
		return file.map(one -> say(who, Verb.DUP, one, name(name)));
	}

	private Optional<Statement> close(ProcessId who, StepNames names, int fd, Outcome outcome) {
		Optional<Operand> file = file(names, fd, outcome);
		if (outcome instanceof Outcome.Done) {
			names.closed(fd);
		}
		return file.map(one -> say(who, Verb.CLOSE, one));
	}

	private Optional<Statement> request(ProcessId who, StepNames names, Operation.Request request, Outcome outcome) {
		StepNames.FileName file = known(names, request.fd(), outcome);
		if (file == null) {
			return Optional.empty();
		}
		Operand fd = name(file.name());
		return switch (request) {
			case Operation.Alloc it -> alloc(who, names, file, it, outcome);
			case Operation.Dealloc it -> Optional.of(say(who, Verb.DEALLOC, fd, index(names, file, it.index()), number(it.count())));
			case Operation.SetUnmapNotify it -> Optional.of(say(who, Verb.NOTIFY, fd, index(names, file, it.index()), number(it.action()),
					port(names, it.port())));
			case Operation.GntdevMap it -> gntdevMap(who, names, file, it, outcome);
			case Operation.GntdevUnmap it -> Optional.of(say(who, Verb.GDUNMAP, fd, index(names, file, it.index()), number(it.count())));
			case Operation.GntdevOffset it -> Optional.of(say(who, Verb.GDOFF, fd, hex(it.address())));
			case Operation.GntdevSetMaxGrants it -> Optional.of(say(who, Verb.GDMAX, fd, number(it.count())));
			case Operation.EvtchnBindUnbound it -> Optional.of(bind(who, names, Verb.EVBIND, outcome, fd, number(it.remoteDomid())));
			case Operation.EvtchnBindInterdomain it -> Optional.of(bind(who, names, Verb.EVINTER, outcome, fd, number(it.remoteDomid()),
					portOf(it.remoteDomid(), it.remotePort())));
			case Operation.EvtchnUnbind it -> Optional.of(say(who, Verb.EVUNBIND, fd, port(names, it.port())));
			case Operation.EvtchnNotify it -> Optional.of(say(who, Verb.EVNOTIFY, fd, port(names, it.port())));
		};
	}

	private Optional<Statement> alloc(ProcessId who, StepNames names, StepNames.FileName file, Operation.Alloc it, Outcome outcome) {
		if (it.room() != it.count()) {
			return Optional.empty();
		}
		String name = next("A");
		if (outcome instanceof Outcome.Allocated(long index, List<Integer> refs)) {
			names.added(new StepNames.Range(name, file.file(), index, refs.size(), refs));
		}
		return Optional.of(say(who, Verb.ALLOC_GREFS, name(file.name()), number(it.domid()), number(it.flags()), number(it.count()),
				name(name)));
	}

	private Optional<Statement> gntdevMap(ProcessId who, StepNames names, StepNames.FileName file, Operation.GntdevMap it,
			Outcome outcome) {
		if (it.refs().isEmpty() || it.refs().stream().map(Operation.GrantRef::domid).distinct().count() > 1) {
			return Optional.empty();
		}
		long domid = it.refs().get(0).domid();
		String name = next("G");
		List<Operand> operands = new ArrayList<>(List.of(name(file.name()), name(name), number(domid)));
		it.refs().forEach(ref -> operands.add(gref(who, domid, ref.ref())));
		if (outcome instanceof Outcome.Indexed(long index)) {
			names.added(new StepNames.Range(name, file.file(), index, it.refs().size(), List.of()));
		}
		return Optional.of(say(who, Verb.GDMAP, operands));
	}

	/** By its name where whoever reads it knows that: the process itself, or the first one of another domain. */
	private Operand gref(ProcessId reader, long domid, long ref) {
		boolean own = domid == reader.domid();
		ProcessId granter = own ? reader : domid <= Short.MAX_VALUE - 16 ? new ProcessId((int) domid, ProcessId.FIRST) : reader;
		return new Operand.Value(names(granter).gref(ref).orElseGet(() -> new Term.Number(ref)));
	}

	private Statement bind(ProcessId who, StepNames names, Verb verb, Outcome outcome, Operand fd, Operand... more) {
		String name = next("P");
		if (outcome instanceof Outcome.Bound(int port)) {
			names.bound(port, name);
		}
		List<Operand> operands = new ArrayList<>(List.of(fd, name(name)));
		operands.addAll(List.of(more));
		return say(who, verb, operands);
	}

	private Operand portOf(long domid, long port) {
		StepNames known = domid < Short.MAX_VALUE - 16 ? processes.get(new ProcessId((int) domid, ProcessId.FIRST)) : null;
		return new Operand.Value(known == null ? new Term.Number(port) : known.port(port));
	}

	private Optional<Statement> mmap(ProcessId who, StepNames names, Operation.Mmap it, Outcome outcome) {
		StepNames.FileName file = known(names, it.fd(), outcome);
		if (file == null) {
			return Optional.empty();
		}
		String name = next("M");
		long pages = pages(it.length());
		List<Operand> operands = new ArrayList<>(List.of(name(name), name(file.name()), index(names, file, it.index()), number(pages),
				word(letters(it.protection())), word(it.shared() ? "shared" : "private")));
		if (it.hint() != 0) {
			operands.add(new Operand.Keyed("at", hex(it.hint())));
		}
		if (outcome instanceof Outcome.Mapped(long address)) {
			names.mapped(new StepNames.Mapping(name, address, pages));
		}
		return Optional.of(say(who, Verb.MMAP, operands));
	}

	private Optional<Statement> onPages(ProcessId who, StepNames names, Verb verb, long address, long length, List<Operand> more) {
		Optional<StepNames.Mapping> mapping = names.mapping(address);
		if (mapping.isEmpty() || (address - mapping.get().address()) % PAGE != 0) {
			return Optional.empty();
		}
		long page = (address - mapping.get().address()) / PAGE;
		List<Operand> operands = new ArrayList<>(List.of(name(mapping.get().name()), number(page), number(pages(length))));
		operands.addAll(more);
		return Optional.of(say(who, verb, operands));
	}

	private Optional<Statement> poke(ProcessId who, StepNames names, Operation.Poke it) {
		byte[] bytes = it.bytes();
		if (bytes.length == 0) {
			return Optional.empty();
		}
		return names.mapping(it.address()).map(at -> {
			List<Operand> operands = new ArrayList<>(List.of(name(at.name()), hex(it.address() - at.address())));
			for (byte one : bytes) {
				operands.add(number(Byte.toUnsignedLong(one)));
			}
			return say(who, Verb.POKE, operands);
		});
	}

	private Optional<Statement> call(ProcessId who, StepNames names, Hypercall call, Outcome outcome) {
		return switch (call) {
			case Hypercall.MapGrantRef it -> it.hostAddress() != 0 ? Optional.empty() : Optional.of(grantMapped(who, names, it, outcome));
			case Hypercall.UnmapGrantRef it -> it.hostAddress() != 0 ? Optional.empty()
					: Optional.of(say(who, Verb.HUNMAP, name(NOTHING.name()), number(it.handle()), hex(it.devBusAddress())));
			case Hypercall.Copy it -> it.flags() != (Hypercall.Copy.SOURCE_GREF | Hypercall.Copy.DEST_GREF) ? Optional.empty()
					: Optional.of(say(who, Verb.GCOPY, number(it.source().domid()), number(it.source().page()),
							number(it.source().offset()), number(it.destination().domid()), number(it.destination().page()),
							number(it.destination().offset()), number(it.length())));
			case Hypercall.Transfer it -> Optional.of(say(who, Verb.TRANSFER, hex(it.frame()), number(it.domid()), number(it.ref())));
			case Hypercall.SwapGrantRef it -> Optional.of(say(who, Verb.SWAP, number(it.refA()), number(it.refB())));
			case Hypercall.QuerySize(int domid) -> Optional.of(say(who, Verb.QUERYSIZE, number(domid)));
			case Hypercall.SetupTable it -> Optional.of(say(who, Verb.SETUPTABLE, number(it.domid()), number(it.frames())));
			case Hypercall.GetVersion(int domid) -> Optional.of(say(who, Verb.GETVERSION, number(domid)));
			case Hypercall.SetVersion(long version) -> Optional.of(say(who, Verb.SETVERSION, number(version)));
			case Hypercall.UnmapAndReplace it -> Optional.empty();
			case Hypercall.GetStatusFrames it -> Optional.empty();
			case Hypercall.CacheFlush it -> Optional.empty();
			case Hypercall.AllocUnbound it -> Optional.empty();
			case Hypercall.BindInterdomain it -> Optional.empty();
			case Hypercall.CloseChannel it -> Optional.empty();
			case Hypercall.Send it -> Optional.empty();
			case Hypercall.Status it -> Optional.empty();
			case Hypercall.Unmask it -> Optional.empty();
		};
	}

	private Statement grantMapped(ProcessId who, StepNames names, Hypercall.MapGrantRef it, Outcome outcome) {
		String name = next("H");
		if (outcome instanceof Outcome.GrantMapped(int handle, long bus)) {
			names.grantMapped(Integer.toUnsignedLong(handle), name);
		}
		return say(who, Verb.HMAP, name(name), number(it.domid()), gref(who, it.domid(), it.ref()), number(Integer.toUnsignedLong(it.flags())));
	}

	private Statement entryWrite(ProcessId who, Operation.EntryWrite write) {
		return switch (write) {
			case Operation.SetEntry it -> say(who, Verb.SETRAW, number(it.ref()), hex(it.first()), hex(it.last()));
			case Operation.ProtectEntry(long ref) -> say(who, Verb.PROTECT, number(ref));
			case Operation.UnprotectEntry(long ref) -> say(who, Verb.UNPROTECT, number(ref));
			case Operation.AcceptTransfer it -> say(who, Verb.ACCEPT, number(it.ref()), number(it.domid()), number(it.frame()));
			case Operation.WithdrawTransfer(long ref) -> say(who, Verb.WITHDRAW, number(ref));
		};
	}

	/** The statement that makes a domain that boots with those settings; empty when none can. */
	Optional<Statement> domain(DomainSettings it) {
		DomainSettings said = new DomainSettings(it.domid(), it.profile(), it.version(), it.frames(), it.maxFrames(), it.maxMaptrackFrames(),
				it.limit(), DomainSettings.allFree(it.version(), it.frames()), List.of(), DomainSettings.STANDARD_DESCRIPTORS, Set.of());
		return !said.equals(it) ? Optional.empty() : Optional.of(say(new ProcessId(home, ProcessId.FIRST), Verb.DOMAIN,
				name("dom" + it.domid()), keyed("version", word(Integer.toString(it.version().number()))), keyed("frames", number(it.frames())),
				keyed("max", number(it.maxFrames())), keyed("maptrack", number(it.maxMaptrackFrames())),
				keyed("limit", number(Integer.toUnsignedLong(it.limit()))), keyed("kernel", word(it.profile().id()))));
	}

	private static Operand keyed(String keyword, Operand operand) {
		return new Operand.Keyed(keyword, operand);
	}

	/** A descriptor that was refused has a name that stands for nothing, so that it is refused again. */
	private static StepNames.@Nullable FileName known(StepNames names, int fd, Outcome outcome) {
		StepNames.FileName file = names.file(fd);
		return file == null && outcome.equals(new Outcome.Refused(Errno.EBADF)) ? NOTHING : file;
	}

	private static Optional<Operand> file(StepNames names, int fd, Outcome outcome) {
		StepNames.FileName file = known(names, fd, outcome);
		return file == null ? Optional.empty() : Optional.of(name(file.name()));
	}

	private static Optional<Operand> file(StepNames names, int fd) {
		StepNames.FileName file = names.file(fd);
		return file == null ? Optional.empty() : Optional.of(name(file.name()));
	}

	private static Operand index(StepNames names, StepNames.FileName file, long index) {
		return new Operand.Value(names.index(file.file(), index));
	}

	private static Operand port(StepNames names, long port) {
		return new Operand.Value(names.port(port));
	}

	private static Optional<Operand> oneWord(String text) {
		return text.matches("[-+0-9A-Za-z]+") ? Optional.of(word(text)) : Optional.empty();
	}

	private static Operand name(String name) {
		return new Operand.Name(name);
	}

	private static Operand word(String text) {
		return new Operand.Word(text);
	}

	private static Operand number(long number) {
		return new Operand.Value(new Term.Number(number));
	}

	private static Operand hex(long number) {
		return new Operand.Value(StepNames.hex(number));
	}

	private static long pages(long length) {
		return Long.divideUnsigned(length + PAGE - 1, PAGE);
	}

	private static String letters(Set<Protection> protection) {
		StringBuilder letters = new StringBuilder();
		EnumSet.allOf(Protection.class).stream().filter(protection::contains)
				.forEach(one -> letters.append("rwx".charAt(one.ordinal())));
		return letters.isEmpty() ? "-" : letters.toString();
	}
}
