package org.grantscope.model.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grantscope.model.Seen.at;
import static org.grantscope.model.Seen.channels;
import static org.grantscope.model.Seen.deferring;
import static org.grantscope.model.Seen.devices;
import static org.grantscope.model.Seen.disk;
import static org.grantscope.model.Seen.driver;
import static org.grantscope.model.Seen.entry;
import static org.grantscope.model.Seen.gref;
import static org.grantscope.model.Seen.leading;
import static org.grantscope.model.Seen.line;
import static org.grantscope.model.Seen.log;
import static org.grantscope.model.Seen.machine;
import static org.grantscope.model.Seen.raw;
import static org.grantscope.model.Seen.tracked;
import static org.grantscope.model.Seen.used;

import java.util.ArrayList;
import java.util.List;

import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.model.Domain;
import org.grantscope.model.EventChannel;
import org.grantscope.model.Gref;
import org.grantscope.model.Machine;
import org.grantscope.model.Vma;
import org.junit.jupiter.api.Test;

class ReconcileTest {

	private final Machine shown = machine(all(100));
	private final Notifications notifications = new Notifications(shown);

	@Test
	void theSecondTimeNothingChangedATableGetsAHistory() {
		Reconcile.into(shown, machine(all(100)));
		assertThat(notifications.take()).containsExactly("GrantTable.history");
	}

	@Test
	void nothingChangedIsNoNotification() {
		seenTwice();
		Reconcile.into(shown, machine(all(100)));
		assertThat(notifications.take()).isEmpty();
	}

	@Test
	void aLaterLookAtTheSameSetsTimesAlone() {
		seenTwice();
		Reconcile.into(shown, machine(all(200)));
		assertThat(notifications.take()).containsOnly("Capture.time", "Machine.capturedAt");
	}

	@Test
	void oneChangedChannelIsItsFeaturesAlone() {
		seenTwice();
		EventChannel channel = domain().getChannels().get(1);
		Reconcile.into(shown, machine(with(100, channels(at("channels", 100), 1, leading(1, 0, 17), leading(2, 0, 19)))));
		assertThat(notifications.take()).containsExactly("EventChannel.remotePort");
		assertThat(domain().getChannels().get(1)).isSameAs(channel);
		assertThat(channel.getRemotePort()).isEqualTo(19);
	}

	@Test
	void oneMoreChannelIsAddedInItsPlace() {
		seenTwice();
		Reconcile.into(shown, machine(with(100,
				channels(at("channels", 100), 1, leading(0, 0, 5), leading(1, 0, 17), leading(2, 0, 18)))));
		assertThat(notifications.take()).containsExactly("Domain.channels");
		assertThat(domain().getChannels()).extracting(EventChannel::getPort).containsExactly(0, 1, 2);
	}

	@Test
	void anEqualImageStays() {
		GrantTableImage image = domain().getTable().getImage();
		Reconcile.into(shown, machine(all(100)));
		assertThat(domain().getTable().getImage()).isSameAs(image);
	}

	@Test
	void oneChangedByteIsANewImage() {
		seenTwice();
		Reconcile.into(shown, machine(with(100, raw(at("frames", 200), entry(8, 0x19, 0, 5), entry(9, 1, 0, 6), entry(10, 1, 0, 7)))));
		assertThat(notifications.take())
				.containsExactly("Capture.time", "Machine.capturedAt", "GrantTable.image", "GrantTable.history");
		assertThat(domain().getTable().getRows().isUsed(10)).isTrue();
	}

	@Test
	void aGrantGivenBackLeavesItsListsAndMappings() {
		seenTwice();
		Gref kept = domain().getDevice().getGrefs().get(1);
		Reconcile.into(shown, machine(with(100, driver(at("driver", 100), List.of(new DriverState.Mapping(0x7000, 2, 0, List.of(10))),
				gref(10, 0, 0x1000)))));
		assertThat(domain().getDevice().getGrefs()).containsExactly(kept);
		assertThat(domain().getDevice().getFiles().get(0).getGrefs()).containsExactly(kept);
		assertThat(kept.getVmas()).extracting(Vma::getAddress).containsExactly(0x7000L);
		assertThat(notifications.take()).doesNotContain("Gref.fileOffset", "OpenFile.id", "Domain.device", "Vma.address");
	}

