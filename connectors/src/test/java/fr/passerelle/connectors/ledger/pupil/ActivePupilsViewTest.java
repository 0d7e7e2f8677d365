package fr.passerelle.connectors.ledger.pupil;

import static fr.passerelle.connectors.ledger.Samples.COLLEGE;
import static fr.passerelle.connectors.ledger.Samples.OTHER;
import static fr.passerelle.connectors.ledger.Samples.ine;
import static fr.passerelle.connectors.ledger.Samples.pupil;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.Samples;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.pupil.Sex;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ActivePupilsViewTest {

    private static final Pupil WHOLE = new Pupil(
            ine(3),
            null,
            "E3",
            "TREMBLOY",
            "KERVEL",
            "Nolwenn",
            "Cœlia",
            "",
            Sex.F,
            LocalDate.of(2012, 2, 29),
            "22278",
            "SAINT-BRIEUC",
            "100",
            "022",
            "10310019110",
            "ST",
            "3 A",
            true);

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private final Samples samples = new Samples(LEDGER);
    private final ActivePupilsView active = LEDGER.get(ActivePupilsView.class);

    @BeforeEach
    void begin() {
        LEDGER.clear();
        samples.schools();
    }

    @Test
    void thoseOfTheSchoolWhoAreNotNamedAreGivenFieldByFieldWithoutThoseWhoLeft() {
        samples.importAll(OTHER, List.of(pupil(9)));
        samples.importAll(COLLEGE, List.of(pupil(1), pupil(2), WHOLE, pupil(4)));
        samples.importAll(COLLEGE, List.of(pupil(1), pupil(2), WHOLE));

        assertThat(active.besides(COLLEGE, List.of(ine(1)))).containsExactly(pupil(2), WHOLE);
        assertThat(active.besides(COLLEGE, List.of())).hasSize(3);
        assertThat(active.besides(COLLEGE, List.of(ine(1), ine(2), ine(3)))).isEmpty();
    }
}
