package fr.passerelle.routes.certification;

import fr.passerelle.connectors.ledger.certification.CertificationLedger;
import fr.passerelle.connectors.ledger.certification.CertificationQuestions;
import fr.passerelle.connectors.ledger.pupil.PupilKey;
import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.connectors.ledger.session.SessionLedger;
import fr.passerelle.connectors.ledger.stray.AttributionLedger;
import fr.passerelle.connectors.ledger.stray.ResultCandidates;
import fr.passerelle.domain.identity.Ownership;
import fr.passerelle.domain.identity.ResultOwner;
import fr.passerelle.domain.identity.ResultOwner.Told;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.stray.Attribution;
import fr.passerelle.domain.stray.Attribution.Verdict;
import fr.passerelle.domain.stray.StrayKind;
import fr.passerelle.mappings.pix.ClassResult;
import fr.passerelle.mappings.pix.ClassResults.OtherResult;
import fr.passerelle.mappings.pix.FeedAnswer.OddResult;
import fr.passerelle.mappings.pix.FeedCertification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brings {@link ResultOwner} what the ledger knows of a school's pupils, and whom the keys of its results name. */
public class ResultOwners {

    private final PupilLedger pupils;
    private final ResultCandidates candidates;
    private final SessionLedger sessions;
    private final CertificationLedger certifications;
    private final CertificationQuestions questions;
    private final AttributionLedger attributions;

    public ResultOwners(
            PupilLedger pupils,
            ResultCandidates candidates,
            SessionLedger sessions,
            CertificationLedger certifications,
            CertificationQuestions questions,
            AttributionLedger attributions) {
        this.attributions = attributions;
        this.pupils = pupils;
        this.candidates = candidates;
        this.sessions = sessions;
        this.certifications = certifications;
        this.questions = questions;
    }

    /**
     * A result, and whom its keys name.
     *
     * @param persons at most one for each key, none when no key is known
     */
    private record Keyed(long number, Told told, List<Long> persons) {}

    /**
     * Whose the results of Pix's feed are, in the order given. Their keys are the INE and the number, once it is known;
     * the feed lists who left or has another INE here as well: without a key a result is nobody's, unless somebody said
     * whose it is.
     */
    List<Ownership> ofFeed(Uai uai, List<FeedCertification> results) {
        candidates.standStill(uai);
        Map<String, PupilKey> byIne =
                pupils.byIne(uai, results.stream().map(FeedCertification::ine).toList());
        Map<Long, Long> byNumber = certifications.owners(
                results.stream().map(one -> one.certification().id()).toList());
        List<Keyed> keyed = results.stream()
                .map(one -> new Keyed(
                        one.certification().id(),
                        told(one),
                        keys(
                                person(byIne.get(one.ine())),
                                byNumber.get(one.certification().id()))))
                .toList();
        return keyed.stream()
                .map(deciding(
                        uai,
                        keyed,
                        (owner, one) -> one.persons().isEmpty()
                                ? new Ownership.Unknown()
                                : owner.decide(one.told(), one.persons())))
                .toList();
    }

    /** A row of a class CSV, and what may name its pupil. */
    private record Row(long number, Told told, @Nullable String externalId) {}

    /**
     * Whose the rows of a class CSV are, in the order given. Their keys are the number, known by an earlier result or else
     * by the session that was pushed, and the external id where it is an INE. What the feed leaves in doubt stays so.
     */
    List<Ownership> ofFile(Uai uai, List<ClassResult> rows) {
        candidates.standStill(uai);
        return ofRows(
                uai,
                rows.stream()
                        .map(row -> new Row(row.certification().id(), told(row), row.externalId()))
                        .toList());
    }

    /** Whose what a class CSV said before is by now, from its number alone: see {@link #ofFile}. */
    Ownership ofNumber(Uai uai, long number, Told told) {
        return ofRows(uai, List.of(new Row(number, told, null))).get(0);
    }

    static Told told(FeedCertification one) {
        return new Told(one.lastName(), one.firstName(), one.birthdate());
    }

    static Told told(ClassResult row) {
        return new Told(row.lastName(), row.firstName(), row.birthdate());
    }

    /** Whose the rows of a class CSV about Pix+ are, in the order given, by the keys that a core certification has. */
    List<Ownership> ofOthers(Uai uai, List<OtherResult> rows) {
        return ofRows(
                uai,
                rows.stream()
                        .map(row -> new Row(
                                row.certification().id(),
                                new Told(row.lastName(), row.firstName(), row.birthdate()),
                                row.externalId()))
                        .toList());
    }

