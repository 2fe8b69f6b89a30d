package org.grantscope.allocator.xen;

import static org.assertj.core.api.Assertions.assertThat;

import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.Outcome;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;

/** What Xen 4.17.7 answered on a real machine, in the same order: status, handle, flags of the entry and pin word. */
class RealStatusTest {

	private static final int RW = 1;
	private static final int RO = 5;

	private final Hypervisor xen = new Hypervisor();
	private final Domain dom0 = xen.create(DomainSettings.booted(0, GrantTableVersion.V1));

	private String map(int domid, long ref, int flags) {
		Outcome outcome = xen.call(dom0, new Hypercall.MapGrantRef(0, flags, ref, domid));
		return switch (outcome) {
			case Outcome.GrantMapped mapped -> "handle " + mapped.handle();
			case Outcome.Status status -> "status " + status.status().number();
			default -> outcome.toString();
		};
	}

	private String map(long ref, int flags) {
		return map(0, ref, flags);
	}

	private int unmap(long handle, Page page) {
		Outcome outcome = xen.call(dom0, new Hypercall.UnmapGrantRef(0, page.frame() * 4096, handle));
		return ((Outcome.Status) outcome).status().number();
	}

	private String entry(int ref) {
		int pins = dom0.tracked().stream().filter(each -> each.ref() == ref).mapToInt(each -> each.pins().word()).sum();
		return "%04x pin %08x".formatted(dom0.table().snapshot().flags(ref), pins);
	}

	private void raw(int ref, int flags, int domid, long frame) {
		dom0.table().write(ref, flags | (long) domid << 16 | frame << 32, 0);
	}

	/** As the real trace begins: grants 8 to 12, maps that succeed, maps that fail, and unmaps. */
	private Page[] begin() {
		Page[] pages = new Page[13];
		for (int ref = 8; ref < 13; ref++) {
			pages[ref] = xen.memory().allocate(0);
			dom0.table().grant(ref, ref == 12 ? 9 : 0, pages[ref].frame(), ref == 11 ? 5 : 1);
		}
		assertThat(map(8, RW)).isEqualTo("handle 0");
		assertThat(entry(8)).isEqualTo("0019 pin 00010000");
		assertThat(map(8, RW)).isEqualTo("handle 1");
		assertThat(map(8, RO)).isEqualTo("handle 2");
		assertThat(map(9, RO)).isEqualTo("handle 3");
		assertThat(entry(8)).isEqualTo("0019 pin 01020000");
		assertThat(entry(9)).isEqualTo("0009 pin 01000000");
		assertThat(unmap(0, pages[8])).isZero();
		assertThat(entry(8)).isEqualTo("0019 pin 01010000");
		assertThat(map(11, RW)).isEqualTo("status -1");
		assertThat(map(11, RO)).isEqualTo("handle 5");
		assertThat(entry(11)).isEqualTo("000d pin 01000000");
		assertThat(map(12, RO)).isEqualTo("status -1");
		assertThat(map(10, 0)).isEqualTo("status -3");
		assertThat(map(10, 4)).isEqualTo("status -3");
		assertThat(map(0x7ff0, 10, RO)).isEqualTo("status -2");
		assertThat(map(3, 10, RO)).isEqualTo("status -2");
		for (int ref : new int[] { 300, 0, 7, 511 }) {
			assertThat(map(ref, RO)).isEqualTo("status -1");
		}
		assertThat(map(512, RO)).isEqualTo("status -3");
		assertThat(map(0xffff_ffffL, RO)).isEqualTo("status -3");
		assertThat(unmap(1, pages[8])).isZero();
		assertThat(entry(8)).isEqualTo("0009 pin 01000000");
		assertThat(unmap(2, pages[8])).isZero();
		assertThat(entry(8)).isEqualTo("0001 pin 00000000");
		assertThat(unmap(2, pages[8])).isEqualTo(-4);
		assertThat(unmap(3, pages[9])).isZero();
		assertThat(unmap(5, pages[11])).isZero();
		return pages;
	}

	@Test
	void mapsOfOrdinaryGrants() {
		begin();

		assertThat(entry(9)).isEqualTo("0001 pin 00000000");
		assertThat(entry(11)).isEqualTo("0005 pin 00000000");
	}

