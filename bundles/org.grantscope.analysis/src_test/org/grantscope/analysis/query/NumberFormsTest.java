package org.grantscope.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberFormsTest {

	@Test
	void eachFormWritesANumber() {
		assertThat(NumberForm.DECIMAL.text(500)).isEqualTo("500");
		assertThat(NumberForm.HEX.text(500)).isEqualTo("0x1f4");
		assertThat(NumberForm.BOTH.text(500)).isEqualTo("500 (0x1f4)");
	}

	@Test
	void aDigitIsTheSameInBothAndIsWrittenOnce() {
		assertThat(NumberForm.BOTH.text(9)).isEqualTo("9");
		assertThat(NumberForm.BOTH.text(10)).isEqualTo("10 (0xa)");
	}

	@Test
	void numbersAreUnsigned() {
		assertThat(NumberForm.HEX.text(-1)).isEqualTo("0xffffffffffffffff");
		assertThat(NumberForm.DECIMAL.text(-1)).isEqualTo("18446744073709551615");
		assertThat(NumberForm.BOTH.text(-1)).isEqualTo("18446744073709551615 (0xffffffffffffffff)");
	}

	@Test
	void zeroHasADigit() {
		assertThat(NumberForm.HEX.text(0)).isEqualTo("0x0");
	}

	@Test
	void eachKindOfNumberHasAFormOfItsOwn() {
		NumberForms forms = new NumberForms(NumberForm.HEX, NumberForm.HEX, NumberForm.DECIMAL);
		assertThat(forms.gref(500)).isEqualTo("0x1f4");
		assertThat(forms.domid(5)).isEqualTo("d0x5");
		assertThat(forms.frame(0x2fe02)).isEqualTo("196098");
	}

	@Test
	void reservedDomainsKeepTheirNames() {
		NumberForms forms = new NumberForms(NumberForm.HEX, NumberForm.HEX, NumberForm.HEX);
		assertThat(forms.domid(0x7ff0)).isEqualTo("DOMID_SELF");
		assertThat(forms.domid(0x7ff9)).isEqualTo("d0x7ff9");
	}
}
