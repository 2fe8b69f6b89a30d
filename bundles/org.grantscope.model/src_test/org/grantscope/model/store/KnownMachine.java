package org.grantscope.model.store;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

import org.grantscope.core.abi.EventChannelStatus;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.Frontends;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.model.AllocatorDevice;
import org.grantscope.model.Capture;
import org.grantscope.model.Claim;
import org.grantscope.model.Contradiction;
import org.grantscope.model.Deferral;
import org.grantscope.model.Domain;
import org.grantscope.model.EventChannel;
import org.grantscope.model.Frontend;
import org.grantscope.model.FrontendKey;
import org.grantscope.model.GrantTable;
import org.grantscope.model.Gref;
import org.grantscope.model.KernelMessage;
import org.grantscope.model.Machine;
import org.grantscope.model.ModelFactory;
import org.grantscope.model.OpenFile;
import org.grantscope.model.UnmapNotify;
import org.grantscope.model.Vma;

/** The machine in the files of older versions: it stays as it is. */
final class KnownMachine {

	private static final ModelFactory MODEL = ModelFactory.eINSTANCE;

	private KnownMachine() {
	}

	static Machine make() {
		Machine machine = MODEL.createMachine();
		machine.setName("known");
		machine.setCapturedAt(Instant.parse("2026-02-03T04:05:06.789Z"));
		machine.setDomainsListed(true);
		machine.getProblems().add("now.g.txt: line 7, column 1: expected a row, found [\tx\\y\u0001");
		Capture capture = MODEL.createCapture();
		capture.setSource("now.g.txt");
		capture.setKind("entries that Xen tracks");
		capture.setTime(Instant.EPOCH);
		machine.getCaptures().add(capture);
		machine.getContradictions().add(contradiction());
		machine.getMessages().add(message());
		machine.getDomains().addAll(List.of(guest(), unnamed()));
		return machine;
	}

	private static Contradiction contradiction() {
		Claim claim = MODEL.createClaim();
		claim.setSource("now.g.txt");
		claim.setSays("1 frame");
		Contradiction contradiction = MODEL.createContradiction();
		contradiction.setDomid(3);
		contradiction.setSubject("frames");
		contradiction.getClaims().add(claim);
		return contradiction;
	}

	private static KernelMessage message() {
		KernelMessage message = MODEL.createKernelMessage();
		message.setSource("dmesg.txt");
		message.setLine(12);
		message.setSeconds(60.25);
		message.setKind(KernelLog.Kind.values()[0]);
		message.setText("g.e. 0x9 still pending");
		return message;
	}

	private static Domain guest() {
		byte[] frames = new byte[GrantTableVersion.FRAME_BYTES];
		byte[] status = new byte[GrantTableVersion.FRAME_BYTES];
		frames[8 * 16] = 1;
		status[8 * 2] = 0x18;
		Domain domain = MODEL.createDomain();
		domain.setDomid(3);
		domain.setName("guest");
		GrantTable table = MODEL.createGrantTable();
		table.setVersion(2);
		table.setFrames(1);
		table.setImage(GrantTableImage.wrap(frames, status));
		table.setTracked(new TrackedEntries.Domain(OptionalInt.of(3), OptionalInt.of(2), OptionalInt.of(1),
				OptionalInt.of(64), OptionalInt.of(0), OptionalInt.empty(), List.of(entry(8, 0x1234), entry(9, -1L)), true));
		domain.setTable(table);
		domain.setDevice(device());
		Deferral deferral = MODEL.createDeferral();
		deferral.getRefs().addAll(List.of(20, 8, 20));
		deferral.setLeaked(2L);
		domain.setDeferral(deferral);
		domain.getChannels().add(channel());
		domain.getFrontends().add(frontend());
		return domain;
	}

	private static TrackedEntries.Entry entry(int ref, long frame) {
		return new TrackedEntries.Entry(ref, 0x7ff0, frame, new PinCounts(0xff000001), 0, frame, 0x18);
	}

	private static AllocatorDevice device() {
		AllocatorDevice device = MODEL.createAllocatorDevice();
		device.setLimit(1024L);
		device.setGrefSize(0L);
		OpenFile file = MODEL.createOpenFile();
		file.setId(1);
		file.setNextIndex(0L);
		file.getDescriptors().addAll(List.of(3, 5));
		device.getFiles().add(file);
		Vma vma = MODEL.createVma();
		vma.setAddress(0x7f0000000000L);
		vma.setPages(2);
		vma.setFile(file);
		device.getVmas().add(vma);
		for (int ref : new int[] { 9, 8 }) {
			Gref gref = MODEL.createGref();
			gref.setRef(ref);
			gref.setFile(file);
			device.getGrefs().add(gref);
			vma.getGrefs().add(0, gref);
		}
		UnmapNotify notify = MODEL.createUnmapNotify();
		notify.setPort(7);
		device.getGrefs().get(0).setUnmapNotify(notify);
		return device;
	}

	private static EventChannel channel() {
		EventChannel channel = MODEL.createEventChannel();
		channel.setPort(7);
		channel.setStatus(EventChannelStatus.values()[1]);
		channel.setPending(false);
		return channel;
	}

	private static Frontend frontend() {
		FrontendKey ring = MODEL.createFrontendKey();
		ring.setKey("tx-ring-ref");
		ring.setNumber(768);
		Frontend frontend = MODEL.createFrontend();
		frontend.setKind(Frontends.Kind.values()[0]);
		frontend.setName("device/vif/0");
		frontend.getRings().add(ring);
		return frontend;
	}

	private static Domain unnamed() {
		Domain domain = MODEL.createDomain();
		GrantTable table = MODEL.createGrantTable();
		table.setImage(GrantTableImage.wrap(GrantTableVersion.V1, new byte[2 * GrantTableVersion.FRAME_BYTES]));
		domain.setTable(table);
		return domain;
	}
}
