package fr.passerelle.domain.school;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LevelTest {

    @ParameterizedTest
    @CsvSource({
        "10010012110, 21110010012, SIXIEME",
        "10110001110, 21120010001, CINQUIEME",
        "10210001110, 21150010001, QUATRIEME",
        "10310019110, 21160010019, TROISIEME",
        "10310026110, 21170010026, TROISIEME",
        "16710002110, 24340010002, TROISIEME",
        "16510002110, 24320010002, CINQUIEME",
        "20010018110, 22110010018, LYCEE",
        "24720101421, 23820010101, LYCEE",
        "10310019110, 99990010019, UNKNOWN",
        "10310019110, 211, UNKNOWN",
        "10310019110, 2116, TROISIEME",
    })
    void theMefstatDecides(String mef, String mefstat, Level expected) {
        assertThat(Level.of(mef, mefstat)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "10010012110, SIXIEME",
        "10110001110, CINQUIEME",
        "10210001110, QUATRIEME",
        "10310019110, TROISIEME",
        "10310019111, TROISIEME",
        "10310002110, TROISIEME",
        "10310026110, TROISIEME",
        "16710002110, TROISIEME",
        "20010018110, LYCEE",
        "99910019110, UNKNOWN",
        "1031001911, UNKNOWN",
        ", UNKNOWN",
    })
    void withoutMefstatANationalMefTellsAndNothingElseDoes(@Nullable String mef, Level expected) {
        assertThat(Level.of(mef, null)).isEqualTo(expected);
        assertThat(Level.of(mef, " ")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"21160010026, TROISIEME", "21120010001, CINQUIEME"})
    void aLocalMefIsAtTheLevelOfItsMefstat(String mefstat, Level expected) {
        assertThat(Level.of("1031000H11U", mefstat)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1031000H11U", "1031002611U"})
    void aLocalMefThatNoNomenclatureExplainsHasNoLevel(String mef) {
        assertThat(Level.of(mef, null)).isEqualTo(Level.UNKNOWN);
    }

    @ParameterizedTest(name = "{0} in a {1}: {2}")
    @CsvSource({
        "SIXIEME, COLLEGE, false",
        "SIXIEME, LYCEE, false",
        "CINQUIEME, COLLEGE, false",
        "CINQUIEME, LYCEE, false",
        "QUATRIEME, COLLEGE, false",
        "QUATRIEME, LYCEE, false",
        "TROISIEME, COLLEGE, false",
        "TROISIEME, LYCEE, false",
        "LYCEE, COLLEGE, true",
        "LYCEE, LYCEE, true",
        "UNKNOWN, COLLEGE, false",
        "UNKNOWN, LYCEE, true"
    })
    void theKindOfSchoolIsHeardOnlyWhereNothingTellsTheLevel(Level level, SchoolKind kind, boolean ofLycee) {
        assertThat(level.isOfLycee(kind)).isEqualTo(ofLycee);
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void everyLevelHasAFrenchName(Level level) {
        assertThat(level.label()).isNotBlank();
    }
}