	@Test
	void mapsOfEntriesWrittenByHand() {
		Page page = begin()[9];
		raw(500, 1, 0, page.frame());
		assertThat(map(500, RO)).isEqualTo("handle 13");
		assertThat(unmap(13, page)).isZero();
		assertThat(map(500, RW)).isEqualTo("handle 14");
		assertThat(entry(500)).isEqualTo("0019 pin 00010000");
		assertThat(unmap(14, page)).isZero();
		for (int flags : new int[] { 0, 4, 2, 3 }) {
			raw(500, flags, 0, page.frame());
			assertThat(map(500, RO)).isEqualTo("status -1");
			assertThat(entry(500)).isEqualTo("%04x pin 00000000".formatted(flags));
		}
		raw(500, 0x21, 0, page.frame());
		assertThat(map(500, RO)).isEqualTo("handle 19");
		assertThat(entry(500)).isEqualTo("0029 pin 01000000");
		assertThat(unmap(19, page)).isZero();
		raw(500, 0xe1, 0, page.frame());
		assertThat(map(500, RO)).isEqualTo("handle 20");
		assertThat(unmap(20, page)).isZero();
		raw(500, 0x101, 0, page.frame());
		assertThat(map(500, RO)).isEqualTo("status -1");
		assertThat(unmap(20, page)).isEqualTo(-4);
		raw(500, 0xfe01, 0, page.frame());
		assertThat(map(500, RO)).isEqualTo("handle 22");
		assertThat(entry(500)).isEqualTo("fe09 pin 01000000");
		assertThat(unmap(22, page)).isZero();
		assertThat(entry(500)).isEqualTo("fe01 pin 00000000");
		raw(500, 0x19, 0, page.frame());
		assertThat(map(500, RO)).isEqualTo("handle 23");
		assertThat(entry(500)).isEqualTo("0019 pin 01000000");
		assertThat(unmap(23, page)).isZero();
		assertThat(entry(500)).isEqualTo("0011 pin 00000000");
	}

	@Test
	void entriesRewrittenWhileMapped() {
		Page page = begin()[9];
		raw(501, 1, 0, page.frame());
		assertThat(map(501, RO)).isEqualTo("handle 13");
		raw(501, 1, 1, 0);
		assertThat(map(501, RO)).isEqualTo("handle 14");
		assertThat(entry(501)).isEqualTo("0001 pin 02000000");
		raw(501, 5, 0, page.frame());
		assertThat(map(501, RW)).isEqualTo("status -1");
		assertThat(entry(501)).isEqualTo("0005 pin 02000000");
		assertThat(unmap(13, page)).isZero();
		assertThat(unmap(14, page)).isZero();
		assertThat(unmap(0, page)).isEqualTo(-4);
		assertThat(entry(501)).isEqualTo("0005 pin 00000000");
		raw(500, 1, 0, page.frame());
		assertThat(map(500, RW)).isEqualTo("handle 16");
		raw(500, 0, 0, 0);
		assertThat(entry(500)).isEqualTo("0000 pin 00010000");
		assertThat(unmap(16, page)).isZero();
	}

	@Test
	void copiesBetweenOrdinaryGrants() {
		begin();
		assertThat(copy(0, 9, 0, 0, 8)).isZero();
		assertThat(copy(0, 9, 4090, 0, 8)).isEqualTo(-10);
		assertThat(copy(0, 9, 0, 0, 12)).isEqualTo(-1);
		assertThat(copy(0, 9, 0, 0, 11)).isEqualTo(-1);
		assertThat(copy(0, 11, 0, 0, 9)).isZero();
		assertThat(copy(0x7ff0, 9, 0, 0x7ff0, 8)).isZero();
		assertThat(copy(0, 400, 0, 0, 8)).isEqualTo(-1);
		assertThat(dom0.tracked()).isEmpty();
		assertThat(entry(8)).isEqualTo("0001 pin 00000000");
	}

	private int copy(int sourceDomid, int source, int offset, int destinationDomid, int destination) {
		Outcome outcome = xen.call(dom0, new Hypercall.Copy(new Hypercall.Copy.Side(source, sourceDomid, offset),
				new Hypercall.Copy.Side(destination, destinationDomid, 0), 64, 3));
		return ((Outcome.Status) outcome).status().number();
	}
}
