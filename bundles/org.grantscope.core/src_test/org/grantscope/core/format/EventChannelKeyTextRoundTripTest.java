package org.grantscope.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.grantscope.core.abi.Domid;
import org.grantscope.core.abi.EventChannelStatus;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.EventChannels.Channel;
import org.grantscope.core.observe.FormatException;
import org.junit.jupiter.api.Test;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is what is read. */
class EventChannelKeyTextRoundTripTest {

	private static final List<String> PREFIXES = List.of("", "(XEN) ", "(XEN) [2026-11-20 17:56:01.123] ", "(XEN) [   12.345678] ");

	@Property(tries = 300)
	void everyListComesBack(@ForAll("lists") List<List<Channel>> lists, @ForAll int seed) throws FormatException {
		List<EventChannels.Domain> domains = IntStream.range(0, lists.size())
				.mapToObj(i -> new EventChannels.Domain(OptionalInt.of(i * 3), lists.get(i), true)).toList();
		String text = Texts.prefixed(PREFIXES.get(Math.floorMod(seed, PREFIXES.size())), EventChannelKeyText.write(domains));
		assertThat(Texts.readAll(new EventChannelKeyText(), 0, text))
				.containsExactly(new EventChannels(Texts.ORIGIN, domains, false, List.of()));
	}

	@Provide
	Arbitrary<List<List<Channel>>> lists() {
		Arbitrary<Integer> number = Arbitraries.integers().between(0, Integer.MAX_VALUE);
		Arbitrary<EventChannelStatus> status = Arbitraries.of(EventChannelStatus.class).filter(s -> s != EventChannelStatus.CLOSED);
		Arbitrary<Integer> domid = Arbitraries.integers().between(0, Domid.MAX);
		Arbitrary<Channel> channel = Combinators.combine(number, status, domid, number, number, Arbitraries.of(true, false),
				Arbitraries.of(true, false))
				.as(EventChannelKeyTextRoundTripTest::channel);
		return channel.list().uniqueElements(Channel::port).ofMaxSize(30)
				.map(all -> all.stream().sorted((a, b) -> Integer.compare(a.port(), b.port())).toList()).list().ofMinSize(1).ofMaxSize(4);
	}

	private static Channel channel(int port, EventChannelStatus status, int domid, int number, int vcpu, boolean pending,
			boolean masked) {
		boolean connected = status == EventChannelStatus.INTERDOMAIN;
		boolean bound = status == EventChannelStatus.PIRQ || status == EventChannelStatus.VIRQ;
		return new Channel(port, status,
				connected || status == EventChannelStatus.UNBOUND ? OptionalInt.of(domid) : OptionalInt.empty(),
				connected ? OptionalInt.of(number) : OptionalInt.empty(), bound ? OptionalInt.of(number) : OptionalInt.empty(),
				OptionalInt.of(vcpu), Optional.of(pending), Optional.of(masked));
	}

	@Test
	void whatXenWouldPrintMustBeKnown() {
		Channel unknown = new Channel(1, EventChannelStatus.IPI, OptionalInt.empty(), OptionalInt.empty(),
				OptionalInt.empty(), OptionalInt.of(0), Optional.empty(), Optional.of(true));
		assertThatIllegalArgumentException()
				.isThrownBy(() -> EventChannelKeyText.write(List.of(new EventChannels.Domain(OptionalInt.of(1), List.of(unknown), true))))
				.withMessage("unknown pending");
		assertThatIllegalArgumentException()
				.isThrownBy(() -> EventChannelKeyText.write(List.of(new EventChannels.Domain(OptionalInt.empty(), List.of(), true))));
	}
}
