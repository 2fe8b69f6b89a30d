package org.grantscope.analysis.check;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.model.AllocatorDevice;
import org.grantscope.model.Deferral;
import org.grantscope.model.Domain;
import org.grantscope.model.GrantTable;
import org.grantscope.model.owner.Owner;
import org.grantscope.model.owner.Owners;

/** One domain of a {@link CheckedMachine}. For one thread. */
public final class CheckedDomain {

	private static final int[] NONE = {};

	private final Domain domain;
	private final OptionalInt domid;
	private final @Nullable CheckedTable table;
	private final int[] deferred;
	private final @Nullable CheckedDriver driver;
	private @Nullable Owners owners;

	CheckedDomain(Domain domain) {
		this.domain = domain;
		Integer number = domain.getDomid();
		this.domid = number == null ? OptionalInt.empty() : OptionalInt.of(number);
		GrantTable seen = domain.getTable();
		this.table = seen == null ? null : CheckedTable.of(seen);
		Deferral deferral = domain.getDeferral();
		this.deferred = deferral == null ? NONE : deferral.getRefs().stream().mapToInt(Integer::intValue).sorted().toArray();
		AllocatorDevice device = domain.getDevice();
		this.driver = device == null ? null : CheckedDriver.of(device);
	}

	/** The domain itself. */
	public Domain domain() {
		return domain;
	}

	/** Its number; empty when the source that named it was cut. */
	public OptionalInt domid() {
		return domid;
	}

	/** Its table; null when no source saw it. */
	public @Nullable CheckedTable table() {
		return table;
	}

	/** Whether the kernel's whole deferred list is known, so that what is not on it does not wait. */
	public boolean isDeferralWhole() {
		return domain.getDeferral() != null && domain.getDeferral().isComplete();
	}

	/** Whether that grant may be on a part of the kernel's deferred list that was not read, or is seen on the list. */
	boolean mayBeDeferred(int ref) {
		return isDeferred(ref) || domain.getDeferral() != null && !domain.getDeferral().isComplete();
	}

	/** Whether that grant is seen on the kernel's deferred list; no when no source saw the list, or that part of it. */
	public boolean isDeferred(int ref) {
		return Arrays.binarySearch(deferred, ref) >= 0;
	}

	/** Whether gntalloc has that grant; no when no source saw its list. */
	public boolean isOfDriver(int ref) {
		CheckedDriver seen = driver;
		return seen != null && seen.has(ref);
	}

	/** What gntalloc holds; null when no source saw it. */
	@Nullable
	CheckedDriver driver() {
		return driver;
	}

	/** Who keeps that grant. */
	public Owner owner(int ref) {
		Owners known = owners;
		if (known == null) {
			known = Owners.of(domain);
			owners = known;
		}
		return known.of(ref);
	}

	/** Whether the domain is being taken down, as a list of the domains says. */
	boolean isDying() {
		String state = domain.getRunState();
		return state != null && state.contains("d");
	}

	/** Whether Xen told of this domain's table. */
	boolean isTracked() {
		CheckedTable seen = table;
		return seen != null && seen.isTracked();
	}

	/** {@code d1}; of one whose number was cut away, words. */
	String name() {
		return domid.isPresent() ? "d" + domid.getAsInt() : "an unknown domain";
	}

	/** A finding about the domain as a whole. */
	Finding finding(Check check, Severity severity, String summary, String explanation, String advice) {
		return new Finding(check.id(), severity, summary, explanation, advice, List.of(), List.of(), domains());
	}

	/** Its number in a list; none when unknown. */
	List<Integer> domains() {
		return domid.isPresent() ? List.of(domid.getAsInt()) : List.of();
	}
}
