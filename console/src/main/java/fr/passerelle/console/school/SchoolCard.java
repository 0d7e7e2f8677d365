package fr.passerelle.console.school;

import fr.passerelle.connectors.ledger.school.SchoolStanding;
import fr.passerelle.console.web.FrenchOrder;
import fr.passerelle.console.web.Light;
import fr.passerelle.console.web.Tone;
import fr.passerelle.domain.identity.Names;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A school with its lights, as the pages show it. */
public record SchoolCard(SchoolStanding standing, List<Light> lights) {

    /** The worst first. */
    private static final List<Tone> BY_URGENCY = List.of(Tone.ALERT, Tone.WATCH, Tone.IDLE, Tone.OK);

    /** By name, as a French dictionary would, then by UAI. */
    static Comparator<SchoolCard> byName() {
        return Comparator.comparing(
                        (SchoolCard card) -> card.standing().school().name(), FrenchOrder.texts())
                .thenComparing(card -> card.standing().school().uai());
    }

    /** The worst light of that number first, then the one that asks for something longest. */
    static Comparator<SchoolCard> byLight(int number) {
        return Comparator.comparing((SchoolCard card) -> card.lights().get(number), byUrgency());
    }

    /** Those with the worst lights first, then those that ask for something longest. */
    static Comparator<SchoolCard> byNeed() {
        return Comparator.comparing(
                card -> card.lights().stream().min(byUrgency()).orElseThrow(), byUrgency());
    }

    private static Comparator<Light> byUrgency() {
        return Comparator.comparing((Light light) -> BY_URGENCY.indexOf(light.tone()))
                .thenComparing(Light::since, Comparator.nullsLast(Comparator.naturalOrder()));
    }

    /** True when a person has something to do: a light shines. */
    public boolean needsEyes() {
        return lights.stream().anyMatch(light -> light.tone().needsEyes());
    }

    /** True when the text is part of the name, without accents nor case, or of the UAI. */
    boolean answersTo(String text) {
        String wanted = Names.normalise(text);
        return wanted.isEmpty()
                || Names.normalise(standing.school().name()).contains(wanted)
                || standing.school().uai().value().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
