package fr.passerelle.console.school.roll;

import fr.passerelle.connectors.ledger.pupil.roll.RollPupil;
import fr.passerelle.console.web.FrenchOrder;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What the pupils of a school can be listed by: the columns of the list, in their order. */
public enum RollOrder {
    NAME("nom", "Élève", false),
    BIRTHDATE("naissance", "Naissance", false),
    DIVISION("division", "Classe", false),
    LEVEL("niveau", "Niveau", false),
    CONNECTION("connexion", "Connexion", false),
    PARTICIPATIONS("participations", "Participations", true),
    LAST_PARTICIPATION("derniere", "Dernière participation", true),
    CERTIFIABILITY("certificabilite", "Certificabilité", true),
    LIVRET("livret", "Au livret", true);

    private final String word;
    private final String label;
    private final boolean fromMost;

    RollOrder(String word, String label, boolean fromMost) {
        this.word = word;
        this.label = label;
        this.fromMost = fromMost;
    }

    /** How addresses call it. */
    public String word() {
        return word;
    }

    /** Head of its column. */
    public String label() {
        return label;
    }

    /** Whether the most, or the latest, comes first. */
    boolean isFromMost() {
        return fromMost;
    }

    /** By division for any word that is none of ours. */
    static RollOrder of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(one -> one.word.equals(word))
                .findFirst()
                .orElse(DIVISION);
    }

    Comparator<RollPupil> rows() {
        return switch (this) {
            case NAME -> byName();
            case BIRTHDATE -> Comparator.comparing(RollPupil::birthdate);
            case DIVISION -> Comparator.comparing(RollPupil::division, FrenchOrder.texts());
            case LEVEL -> Comparator.comparing(RollPupil::level);
            case CONNECTION ->
                Comparator.comparing(RollPupil::account, Comparator.nullsLast(Comparator.naturalOrder()));
            case PARTICIPATIONS ->
                Comparator.comparing(RollPupil::participations, Comparator.nullsLast(Comparator.reverseOrder()));
            case LAST_PARTICIPATION ->
                Comparator.comparing(RollPupil::lastParticipation, Comparator.nullsLast(Comparator.reverseOrder()));
            case CERTIFIABILITY ->
                Comparator.comparing(RollPupil::certifiability, Comparator.reverseOrder())
                        .thenComparing(RollPupil::certifiableAt, Comparator.nullsLast(Comparator.reverseOrder()));
            case LIVRET -> Comparator.comparing(RollPupil::score, Comparator.nullsLast(Comparator.reverseOrder()));
        };
    }

    /** As a French dictionary has them. */
    static Comparator<RollPupil> byName() {
        Comparator<String> french = FrenchOrder.texts();
        return Comparator.comparing((RollPupil one) -> one.names().lastName(), french)
                .thenComparing(one -> one.names().firstName(), french)
                .thenComparingLong(RollPupil::pupilId);
    }
}
