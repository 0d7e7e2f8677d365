package fr.passerelle.console.stray;

import fr.passerelle.connectors.ledger.pupil.PupilSheetView;
import fr.passerelle.connectors.ledger.stray.NearestPupilsView;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.stray.Stray;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lays the pupils whom somebody may mean beside a stray, as far as the reader may see them. */
@Component
class Candidates {

    private final NearestPupilsView nearest;
    private final PupilSheetView pupils;

    Candidates(NearestPupilsView nearest, PupilSheetView pupils) {
        this.nearest = nearest;
        this.pupils = pupils;
    }

    List<CandidateRow> of(Stray stray, Scope scope) {
        return nearest.of(stray).stream()
                .map(one -> pupils.find(scope, one.pupil().pupilId()).map(sheet -> new CandidateRow(sheet, one)))
                .flatMap(Optional::stream)
                .toList();
    }
}
