package org.grantscope.core.abi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The expected numbers are those that gcc gives for Xen's public header on x86-64. */
class LayoutTest {

	static final List<Layout> ALL = List.of(Layout.ENTRY_V1, Layout.HEADER_V2, Layout.FULL_PAGE_V2, Layout.SUB_PAGE_V2,
			Layout.TRANSITIVE_V2, Layout.STATUS_V2);

	@ParameterizedTest
	@CsvSource({
			"grant_entry_v1, 8", "grant_entry_header, 4", "grant_entry_v2.full_page, 16", "grant_entry_v2.sub_page, 16",
			"grant_entry_v2.transitive, 16", "grant_status, 2" })
	void sizesAreThoseOfTheHeader(String structure, int size) {
		assertThat(layout(structure).size()).isEqualTo(size);
	}

	@ParameterizedTest
	@CsvSource({
			"grant_entry_v1, flags, 0, 2", "grant_entry_v1, domid, 2, 2", "grant_entry_v1, frame, 4, 4",
			"grant_entry_header, flags, 0, 2", "grant_entry_header, domid, 2, 2",
			"grant_entry_v2.full_page, flags, 0, 2", "grant_entry_v2.full_page, domid, 2, 2",
			"grant_entry_v2.full_page, frame, 8, 8",
			"grant_entry_v2.sub_page, page_off, 4, 2", "grant_entry_v2.sub_page, length, 6, 2",
			"grant_entry_v2.sub_page, frame, 8, 8",
			"grant_entry_v2.transitive, trans_domid, 4, 2", "grant_entry_v2.transitive, gref, 8, 4",
			"grant_status, status, 0, 2" })
	void fieldsLieWhereTheHeaderPutsThem(String structure, String field, int offset, int width) {
		assertThat(layout(structure).field(field)).isEqualTo(new Field(field, offset, width));
	}

	@ParameterizedTest
	@FieldSource("ALL")
	void fieldsAscendWithoutOverlapAndEndInside(Layout layout) {
		int end = 0;
		for (Field field : layout.fields()) {
			assertThat(field.offset()).as(field.name()).isGreaterThanOrEqualTo(end);
			assertThat(field.offset() % field.width()).as("alignment of " + field.name()).isZero();
			end = field.end();
		}
		assertThat(end).isLessThanOrEqualTo(layout.size());
	}

	@ParameterizedTest
	@FieldSource("ALL")
	void aFrameHoldsAWholeNumberOfStructures(Layout layout) {
		assertThat(GrantTableVersion.FRAME_BYTES % layout.size()).isZero();
	}

	@Test
	void aFieldThatTheStructureDoesNotHaveIsRefusedByName() {
		assertThatIllegalArgumentException().isThrownBy(() -> Layout.ENTRY_V1.field("gref"))
				.withMessage("grant_entry_v1 has no field gref");
	}

	private static Layout layout(String structure) {
		return ALL.stream().filter(layout -> layout.name().equals(structure)).findFirst().orElseThrow();
	}
}
