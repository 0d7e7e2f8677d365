package fr.passerelle.domain.livret;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.livret.Recuperation.Clause;
import fr.passerelle.domain.livret.RecuperationPlan.Outcome;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of a whole run, whatever school it is of. */
class RecuperationPlanTest {

    private static final int TRIES = 300;
    private static final Uai COLLEGE = Uai.ofNumber(9990001);
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** The words that LSU writes after a number, one and several; « élève » alone comes first and is no clause. */
    private static final Pattern SCHOOL = Pattern.compile("Sur (?:[01] élève|\\d+ élèves)"
            + "(?:, (?:1 élève a obtenu|(?!1 )\\d+ élèves ont obtenu) la certification PIX)?"
            + "(?:, (?:1 élève l'a passée mais est|(?!1 )\\d+ élèves l'ont passée mais sont) en attente de résultat)?"
            + "(?:, (?:1 l'a|(?!1 )\\d+ l'ont) passée sans l'obtenir)?"
            + "(?:, (?:1 ne l'a|(?!1 )\\d+ ne l'ont) pas passée)?\\.");

    private static final Pattern DIVISION = Pattern.compile("Pour la division \\S+ \\((?:1 élève|\\d+ élèves)\\) : "
            + "(?:(?:(?:1 élève a obtenu|(?!1 )\\d+ élèves ont obtenu) la certification PIX"
            + "|1 certification PIX a été mise à jour pour l'élève"
            + "|(?!1 )\\d+ certifications PIX ont été mises à jour pour les élèves"
            + "|(?:1 élève l'a passée mais est|(?!1 )\\d+ élèves l'ont passée mais sont) en attente de résultat"
            + "|(?:1 élève possédait|(?!1 )\\d+ élèves possédaient) déjà la certification PIX"
            + "|(?:1 élève l'a|(?!1 )\\d+ élèves l'ont) passée sans l'obtenir"
            + "|(?:1 élève n'a|(?!1 )\\d+ élèves n'ont) pas passé la certification PIX)(?: ; |\\.$))+");

    record School(List<LivretPupil> pupils, Map<Long, Certification> held, Map<Long, List<Certification>> known) {

        RecuperationPlan plan() {
            return RecuperationPlan.of(COLLEGE, YEAR, pupils, held, known);
        }
    }

    @Property(tries = TRIES)
    void everyPupilOf3eIsInExactlyOneClauseAndNobodyElseIs(@ForAll("schools") School school) {
        List<Long> concerned = school.pupils().stream()
                .filter(pupil -> pupil.level() == Level.TROISIEME)
                .map(LivretPupil::pupilId)
                .toList();

        assertThat(school.plan().outcomes())
                .extracting(outcome -> outcome.pupil().pupilId())
                .containsExactlyElementsOf(concerned);
    }

    @Property(tries = TRIES)
    void theClausesAddUpToTheDivisionsAndTheDivisionsToTheSchool(@ForAll("schools") School school) {
        RecuperationPlan plan = school.plan();
        RecuperationSummary summary = plan.summary();
        Map<String, Long> sizes = plan.outcomes().stream()
                .collect(Collectors.groupingBy(
                        outcome -> outcome.pupil().division(), TreeMap::new, Collectors.counting()));

        assertThat(sums(summary.divisions())).isEqualTo(sizes);
        assertThat(summary.pupils()).isEqualTo(plan.outcomes().size());
        for (Clause clause : Clause.values()) {
            assertThat((long) summary.school().getOrDefault(clause, 0))
                    .isEqualTo(plan.outcomes().stream()
                            .filter(outcome -> outcome.decision().clause() == clause)
                            .count());
        }
    }

    @Property(tries = TRIES)
    void theNumbersOfEachSentenceAddUp(@ForAll("schools") School school) {
        for (String sentence : school.plan().summary().sentences()) {
            int[] numbers = NUMBER.matcher(sentence)
                    .results()
                    .map(MatchResult::group)
                    .mapToInt(Integer::parseInt)
                    .toArray();
            assertThat(Arrays.stream(numbers).skip(1).sum()).as(sentence).isEqualTo(numbers[0]);
        }
    }

    @Property(tries = TRIES)
    void everySentenceIsFrenchToTheLetterAndLeavesZerosOut(@ForAll("schools") School school) {
        List<String> sentences = school.plan().summary().sentences();

        assertThat(sentences.get(0)).matches(SCHOOL);
        assertThat(sentences.stream().skip(1)).allSatisfy(sentence -> {
            assertThat(sentence).matches(DIVISION).endsWith(".").doesNotEndWith("..");
            assertThat(sentence).doesNotContainPattern("\\b0 ");
        });
        assertThat(sentences).hasSize(1 + school.plan().summary().divisions().size());
    }

