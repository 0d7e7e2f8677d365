package fr.passerelle.domain.pupil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.passerelle.domain.school.Mef;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.verdict.Finding;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnknownMefsTest {

    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final List<Mef> KNOWN = List.of(
            new Mef("1031000H11U", "3EME ULIS", "21160010026", "10310026110"),
            new Mef("10310019110", "3EME", "21160010019", null));

    @Test
    void aMefThatIsNowhereIsToldOnceWithItsPupils() {
        List<Finding> found = new UnknownMefs(YEAR, KNOWN)
                .of(YEAR, pupils("1031000Y11U", "1031000Z11U", "1031000H11U", "1031000Z11U", "99999999999", null, ""));

        assertThat(found)
                .extracting(finding -> finding.verdict().code(), Finding::detail, Finding::field)
                .containsExactly(
                        tuple("UNKNOWN_MEF", "MEF 1031000Z11U, 2 élèves", "CODE_MEF"),
                        tuple("UNKNOWN_MEF", "MEF 1031000Y11U, 1 élève", "CODE_MEF"),
                        tuple("UNKNOWN_MEF", "MEF 99999999999, 1 élève", "CODE_MEF"));
    }

    @Test
    void aNationalMefThatTellsItsLevelNeedsNoNomenclature() {
        assertThat(new UnknownMefs(YEAR, KNOWN).of(YEAR, pupils("10210001110"))).isEmpty();
        assertThat(new UnknownMefs(null, List.of()).of(YEAR, pupils("10210001110", "24031211311")))
                .isEmpty();
    }

    @Test
    void withoutANomenclatureALocalMefIsUnknown() {
        assertThat(codes(new UnknownMefs(null, List.of()).of(YEAR, pupils("1031000H11U"))))
                .containsExactly("UNKNOWN_MEF");
    }

    @Test
    void oneOfAnotherYearIsToldAndStillExplainsWhatItCan() {
        List<Finding> found = new UnknownMefs(YEAR.previous(), KNOWN).of(YEAR, pupils("1031000H11U", "1031000Z11U"));

        assertThat(codes(found)).containsExactly("NOMENCLATURE_OF_ANOTHER_YEAR", "UNKNOWN_MEF");
        assertThat(found.get(0).detail()).isEqualTo("nomenclature 2025, export 2026");
        assertThat(found).noneMatch(Finding::isError);
    }

    @Test
    void aYearThatIsNotToldIsNotAnotherOne() {
        assertThat(new UnknownMefs(YEAR, KNOWN).of(null, pupils("1031000H11U"))).isEmpty();
        assertThat(new UnknownMefs(null, KNOWN).of(YEAR, pupils("1031000H11U"))).isEmpty();
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(finding -> finding.verdict().code()).toList();
    }

    private static List<Pupil> pupils(@Nullable String... mefs) {
        return Arrays.stream(mefs).map(UnknownMefsTest::pupil).toList();
    }

    private static Pupil pupil(@Nullable String mef) {
        LocalDate birthdate = LocalDate.of(2012, 11, 4);
        return new Pupil(
                "990000101AB",
                null,
                "51",
                "GRANVEAU",
                null,
                "Eloi",
                null,
                null,
                null,
                birthdate,
                null,
                null,
                null,
                null,
                mef,
                "ST",
                "3 B",
                null);
    }
}
