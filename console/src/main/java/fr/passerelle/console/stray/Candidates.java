package fr.passerelle.console.stray;

import fr.passerelle.connectors.ledger.pupil.PupilSheetView;
import fr.passerelle.connectors.ledger.stray.NearestPupilsView;
import fr.passerelle.connectors.ledger.stray.StrayHint;
import fr.passerelle.connectors.ledger.stray.StrayHintsView;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.stray.Stray;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays the pupils whom somebody may mean beside a stray, as far as the reader may see them. */
@Component
class Candidates {

    private final NearestPupilsView nearest;
    private final PupilSheetView pupils;
    private final StrayHintsView hints;

    Candidates(NearestPupilsView nearest, PupilSheetView pupils, StrayHintsView hints) {
        this.hints = hints;
        this.nearest = nearest;
        this.pupils = pupils;
    }

    /** What stands beside a stray: to whom it may be given, and what is known besides. */
    record Beside(List<CandidateRow> candidates, List<StrayHint> hints) {

        static final Beside NOTHING = new Beside(List.of(), List.of());
    }

    /** @param stray null when it has its pupil */
    Beside beside(@Nullable Stray stray, Scope scope) {
        return stray == null
                ? Beside.NOTHING
                : new Beside(of(stray, scope), hints.of(List.of(stray), scope).getOrDefault(stray.key(), List.of()));
    }

    /** Whether no pupil of that number is kept from the reader. */
    boolean sees(Scope scope, long pupilId) {
        return scope.uais().isEmpty() || pupils.find(scope, pupilId).isPresent();
    }

    List<CandidateRow> of(Stray stray, Scope scope) {
        return nearest.of(stray).stream()
                .map(one -> pupils.find(scope, one.pupil().pupilId()).map(sheet -> new CandidateRow(sheet, one)))
                .flatMap(Optional::stream)
                .toList();
    }
}
