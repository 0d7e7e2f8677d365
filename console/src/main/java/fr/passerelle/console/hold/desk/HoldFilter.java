package fr.passerelle.console.hold.desk;

import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.console.hold.HoldCard;
import fr.passerelle.console.web.FormText;
import fr.passerelle.domain.identity.Names;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of the open questions are listed.
 *
 * @param motif null for every kind
 * @param etablissement UAI, null or empty for every school
 * @param age in days, at least; null for any
 * @param texte what the pupil's name, the school's, its UAI or the kind has in it, spelling apart; it is never in an address, since
 *     it may name somebody; null or empty for anything
 */
public record HoldFilter(
        @Nullable HoldKind motif,
        @Nullable String etablissement,
        @Nullable Integer age,
        @Nullable String texte) {

    /** Longer than any name. */
    private static final int MOST = 100;

    /** Whether anything is left out. */
    public boolean filters() {
        return motif != null || !FormText.text(etablissement).isEmpty() || age != null || !word().isEmpty();
    }

    boolean lists(HoldCard card, Clock clock) {
        String school = FormText.text(etablissement);
        return (motif == null || card.hold().kind() == motif)
                && (school.isEmpty() || card.hold().uai().equalsIgnoreCase(school))
                && (age == null || days(card, clock) >= age)
                && hasWord(card);
    }

    /** Since when it waits, in whole days. */
    static long days(HoldCard card, Clock clock) {
        return ChronoUnit.DAYS.between(card.hold().openedAt(), clock.instant());
    }

    private boolean hasWord(HoldCard card) {
        String word = word();
        return word.isEmpty()
                || Stream.of(
                                FormText.text(card.who()),
                                card.school(),
                                card.hold().uai(),
                                card.hold().kind().label())
                        .map(Names::normalise)
                        .anyMatch(one -> one.contains(word));
    }

    private String word() {
        String text = FormText.text(texte);
        return Names.normalise(text.substring(0, Math.min(MOST, text.length())));
    }
}
