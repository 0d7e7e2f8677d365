package fr.passerelle.console.pupil;

import fr.passerelle.connectors.ledger.pupil.PupilSheetView.Sheet;
import fr.passerelle.console.web.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a pupil stands, at the top of the page.
 *
 * @param sentence and what comes next, in French; empty for who is followed elsewhere
 * @param waits what waits for a person
 * @param elsewhere where the pupil is followed now, when that is not the record of the page and the reader may see it; else null
 */
public record PupilStanding(
        String sentence,
        Tone tone,
        List<TimelineEvent.Link> waits,
        @Nullable Sheet elsewhere) {

    public PupilStanding {
        waits = List.copyOf(waits);
    }
}
