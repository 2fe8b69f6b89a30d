package org.grantscope.allocator.scenario;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.KernelProfile;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.ProcessId;
import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantTableVersion;

/** Verbs on processes, time, modules and domains. */
final class MachineVerbs {

	private static final int SIGKILL = 9;

	/** No domain of a scenario begins with more. */
	private static final int MOST_FRAMES = 256;

	private MachineVerbs() {
	}

	static void perform(Verb verb, Performance it) {
		switch (verb) {
			case FORK -> fork(it);
			case EXIT -> exit(it);
			case KILL -> kill(it);
			case SLEEP -> sleep(it);
			case LIMIT -> limit(it);
			case INSMOD -> it.tell(new Operation.InsertModule());
			case RMMOD -> it.tell(new Operation.RemoveModule());
			case FREE_PER_ITERATION -> freePerIteration(it);
			case DOMAIN -> domain(it);
			case DESTROY -> destroy(it);
			default -> throw new IllegalArgumentException(verb.toString());
		}
	}

	/** Parent and child talk over a pair of sockets, of which each closes the other's; the child also those of its siblings. */
	private static void fork(Performance it) {
		String name = it.name("proc");
		it.argument("proc", name);
		int parents = Variables.NO_DESCRIPTOR;
		int childs = Variables.NO_DESCRIPTOR;
		if (it.execute(new Operation.SocketPair()) instanceof Outcome.OpenedPair(int first, int second)) {
			parents = first;
			childs = second;
		}
		if (it.tell(new Operation.Fork()) instanceof Outcome.Forked(int pid)) {
			ProcessId id = new ProcessId(it.actor().domid(), pid);
			it.scene().execute(id, new Operation.Close(parents));
			it.actor().children().values().stream().filter(sibling -> !sibling.hasEnded())
					.forEach(sibling -> it.scene().execute(id, new Operation.Close(sibling.socket())));
			it.actor().children().put(name, new Actor.Child(new Actor(id, it.variables().copy()), parents));
		}
		it.execute(new Operation.Close(childs));
		it.variables().forked(name, parents);
	}

	private static void exit(Performance it) {
		end(it, child -> it.scene().execute(child.actor().id(), new Operation.Exit()), 0);
	}

	private static void kill(Performance it) {
		end(it, child -> it.execute(new Operation.Kill(child.actor().id().pid())), SIGKILL);
	}

	@FunctionalInterface
	private interface End {
		void of(Actor.Child child);
	}

	private static void end(Performance it, End end, int status) {
		String name = it.name("proc");
		it.argument("proc", name);
		Optional<Actor.Child> child = it.scene().child(it.actor(), name);
		if (child.isEmpty()) {
			it.refused(Errno.ESRCH);
			return;
		}
		boolean runs = !child.get().hasEnded();
		if (runs) {
			ProcessId parent = it.scene().parentOf(child.get().actor()).id();
			end.of(child.get());
			it.scene().execute(parent, new Operation.Close(child.get().socket()));
			child.get().end();
		}
		it.success(0);
		it.result("status", runs ? status : 0);
	}

	private static void sleep(Performance it) {
		long milliseconds = it.number("ms");
		it.argument("ms", milliseconds);
		boolean tooLong = Long.compareUnsigned(milliseconds, Operation.Sleep.MOST) > 0;
		it.tell(new Operation.Sleep(tooLong ? Operation.Sleep.MOST : milliseconds));
	}

	private static void limit(Performance it) {
		it.argument("limit", it.word("limit", "0"));
		it.tell(new Operation.SetLimit(it.word("limit", "0")));
	}

	private static void freePerIteration(Performance it) {
		it.argument("count", it.word("count", "0"));
		it.tell(new Operation.SetFreePerIteration(it.word("count", "0")));
	}

	private static void domain(Performance it) {
		it.argument("name", it.name("name"));
		if (it.has("version")) {
			it.argument("version", Long.parseLong(it.word("version", "1")));
		}
		Stream.of("frames", "max", "maptrack", "limit").filter(it::has).forEach(one -> it.argument(one, it.number(one)));
		if (it.has("kernel")) {
			it.argument("kernel", it.word("kernel", ""));
		}
		Optional<DomainSettings> settings = Scene.domid(it.name("name")).flatMap(domid -> settings(it, domid));
		Outcome outcome = settings.isEmpty() ? new Outcome.Refused(Errno.EINVAL)
				: it.scene().execute(new Operation.CreateDomain(settings.get()));
		if (it.tell(outcome) instanceof Outcome.Done) {
			it.scene().begin(settings.orElseThrow().domid());
		}
	}

	private static Optional<DomainSettings> settings(Performance it, int domid) {
		try {
			GrantTableVersion version = it.has("version") ? GrantTableVersion.of(Long.parseLong(it.word("version", "1"))).orElseThrow()
					: it.scene().version();
			DomainSettings booted = it.scene().booted(domid, version);
			int frames = Math.toIntExact(it.number("frames", booted.frames()));
			int most = Math.toIntExact(it.number("max", Math.max(frames, booted.maxFrames())));
			if (frames < 1 || frames > MOST_FRAMES) {
				return Optional.empty();
			}
			KernelProfile kernel = it.has("kernel") ? KernelProfile.of(it.word("kernel", "")).orElseThrow() : booted.profile();
			return Optional.of(new DomainSettings(domid, kernel, version, frames, most,
					Math.toIntExact(it.number("maptrack", booted.maxMaptrackFrames())), (int) it.number("limit", booted.limit()),
					DomainSettings.allFree(version, frames), booted.entries(), booted.takenDescriptors(), booted.takenPorts()));
		} catch (IllegalArgumentException | ArithmeticException | NoSuchElementException e) {
			return Optional.empty();
		}
	}

	private static void destroy(Performance it) {
		it.argument("name", it.name("name"));
		Optional<Integer> domid = Scene.domid(it.name("name"));
		Outcome outcome = domid.isEmpty() ? new Outcome.Refused(Errno.ESRCH)
				: it.scene().execute(new Operation.DestroyDomain(domid.get()));
		if (it.tell(outcome) instanceof Outcome.Done) {
			it.scene().end(domid.orElseThrow());
		}
	}
}
