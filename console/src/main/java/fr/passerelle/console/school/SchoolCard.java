package fr.passerelle.console.school;

import fr.passerelle.connectors.ledger.school.SchoolStanding;
import fr.passerelle.console.web.FrenchOrder;
import fr.passerelle.console.web.Light;
import fr.passerelle.domain.identity.Names;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A school with its lights, as the pages show it. */
public record SchoolCard(SchoolStanding standing, List<Light> lights) {

    /** By name, as a French dictionary would, then by UAI. */
    static Comparator<SchoolCard> byName() {
        return Comparator.comparing(
                        (SchoolCard card) -> card.standing().school().name(), FrenchOrder.texts())
                .thenComparing(card -> card.standing().school().uai());
    }

    /** True when a person should look: a light is not well, or something waits for a decision. */
    public boolean needsEyes() {
        return standing.holds() > 0
                || standing.quarantined() > 0
                || lights.stream().anyMatch(light -> light.tone().needsEyes());
    }

    /** True when the text is part of the name, without accents nor case, or of the UAI. */
    boolean answersTo(String text) {
        String wanted = Names.normalise(text);
        return wanted.isEmpty()
                || Names.normalise(standing.school().name()).contains(wanted)
                || standing.school().uai().value().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
