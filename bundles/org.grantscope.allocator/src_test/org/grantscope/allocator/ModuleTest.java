package org.grantscope.allocator;

import static org.assertj.core.api.Assertions.assertThat;

import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;

/** Loading and unloading gntalloc. */
class ModuleTest {

	private final Guest guest = Guest.booted();

	private Outcome remove() {
		return guest.tries(new Operation.RemoveModule());
	}

	@Test
	void aLoadedModuleIsNotLoadedTwice() {
		assertThat(guest.tries(new Operation.InsertModule())).isEqualTo(Guest.refused(Errno.EEXIST));
	}

	@Test
	void anOpenFileKeepsTheModule() {
		int fd = guest.open();

		assertThat(remove()).isEqualTo(Guest.refused(Errno.EAGAIN));
		guest.close(fd);
		assertThat(remove()).isEqualTo(new Outcome.Done());
	}

	@Test
	void aMappingKeepsTheModule() {
		int fd = guest.open();
		guest.alloc(fd, 1);
		long address = guest.map(fd, 0, 1);
		guest.close(fd);

		assertThat(remove()).isEqualTo(Guest.refused(Errno.EAGAIN));
		guest.unmap(address, 1);
		assertThat(remove()).isEqualTo(new Outcome.Done());
	}

	@Test
	void aFileOfAnotherProcessKeepsTheModule() {
		Guest child = guest.child();
		child.open();

		assertThat(remove()).isEqualTo(Guest.refused(Errno.EAGAIN));
	}

	@Test
	void withoutTheModuleThereIsNoDeviceAndNoParameter() {
		guest.done(new Operation.RemoveModule());

		assertThat(guest.tries(new Operation.Open())).isEqualTo(Guest.refused(Errno.ENOENT));
		assertThat(guest.tries(new Operation.SetLimit("5"))).isEqualTo(Guest.refused(Errno.ENOENT));
		assertThat(remove()).isEqualTo(Guest.refused(Errno.ENOENT));
		assertThat(guest.open(Device.GNTDEV)).isEqualTo(3);
	}

	@Test
	void loadedAnewTheModuleHasItsOwnLimit() {
		guest.done(new Operation.SetLimit("5"));
		guest.done(new Operation.RemoveModule());
		guest.done(new Operation.InsertModule());

		assertThat(guest.state().limit()).hasValue(1024);
	}

	@Test
	void loadingAnewEndsWhatWasWedged() {
		Guest full = Guest.booted(DomainSettings.booted(0, GrantTableVersion.V1).withMaxFrames(1));
		int fd = full.open();
		full.triesAlloc(fd, 505);
		assertThat(full.triesAlloc(fd, 1)).isEqualTo(Guest.refused(Errno.ENOSPC));
		full.close(fd);
		full.done(new Operation.RemoveModule());
		full.done(new Operation.InsertModule());

		assertThat(full.state().grefSize()).hasValue(0);
		assertThat(full.alloc(full.open(), 1).grefs()).hasSize(1);
	}
}