    private List<Ownership> ofRows(Uai uai, List<Row> rows) {
        List<Long> numbers = rows.stream().map(Row::number).toList();
        Map<Long, Long> byNumber = byNumber(numbers);
        Map<String, PupilKey> byExternalId = pupils.byIne(
                uai, rows.stream().map(Row::externalId).filter(Objects::nonNull).toList());
        Map<Long, List<Long>> doubted = questions.doubtedByFeed(numbers);
        List<Keyed> keyed = rows.stream()
                .map(row -> new Keyed(
                        row.number(),
                        row.told(),
                        keys(byNumber.get(row.number()), person(byExternalId.get(row.externalId())))))
                .toList();
        Function<Keyed, Ownership> deciding =
                deciding(uai, keyed, (owner, one) -> owner.decide(one.told(), one.persons()));
        return keyed.stream()
                .map(one -> doubted.containsKey(one.number())
                        ? new Ownership.Doubtful(doubted.get(one.number()))
                        : deciding.apply(one))
                .toList();
    }

    /** What the rule says, and then what somebody said. */
    private Function<Keyed, Ownership> deciding(
            Uai uai, List<Keyed> keyed, BiFunction<ResultOwner, Keyed, Ownership> rule) {
        ResultOwner owner = owner(
                uai,
                keyed.stream().map(one -> one.told().birthdate()),
                keyed.stream().flatMap(one -> one.persons().stream()));
        List<Long> numbers = keyed.stream().map(Keyed::number).toList();
        Map<Long, Attribution> said = attributions.of(StrayKind.RESULT, numbers);
        Map<Long, Long> given = questions.given(numbers);
        return one -> decided(rule.apply(owner, one), said.get(one.number()), given.get(one.number()));
    }

    /**
     * What somebody said settles whose nobody knows, and a doubt that is about that person. Who the rule finds besides is a
     * doubt again: it says something new.
     *
     * @param said at the desk of those without a pupil, null when nothing
     * @param given when it was in doubt, null when nobody answered
     */
    private static Ownership decided(Ownership found, @Nullable Attribution said, @Nullable Long given) {
        if (said != null && said.verdict() == Verdict.NOBODY) {
            return new Ownership.Unknown();
        }
        Long person = given != null || said == null ? given : said.personId();
        if (person == null) {
            return found;
        }
        boolean settled = found instanceof Ownership.Unknown
                || found instanceof Ownership.Doubtful doubt
                        && doubt.personIds().contains(person);
        if (settled) {
            return new Ownership.Owned(person);
        }
        return given == null && found instanceof Ownership.Owned owned && owned.personId() != person
                ? new Ownership.Doubtful(List.of(person, owned.personId()))
                : found;
    }

    /** Persons of whom the feed told something that was set aside: they did not disappear from it. */
    Set<Long> ofSetAside(Uai uai, List<OddResult> setAside) {
        return byIne(uai, setAside).values().stream().map(PupilKey::personId).collect(Collectors.toSet());
    }

    /** Who is named by the INE of what was set aside. */
    Map<String, PupilKey> byIne(Uai uai, List<OddResult> setAside) {
        return pupils.byIne(
                uai,
                setAside.stream()
                        .map(one -> one.finding().ine())
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** Known by an earlier result, or else by the session that was pushed. */
    Map<Long, Long> byNumber(List<Long> numbers) {
        Map<Long, Long> byNumber = new HashMap<>(sessions.personsOfCourses(numbers));
        byNumber.putAll(certifications.owners(numbers));
        return byNumber;
    }

    /** @param born days of birth that are told, null among them */
    ResultOwner owner(Uai uai, Stream<@Nullable LocalDate> born, Stream<Long> named) {
        return new ResultOwner(
                candidates.of(uai, born.filter(Objects::nonNull).collect(Collectors.toSet())),
                pupils.ofPersons(named.collect(Collectors.toSet())));
    }

    static @Nullable Long person(@Nullable PupilKey key) {
        return key == null ? null : key.personId();
    }

    static List<Long> keys(@Nullable Long one, @Nullable Long other) {
        return Stream.of(one, other).filter(Objects::nonNull).toList();
    }
}
