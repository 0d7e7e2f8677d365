package fr.passerelle.routes.livret;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.livret.LivretPupil;
import fr.passerelle.domain.livret.RecuperationPlan;
import fr.passerelle.domain.livret.RecuperationPlan.Outcome;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.livret.RepeaterCells.Cell;
import fr.passerelle.routes.livret.RepeaterCells.Expected;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of the table of repeaters, by the rule alone; {@link RepeatersRouteTest} plays them all in one run. */
class RepeatersTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void everyCellOfTheTable(Cell cell) {
        Certification held = cell.held();
        LivretPupil pupil =
                new LivretPupil(1, 1, "E1", Sample.ine(1), "NOM", "Zoé", Sample.birthdate(1), "3 A", Level.TROISIEME);

        Outcome outcome = RecuperationPlan.of(
                        Sample.COLLEGE,
                        new SchoolYear(2026),
                        List.of(pupil),
                        held == null ? Map.of() : Map.of(1L, held),
                        Map.of(1L, List.of(cell.newerAttempt(), cell.olderAttempt())))
                .outcomes()
                .get(0);

        assertThat(outcome.decision().clause()).isEqualTo(cell.expected().clause());
        assertThat(id(outcome.decision().write())).isEqualTo(cell.written());
        assertThat(id(outcome.livret())).isEqualTo(cell.livret());
        assertThat(id(outcome.replaced())).isEqualTo(cell.expected() == Expected.UPDATED ? cell.olderId() : null);
        assertThat(outcome.decision().toReview()).isEqualTo(cell.expected() == Expected.REVIEWED);
    }

    @Test
    void noCellIsLeftOut() {
        assertThat(cells()).hasSize(2 * 8 * 8);
        assertThat(cells().stream().map(cell -> cell.older() + cell.newer() + cell.holdsTheOlder()))
                .doesNotHaveDuplicates();
    }

    static List<Cell> cells() {
        return RepeaterCells.all();
    }

    private static @Nullable Long id(@Nullable Certification certification) {
        return certification == null ? null : certification.id();
    }
}
