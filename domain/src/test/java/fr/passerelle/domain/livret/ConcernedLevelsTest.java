package fr.passerelle.domain.livret;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.school.Level;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the Récupération concerns: the level decides, never the kind of school. */
class ConcernedLevelsTest {

    @ParameterizedTest(name = "{0}: MEF {1}, MEFSTAT {2}: {3}")
    @CsvSource({
        "3e of a collège,                             10310019110, 21160010019, true",
        "3e without any nomenclature,                 10310019110, ,            true",
        "agricultural 3e of FREGATA,                  10310021110, ,            true",
        "3e prépa-pro,                                10310026110, 21160010026, true",
        "3e prépa-métiers of a lycée by a local MEF,  1031000H11U, 21160010026, true",
        "3e of a group that MEFSTAT tells alone,      1031000H11V, 21170010001, true",
        "3e SEGPA,                                    16710002110, 24340010002, true",
        "a local MEF that nothing explains,           1031000H11U, ,            false",
        "4e,                                          10210001110, 21150010001, false",
        "5e,                                          10110001110, 21120010001, false",
        "6e,                                          10010012110, 21110010012, false",
        "2de,                                         20010015110, 22110010015, false",
        "no MEF,                                      ,            ,            false"
    })
    void aPupilIsConcernedByTheLevelThatTheMefOrItsMefstatTells(
            String who, @Nullable String mef, @Nullable String mefstat, boolean concerned) {
        assertThat(Recuperation.concerns(Level.of(mef, mefstat))).as(who).isEqualTo(concerned);
    }

    @Test
    void aSchoolHasAsManyConcernedAsPupilsOf3e() {
        assertThat(Recuperation.concerned(Map.of(Level.LYCEE, 800, Level.TROISIEME, 24)))
                .isEqualTo(24);
        assertThat(Recuperation.concerned(Map.of(Level.QUATRIEME, 120, Level.UNKNOWN, 3)))
                .isZero();
        assertThat(Recuperation.concerned(Map.of())).isZero();
    }
}
