package org.grantscope.core.memory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.Layout;
import org.grantscope.core.memory.GrantTableWalk.Shape;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.KernelSymbols;
import org.grantscope.core.observe.NotRead;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.observe.TableDriverState.Deferral;
import org.grantscope.core.observe.TableDriverState.FreeList;
import org.grantscope.core.table.GrantTableImage;

/** One look at a kernel: each part by itself, so that one which cannot be read does not hide the others. */
final class KernelLook {

	private static final String MODULE = "xen_gntalloc";
	private static final int VARIABLE_BYTES = 16;
	/** What Xen told the kernel when it started it; of Linux {@code arch/x86/xen/enlighten.c}, since 3.0. */
	private static final String START_FLAGS = "xen_start_flags";
	/** That it is dom0: {@code SIF_INITDOMAIN}. Source: Xen {@code xen/include/public/xen.h}. */
	private static final long INITIAL_DOMAIN = 1 << 1;
	private static final int MOST_ENTRIES = GrantTableWalk.MOST_FRAMES * GrantTableVersion.V1.entriesPerFrame();

	private final LinuxKernel kernel;
	private final Origin origin;
	private final KernelView view;
	private final FileSymbols tableSymbols;
	private final FileSymbols gntallocSymbols;
	private final List<Observation> seen = new ArrayList<>();
	private final List<Problem> notRead = new ArrayList<>();

	/**
	 * Reads nothing yet.
	 *
	 * @param slide how far the kernel lies behind its symbols, in bytes
	 */
	KernelLook(LinuxKernel kernel, long slide, Origin origin, MemoryReader memory, Progress progress) {
		this.kernel = kernel;
		this.origin = origin;
		KernelSymbols symbols = kernel.symbols();
		tableSymbols = FileSymbols.of(symbols, "", slide, Stream.of(GrantTableWalk.NAMES, FreeListWalk.NAMES, DeferredListWalk.NAMES,
				PageNumbers.NAMES, List.of(START_FLAGS)).flatMap(List::stream).toList());
		boolean isModule = symbols.addresses().containsKey(KernelSymbols.ofModule(MODULE, "gref_list"));
		gntallocSymbols = FileSymbols.of(symbols, isModule ? MODULE : "", slide, GntallocWalk.NAMES);
		view = new KernelView(memory, inUpperHalf(), progress);
	}

	private boolean inUpperHalf() {
		return Stream.of(tableSymbols, gntallocSymbols).flatMap(file -> file.ranges(1).stream()).anyMatch(range -> range.address() < 0);
	}

	/**
	 * Reads everything.
	 *
	 * @return at least one observation
	 * @throws FormatException when nothing could be read
	 */
	List<Observation> observe() throws FormatException, IOException {
		view.prefetch(Stream.of(tableSymbols, gntallocSymbols).flatMap(file -> file.ranges(VARIABLE_BYTES).stream()).toList());
		OptionalInt entries = table();
		gntalloc(entries.orElse(MOST_ENTRIES));
		if (seen.isEmpty()) {
			throw new FormatException(notRead.get(0));
		}
		if (!notRead.isEmpty()) {
			seen.add(new NotRead(origin, notRead));
		}
		return seen;
	}

	private Variables variables(FileSymbols symbols, WalkProblems problems) {
		return new Variables(view, symbols, symbols == tableSymbols
				? "is this the text of /proc/kallsyms as root reads it, from a kernel with CONFIG_KALLSYMS_ALL that runs on Xen?"
				: "is the module " + MODULE + " loaded, and was /proc/kallsyms read by root after it was?", problems);
	}

	/** A domain number is said by whoever looks; the kernel itself knows only whether it is that of dom0. */
	private void domain(Variables variables, WalkProblems problems) throws IOException {
		OptionalLong flags = variables.has(START_FLAGS) ? variables.u32(START_FLAGS) : OptionalLong.empty();
		if (flags.isPresent() && (flags.getAsLong() & INITIAL_DOMAIN) != 0 != (kernel.domid() == 0)) {
			problems.add(variables.place(START_FLAGS), kernel.domid() == 0 ? "the kernel of dom0, as which it is looked at"
					: "the kernel of a guest, as it is looked at as d" + kernel.domid(),
					kernel.domid() == 0 ? "that of a guest; domid= tells which" : "that of dom0");
		}
	}

	/** The table and what Linux keeps of it; how many entries it has. */
	private OptionalInt table() throws IOException {
		WalkProblems problems = new WalkProblems(origin.source());
		WalkProblems ofImage = new WalkProblems(origin.source());
		domain(variables(tableSymbols, problems), problems);
		Shape shape = walk(problems).shape();
		Optional<GrantTableImage> image = walk(ofImage).image(shape);
		image.ifPresent(read -> seen.add(new RawTable(origin, kernel.domid(), read, ofImage.toList())));
		OptionalInt freeCount = OptionalInt.empty();
		Optional<FreeList> freeList = Optional.empty();
		BitSet free = new BitSet();
		if (shape.entries().isPresent()) {
			FreeListWalk walk = new FreeListWalk(view, variables(tableSymbols, problems), shape.entries().getAsInt(), problems);
			freeCount = walk.count();
			freeList = walk.list(freeCount);
			free = walk.refs();
		}
		Optional<Deferral> deferral = new DeferredListWalk(view, variables(tableSymbols, problems),
				layout(KernelLayouts.DEFERRED_ENTRY), shape.entries().orElse(MOST_ENTRIES), problems).read(free);
		List<Problem> all = new ArrayList<>(problems.toList());
		if (image.isEmpty()) {
			all.addAll(ofImage.toList());
		}
		TableDriverState state = new TableDriverState(origin, kernel.domid(),
				shape.version().map(version -> OptionalInt.of(version.number())).orElse(OptionalInt.empty()), shape.frames(),
				shape.maxFrames(), freeCount, freeList, deferral, all);
		if (shape.version().isPresent() || shape.frames().isPresent() || deferral.isPresent()) {
			seen.add(state);
		} else {
			notRead.addAll(all);
		}
		return shape.entries();
	}

	/** As the kernel has it, or as it is known here. */
	private Layout layout(Layout known) {
		return kernel.layouts().getOrDefault(known.name(), known);
	}

	private GrantTableWalk walk(WalkProblems problems) {
		return new GrantTableWalk(view, variables(tableSymbols, problems), layout(KernelLayouts.GNTTAB_OPS), problems);
	}

	private void gntalloc(int entries) throws IOException {
		WalkProblems problems = new WalkProblems(origin.source());
		PageNumbers pages = PageNumbers.read(variables(tableSymbols, problems), layout(KernelLayouts.PAGE).size());
		Optional<DriverState> state = new GntallocWalk(view, variables(gntallocSymbols, problems), layout(KernelLayouts.GNTALLOC_GREF),
				layout(KernelLayouts.GNTALLOC_FILE), problems).read(origin, kernel.domid(), entries, pages);
		state.ifPresentOrElse(seen::add, () -> notRead.addAll(problems.toList()));
	}
}
