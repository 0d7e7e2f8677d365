package fr.passerelle.routes.certification;

import fr.passerelle.connectors.ledger.hold.SetAsideLedger;
import fr.passerelle.connectors.ledger.hold.SetAsideResult;
import fr.passerelle.connectors.ledger.pupil.PupilKey;
import fr.passerelle.domain.identity.Ownership;
import fr.passerelle.domain.identity.ResultOwner;
import fr.passerelle.domain.identity.ResultOwner.Told;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.pix.FeedAnswer.OddResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Keeps, for whoever decides, each result that was set aside: where it lies, whom it names and whose it may be. */
public class SetAsideTelling {

    /** A path of Pix's answer: which of its records, from 0, and what in it. */
    private static final Pattern IN_FEED = Pattern.compile("data\\.attributes\\.certifications\\[([0-9]{1,9})]\\.(.+)");

    private final SetAsideLedger ledger;
    private final ResultOwners owners;

    public SetAsideTelling(SetAsideLedger ledger, ResultOwners owners) {
        this.ledger = ledger;
        this.owners = owners;
    }

    /** @param fileId the class CSV that tells them, null for Pix's answer about the school; none is good news */
    void tell(Uai uai, @Nullable Long fileId, List<OddResult> results) {
        List<List<Long>> mayBe = mayBe(uai, results);
        ledger.settle(
                uai,
                fileId,
                IntStream.range(0, results.size())
                        .mapToObj(i -> row(results.get(i), mayBe.get(i)))
                        .toList());
    }

    /** Of whom each may be, by its keys and by what can be read of its names; nobody decides by it. */
    private List<List<Long>> mayBe(Uai uai, List<OddResult> results) {
        if (results.isEmpty()) {
            return List.of();
        }
        Map<String, PupilKey> byIne = owners.byIne(uai, results);
        Map<Long, Long> byNumber = owners.byNumber(
                results.stream().map(OddResult::number).filter(Objects::nonNull).toList());
        List<List<Long>> keys = results.stream()
                .map(one ->
                        ResultOwners.keys(
                                        ResultOwners.person(
                                                byIne.get(one.finding().ine())),
                                        byNumber.get(one.number()))
                                .stream()
                                .distinct()
                                .toList())
                .toList();
        ResultOwner owner = owners.owner(
                uai, results.stream().map(OddResult::birthdate), keys.stream().flatMap(List::stream));
        return IntStream.range(0, results.size())
                .mapToObj(i -> mayBe(results.get(i), keys.get(i), owner))
                .toList();
    }

    private static List<Long> mayBe(OddResult result, List<Long> keys, ResultOwner owner) {
        if (result.lastName().isBlank() || result.firstName().isBlank()) {
            return keys;
        }
        Ownership found = owner.decide(new Told(result.lastName(), result.firstName(), result.birthdate()), keys);
        if (found instanceof Ownership.Owned owned) {
            return List.of(owned.personId());
        }
        return found instanceof Ownership.Doubtful doubt ? doubt.personIds() : keys;
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
