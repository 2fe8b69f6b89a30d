package org.grantscope.model.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.grantscope.model.Seen.at;
import static org.grantscope.model.Seen.channels;
import static org.grantscope.model.Seen.devices;
import static org.grantscope.model.Seen.disk;
import static org.grantscope.model.Seen.domain;
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

import java.util.List;

import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.model.Capture;
import org.grantscope.model.Domain;
import org.grantscope.model.EventChannel;
import org.grantscope.model.Gref;
import org.grantscope.model.KernelMessage;
import org.grantscope.model.Machine;
import org.junit.jupiter.api.Test;

/** Of several observations of the same thing, the newest counts, and the others are said to be superseded. */
class NewestTest {

	@Test
	void newerFramesCountInWhicheverOrderTheyCome() {
		var old = raw(at("old", 10), entry(8, 1, 0, 0x1));
		var young = raw(at("young", 20), entry(9, 1, 0, 0x1));
		assertThat(domain(old, young).getTable().getRows().isUsed(9)).isTrue();
		assertThat(domain(young, old).getTable().getRows().isUsed(9)).isTrue();
		assertThat(machine(young, old).getCaptures()).extracting(Capture::getSource, Capture::getRemark)
				.containsExactly(tuple("young", null), tuple("old", "superseded by young"));
	}

	@Test
	void ofOneMomentTheLastCounts() {
		var first = raw(at("first", 10), entry(8, 1, 0, 0x1));
		assertThat(domain(first, raw(at("last", 10), entry(9, 1, 0, 0x1))).getTable().getRows().isUsed(9)).isTrue();
	}

	@Test
	void aNewerListOfXensCountsForDomainsThatItDoesNotName() {
		var both = new TrackedEntries(at("both", 10),
				List.of(tracked(1, 1, true, used(8, 1, 0, 1, 0x19)), tracked(2, 1, true)), false, List.of());
		Machine machine = machine(both, tracked(at("one", 20)));
		assertThat(machine.getDomains()).extracting(Domain::getDomid).containsExactly(1);
		assertThat(machine.getDomains().get(0).getTable().getRows().isUsed(8)).isFalse();
		assertThat(machine.getCaptures()).extracting(Capture::getRemark).containsExactly("superseded by one", null);
	}

	@Test
	void aNewerListThatWasCutLeavesTheOthersOfTheOlder() {
		var both = new TrackedEntries(at("both", 10), List.of(tracked(1, 1, true), tracked(2, 1, true)), false, List.of());
		var cut = new TrackedEntries(at("cut", 20), List.of(tracked(1, 1, false)), true, List.of());
		Machine machine = machine(both, cut);
		assertThat(machine.getDomains()).extracting(Domain::getDomid).containsExactly(1, 2);
		assertThat(machine.getDomains().get(0).getTable().getTracked().complete()).isFalse();
		assertThat(machine.getCaptures()).extracting(Capture::getRemark).containsExactly("d1 superseded by cut", null);
	}

	@Test
	void driversChannelsAndDevicesAreNotMixed() {
		Domain domain = domain(driver(at("a", 20), gref(8, 0, 0)), driver(at("b", 10), gref(9, 0, 0)),
				channels(at("a", 20), 1, leading(1, 0, 17)), channels(at("b", 10), 1, leading(2, 0, 18)),
				devices(at("a", 20), disk(0, 8)), devices(at("b", 10), disk(0, 9)));
		assertThat(domain.getDevice().getGrefs()).extracting(Gref::getRef).containsExactly(8);
		assertThat(domain.getChannels()).extracting(EventChannel::getPort).containsExactly(1);
		assertThat(domain.getFrontends()).hasSize(1);
		assertThat(domain.getFrontends().get(0).getRings().get(0).getNumber()).isEqualTo(8);
	}

	@Test
	void logsAddUpAndALineOfBothIsThereOnce() {
		var first = log(at("first", 10), line(1, KernelLog.Kind.DEFERRING, 8, "a"), line(2, KernelLog.Kind.DEFERRING, 9, "b"));
		var second = log(at("second", 20), line(2, KernelLog.Kind.DEFERRING, 9, "b"), line(3, KernelLog.Kind.DEFERRING, 10, "c"));
		Machine machine = machine(second, first);
		assertThat(machine.getDomains().get(0).getMessages()).extracting(KernelMessage::getSource, KernelMessage::getText)
				.containsExactly(tuple("first", "a"), tuple("first", "b"), tuple("second", "c"));
		assertThat(machine.getCaptures()).extracting(Capture::getSource, Capture::getRemark)
				.containsExactly(tuple("second", "1 line is in an earlier log too"), tuple("first", null));
	}

	@Test
	void oneObservationGivenTwiceCountsOnce() {
		var devices = devices(at("a", 20), disk(0, 8));
		assertThat(domain(devices, devices).getFrontends()).hasSize(1);
	}

	@Test
	void aMappingOfWhatTheDriverDoesNotListIsAProblem() {
		var driver = driver(at("a", 0), List.of(new DriverState.Mapping(0x7000, 1, 0, List.of(8, 77))), gref(8, 0, 0));
		Machine machine = machine(driver);
		assertThat(machine.getDomains().get(0).getDevice().getVmas().get(0).getGrefs()).extracting(Gref::getRef).containsExactly(8);
		assertThat(machine.getProblems())
				.containsExactly("a: expected gref 77, kept by the mapping at 0x7000, in the driver's list, found none");
	}
}