	@Test
	void twoMappingsAtOneAddressOfTwoProcessesStayTwo() {
		DriverState forked = driver(at("driver", 100), List.of(new DriverState.Mapping(0x7000, 2, 0, List.of(9, 10)),
				new DriverState.Mapping(0x7000, 2, 0, List.of(9))), gref(9, 0, 0), gref(10, 0, 0x1000));
		Reconcile.into(shown, machine(with(100, forked)));
		assertThat(domain().getDevice().getVmas()).hasSize(2);
		assertThat(domain().getDevice().getVmas().get(1).getGrefs()).extracting(Gref::getRef).containsExactly(9);
	}

	@Test
	void aNewLineOfALogIsOneMessage() {
		seenTwice();
		Reconcile.into(shown, machine(with(100, log(at("dmesg", 100), line(1, KernelLog.Kind.DEFERRING, 8, "a"),
				line(2, KernelLog.Kind.STILL_PENDING, 8, "b")))));
		assertThat(notifications.take()).containsExactly("Domain.messages");
	}

	@Test
	void aDomainThatIsGoneGoes() {
		Reconcile.into(shown, machine(channels(at("channels", 100), 0, leading(17, 1, 1))));
		assertThat(shown.getDomains()).extracting(Domain::getDomid).containsExactly(0);
	}

	@Test
	void contradictionsAreReplaced() {
		Reconcile.into(shown, machine(with(100, raw(at("frames", 100), entry(8, 0, 0, 5)))));
		assertThat(shown.getContradictions()).isNotEmpty();
		Reconcile.into(shown, machine(all(100)));
		assertThat(shown.getContradictions()).isEmpty();
	}

	@Test
	void theCapturedMachineStaysAsItIs() {
		Machine captured = machine(with(200, driver(at("driver", 200), gref(20, 5, 0))));
		Reconcile.into(shown, captured);
		assertThat(captured.getDomains().get(0).getDevice().getGrefs()).hasSize(1);
		assertThat(captured.getDomains().get(0)).isNotSameAs(domain());
	}

	@Test
	void oneThatMovedIsMovedByItself() {
		seenTwice();
		Observation[] fiveGrants = with(100, driver(at("driver", 100), gref(9, 0, 0), gref(10, 0, 0x1000), gref(11, 0, 0x2000)));
		Reconcile.into(shown, machine(fiveGrants));
		notifications.take();
		Reconcile.into(shown, machine(with(100, driver(at("driver", 100), gref(10, 0, 0x1000), gref(11, 0, 0x2000), gref(9, 0, 0)))));
		assertThat(notifications.take()).containsExactly("AllocatorDevice.grefs", "OpenFile.grefs");
		assertThat(domain().getDevice().getGrefs()).extracting(Gref::getRef).containsExactly(10, 11, 9);
	}

	private Domain domain() {
		return shown.getDomains().get(0);
	}

	private void seenTwice() {
		Reconcile.into(shown, machine(all(100)));
		notifications.take();
	}

	private static Observation[] all(long seconds) {
		DriverState driver = driver(at("driver", seconds), List.of(new DriverState.Mapping(0x7000, 2, 0, List.of(9, 10))),
				gref(9, 0, 0), gref(10, 0, 0x1000));
		return new Observation[] { raw(at("frames", seconds), entry(8, 0x19, 0, 5), entry(9, 1, 0, 6), entry(10, 1, 0, 8)),
				tracked(at("text", seconds), used(8, 1, 0, 5, 0x19)), driver, deferring(at("driver", seconds), 8),
				channels(at("channels", seconds), 1, leading(1, 0, 17), leading(2, 0, 18)),
				devices(at("store", seconds), disk(0, 8)),
				log(at("dmesg", seconds), line(1, KernelLog.Kind.DEFERRING, 8, "a")) };
	}

	/** The same with that one instead of the one of its kind. */
	private static Observation[] with(long seconds, Observation other) {
		List<Observation> seen = new ArrayList<>(List.of(all(seconds)));
		seen.replaceAll(one -> one.getClass() == other.getClass() ? other : one);
		return seen.toArray(Observation[]::new);
	}
}
