package org.grantscope.debug.ui;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.query.EntryColumn;
import org.grantscope.core.abi.Domid;
import org.grantscope.model.AllocatorDevice;
import org.grantscope.model.Domain;
import org.grantscope.model.EventChannel;
import org.grantscope.model.Gref;
import org.grantscope.model.OpenFile;
import org.grantscope.model.Vma;
import org.grantscope.model.owner.FileName;

/** What a domain's gntalloc device has, and its event channels, as facts to read. */
final class DeviceDetails {

	private static final String DEVICE = "gntalloc device";
	private static final String FILE = "gntalloc file";
	private static final String MAPPING = "memory mapping";
	private static final String CHANNEL = "event channel";
	/** So many grefs are named. */
	private static final int NAMED = 64;

	private DeviceDetails() {
	}

	static Details of(AllocatorDevice device) {
		Details details = new Details();
		details.add(DEVICE, "domain", domain(device.getDomain()));
		details.add(DEVICE, "limit", GrefDetails.counts(device));
		details.add(DEVICE, "open files", count(device.getFiles().size()) + (device.isFilesComplete() ? "" : ", those with grefs alone"));
		details.add(DEVICE, "grefs", count(device.getGrefs().size()) + (device.isGrefsComplete() ? "" : " or more: the list breaks off"));
		details.add(DEVICE, "memory mappings", device.isMappingsKnown() ? count(device.getVmas().size()) : "not seen");
		return details;
	}

	static Details of(OpenFile file) {
		Details details = new Details();
		details.add(FILE, "file", GrefDetails.file(file));
		details.add(FILE, "next allocation", GrefDetails.nextIndex(file) + " bytes");
		details.add(FILE, "grefs", grefs(file.getGrefs()));
		if (file.eContainer() instanceof AllocatorDevice device) {
			String mappings = device.getVmas().stream().filter(vma -> vma.getFile() == file).map(GrefDetails::mapping)
					.collect(Collectors.joining("; "));
			details.add(FILE, "memory mappings", !mappings.isEmpty() ? mappings : device.isMappingsKnown() ? "none" : EntryColumn.UNKNOWN);
		}
		return details;
	}

	static Details of(Vma vma) {
		Details details = new Details();
		details.add(MAPPING, "place", GrefDetails.mapping(vma));
		details.add(MAPPING, "file", vma.getFile() == null ? EntryColumn.UNKNOWN : FileName.of(vma.getFile().getId()));
		details.add(MAPPING, "keeps grefs", grefs(vma.getGrefs()));
		details.add(MAPPING, "of them listed by no file",
				grefs(vma.getGrefs().stream().filter(gref -> gref.getFile() == null).toList()));
		return details;
	}

	static Details of(EventChannel channel) {
		Details details = new Details();
		Integer remote = channel.getRemoteDomid();
		details.add(CHANNEL, "port", Integer.toString(channel.getPort()));
		details.add(CHANNEL, "state", channel.getStatus().label());
		details.add(CHANNEL, "peer", remote == null ? "none or unknown" : Domid.describe(remote)
				+ (channel.getRemotePort() == null ? "" : ", port " + channel.getRemotePort()));
		details.add(CHANNEL, "pending", flag(channel.getPending(), "an event waits", "no event waits"));
		details.add(CHANNEL, "masked", flag(channel.getMasked(), "events are held back", "events are not held back"));
		details.add(CHANNEL, "vcpu", known(channel.getVcpu()));
		details.add(CHANNEL, "interrupt", channel.getIrq() == null ? "none" : channel.getIrq().toString());
		if (channel.eContainer() instanceof Domain domain && domain.getDevice() != null) {
			details.add(CHANNEL, "notified by grefs", grefs(domain.getDevice().getGrefs().stream()
					.filter(gref -> gref.getUnmapNotify() != null && Integer.valueOf(channel.getPort()).equals(gref.getUnmapNotify().getPort()))
					.toList()));
		}
		return details;
	}

	private static String domain(@Nullable Domain domain) {
		return domain == null || domain.getDomid() == null ? EntryColumn.UNKNOWN : Domid.describe(domain.getDomid());
	}

	private static String count(int number) {
		return "%,d".formatted(number);
	}

	private static String known(@Nullable Integer number) {
		return number == null ? EntryColumn.UNKNOWN : number.toString();
	}

	private static String flag(@Nullable Boolean flag, String yes, String no) {
		return flag == null ? EntryColumn.UNKNOWN : flag ? yes : no;
	}

	/** {@code 3: 8, 9, 10}. */
	private static String grefs(List<Gref> grefs) {
		return grefs.isEmpty() ? "none" : count(grefs.size()) + ": "
				+ grefs.stream().limit(NAMED).map(gref -> Integer.toString(gref.getRef())).collect(Collectors.joining(", "))
				+ (grefs.size() > NAMED ? " and others" : "");
	}
}
