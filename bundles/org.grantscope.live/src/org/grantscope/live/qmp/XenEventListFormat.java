package org.grantscope.live.qmp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import org.grantscope.core.format.CaptureFormat;
import org.grantscope.core.format.FileContent;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;

/**
 * The event channels of a guest of QEMU's Xen emulation, as the monitor command {@code xen-event-list} answers: the array
 * alone, the reply {@code {"return": [...]}}, or all that a session received, one message a line, of which the last such reply
 * counts.
 *
 * <p>The list is complete: the command leaves out closed ports alone. Source: QEMU 10, {@code qapi/misc-i386.json}
 * ({@code EvtchnInfo}), {@code hw/i386/kvm/xen_evtchn.c} ({@code qmp_xen_event_list}), and {@code hw/i386/kvm/xen_overlay.c} for
 * the guest's own number.
 */
public final class XenEventListFormat implements CaptureFormat {

	/** The guest's domid where QEMU was not told another. */
	public static final int GUEST = 1;

	private static final int HEAD = 1 << 16;
	private static final Pattern MONITOR = Pattern.compile(
			"\\[.*|\\{\\s*\"(QMP|return|timestamp|event|error|id)\".*", Pattern.DOTALL);
	private static final Pattern NO_CHANNELS = Pattern.compile("\\[\\s*]|\\{\\s*\"return\"\\s*:\\s*\\[\\s*]\\s*}");

	@Override
	public String name() {
		return "QEMU's list of event channels";
	}

	/** It begins as the monitor's messages do, and a list of event channels begins in its first 64 KiB. */
	@Override
	public boolean recognises(FileContent content) {
		byte[] bytes = content.bytes();
		String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8).strip();
		return NO_CHANNELS.matcher(head).matches()
				|| MONITOR.matcher(head).matches() && head.contains("\"remote-domain\"") && head.contains("\"masked\"");
	}

	@Override
	public List<EventChannels> read(FileContent content, OptionalInt domid, Progress progress) throws FormatException {
		String source = content.origin().source();
		int guest = domid.orElse(GUEST);
		List<Problem> broken = new ArrayList<>();
		Optional<EventList> last = Optional.empty();
		for (MonitorMessage message : MonitorMessage.of(source, new String(content.bytes(), StandardCharsets.UTF_8))) {
			progress.checkCancelled();
			EventList list = EventList.read(message, guest);
			if (list.isList()) {
				last = Optional.of(list);
				broken.clear();
			} else {
				broken.addAll(list.problems());
			}
		}
		if (last.isEmpty()) {
			throw new FormatException(broken.isEmpty() ? Problem.ofWhole(source, "a reply to xen-event-list", "none") : broken.get(0));
		}
		List<Problem> problems = new ArrayList<>(last.get().problems());
		problems.addAll(broken.subList(0, Math.min(EventList.MOST_PROBLEMS, broken.size())));
		EventChannels.Domain domain = new EventChannels.Domain(OptionalInt.of(guest), last.get().channels(), problems.isEmpty());
		return List.of(new EventChannels(content.origin(), List.of(domain), last.get().isCut(), problems));
	}
}
