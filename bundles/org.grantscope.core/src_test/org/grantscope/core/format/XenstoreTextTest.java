package org.grantscope.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

import org.grantscope.core.abi.EventChannelStatus;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Frontends;
import org.grantscope.core.observe.Frontends.Device;
import org.grantscope.core.observe.Frontends.Kind;
import org.grantscope.core.observe.Frontends.Named;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.RawTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XenstoreTextTest {

	private static final Device DISK = new Device(1, Kind.VBD, "device/vbd/51712", OptionalInt.of(0), OptionalInt.of(4),
			List.of(new Named("ring-ref", 8)), List.of(new Named("event-channel", 8)));
	private static final Device NETWORK = new Device(1, Kind.VIF, "device/vif/0", OptionalInt.of(0), OptionalInt.of(4),
			List.of(new Named("tx-ring-ref", 522), new Named("rx-ring-ref", 523)),
			List.of(new Named("event-channel-tx", 9), new Named("event-channel-rx", 10)));
	private static final Device STORE = new Device(1, Kind.STORE, "store", OptionalInt.empty(), OptionalInt.empty(),
			List.of(new Named("ring-ref", 1)), List.of(new Named("port", 1)));
	private static final Device CONSOLE = new Device(1, Kind.CONSOLE, "console", OptionalInt.of(0), OptionalInt.empty(),
			List.of(new Named("ring-ref", 0)), List.of(new Named("port", 2)));

	private static String real() throws IOException {
		return Files.readString(Samples.file("domU-pv-v1/xenstore.txt"));
	}

	@Test
	void aRealGuestHasADiskANetworkAConsoleAndAStore() throws FormatException, IOException {
		assertThat(whole(real()).devices()).containsExactly(DISK, NETWORK, STORE, CONSOLE);
	}

	@Test
	void everyRingOfARealGuestIsAGrantToItsBackend() throws FormatException, IOException {
		List<Observation> seen = new CaptureFiles(List.of(new CaptureFile(Samples.file("domU/3-dom0-maps.domU.frames.bin"),
				OptionalInt.of(1))), CaptureFiles.Options.NONE,
				List.of()).observe(Progress.NONE);
		RawTable table = (RawTable) seen.get(0);
		for (Device device : whole(real()).devices()) {
			assertThat(device.rings()).isNotEmpty().allSatisfy(ring -> {
				assertThat(table.image().isUsed(ring.number())).as("%s %s", device.name(), ring).isTrue();
				assertThat(table.image().domid(ring.number())).isEqualTo(device.backend().orElse(0));
			});
		}
	}

	@Test
	void everyPortOfARealGuestIsConnectedToDomain0() throws FormatException, IOException {
		String text = Files.readString(Samples.file("domU-pv-v1/lsevtchn.domU.txt"));
		List<EventChannels.Channel> channels = Texts.readAll(new LsevtchnText(), 1, text).get(0).domains().get(0).channels();
		for (Device device : whole(real()).devices()) {
			assertThat(device.ports()).isNotEmpty().allSatisfy(port -> assertThat(channels)
					.filteredOn(channel -> channel.port() == port.number()).extracting(EventChannels.Channel::status)
					.containsExactly(EventChannelStatus.INTERDOMAIN));
		}
	}

	@Test
	void theIndentedFormSaysTheSame() throws FormatException, IOException {
		assertThat(whole(indented(real(), 0)).devices()).containsExactly(DISK, NETWORK, STORE, CONSOLE);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void theListingOfAPartTellsWhichPartItIs(int levels) throws FormatException, IOException {
		String part = levels == 1 ? "/local/" : levels == 2 ? "/local/domain/" : "/local/domain/1/";
		String text = real().lines().filter(line -> line.startsWith(part)).map(line -> line + "\n").reduce("", String::concat);
		assertThat(whole(indented(text, levels)).devices()).containsExactly(DISK, NETWORK, STORE, CONSOLE);
		assertThat(recognised(indented(text, levels))).isTrue();
	}

	@Test
	void queuesAndRingsOfSeveralPagesAreNamedByTheirKeys() throws FormatException {
		assertThat(whole("""
				/local/domain/5/device/vif/1/multi-queue-num-queues = "2"
				/local/domain/5/device/vif/1/queue-0/tx-ring-ref = "768"
				/local/domain/5/device/vif/1/queue-0/rx-ring-ref = "769"
				/local/domain/5/device/vif/1/queue-0/event-channel-tx = "11"
				/local/domain/5/device/vif/1/ctrl-ring-ref = "770"
				/local/domain/5/device/vif/1/event-channel-ctrl = "12"
				/local/domain/5/device/vbd/768/ring-page-order = "1"
				/local/domain/5/device/vbd/768/ring-ref0 = "16"
				/local/domain/5/device/vbd/768/ring-ref1 = "17"
				/local/domain/5/device/9pfs/0/ring-ref0 = "20"
				/local/domain/5/device/9pfs/0/event-channel-0 = "21"
				/local/domain/5/device/console/1/ring-ref = "30"
				/local/domain/5/device/suspend/event-channel = ""
				""").devices()).extracting(Device::name, Device::kind, Device::rings, Device::ports).containsExactly(
						tuple("device/vif/1", Kind.VIF,
								List.of(new Named("queue-0/tx-ring-ref", 768), new Named("queue-0/rx-ring-ref", 769), new Named("ctrl-ring-ref", 770)),
								List.of(new Named("queue-0/event-channel-tx", 11), new Named("event-channel-ctrl", 12))),
						tuple("device/vbd/768", Kind.VBD, List.of(new Named("ring-ref0", 16), new Named("ring-ref1", 17)), List.of()),
						tuple("device/9pfs/0", Kind.OTHER, List.of(new Named("ring-ref0", 20)), List.of(new Named("event-channel-0", 21))),
						tuple("device/console/1", Kind.CONSOLE, List.of(new Named("ring-ref", 30)), List.of()));
	}

	@Test
	void permissionsAndLongValuesAreNoMatter() throws FormatException {
		assertThat(whole("""
				/local/domain/5/device/vbd/768/state = "4"  . . . . . .  (n5,r0)
				/local/domain/5/device/vbd/768/backend = "/local/domain/0/back\\..."
				/local/domain/5/device/vbd/768/unreadable:
				""").devices()).singleElement().satisfies(device -> assertThat(device.state()).hasValue(4));
	}

	@Test
	void storesWithoutDevicesHaveNone() throws FormatException {
		assertThat(whole("/tool = \"\"\n/tool/xenstored = \"\"\n").devices()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/local/domain/1/device/vbd/51712/ring-ref = \"many\"", "/local/domain/1/device/vbd/51712/ring-ref = \"2147483648\"", "/local/domain/1/device/vbd/51712/state = \"",
			"/local/domain/1/device/vbd/51712/sta", "     five = \"levels deeper\"" })
	void aDamagedLineIsAProblemAndTheOthersAreRead(String line) throws FormatException, IOException {
		Frontends seen = read(line + "\n" + real());
		assertThat(seen.problems()).singleElement().satisfies(problem -> assertThat(problem.position()).isEqualTo("line 1, column 1"));
		assertThat(seen.devices()).contains(DISK);
	}

	@Test
	void aTextThatEndsWithinALineIsCutThere() throws FormatException, IOException {
		String text = real();
		assertThat(read(text.substring(0, text.indexOf("/state = \"4\"", text.indexOf("/local/domain/1/device/vif")) + 10))
				.problems()).hasSize(1);
	}

	@Test
	void configurationsAreNotTakenForIt() {
		assertThat(recognised("name = \"u1\"\nkernel = \"/boot/vmlinuz\"\nmemory = \"200\"\n")).isFalse();
		assertThat(recognised("Dear diary,\n /local = \"\"\nbye\n")).isFalse();
	}

	@Test
	void textOfSomethingElseIsRefused() {
		assertThatExceptionOfType(FormatException.class).isThrownBy(() -> read("Dear diary,\n"));
	}

	/** As xenstore-ls prints without -f, of the node that is so many levels down. */
	private static String indented(String text, int levels) {
		StringBuilder all = new StringBuilder();
		for (String line : text.lines().toList()) {
			String path = line.substring(1, line.indexOf(" = "));
			String[] names = path.split("/");
			all.append(" ".repeat(names.length - 1 - levels)).append(names[names.length - 1])
					.append(line.substring(line.indexOf(" = "))).append('\n');
		}
		return all.toString();
	}

	private static boolean recognised(String text) {
		return new XenstoreText().recognises(new FileContent(Path.of("store"), Texts.ORIGIN, text.getBytes(StandardCharsets.UTF_8)));
	}

	private static Frontends read(String text) throws FormatException {
		return XenstoreText.read(Texts.ORIGIN, OptionalInt.of(1), text, Progress.NONE);
	}

	private static Frontends whole(String text) throws FormatException {
		Frontends seen = read(text);
		assertThat(seen.problems()).isEmpty();
		return seen;
	}
}
