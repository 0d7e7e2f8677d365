package fr.passerelle.console.school;

import fr.passerelle.connectors.ledger.school.SchoolStanding;
import fr.passerelle.console.web.Light;
import fr.passerelle.console.web.Tone;
import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.school.SchoolKind;
import fr.passerelle.domain.today.SchoolMatter;
import fr.passerelle.mappings.report.ListCsv;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of schools for a spreadsheet: a line each, three cells a light. No pupil is named. */
final class SchoolListCells {

    private SchoolListCells() {}

    static String write(List<SchoolCard> cards) {
        List<String> header =
                new ArrayList<>(List.of("UAI", "établissement", "nature", "élèves", "en suspens", "en quarantaine"));
        for (SchoolMatter matter : SchoolMatter.values()) {
            header.addAll(
                    List.of(matter.label(), matter.label() + ", chiffre", matter.label() + ", à traiter depuis le"));
        }
        return ListCsv.write(header, cards.stream().map(SchoolListCells::row).toList());
    }

    private static List<? extends @Nullable Object> row(SchoolCard card) {
        SchoolStanding standing = card.standing();
        List<Object> row = new ArrayList<>(List.of(
                standing.school().uai().value(),
                standing.school().name(),
                standing.school().kind() == SchoolKind.COLLEGE ? "collège" : "lycée",
                standing.pupils(),
                standing.holds(),
                standing.quarantined()));
        for (Light light : card.lights()) {
            row.add(colour(light.tone()) + ", " + light.word());
            row.add(light.figure());
            row.add(
                    light.since() == null
                            ? ""
                            : InFrench.shortDate(InFrench.inParis(light.since()).toLocalDate()));
        }
        return row;
    }

    private static String colour(Tone tone) {
        return switch (tone) {
            case OK -> "vert";
            case WATCH -> "orange";
            case ALERT -> "rouge";
            case IDLE -> "gris";
        };
    }
}
