package org.grantscope.live.qmp;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

import org.grantscope.core.abi.EventChannelStatus;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.FormatException;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** One port, QEMU's {@code EvtchnInfo}. */
record PortInfo(MonitorMessage message, String path, JsonElement element) {

	private static final int MAX_U16 = 0xffff;
	/** {@code DOMID_QEMU}: QEMU itself is what the guest takes for domain 0. */
	private static final int QEMU = 0;

	/**
	 * As everybody else has it. QEMU knows two peers, itself and the guest.
	 *
	 * @param guest the guest's number
	 */
	EventChannels.Channel channel(int guest) throws FormatException {
		EventChannelStatus status = status();
		int port = number("port", MAX_U16);
		OptionalInt target = OptionalInt.of(number("target", MAX_U16));
		boolean connected = status == EventChannelStatus.INTERDOMAIN;
		boolean interrupt = status == EventChannelStatus.PIRQ || status == EventChannelStatus.VIRQ;
		return new EventChannels.Channel(port, status, remote(guest, connected), connected ? target : OptionalInt.empty(),
				interrupt ? target : OptionalInt.empty(), OptionalInt.of(number("vcpu", Integer.MAX_VALUE)), Optional.of(flag("pending")),
				Optional.of(flag("masked")));
	}

	private EventChannelStatus status() throws FormatException {
		String type = text("type");
		Optional<EventChannelStatus> status = Arrays.stream(EventChannelStatus.values()).filter(one -> one.label().equals(type))
				.filter(one -> one != EventChannelStatus.CLOSED).findFirst();
		if (status.isEmpty()) {
			throw wrong("type", "unbound, interdomain, pirq, virq or ipi", type);
		}
		return status.get();
	}

	private OptionalInt remote(int guest, boolean connected) throws FormatException {
		String name = text("remote-domain");
		return switch (name) {
			case "qemu" -> OptionalInt.of(QEMU);
			case "loopback" -> OptionalInt.of(guest);
			default -> {
				if (connected || !name.isEmpty()) {
					throw wrong("remote-domain", connected ? "qemu or loopback" : "qemu, loopback or nothing", name);
				}
				yield OptionalInt.empty();
			}
		};
	}

	private int number(String name, int most) throws FormatException {
		JsonPrimitive value = primitive(name, "a number");
		String digits = value.isNumber() ? value.getAsString() : "";
		if (!digits.matches("[0-9]{1,10}") || Long.parseLong(digits) > most) {
			throw wrong(name, "a number from 0 to " + most, value.toString());
		}
		return Integer.parseInt(digits);
	}

	private boolean flag(String name) throws FormatException {
		JsonPrimitive value = primitive(name, "true or false");
		if (!value.isBoolean()) {
			throw wrong(name, "true or false", value.toString());
		}
		return value.getAsBoolean();
	}

	private String text(String name) throws FormatException {
		JsonPrimitive value = primitive(name, "a text");
		if (!value.isString()) {
			throw wrong(name, "a text", value.toString());
		}
		return value.getAsString();
	}

	private JsonPrimitive primitive(String name, String expected) throws FormatException {
		if (!(element instanceof JsonObject port)) {
			throw new FormatException(message.wrong(path, "a port", element.toString()));
		}
		if (!(port.get(name) instanceof JsonPrimitive value)) {
			throw wrong(name, expected, port.has(name) ? port.get(name).toString() : "nothing");
		}
		return value;
	}

	private FormatException wrong(String name, String expected, String found) {
		return new FormatException(message.wrong(path + "." + name, expected, found));
	}
}
