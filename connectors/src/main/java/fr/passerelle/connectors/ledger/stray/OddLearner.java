package fr.passerelle.connectors.ledger.stray;

import fr.passerelle.domain.school.Uai;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A learner of Pix Orga that the last synchronisation of a school could not read: what was known of whoever it is stays.
 *
 * @param number of the learner, null when it cannot be read
 * @param lastName empty when it cannot be read
 * @param firstName likewise
 * @param why the field, and what is expected of it, in French
 * @param since when it was first unreadable
 */
public record OddLearner(Uai uai, @Nullable Long number, String lastName, String firstName, String why, Instant since) {

    /** Last and first name, as far as they can be read; empty when neither can. */
    public String name() {
        return (lastName + " " + firstName).strip();
    }

    /** What to do about it, in French. */
    public String remedy() {
        return "Corrigez la fiche de cet élève dans Pix Orga ; si elle y est juste, signalez-la à Pix. La prochaine synchronisation,"
                + " cette nuit, le relit : dès qu'elle y parvient, il quitte cette liste.";
    }
}
