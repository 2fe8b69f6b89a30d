package org.grantscope.model.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grantscope.model.Seen.at;
import static org.grantscope.model.Seen.domain;
import static org.grantscope.model.Seen.line;
import static org.grantscope.model.Seen.log;

import org.grantscope.core.observe.KernelLog;
import org.grantscope.model.KernelMessage;
import org.junit.jupiter.api.Test;

class GrefMessagesTest {

	@Test
	void whatAGrantIsNamedInIsFoundByItsReference() {
		GrefMessages messages = GrefMessages.of(domain(log(at("dmesg", 0), line(1, KernelLog.Kind.DEFERRING, 8, "a"),
				line(2, KernelLog.Kind.DEFERRING, 9, "b"), line(3, KernelLog.Kind.FREEING, 8, "c"))));
		assertThat(messages.refs()).containsExactly(8, 9);
		assertThat(messages.about(8)).extracting(KernelMessage::getText).containsExactly("a", "c");
		assertThat(messages.about(10)).isEmpty();
		assertThat(messages.lastOfFreeing(8)).isSameAs(messages.about(8).get(1));
		assertThat(messages.lastOfFreeing(10)).isNull();
	}

	@Test
	void linesOfSeveralLogsAreInTheOrderPrinted() {
		GrefMessages messages = GrefMessages.of(domain(log(at("late", 0), line(7, KernelLog.Kind.FREEING, 8, "c")),
				log(at("early", 5), line(1, KernelLog.Kind.DEFERRING, 8, "a"))));
		assertThat(messages.about(8)).extracting(KernelMessage::getText).containsExactly("a", "c");
	}
}
