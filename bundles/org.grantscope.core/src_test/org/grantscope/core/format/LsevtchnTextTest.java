package org.grantscope.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.grantscope.core.abi.EventChannelStatus;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.EventChannels.Channel;
import org.grantscope.core.observe.FormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LsevtchnTextTest {

	private static final OptionalInt NONE = OptionalInt.empty();

	@Test
	void everyKindOfChannelHasItsNumbers() throws FormatException {
		List<Channel> channels = only("""
				   1: VCPU 0: Interdomain (Waiting connection) - Remote Domain 7
				   2: VCPU 1: Interdomain (Connected) - Remote Domain 0, Port 17
				   3: VCPU 0: Physical IRQ 9
				   4: VCPU 2: Virtual IRQ 16
				1234: VCPU 3: IPI
				1235: VCPU 3: Unknown
				""").channels();
		assertThat(channels).containsExactly(
				channel(1, EventChannelStatus.UNBOUND, OptionalInt.of(7), NONE, NONE, 0),
				channel(2, EventChannelStatus.INTERDOMAIN, OptionalInt.of(0), OptionalInt.of(17), NONE, 1),
				channel(3, EventChannelStatus.PIRQ, NONE, NONE, OptionalInt.of(9), 0),
				channel(4, EventChannelStatus.VIRQ, NONE, NONE, OptionalInt.of(16), 2),
				channel(1234, EventChannelStatus.IPI, NONE, NONE, NONE, 3));
	}

	@Test
	void bothEndsOfARealConnectionAgree() throws FormatException, IOException {
		Map<Integer, Channel> dom0 = real("lsevtchn.dom0.txt", 0);
		Map<Integer, Channel> domU = real("lsevtchn.domU.txt", 1);
		assertThat(dom0).hasSize(21);
		assertThat(domU).hasSize(11);
		List<Channel> connected = domU.values().stream().filter(channel -> channel.status() == EventChannelStatus.INTERDOMAIN).toList();
		assertThat(connected).hasSize(5).allSatisfy(channel -> {
			Channel other = dom0.get(channel.remotePort().getAsInt());
			assertThat(other.remoteDomain()).hasValue(1);
			assertThat(other.remotePort()).hasValue(channel.port());
		});
	}

	@Test
	void portsOfTheHypervisorAreNotPrintedSoNothingIsKnownOfOthers() throws FormatException {
		assertThat(only("   1: VCPU 0: IPI\n").complete()).isFalse();
	}

	@Test
	void listsOneAfterAnotherAreObservationsInOrder() throws FormatException {
		assertThat(read("   1: VCPU 0: IPI\n   2: VCPU 0: IPI\n   1: VCPU 0: Virtual IRQ 1\n")).hasSize(2)
				.allSatisfy(list -> assertThat(list.cut()).isFalse());
	}

	@ParameterizedTest
	@ValueSource(strings = { "   2: VCPU 0: Interdomain (Conn", "   2: VCPU 0: Interdomain (Connected) - Remote Domain 0, Port 1", "   2: VCPU 0: Virtual IRQ 1", "   2" })
	void aTextThatEndsWithinARowIsCut(String row) throws FormatException {
		assertThat(read("   1: VCPU 0: IPI\n" + row)).singleElement().satisfies(list -> {
			assertThat(list.cut()).isTrue();
			assertThat(list.problems()).hasSize(1);
			assertThat(list.domains().get(0).channels()).hasSize(1);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "   2: VCPU 0: Physical", "   2: VCPU 0: Virtual IRQ 99999999999", "   2: VCPU 0: Interdomain (Waiting connection) - Remote Domain 70000" })
	void aDamagedRowIsAProblemAndTheOthersAreRead(String row) throws FormatException {
		assertThat(read("   1: VCPU 0: IPI\n" + row + "\n   3: VCPU 0: IPI\n")).singleElement().satisfies(list -> {
			assertThat(list.cut()).isFalse();
			assertThat(list.problems()).singleElement().satisfies(problem -> assertThat(problem.position()).isEqualTo("line 2, column 1"));
			assertThat(list.domains().get(0).channels()).extracting(Channel::port).containsExactly(1, 3);
		});
	}

	@Test
	void textOfSomethingElseIsRefused() {
		assertThatExceptionOfType(FormatException.class).isThrownBy(() -> read("Dear diary,\n 12: VCPUs\n"));
	}

	private static Channel channel(int port, EventChannelStatus status, OptionalInt domain, OptionalInt remote,
			OptionalInt irq, int vcpu) {
		return new Channel(port, status, domain, remote, irq, OptionalInt.of(vcpu), Optional.empty(), Optional.empty());
	}

	private static Map<Integer, Channel> real(String name, int domid) throws FormatException, IOException {
		String text = Files.readString(Samples.file("domU-pv-v1/" + name));
		List<EventChannels> lists = Texts.readAll(new LsevtchnText(), domid, text);
		assertThat(lists).singleElement().satisfies(list -> {
			assertThat(list.problems()).isEmpty();
			assertThat(list.domains().get(0).domid()).hasValue(domid);
		});
		return lists.get(0).domains().get(0).channels().stream().collect(Collectors.toMap(Channel::port, channel -> channel));
	}

	private static List<EventChannels> read(String text) throws FormatException {
		return Texts.readAll(new LsevtchnText(), 0, text);
	}

	private static EventChannels.Domain only(String text) throws FormatException {
		List<EventChannels> lists = read(text);
		assertThat(lists).singleElement().satisfies(list -> assertThat(list.problems()).isEmpty());
		return lists.get(0).domains().get(0);
	}
}
