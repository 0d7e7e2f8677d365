package fr.passerelle.connectors.ledger.stray;

import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.domain.identity.PupilCandidate;
import fr.passerelle.domain.stray.NearestPupils;
import fr.passerelle.domain.stray.NearestPupils.Nearness;
import fr.passerelle.domain.stray.Stray;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;

/** The pupils whom somebody may mean by a stray: active ones of its schools, and those whom its keys name. */
@Repository
public class NearestPupilsView {

    private final PupilLedger pupils;

    public NearestPupilsView(PupilLedger pupils) {
        this.pupils = pupils;
    }

    /** The nearest first, few of them; see {@link NearestPupils}. */
    public List<Nearness> of(Stray stray) {
        Map<Long, PupilCandidate> candidates = new LinkedHashMap<>();
        stray.schools().stream()
                .flatMap(school -> pupils.candidates(school).stream())
                .forEach(pupil -> candidates.put(pupil.pupilId(), pupil));
        pupils.activeOf(stray.named()).forEach(pupil -> candidates.putIfAbsent(pupil.pupilId(), pupil));
        return NearestPupils.of(stray, candidates.values());
    }
}
