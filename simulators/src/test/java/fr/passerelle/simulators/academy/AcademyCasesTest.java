package fr.passerelle.simulators.academy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.domain.pupil.Ine;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolKind;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.simulators.academy.school.AcademySpec;
import fr.passerelle.simulators.academy.school.Stage;
import fr.passerelle.simulators.academy.story.Case;
import fr.passerelle.simulators.academy.truth.Expected;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AcademyCasesTest {

    private static Academy academy(int schools, int pupils, long seed) {
        return Academy.of(new AcademySpec(schools, pupils, seed, new SchoolYear(2026)));
    }

    private static Set<String> casesOf(Academy academy) {
        return academy.truth(Stage.RECUPERATION.at(academy.spec().year())).stream()
                .flatMap(expected -> expected.cases().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> allBut(Case... absent) {
        return Arrays.stream(Case.values())
                .filter(kind -> !List.of(absent).contains(kind))
                .map(Case::name)
                .toList();
    }

    @Test
    void everyCaseOccursInTwelveSchools() {
        for (long seed = 1; seed <= 9; seed++) {
            assertThat(casesOf(academy(12, 160, seed)))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(allBut());
        }
    }

    @Test
    void threeSchoolsHoldEveryCaseButTheLycee() {
        assertThat(casesOf(academy(3, 160, 7)))
                .containsAll(allBut(
                        Case.WENT_TO_LYCEE,
                        Case.TROISIEME_OF_A_LYCEE,
                        Case.AGRICULTURAL_TROISIEME,
                        Case.OVERSEAS,
                        Case.SCHOOL_CLOSED,
                        Case.NOT_EXPORTED_YET));
    }

    @Test
    void twelveVerySmallSchoolsHoldEveryCaseToo() {
        assertThat(casesOf(academy(12, 40, 7))).containsAll(allBut());
    }

    @Test
    void oneSchoolAloneHasItsYear() {
        assertThat(casesOf(academy(1, 160, 7)))
                .containsAll(allBut(
                        Case.WENT_TO_LYCEE,
                        Case.MOVES_IN,
                        Case.MOVES_OUT,
                        Case.REATTRIBUTED_INE,
                        Case.OTHER_CHILD_BORN_THE_SAME_DAY,
                        Case.MOVES_UNTOLD,
                        Case.ACCOUNT_OF_TWO_SCHOOLS,
                        Case.TROISIEME_OF_A_LYCEE,
                        Case.AGRICULTURAL_TROISIEME,
                        Case.OVERSEAS,
                        Case.SCHOOL_CLOSED,
                        Case.NOT_EXPORTED_YET,
                        Case.MISPLACED_FILE,
                        Case.TRUNCATED_FILE));
    }

    @Test
    void theDirectoryHasRightKeysOneLyceeAndAPrivateSchool() {
        List<School> schools = academy(12, 160, 7).schools();
        assertThat(schools).hasSize(12).allMatch(school -> school.uai().keyIsRight());
        assertThat(schools)
                .filteredOn(school -> school.kind() == SchoolKind.LYCEE)
                .hasSize(1);
        assertThat(schools).anyMatch(school -> "3".equals(school.privateContract()));
        assertThat(schools.get(0).uai()).isEqualTo(Uai.ofNumber(9_990_001));
    }

    @Test
    void anAcademyThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> academy(0, 160, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> academy(1, 39, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> academy(901, 160, 7)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyIneIsAnRnieOfItsOwnExceptTheReattributedOnes() {
        List<Expected> truth = academy(12, 160, 7).truth(Stage.RECUPERATION.at(new SchoolYear(2026)));
        truth.stream()
                .filter(one -> one.ine() != null && !one.cases().contains(Case.REATTRIBUTED_INE.name()))
                .collect(Collectors.groupingBy(Expected::ine))
                .values()
                .forEach(same -> assertThat(same)
                        .as("pupils of one INE are one person")
                        .allMatch(one -> new Ine(one.ine()).kind() == Ine.Kind.RNIE)
                        .extracting(Expected::birthdate)
                        .containsOnly(same.get(0).birthdate()));
        assertThat(truth)
                .filteredOn(one -> one.cases().contains(Case.REATTRIBUTED_INE.name()))
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.inLedger()).isFalse();
                    assertThat(truth)
                            .anyMatch(other -> one.ine().equals(other.ine())
                                    && other.inLedger()
                                    && one.cases().contains(Case.OTHER_CHILD_BORN_THE_SAME_DAY.name())
                                            == one.birthdate().equals(other.birthdate()));
                });
    }
}
