package org.grantscope.model.join;

import java.util.OptionalInt;

import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.PackedRefs;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.table.GrantTableImage;

/**
 * Where what the kernel knows of its table and the table's raw frames disagree. An entry that is on the free list and granted
 * is no contradiction when both were seen at one moment: then it is how the machine is, and a check tells.
 *
 * <p>Source: Linux 6.1 {@code drivers/xen/grant-table.c}, {@code gnttab_end_foreign_access_ref} before {@code put_free_entry}.
 */
final class FreeDisputes {

	private final Told told;
	private final Disputes disputes;
	private final TableDriverState driver;
	private final RawTable raw;
	private final GrantTableImage image;

	private FreeDisputes(Told told, Disputes disputes, TableDriverState driver, RawTable raw) {
		this.told = told;
		this.disputes = disputes;
		this.driver = driver;
		this.raw = raw;
		this.image = raw.image();
	}

	static void find(Told told, Disputes disputes) {
		TableDriverState driver = told.tableDriver;
		RawTable raw = told.raw;
		if (driver != null && raw != null) {
			new FreeDisputes(told, disputes, driver, raw).find();
		}
	}

	private void find() {
		OptionalInt version = driver.version();
		if (version.isPresent() && version.getAsInt() != image.version().number()) {
			about(OptionalInt.empty(), disputes.topic(told.domid, "the version of the table"),
					"the kernel writes version " + version.getAsInt(), "read as version " + image.version().number());
			return; // nothing in the entries can be compared
		}
		OptionalInt frames = driver.frames();
		if (frames.isPresent() && frames.getAsInt() > image.frames()) {
			about(OptionalInt.empty(), disputes.topic(told.domid, "the size of the table"),
					"the kernel uses %d frames".formatted(frames.getAsInt()), "%d frames".formatted(image.frames()));
		}
		boolean together = driver.origin().time().equals(raw.origin().time());
		if (driver.freeList().isEmpty()) {
			count();
		} else if (!together) {
			listed(driver.freeList().get().packed());
		}
	}

	/**
	 * A grant on the kernel's free list has no flags. The reverse does not hold: references kept for the toolstack, taken in
	 * advance by a device's driver, or in frames that the kernel does not use yet have none either. So the kernel's count is
	 * at most the table's.
	 */
	private void count() {
		int used = 0;
		for (int ref = 0; ref < image.entries(); ref++) {
			used += ref < GrantTableVersion.RESERVED_ENTRIES || image.isUsed(ref) ? 1 : 0;
		}
		int free = image.entries() - used;
		if (driver.freeCount().isPresent() && driver.freeCount().getAsInt() > free) {
			about(OptionalInt.empty(), disputes.topic(told.domid, "how many grants are free"),
					driver.freeCount().getAsInt() + " on the kernel's free list", free + " entries are free");
		}
	}

	private void listed(PackedRefs listed) {
		Disputes.Topic topic = disputes.topic(told.domid, "whether the reference is free");
		for (int ref = 0; ref < image.entries(); ref++) {
			if (image.isUsed(ref) && listed.has(ref) && topic.wanted()) {
				about(OptionalInt.of(ref), topic, "on the kernel's free list", GrantFlag.describe(image.flags(ref)));
			}
		}
	}

	private void about(OptionalInt ref, Disputes.Topic topic, String kernel, String frames) {
		disputes.add(topic, ref, new Disputes.Says(driver.origin(), kernel), new Disputes.Says(raw.origin(), frames));
	}
}
