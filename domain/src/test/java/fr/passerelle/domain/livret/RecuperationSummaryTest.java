package fr.passerelle.domain.livret;

import static fr.passerelle.domain.livret.Recuperation.Clause.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.livret.Recuperation.Clause;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecuperationSummaryTest {

    private static final Pattern NUMBER = Pattern.compile("(?<!Pour la division )\\b\\d+\\b");

    @Test
    void theSentencesAreThoseOfLsuToTheLetter() {
        RecuperationSummary summary = summary(Map.of(
                "3 1", Map.of(UPDATED, 3, AWAITED, 2, ALREADY_HELD, 11),
                "3 2", Map.of(OBTAINED, 118, AWAITED, 7, FAILED, 11, NOT_SAT, 8)));

        assertThat(summary.pupils()).isEqualTo(160);
        assertThat(summary.sentences())
                .containsExactly(
                        "Sur 160 élèves, 132 élèves ont obtenu la certification PIX, 9 élèves l'ont passée mais sont en"
                                + " attente de résultat, 11 l'ont passée sans l'obtenir, 8 ne l'ont pas passée.",
                        "Pour la division 3 1 (16 élèves) : 3 certifications PIX ont été mises à jour pour les élèves ;"
                                + " 2 élèves l'ont passée mais sont en attente de résultat ; 11 élèves possédaient déjà"
                                + " la certification PIX.",
                        "Pour la division 3 2 (144 élèves) : 118 élèves ont obtenu la certification PIX ; 7 élèves"
                                + " l'ont passée mais sont en attente de résultat ; 11 élèves l'ont passée sans"
                                + " l'obtenir ; 8 élèves n'ont pas passé la certification PIX.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "OBTAINED, 2, 2 élèves ont obtenu la certification PIX",
        "OBTAINED, 1, 1 élève a obtenu la certification PIX",
        "UPDATED, 2, 2 certifications PIX ont été mises à jour pour les élèves",
        "UPDATED, 1, 1 certification PIX a été mise à jour pour l'élève",
        "AWAITED, 2, 2 élèves l'ont passée mais sont en attente de résultat",
        "AWAITED, 1, 1 élève l'a passée mais est en attente de résultat",
        "ALREADY_HELD, 2, 2 élèves possédaient déjà la certification PIX",
        "ALREADY_HELD, 1, 1 élève possédait déjà la certification PIX",
        "FAILED, 3, 3 élèves l'ont passée sans l'obtenir",
        "FAILED, 1, 1 élève l'a passée sans l'obtenir",
        "NOT_SAT, 3, 3 élèves n'ont pas passé la certification PIX",
        "NOT_SAT, 1, 1 élève n'a pas passé la certification PIX",
    })
    void aDivisionSpeaksInTheSingularAndInThePlural(Clause clause, int count, String expected) {
        String size = count == 1 ? "1 élève" : count + " élèves";

        assertThat(summary(Map.of("3 A", Map.of(clause, count))).sentences().get(1))
                .isEqualTo("Pour la division 3 A (" + size + ") : " + expected + ".");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "OBTAINED | 1 | Sur 1 élève, 1 élève a obtenu la certification PIX.",
                "UPDATED | 1 | Sur 1 élève, 1 élève a obtenu la certification PIX.",
                "ALREADY_HELD | 2 | Sur 2 élèves, 2 élèves ont obtenu la certification PIX.",
                "AWAITED | 1 | Sur 1 élève, 1 élève l'a passée mais est en attente de résultat.",
                "FAILED | 1 | Sur 1 élève, 1 l'a passée sans l'obtenir.",
                "FAILED | 2 | Sur 2 élèves, 2 l'ont passée sans l'obtenir.",
                "NOT_SAT | 1 | Sur 1 élève, 1 ne l'a pas passée.",
                "NOT_SAT | 2 | Sur 2 élèves, 2 ne l'ont pas passée.",
            })
    void theSchoolSpeaksInTheSingularAndInThePlural(Clause clause, int count, String expected) {
        assertThat(summary(Map.of("3 A", Map.of(clause, count))).sentences().get(0))
                .isEqualTo(expected);
    }

    @Test
    void everyClauseHasItsPlaceInTheSentenceOfADivision() {
        Map<Clause, Integer> one = new HashMap<>();
        Arrays.stream(Clause.values()).forEach(clause -> one.put(clause, 1));

        assertThat(summary(Map.of("3 A", one)).sentences().get(1))
                .isEqualTo("Pour la division 3 A (6 élèves) : 1 élève a obtenu la certification PIX ; 1 certification"
                        + " PIX a été mise à jour pour l'élève ; 1 élève l'a passée mais est en attente de résultat ;"
                        + " 1 élève possédait déjà la certification PIX ; 1 élève l'a passée sans l'obtenir ; 1 élève"
                        + " n'a pas passé la certification PIX.");
    }

    @Test
    void aZeroClauseIsLeftOut() {
        assertThat(summary(Map.of("3 A", Map.of(OBTAINED, 4, FAILED, 0))).sentences())
                .containsExactly(
                        "Sur 4 élèves, 4 élèves ont obtenu la certification PIX.",
                        "Pour la division 3 A (4 élèves) : 4 élèves ont obtenu la certification PIX.");
    }

    @Test
    void aDivisionWithoutPupilsHasNoSentence() {
        assertThat(summary(Map.of("3 A", Map.of(), "3 B", Map.of(NOT_SAT, 0))).sentences())
                .containsExactly("Sur 0 élève.");
    }

    @Test
    void divisionsComeInTheOrderOfTheirCodes() {
        assertThat(summary(Map.of("3 B", Map.of(OBTAINED, 1), "3 A", Map.of(OBTAINED, 1)))
                        .divisions()
                        .keySet())
                .containsExactly("3 A", "3 B");
    }

    @Property
    void theClausesAlwaysAddUp(@ForAll("schools") Map<String, Map<Clause, Integer>> divisions) {
        RecuperationSummary summary = summary(divisions);

        for (String sentence : summary.sentences()) {
            int[] numbers = NUMBER.matcher(sentence)
                    .results()
                    .map(MatchResult::group)
                    .mapToInt(Integer::parseInt)
                    .toArray();
            assertThat(Arrays.stream(numbers).skip(1).sum()).as(sentence).isEqualTo(numbers[0]);
        }
        assertThat(summary.pupils())
                .isEqualTo(divisions.values().stream()
                        .flatMap(counts -> counts.values().stream())
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    @Property
    void noClauseIsEverSaidOfNobody(@ForAll("schools") Map<String, Map<Clause, Integer>> divisions) {
        assertThat(summary(divisions).sentences().stream().skip(1))
                .allSatisfy(sentence -> assertThat(sentence).doesNotContainPattern("\\b0 "));
    }

    @Provide
    Arbitrary<Map<String, Map<Clause, Integer>>> schools() {
        Arbitrary<Map<Clause, Integer>> counts = Arbitraries.maps(
                Arbitraries.of(Clause.class), Arbitraries.integers().between(0, 40));
        return Arbitraries.maps(Arbitraries.of("3 A", "3 B", "3 C", "_3SEGPA"), counts);
    }

    private static RecuperationSummary summary(Map<String, Map<Clause, Integer>> divisions) {
        SortedMap<String, Map<Clause, Integer>> sorted = new TreeMap<>(divisions);
        return new RecuperationSummary(sorted);
    }
}
