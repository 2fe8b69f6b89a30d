package org.grantscope.model.capture;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import org.grantscope.model.Capture;
import org.grantscope.model.Domain;
import org.grantscope.model.Machine;

/**
 * From when to when what a machine shows was captured. A file's time is when it was last written, so copies of files that do
 * not keep their times seem to be of one moment.
 *
 * @param earliest the oldest capture that the machine shows something of
 * @param latest   the newest one, not before it
 */
public record Moments(Instant earliest, Instant latest) {

	/** Captures no further apart count as one picture. */
	private static final Duration TOGETHER = Duration.ofSeconds(10);

	/** The moments of what that machine shows; empty when nothing says when it was captured. */
	public static Optional<Moments> of(Machine machine) {
		return of(machine, CaptureKind::isShown);
	}

	/** The moments of that domain's grant table, raw frames and Xen's list; empty when nothing tells. */
	public static Optional<Moments> ofTable(Domain domain) {
		Machine machine = domain.getMachine();
		return machine == null ? Optional.empty() : of(machine, capture -> CaptureKind.isOfTable(capture, domain.getDomid()));
	}

	/** The moments of what that source told; empty when the machine has nothing from it. */
	public static Optional<Moments> ofSource(Machine machine, String source) {
		return of(machine, capture -> CaptureKind.isShown(capture) && source.equals(capture.getSource()));
	}

	/** Whether that domain's free list and the raw frames of its table are known to be of one moment. */
	public static boolean isFreeListOfFrames(Domain domain) {
		Machine machine = domain.getMachine();
		Integer domid = domain.getDomid();
		if (machine == null || domid == null) {
			return false;
		}
		Optional<Moments> frames = of(machine, capture -> CaptureKind.isOfFrames(capture, domid));
		return frames.isPresent() && frames.get().distance().isZero()
				&& frames.equals(of(machine, capture -> CaptureKind.isOfFreeList(capture, domid)));
	}

	private static Optional<Moments> of(Machine machine, Predicate<Capture> which) {
		return machine.getCaptures().stream().filter(which).map(Capture::getTime).filter(Objects::nonNull)
				.map(time -> new Moments(time, time)).reduce(Moments::with);
	}

	private Moments with(Moments other) {
		return new Moments(earliest.isBefore(other.earliest) ? earliest : other.earliest,
				latest.isAfter(other.latest) ? latest : other.latest);
	}

	/** How far apart the captures are, not negative. */
	public Duration distance() {
		return Duration.between(earliest, latest);
	}

	/** {@code captured at one moment}, {@code captured within 3 s}, or {@code captures are 2 h 5 min apart}. */
	public String describe() {
		Duration distance = distance();
		if (distance.isZero()) {
			return "captured at one moment";
		}
		return distance.compareTo(TOGETHER) <= 0 ? "captured within " + words(distance) : "captures are " + words(distance) + " apart";
	}

	/** A length of time in its two largest units, rounded up to seconds: {@code 3 s}, {@code 2 h 5 min}, {@code 1 d}. */
	public static String words(Duration length) {
		long seconds = length.getSeconds() + (length.getNano() > 0 ? 1 : 0);
		long[] units = { seconds / 86_400, seconds / 3600 % 24, seconds / 60 % 60, seconds % 60 };
		String[] names = { "d", "h", "min", "s" };
		int first = 0;
		while (first < 3 && units[first] == 0) {
			first++;
		}
		String largest = units[first] + " " + names[first];
		return first == 3 || units[first + 1] == 0 ? largest : largest + " " + units[first + 1] + " " + names[first + 1];
	}
}
