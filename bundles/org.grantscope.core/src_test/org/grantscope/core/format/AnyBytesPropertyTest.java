package org.grantscope.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.grantscope.core.observe.DomainList;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Frontends;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.KernelSymbols;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Progress;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the bytes are, each format reads or refuses them, and makes no more of them than there are lines. */
class AnyBytesPropertyTest {

	private static final List<CaptureFormat> FORMATS = Stream.concat(TextFormats.WHOLE.stream(),
			TextFormats.OF_LINES.stream()).toList();

	private static final List<String> PIECES = List.of("(XEN) ", "(d1) ", "[   12.345678] ", "<4>",
			"Nov 20 18:03:01 host kernel: ", "\n", "\r\n", "\r", "\0", " ", "    ", "\t", "\"", "/", "0x",
			"'e' pressed -> dumping event-channel info\n", "Event channel information for domain 3:\n", "Polling vCPUs: {}\n",
			"    port [p/m/s]\n", "       1 [0/0/  -   ]: s=", " n=0 x=0", " d=0", " p=17", " v=3",
			": VCPU 0: ", "Interdomain (Connected) - Remote Domain 0, Port 17", "Virtual IRQ 3\n",
			"Name                                        ID   Mem VCPUs\tState\tTime(s)\n",
			"u1                                           1   200     1     ------       0.3\n", "     r-----      11.4",
			"WARNING: g.e. ", "deferring g.e. ", "(pfn ", " still pending", "xen:grant_table: ",
			"max_grant_frames reached cur=64 extra=", "Bad ref ", "common/grant_table.c:1:d0v0 ", "ffffffff81000000 T ",
			"gref_list", "\t[xen_gntalloc]\n", "/local/domain/1/device/vbd/51712/", "ring-ref = \"8\"\n",
			"local = \"\"\n", " domain = \"\"\n", "  1 = \"\"\n", "grant", "99999999999999999999999", "-1", "\u2028", "\u00e9",
			"\ud83d\ude00");

	@Property(tries = 400)
	void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
		require(bytes.length == 0 ? new byte[1] : bytes);
	}

	@Property(tries = 1000)
	void anyPiecesOfLinesAreReadOrRefused(@ForAll("pieces") List<String> pieces) {
		require((String.join("", pieces) + " ").getBytes(StandardCharsets.UTF_8));
	}

	@Property(tries = 60)
	void anyPieceOverAndOverIsReadOrRefused(@ForAll("pieces") List<String> pieces) {
		String once = String.join("", pieces.subList(0, Math.min(4, pieces.size()))) + " ";
		require(once.repeat(40_000 / once.length()).getBytes(StandardCharsets.UTF_8));
	}

	@Provide
	Arbitrary<List<String>> pieces() {
		return Arbitraries.oneOf(Arbitraries.of(PIECES), Arbitraries.of(PIECES), Arbitraries.strings().ofMaxLength(6),
				Arbitraries.longs().map(Long::toHexString)).list().ofMaxSize(60);
	}

	private static void require(byte[] bytes) {
		FileContent content = new FileContent(Path.of("any"), Texts.ORIGIN, bytes);
		long lines = content.text().lines().count() + 1;
		for (CaptureFormat format : FORMATS) {
			format.recognises(content);
			try {
				List<? extends Observation> seen = format.read(content, OptionalInt.of(1), Progress.NONE);
				assertThat(seen).as(format.name()).isNotEmpty().hasSizeLessThanOrEqualTo((int) lines);
				for (Observation one : seen) {
					// the console may put several of Xen's lines in one
					long parts = lines + content.text().split("\\(XEN\\) ", -1).length;
					assertThat((long) one.problems().size()).as(format.name()).isLessThanOrEqualTo(2 * parts);
					assertThat(size(one)).as(format.name()).isLessThanOrEqualTo(parts);
					assertThat(cut(one) && one.problems().isEmpty()).as(format.name()).isFalse();
				}
			} catch (FormatException e) {
				assertThat(e.problem().source()).as(format.name()).isEqualTo("console");
				assertThat(e.problem().expected()).as(format.name()).isNotEmpty();
				assertThat(e.problem().found()).as(format.name()).isNotEmpty();
			}
		}
	}

	private static boolean cut(Observation one) {
		return one instanceof EventChannels channels && channels.cut();
	}

	private static long size(Observation one) {
		return switch (one) {
			case EventChannels channels -> channels.domains().stream().mapToLong(domain -> 1 + domain.channels().size()).sum() / 2;
			case DomainList list -> list.domains().size();
			case KernelLog log -> log.messages().size();
			// what a module has is there by its name and by the module's
			case KernelSymbols symbols -> symbols.addresses().size() / (symbols.modules().isEmpty() ? 1 : 2);
			case Frontends frontends -> frontends.devices().size();
			default -> 0;
		};
	}
}
