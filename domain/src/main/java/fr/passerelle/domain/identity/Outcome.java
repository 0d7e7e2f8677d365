package fr.passerelle.domain.identity;

import java.util.List;

/** What the reconciliation of one account came to. */
public sealed interface Outcome {

    /** Exactly one pupil is as like the account as this, and nobody is more. */
    record Matched(PupilCandidate pupil, Likeness likeness) implements Outcome {}

    /** Several pupils cannot be told apart: a person decides. */
    record Ambiguous(List<PupilCandidate> pupils) implements Outcome {
        public Ambiguous {
            pupils = List.copyOf(pupils);
        }
    }

    /** Nobody. */
    record NotFound(Reason reason) implements Outcome {}

    /** Why nobody was found. */
    enum Reason {
        NO_BIRTHDATE("date de naissance non communiquée"),
        NOBODY_BORN_THAT_DAY("aucun élève de l'établissement né ce jour-là"),
        NAMES_DIFFER("les nom et prénom ne correspondent à aucun élève né ce jour-là");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** In French, for an operator. */
        public String text() {
            return text;
        }
    }
}
