package fr.passerelle.console.hold;

import fr.passerelle.connectors.ledger.identity.DoubtDetails;
import fr.passerelle.connectors.ledger.identity.DoubtDetails.Told;
import fr.passerelle.connectors.ledger.identity.DoubtView;
import fr.passerelle.connectors.ledger.identity.TogetherView;
import fr.passerelle.connectors.ledger.identity.TogetherView.Together;
import fr.passerelle.connectors.ledger.pupil.PupilSheetView;
import fr.passerelle.connectors.ledger.pupil.PupilSheetView.Sheet;
import fr.passerelle.console.hold.DoubtPanel.Row;
import fr.passerelle.domain.identity.Names;
import fr.passerelle.domain.identity.Recognition;
import fr.passerelle.domain.school.Scope;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Lays the pupils of an export beside those whom they could be, as the reader may see them. */
@Component
class DoubtPanels {

    private final DoubtView doubts;
    private final TogetherView togethers;
    private final PupilSheetView pupils;

    DoubtPanels(DoubtView doubts, TogetherView togethers, PupilSheetView pupils) {
        this.doubts = doubts;
        this.togethers = togethers;
        this.pupils = pupils;
    }

    /** Empty when the hold is not about who somebody is. */
    Optional<DoubtPanel> of(long holdId, Scope scope) {
        return doubts.of(holdId).map(asked -> panel(holdId, asked, scope));
    }

    private DoubtPanel panel(long holdId, DoubtDetails asked, Scope scope) {
        Together together = togethers.of(holdId);
        List<Sheet> sheets = asked.between().stream()
                .flatMap(person -> pupils.ofPerson(scope, person).stream())
                .toList();
        List<String> why = asked.reasons().stream()
                .distinct()
                .map(reason -> Recognition.Reason.valueOf(reason).text())
                .toList();
        return new DoubtPanel(
                why,
                asked.told().stream().map(one -> told(one, sheets)).toList(),
                sheets.stream().map(one -> known(one, asked.told())).toList(),
                together.maySayTheSame(),
                together.eachIsSomebody() ? bearing(together, scope) : List.of(),
                together.besides(holdId),
                !Objects.requireNonNull(asked.absent()).isEmpty(),
                doubts.entering(holdId, asked));
    }

    private List<String> bearing(Together together, Scope scope) {
        return together.bearing().stream()
                .map(person -> pupils.ofPerson(scope, person).stream()
                        .filter(sheet -> sheet.leftAt() == null)
                        .findFirst()
                        .map(sheet -> sheet.lastName() + " " + sheet.firstName() + " (" + sheet.schoolName() + ")")
                        .orElse("un élève d’un autre établissement"))
                .toList();
    }

    private static Row told(Told one, List<Sheet> sheets) {
        return new Row(
                "L'export",
                null,
                one.lastName() + " " + one.firstName(),
                one.born(),
                one.ine(),
                any(sheets, DoubtPanels::key, key(one)),
                any(sheets, Sheet::birthdate, one.born()),
                any(namesakes(sheets, DoubtPanels::key, key(one)), Sheet::ine, one.ine()));
    }

    private static Row known(Sheet sheet, List<Told> told) {
        return new Row(
                sheet.schoolName() + (sheet.leftAt() == null ? "" : " (parti)"),
                sheet.pupilId(),
                sheet.lastName() + " " + sheet.firstName(),
                sheet.birthdate(),
                sheet.ine(),
                any(told, DoubtPanels::key, key(sheet)),
                any(told, Told::born, sheet.birthdate()),
                any(namesakes(told, DoubtPanels::key, key(sheet)), Told::ine, sheet.ine()));
    }

    private static <T> boolean any(List<T> others, Function<T, Object> of, Object value) {
        return others.stream().map(of).anyMatch(value::equals);
    }

    /** Those of that name; all of them when nobody bears it. */
    private static <T> List<T> namesakes(List<T> others, Function<T, String> names, String name) {
        List<T> found =
                others.stream().filter(one -> names.apply(one).equals(name)).toList();
        return found.isEmpty() ? others : found;
    }

    private static String key(Told one) {
        return key(one.lastName(), one.firstName());
    }

    private static String key(Sheet sheet) {
        return key(sheet.lastName(), sheet.firstName());
    }

    private static String key(String lastName, String firstName) {
        return Names.normalise(lastName) + " " + Names.normalise(firstName);
    }
}
