package org.grantscope.model.join;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.grantscope.core.observe.Origin;
import org.grantscope.model.Claim;
import org.grantscope.model.Contradiction;
import org.grantscope.model.Machine;
import org.grantscope.model.ModelFactory;
import org.grantscope.model.capture.Moments;

/**
 * Collects contradictions. That two captures are of different moments is their likeliest cause, so the later claim says
 * how much later it is. Of one subject and domain, so many are kept and the rest is counted: captures of two boots differ
 * in everything.
 */
final class Disputes {

	/** How many of one subject and domain are kept each for itself. */
	static final int KEPT = 100;

	/** One source's claim. */
	record Says(Origin origin, String what) {
	}

	/** What several contradictions are about. */
	static final class Topic {

		private final OptionalInt domid;
		private final String subject;
		private int count;

		private Topic(OptionalInt domid, String subject) {
			this.domid = domid;
			this.subject = subject;
		}

		/** Whether another contradiction about this would be kept; it is counted when not. Spares the making of its words. */
		boolean wanted() {
			if (count < KEPT) {
				return true;
			}
			count++;
			return false;
		}
	}

	private record Key(OptionalInt domid, String subject) {
	}

	private final Machine machine;
	private final Map<Key, Topic> topics = new LinkedHashMap<>();

	Disputes(Machine machine) {
		this.machine = machine;
	}

	/** The topic of that domain and subject. */
	Topic topic(OptionalInt domid, String subject) {
		return topics.computeIfAbsent(new Key(domid, subject), key -> new Topic(domid, subject));
	}

	/** Two sources disagree about an entry, or with no {@code ref} about the domain. */
	void add(OptionalInt domid, OptionalInt ref, String subject, Says one, Says other) {
		add(topic(domid, subject), ref, one, other);
	}

	/** Two sources disagree about an entry of that topic, or with no {@code ref} about the domain. */
	void add(Topic topic, OptionalInt ref, Says one, Says other) {
		if (topic.wanted()) {
			topic.count++;
			machine.getContradictions().add(contradiction(topic.domid, ref, topic.subject, one, other));
		}
	}

	/** Says how many were not kept. */
	void finish() {
		topics.values().forEach(topic -> {
			if (topic.count > KEPT) {
				machine.getContradictions().stream().filter(kept -> topic.subject.equals(kept.getSubject()) && isOf(topic.domid, kept))
						.findFirst().ifPresent(first -> machine.getContradictions().add(further(topic, topic.count - KEPT, first)));
			}
		});
	}

	private static Contradiction further(Topic topic, int count, Contradiction like) {
		Contradiction further = ModelFactory.eINSTANCE.createContradiction();
		further.setDomid(like.getDomid());
		further.setSubject("%s, %d more".formatted(topic.subject, count));
		like.getClaims().forEach(claim -> further.getClaims().add(claim(claim.getSource(), "the like")));
		return further;
	}

	private static boolean isOf(OptionalInt domid, Contradiction kept) {
		Integer of = kept.getDomid();
		return domid.isPresent() ? of != null && of == domid.getAsInt() : of == null;
	}

	private static Contradiction contradiction(OptionalInt domid, OptionalInt ref, String subject, Says one, Says other) {
		Contradiction contradiction = ModelFactory.eINSTANCE.createContradiction();
		contradiction.setDomid(Boxed.of(domid));
		contradiction.setRef(Boxed.of(ref));
		contradiction.setSubject(subject);
		contradiction.getClaims().addAll(List.of(claim(one, other), claim(other, one)));
		return contradiction;
	}

	private static Claim claim(Says says, Says other) {
		Duration later = Duration.between(other.origin.time(), says.origin.time());
		return claim(says.origin.source(), later.isPositive() ? "%s, %s later".formatted(says.what, Moments.words(later)) : says.what);
	}

	private static Claim claim(String source, String says) {
		Claim claim = ModelFactory.eINSTANCE.createClaim();
		claim.setSource(source);
		claim.setSays(says);
		return claim;
	}
}
