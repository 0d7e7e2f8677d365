package fr.passerelle.domain.identity;

import fr.passerelle.domain.identity.Resemblance.Sign;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who a pupil of an export is, of all the persons who could be meant. Nobody is ever taken for another by a guess. */
public sealed interface Recognition {

    /**
     * A person of the ledger, without a doubt.
     *
     * @param check what changed, if anything
     */
    record Known(KnownPerson person, PersonCheck check) implements Recognition {}

    /** Nobody whom the ledger knows. */
    record Stranger() implements Recognition {}

    /**
     * A person must look; meanwhile nothing changes for anybody concerned.
     *
     * @param between those who could be meant, the likeliest first
     * @param same the one that it may be said to be, null when it can only be two persons
     */
    record Doubt(
            Reason reason,
            List<KnownPerson> between,
            @Nullable KnownPerson same) implements Recognition {
        public Doubt {
            between = List.copyOf(between);
        }
    }

    /** What makes a person look. */
    enum Reason {
        /** The INE is that of another pupil, who bears other names: two were exchanged, or one was given by mistake. */
        INE_OF_ANOTHER("l'INE est celui d'un autre élève"),
        /** A known INE, born the same day, another first name. */
        OTHER_FIRST_NAME("l'INE est connu, né le même jour, avec un autre prénom"),
        /** A known INE with another birth date and close names. */
        OTHER_BIRTHDATE("l'INE est connu avec une autre date de naissance"),
        /** A known INE with another birth date and other names. */
        OTHER_CHILD("l'INE est connu avec une autre date de naissance et d'autres noms"),
        /** Everything but the INE, and more than the INE differs. */
        OTHER_INE("l'élève est connu sous un autre INE"),
        /** An INE that the person bears no more, born the same day, names that are only close: a twin may bear it now. */
        FORMER_INE("l'INE est celui qu'un élève né le même jour, de nom et prénom proches, ne porte plus"),
        /** Several persons agree. */
        SEVERAL("plusieurs élèves connus correspondent");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** For an operator, in French, the beginning of a sentence's end. */
        public String text() {
            return text;
        }
    }

    /** Weighs the candidates, each once. */
    static Recognition of(ToldPupil told, List<KnownPerson> candidates) {
        return of(told, candidates, Set.of());
    }

    /**
     * Weighs the candidates, each once.
     *
     * @param renumbered persons who let go of the INE that they bear
     */
    static Recognition of(ToldPupil told, List<KnownPerson> candidates, Set<Long> renumbered) {
        List<Weighed> meant = candidates.stream()
                .distinct()
                .map(known -> Weighed.of(known, told, renumbered.contains(known.personId())))
                .filter(one -> one.check() != PersonCheck.OTHER)
                .sorted(Comparator.comparing(Weighed::check)
                        .thenComparing(one -> one.resemblance().localNumber() != Sign.SAME)
                        .thenComparing(one -> !one.resemblance().isByTheVeryWords())
                        .thenComparing(one -> one.known().personId()))
                .toList();
        if (meant.isEmpty()) {
            return new Stranger();
        }
        Weighed first = meant.get(0);
        List<Weighed> others = meant.subList(1, meant.size());
        List<KnownPerson> between = meant.stream().map(Weighed::known).toList();
        if (first.check().isSame() && others.stream().noneMatch(first::isDisputedBy)) {
            return first.isByAFormerIneAlone()
                    ? new Doubt(Reason.FORMER_INE, between, first.known())
                    : new Known(first.known(), first.check());
        }
        if (first.lacksTodayWhatIsOf(others)) {
            return new Doubt(Reason.INE_OF_ANOTHER, between, first.known());
        }
        Optional<Weighed> byNumber =
                meant.stream().filter(one -> one.isByAllBut(first)).findFirst();
        if (byNumber.isPresent()) {
            return new Doubt(Reason.INE_OF_ANOTHER, between, byNumber.get().known());
        }
        if (first.check().isSame()) {
            return new Doubt(Reason.SEVERAL, between, null);
        }
        if (first.isOneOfSeveralByWordsAlone(others)) {
            return new Doubt(Reason.SEVERAL, between, null);
        }
        boolean ofAnother = !first.resemblance().ine()
                && others.stream().anyMatch(one -> one.resemblance().ine());
        return new Doubt(
                ofAnother ? Reason.INE_OF_ANOTHER : first.reason(),
                between,
                first.check() == PersonCheck.ASK ? first.known() : null);
    }