    @Property(tries = TRIES)
    void whatIsReplacedIsAnotherOneAndAReviewChangesNothing(@ForAll("schools") School school) {
        RecuperationPlan plan = school.plan();

        assertThat(plan.outcomes().stream().filter(outcome -> outcome.replaced() != null))
                .allSatisfy(outcome -> assertThat(outcome.decision().clause()).isEqualTo(Clause.UPDATED));
        assertThat(plan.reviews())
                .allSatisfy(outcome -> assertThat(outcome.livret()).isEqualTo(outcome.held()));
        assertThat(plan.writes().map(Outcome::livret))
                .allSatisfy(livret -> assertThat(livret.status()).isEqualTo(CertificationStatus.VALIDATED));
    }

    @Property(tries = TRIES)
    void whatAPersonKeepsIsNotAskedAgainAndNothingElseChanges(@ForAll("schools") School school) {
        RecuperationPlan plan = school.plan();
        Set<Long> kept =
                plan.reviews().map(outcome -> outcome.held().id()).limit(1).collect(Collectors.toSet());
        RecuperationPlan answered = plan.without(kept);

        assertThat(answered.reviews().toList())
                .isEqualTo(plan.reviews()
                        .filter(outcome -> !kept.contains(outcome.held().id()))
                        .toList());
        assertThat(answered.summary()).isEqualTo(plan.summary());
        assertThat(answered.writes().toList()).isEqualTo(plan.writes().toList());
    }

    @Test
    void aSchoolWithoutPupilsOf3eSaysSo() {
        LivretPupil pupil = pupil(1, "6 A", Level.SIXIEME);

        assertThat(RecuperationPlan.of(COLLEGE, YEAR, List.of(pupil), Map.of(), Map.of())
                        .summary()
                        .sentences())
                .containsExactly("Sur 0 élève.");
    }

    @Provide
    Arbitrary<School> schools() {
        Arbitrary<LivretPupil> pupil = Combinators.combine(
                        Arbitraries.of("A", "B", "C", "SEGPA"), Arbitraries.of(Level.TROISIEME, Level.QUATRIEME))
                .as((division, level) -> pupil(0, division, level));
        Arbitrary<@Nullable Certification> held =
                certifications(Arbitraries.just(CertificationStatus.VALIDATED)).injectNull(0.5);
        Arbitrary<List<Certification>> known = certifications(Arbitraries.of(CertificationStatus.values()))
                .list()
                .ofMaxSize(3)
                .uniqueElements(Certification::id);
        return Combinators.combine(pupil, held, known)
                .as(One::new)
                .list()
                .ofMaxSize(30)
                .map(RecuperationPlanTest::school);
    }

    private record One(LivretPupil pupil, @Nullable Certification held, List<Certification> known) {}

    /** Numbers of certifications are of one person each, as Pix gives them. */
    private static School school(List<One> ones) {
        School school = new School(new ArrayList<>(), new TreeMap<>(), new TreeMap<>());
        for (int n = 0; n < ones.size(); n++) {
            One one = ones.get(n);
            long person = n + 1;
            school.pupils()
                    .add(pupil(person, one.pupil().division(), one.pupil().level()));
            if (one.held() != null) {
                school.held().put(person, of(person, one.held()));
            }
            school.known()
                    .put(
                            person,
                            one.known().stream().map(known -> of(person, known)).toList());
        }
        school.pupils().sort(Comparator.comparing(LivretPupil::division));
        return school;
    }

    private static Map<String, Long> sums(Map<String, Map<Clause, Integer>> divisions) {
        Map<String, Long> sums = new TreeMap<>();
        divisions.forEach((division, counts) ->
                sums.put(division, counts.values().stream().mapToLong(n -> n).sum()));
        return sums;
    }

    private static LivretPupil pupil(long n, String division, Level level) {
        return new LivretPupil(
                n, n, "E" + n, "99000000" + n + "AA", "NOM", "Zoé", LocalDate.of(2012, 1, 1), division, level);
    }

    private static Arbitrary<Certification> certifications(Arbitrary<CertificationStatus> statuses) {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 4),
                        statuses,
                        Arbitraries.integers().between(0, 2))
                .as((id, status, day) -> new Certification(
                        id,
                        status,
                        status.isObtained() ? 312 : 0,
                        LocalDate.of(2027, 2, 4).plusDays(day),
                        null,
                        null,
                        null,
                        Map.of(),
                        null));
    }

    private static Certification of(long person, Certification one) {
        return new Certification(
                person * 100 + one.id(),
                one.status(),
                one.pixScore(),
                one.takenOn(),
                null,
                null,
                null,
                one.levels(),
                null);
    }
}
