package fr.passerelle.routes.certification;

import fr.passerelle.connectors.ledger.certification.CertificationLedger;
import fr.passerelle.connectors.ledger.hold.SetAsideLedger;
import fr.passerelle.connectors.ledger.hold.SetAsideResult;
import fr.passerelle.connectors.ledger.pupil.PupilKey;
import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.connectors.ledger.session.SessionLedger;
import fr.passerelle.domain.identity.Ownership;
import fr.passerelle.domain.identity.ResultOwner;
import fr.passerelle.domain.identity.ResultOwner.Told;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.pix.FeedAnswer.OddResult;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Keeps, for whoever decides, each result that was set aside: where it lies, whom it names and whose it may be. */
public class SetAsideTelling {

    /** A path of Pix's answer: which of its records, from 0, and what in it. */
    private static final Pattern IN_FEED = Pattern.compile("data\\.attributes\\.certifications\\[([0-9]{1,9})]\\.(.+)");

    private final SetAsideLedger ledger;
    private final PupilLedger pupils;
    private final SessionLedger sessions;
    private final CertificationLedger certifications;

    public SetAsideTelling(
            SetAsideLedger ledger, PupilLedger pupils, SessionLedger sessions, CertificationLedger certifications) {
        this.ledger = ledger;
        this.pupils = pupils;
        this.sessions = sessions;
        this.certifications = certifications;
    }

    /** @param fileId the class CSV that tells them, null for Pix's answer about the school; none is good news */
    void tell(Uai uai, @Nullable Long fileId, List<OddResult> results) {
        List<String> ines = results.stream()
                .map(one -> one.finding().ine())
                .filter(Objects::nonNull)
                .toList();
        List<Long> numbers =
                results.stream().map(OddResult::number).filter(Objects::nonNull).toList();
        Map<String, PupilKey> byIne = pupils.byIne(uai, ines);
        Map<Long, Long> byNumber = new HashMap<>(sessions.personsOfCourses(numbers));
        byNumber.putAll(certifications.owners(numbers));
        List<Set<Long>> keys = results.stream()
                .map(one -> keys(byIne.get(one.finding().ine()), byNumber.get(one.number())))
                .toList();
        Set<Long> known = new LinkedHashSet<>();
        keys.forEach(known::addAll);
        ResultOwner owner =
                new ResultOwner(results.isEmpty() ? List.of() : pupils.candidates(uai), pupils.ofPersons(known));
        ledger.settle(
                uai,
                fileId,
                IntStream.range(0, results.size())
                        .mapToObj(i -> row(results.get(i), mayBe(results.get(i), keys.get(i), owner)))
                        .toList());
    }

    private static Set<Long> keys(@Nullable PupilKey byIne, @Nullable Long byNumber) {
        Set<Long> keys = new LinkedHashSet<>();
        if (byIne != null) {
            keys.add(byIne.personId());
        }
        if (byNumber != null) {
            keys.add(byNumber);
        }
        return keys;
    }

    private static List<Long> mayBe(OddResult result, Set<Long> keys, ResultOwner owner) {
        if (result.lastName().isBlank() || result.firstName().isBlank()) {
            return List.copyOf(keys);
        }
        Ownership found = owner.decide(new Told(result.lastName(), result.firstName(), result.birthdate()), keys);
        if (found instanceof Ownership.Owned owned) {
            return List.of(owned.personId());
        }
        return found instanceof Ownership.Doubtful doubt ? doubt.personIds() : List.copyOf(keys);
    }

    private static SetAsideResult row(OddResult result, List<Long> mayBe) {
        Finding finding = result.finding();
        return new SetAsideResult(
                finding.verdict().code(),
                place(finding),
                finding.message(),
                finding.verdict().remedy(),
                result.number(),
                result.lastName(),
                result.firstName(),
                result.birthdate(),
                mayBe);
    }

    private static String place(Finding finding) {
        String field = finding.field() == null ? "" : finding.field();
        if (finding.line() == null) {
            Matcher inFeed = IN_FEED.matcher(field);
            return inFeed.matches()
                    ? "enregistrement " + (Long.parseLong(inFeed.group(1)) + 1) + " du flux, champ "
                            + quoted(inFeed.group(2))
                    : field;
        }
        return "ligne " + finding.line() + (field.isEmpty() ? "" : ", colonne " + quoted(field));
    }

    private static String quoted(String word) {
        return "«\u00a0" + word + "\u00a0»";
    }
}
