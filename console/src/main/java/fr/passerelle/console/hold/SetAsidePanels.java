package fr.passerelle.console.hold;

import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.SetAsideResult;
import fr.passerelle.connectors.ledger.hold.SetAsideView;
import fr.passerelle.connectors.ledger.pupil.PupilSheetView;
import fr.passerelle.connectors.ledger.stray.StrayResultView;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.school.Scope;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lays out what was set aside, with the pupils whose it may be. */
@Component
class SetAsidePanels {

    private final SetAsideView results;
    private final StrayResultView strays;
    private final PupilSheetView pupils;

    SetAsidePanels(SetAsideView results, StrayResultView strays, PupilSheetView pupils) {
        this.strays = strays;
        this.results = results;
        this.pupils = pupils;
    }

    /** Empty for another question, and for one that is moot: what is told now is another's. */
    SetAsidePanel of(Hold hold, Scope scope) {
        if (hold.kind() != HoldKind.SET_ASIDE || hold.state() == HoldState.SUPERSEDED) {
            return SetAsidePanel.NONE;
        }
        return SetAsidePanel.of(
                hold,
                results.of(hold).stream().map(one -> row(one, scope)).toList(),
                hold.fileId() == null ? List.of() : strays.of(hold.fileId()));
    }

    private SetAsidePanel.Row row(SetAsideResult one, Scope scope) {
        return new SetAsidePanel.Row(
                one,
                one.named().stream()
                        .flatMap(person ->
                                pupils.ofPerson(scope, person).stream().limit(1))
                        .toList());
    }
}