    /** A candidate with what speaks for her. */
    record Weighed(
            KnownPerson known,
            Resemblance resemblance,
            PersonCheck check,
            boolean bearsTheIne,
            boolean bearsItToday,
            boolean bearsAnyStill) {

        static Weighed of(KnownPerson known, ToldPupil told, boolean renumbered) {
            Resemblance resemblance = Resemblance.of(known, told);
            return new Weighed(
                    known,
                    resemblance,
                    PersonCheck.of(resemblance),
                    known.ines().contains(told.ine()),
                    known.borne().contains(told.ine()) && !renumbered,
                    known.borne().stream().anyMatch(told.ines()::contains));
        }

        /**
         * Another person agrees as well, bears the INE that this one lacks (the one beside it is not enough) or bears no more, may be
         * meant by the local number that this one lacks, or bears the very names that this one only resembles.
         */
        boolean isDisputedBy(Weighed other) {
            return other.check.isSame()
                    || !bearsTheIne && other.resemblance.ine()
                    || lacksTodayWhatIsOf(List.of(other))
                    || other.hasTheNumberUnlike(this)
                    || !resemblance.names().exact()
                            && other.resemblance.birthdate()
                            && other.resemblance.names().exact();
        }

        /** She is meant, and nobody else is; only, the INE is one that she bore, and that another bears today. */
        boolean lacksTodayWhatIsOf(List<Weighed> others) {
            return check.isSame()
                    && bearsTheIne
                    && !bearsItToday
                    && others.stream().anyMatch(other -> other.bearsItToday)
                    && others.stream().noneMatch(other -> other.check.isSame());
        }

        /** Nothing but words points to her, and they point to another as well. */
        boolean isOneOfSeveralByWordsAlone(List<Weighed> others) {
            return check == PersonCheck.ASK
                    && !resemblance.byNumber()
                    && others.stream()
                            .anyMatch(other -> other.check == PersonCheck.ASK && !other.resemblance.byNumber());
        }

        /** Neither the local number nor the very names say so. */
        boolean isByAFormerIneAlone() {
            return resemblance.ine()
                    && !bearsAnyStill
                    && resemblance.localNumber() != Sign.SAME
                    && !resemblance.names().exact();
        }

        /** The INE is that of somebody else, and the rest is hers. */
        boolean isByAllBut(Weighed first) {
            return check == PersonCheck.NEW_INE
                    || check.isSame() && !bearsTheIne
                    || first.check.isSame() && (hasTheNumberUnlike(first) || hasTheNamesUnlike(first));
        }

        private boolean hasTheNumberUnlike(Weighed other) {
            return check == PersonCheck.ASK
                    && resemblance.localNumber() == Sign.SAME
                    && other.resemblance.localNumber() != Sign.SAME;
        }

        private boolean hasTheNamesUnlike(Weighed other) {
            return !bearsTheIne
                    && resemblance.isByTheVeryWords()
                    && !other.resemblance.names().exact();
        }

        Reason reason() {
            if (!resemblance.ine()) {
                return Reason.OTHER_INE;
            }
            if (resemblance.birthdate()) {
                return Reason.OTHER_FIRST_NAME;
            }
            return check == PersonCheck.ASK ? Reason.OTHER_BIRTHDATE : Reason.OTHER_CHILD;
        }
    }
}
