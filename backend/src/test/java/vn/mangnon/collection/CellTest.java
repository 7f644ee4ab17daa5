package vn.mangnon.collection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The one form of a cell. */
class CellTest {
    @Test
    void theOrderOfThePartsDoesNotMatter() {
        assertThat(Cell.parse("SEX=MALE;AGE=0-5").orElseThrow().key()).isEqualTo("AGE=0-5;SEX=MALE");
        assertThat(Cell.parse("TOTAL").orElseThrow().key()).isEqualTo("TOTAL");
    }

    @Test
    void whatIsNoCellIsNone() {
        for (String key : new String[] {
            "",
            "sex=MALE",
            "SEX",
            "SEX=",
            "SEX=MALE;SEX=FEMALE",
            "SEX=MALE;",
            "TOTAL;SEX=MALE",
            "A=1",
            "SEX=MALE;AGE=0 5"
        }) {
            assertThat(Cell.parse(key)).as(key).isEmpty();
        }
    }

    @Test
    void aPartIsAPartOfTheCellWithoutIt() {
        assertThat(Cell.parse("AGE=0-5;SEX=MALE").orElseThrow().without("SEX").key())
                .isEqualTo("AGE=0-5");
        assertThat(Cell.parse("SEX=MALE").orElseThrow().without("SEX").key()).isEqualTo("TOTAL");
    }
}
