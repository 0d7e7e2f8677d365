package fr.passerelle.domain.certification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberedResultsTest {

    private final NumberedResults results = new NumberedResults();

    @Test
    void theSameAgainIsRepeatedAndNoContradiction() {
        assertThat(results.isRepeated(1L, 1, "a")).isFalse();
        assertThat(results.isRepeated(1L, 2, "a")).isTrue();
        assertThat(results.isRepeated(2L, 3, "a")).isFalse();
        assertThat(results.contradicted()).isEmpty();
    }

    @Test
    void allThatTellOneNumberOtherwiseAreContradicted() {
        results.isRepeated(1L, 1, "a");
        results.isRepeated(1L, 2, "a");
        assertThat(results.isRepeated(1L, 3, "b")).isFalse();
        results.isRepeated(2L, 4, "c");

        assertThat(results.contradicted()).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void soIsOneThatIsSpoiltElsewhereAndWhatHasNoNumberIsNobodys() {
        results.isRepeated(1L, 1, null);
        results.isRepeated(1L, 2, "a");
        results.isRepeated(2L, 3, null);
        results.isRepeated(null, 4, null);
        results.isRepeated(null, 5, null);

        assertThat(results.contradicted()).containsExactly(2);
    }
}
