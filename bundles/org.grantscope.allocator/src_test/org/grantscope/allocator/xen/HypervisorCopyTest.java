package org.grantscope.allocator.xen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grantscope.allocator.xen.TwoDomains.DEVICE;
import static org.grantscope.allocator.xen.TwoDomains.HOST;
import static org.grantscope.allocator.xen.TwoDomains.PERMIT;
import static org.grantscope.allocator.xen.TwoDomains.SELF;
import static org.grantscope.allocator.xen.TwoDomains.status;

import java.util.ArrayList;
import java.util.List;

import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.Outcome;
import org.grantscope.core.abi.GrantStatus;
import org.junit.jupiter.api.Test;

class HypervisorCopyTest {

	private final TwoDomains machine = new TwoDomains().granting(8, PERMIT);

	private static Domain domain(Hypervisor xen, int domid) {
		return xen.domain(domid).orElseThrow();
	}

	@Test
	void aCopyIsInTheSameStateAndGoesOnByItself() {
		machine.mapHost(0x1000, 8, HOST | DEVICE);
		machine.xen.call(machine.granter, new Hypercall.AllocUnbound(SELF, 0));
		machine.xen.call(machine.mapper, new Hypercall.BindInterdomain(1, 1));
		Hypervisor copy = machine.xen.copy().hypervisor();
		machine.unmap(0x1000, machine.page.frame() * 4096, 0);
		machine.xen.call(machine.mapper, new Hypercall.CloseChannel(1));

		assertThat(domain(copy, 1).tracked()).singleElement().extracting(entry -> entry.pins().word()).isEqualTo(0x10001);
		assertThat(domain(copy, 1).table().snapshot().flags(8)).isEqualTo(0x19);
		assertThat(domain(copy, 0).foreignMappings()).containsExactly(new ForeignMapping(0, 1, 8, 3));
		assertThat(domain(copy, 0).isPending(1)).isTrue();
		assertThat(domain(copy, 0).ports()).hasSize(1);
		Outcome unmap = copy.call(domain(copy, 0), new Hypercall.UnmapGrantRef(0x1000, machine.page.frame() * 4096, 0));
		assertThat(unmap).isEqualTo(status(GrantStatus.OKAY));
		assertThat(domain(copy, 1).table().snapshot().flags(8)).isEqualTo(PERMIT);
	}

	@Test
	void aPageIsOnePageInTheCopyToo() {
		machine.mapHost(0x1000, 8, HOST);
		machine.page.write(0, (byte) 1);
		Hypervisor.Copy copy = machine.xen.copy();
		Page copied = copy.page(machine.page);
		machine.page.write(0, (byte) 2);
		copied.write(1, (byte) 3);

		assertThat(copied).isNotSameAs(machine.page).isSameAs(copy.page(machine.page));
		assertThat(copy.hypervisor().memory().page(machine.page.frame())).containsSame(copied);
		assertThat(domain(copy.hypervisor(), 0).hostMapped(0x1000)).containsSame(copied);
		assertThat(List.of(copied.read(0), copied.read(1))).containsExactly((byte) 1, (byte) 3);
		assertThat(List.of(machine.page.read(0), machine.page.read(1))).containsExactly((byte) 2, (byte) 0);
	}

	@Test
	void aPageThatIsNobodysHasACopyAllTheSame() {
		machine.xen.call(machine.granter, new Hypercall.Transfer(machine.page.frame(), 77, 0));
		Page successor = machine.xen.memory().allocate(2);
		machine.page.write(0, (byte) 1);
		Hypervisor.Copy copy = machine.xen.copy();

		assertThat(successor.frame()).isEqualTo(machine.page.frame());
		assertThat(copy.page(machine.page).read(0)).isEqualTo((byte) 1);
		assertThat(copy.page(machine.page)).isSameAs(copy.page(machine.page)).isNotSameAs(copy.page(successor));
	}

	@Test
	void bothGiveOutTheSamePagesAfterwards() {
		List<Page> pages = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			pages.add(machine.xen.memory().allocate(1 + i % 2));
		}
		machine.xen.memory().free(pages.get(4));
		machine.xen.memory().free(pages.get(1));
		machine.xen.memory().free(pages.get(0));
		machine.xen.destroy(2);
		Memory copy = machine.xen.copy().hypervisor().memory();

		for (int i = 0; i < 8; i++) {
			int owner = i % 3;
			assertThat(copy.allocate(owner).frame()).isEqualTo(machine.xen.memory().allocate(owner).frame());
		}
	}

	@Test
	void theCopyOfADyingDomainIsDying() {
		int handle = machine.handle(8, DEVICE);
		machine.xen.destroy(1);
		Hypervisor copy = machine.xen.copy().hypervisor();

		assertThat(domain(copy, 1).isDying()).isTrue();
		copy.call(domain(copy, 0), new Hypercall.UnmapGrantRef(0, machine.page.frame() * 4096, handle));
		assertThat(copy.domain(1)).isEmpty();
		assertThat(machine.xen.domain(1)).isPresent();
	}
}
