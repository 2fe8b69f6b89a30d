package org.grantscope.allocator.scenario.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.grantscope.allocator.scenario.Parameter;
import org.grantscope.allocator.scenario.Parameter.Subject;
import org.grantscope.allocator.scenario.Verb;

/** What can stand for a parameter. */
final class OperandOffers {

	/** Names as documents and samples give them. */
	private static final String FILES = "FGH";

	private final List<NamedThing> names;
	private final String actor;
	private final List<Choice> choices = new ArrayList<>();

	/** One of them. */
	record Choice(Offer.Kind kind, String text, String detail) {
	}

	/**
	 * Looks among these names.
	 *
	 * @param names that are known there, the last one first
	 * @param actor the key of who does it
	 */
	OperandOffers(List<NamedThing> names, String actor) {
		this.names = names;
		this.actor = actor;
	}

	List<Choice> of(Verb verb, Parameter parameter) {
		switch (parameter.kind()) {
			case Parameter.Name(Subject subject) -> known(subject, "");
			case Parameter.NewName(Subject subject) -> fresh(verb, subject).ifPresent(name -> choice(Offer.Kind.NAME, name, "a name for the "
					+ subject.word()));
			case Parameter.Number number -> number(verb, parameter);
			case Parameter.ProtectionLetters() -> {
				choice(Offer.Kind.VALUE, "rw", "read and write");
				choice(Offer.Kind.VALUE, "r", "read");
				choice(Offer.Kind.VALUE, "rx", "read and execute");
				choice(Offer.Kind.VALUE, "rwx", "all");
				choice(Offer.Kind.VALUE, "-", "nothing");
			}
			case Parameter.AnyWord(List<String> words) -> words.forEach(word -> choice(Offer.Kind.VALUE, word, Offers.remark(parameter)));
			case Parameter.FreeText() -> {
				// Whatever people say.
			}
		}
		return choices;
	}

	private void choice(Offer.Kind kind, String text, String detail) {
		choices.add(new Choice(kind, text, detail));
	}

	private void known(Subject subject, String sign) {
		Stream<NamedThing> fitting = Names.ofSubject(names, subject);
		(sign.isEmpty() || sign.equals("&") ? fitting.filter(this::isOwn) : fitting).forEach(name -> choice(Offer.Kind.NAME,
				sign + name.name(), subject.word() + " of line " + (name.line() + 1)));
	}

	/** A child knows what its parent knew; so names of the first process and of children are offered to both. */
	private boolean isOwn(NamedThing name) {
		boolean domain = actor.matches("dom[0-9]+");
		return name.owner().equals(actor) || !domain && !name.owner().matches("dom[0-9]+") || name.subject().equals(Optional.of(Subject.CHILD))
				|| name.subject().equals(Optional.of(Subject.DOMAIN));
	}

	private Optional<String> fresh(Verb verb, Subject subject) {
		String letters = switch (subject) {
			case FILE -> verb == Verb.GDOPEN ? "DEFGH" : verb == Verb.EVOPEN ? "EFGH" : FILES;
			case ALLOC -> "ABC";
			case MAPPING -> "MNO";
			case GNTDEV_MAP -> "GHI";
			case PORT -> "PQR";
			case HANDLE -> "HIJ";
			case CHILD -> "C";
			case DOMAIN -> "";
		};
		Stream<String> numbered = Stream.iterate(2, number -> number + 1).limit(names.size() + 2L)
				.map(number -> letters.isEmpty() ? "dom" + number : letters.charAt(0) + String.valueOf(number));
		return Stream.concat(letters.chars().mapToObj(Character::toString), numbered)
				.filter(name -> names.stream().noneMatch(other -> other.name().equals(name))).findFirst();
	}

	private void number(Verb verb, Parameter parameter) {
		switch (parameter.name()) {
			case "index" -> {
				known(verb == Verb.GDUNMAP || verb == Verb.GDNOTIFY || verb == Verb.GDMMAP ? Subject.GNTDEV_MAP : Subject.ALLOC, "$");
				known(verb == Verb.GDUNMAP || verb == Verb.GDNOTIFY || verb == Verb.GDMMAP ? Subject.ALLOC : Subject.GNTDEV_MAP, "$");
			}
			case "ref", "sref", "dref", "a", "b" -> known(Subject.ALLOC, "@");
			case "frame" -> known(Subject.ALLOC, "*");
			case "first" -> values(parameter, "0x1+<*A<32");
			case "port", "remote_port" -> known(Subject.PORT, "%");
			case "handle" -> known(Subject.HANDLE, "%");
			case "bus" -> known(Subject.HANDLE, "$");
			case "vaddr" -> known(Subject.MAPPING, "&");
			case "domid", "sdom", "ddom", "remote" -> domains(parameter);
			case "action" -> actions();
			case "flags" -> flags(verb);
			case "advice" -> {
				choice(Offer.Kind.VALUE, "4", "MADV_DONTNEED");
				choice(Offer.Kind.VALUE, "10", "MADV_DONTFORK");
			}
			case "v" -> values(parameter, "1", "2");
			case "ms" -> values(parameter, "1000", "2500", "60000");
			case "count", "pages", "n" -> values(parameter, "1", "2");
			case "page", "off", "byte", "soff", "doff" -> values(parameter, "0");
			default -> {
				// Any number.
			}
		}
	}

	private void values(Parameter parameter, String... values) {
		Stream.of(values).forEach(value -> choice(Offer.Kind.VALUE, value, Offers.remark(parameter)));
	}

	private void domains(Parameter parameter) {
		Stream<String> owners = names.stream().map(name -> name.subject().equals(Optional.of(Subject.DOMAIN)) ? name.name() : name.owner());
		Stream.concat(owners.filter(owner -> owner.matches("dom[0-9]+")).map(owner -> owner.substring("dom".length())), Stream.of("0", "5"))
				.distinct().forEach(domid -> choice(Offer.Kind.VALUE, domid, Offers.remark(parameter)));
	}

	private void actions() {
		choice(Offer.Kind.VALUE, "1", "clear the byte");
		choice(Offer.Kind.VALUE, "2", "send an event");
		choice(Offer.Kind.VALUE, "3", "clear the byte and send an event");
		choice(Offer.Kind.VALUE, "0", "neither");
	}

	private void flags(Verb verb) {
		if (verb == Verb.HMAP) {
			choice(Offer.Kind.VALUE, "1", "device map");
			choice(Offer.Kind.VALUE, "5", "device map, read-only");
		} else {
			choice(Offer.Kind.VALUE, "1", "writable");
			choice(Offer.Kind.VALUE, "0", "read-only");
		}
	}
}
