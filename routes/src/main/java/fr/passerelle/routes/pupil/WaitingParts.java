package fr.passerelle.routes.pupil;

import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.domain.pupil.PupilBasePlan;
import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import fr.passerelle.mappings.report.ExcessText;
import fr.passerelle.mappings.report.HeldPart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of an applied export waits for a person, for its report. */
final class WaitingParts {

    private WaitingParts() {}

    /**
     * The held parts, also one that nobody is asked about any more, then the pupils whose INE came with another birth
     * date, together.
     *
     * @param plan as it was judged
     * @param open questions of the file that wait for their answer
     */
    static List<HeldPart> of(Judgement judged, PupilBasePlan plan, List<Hold> open) {
        List<HeldPart> waiting = new ArrayList<>();
        for (Part part : Part.values()) {
            if (judged.held().contains(part)) {
                boolean arriving = part == Part.ARRIVING;
                int pupils = arriving ? plan.arriving(plan.keptIn(judged.held(), judged.over())) : plan.count(part);
                List<String> why = judged.over().stream()
                        .filter(excess -> excess.part() == part)
                        .map(ExcessText::sentence)
                        .toList();
                waiting.add(held(HoldKind.valueOf(part.name()), pupils, arriving ? null : plan.active(), why, open));
            }
        }
        int reattributed = open.stream()
                .filter(hold -> hold.kind() == HoldKind.REATTRIBUTED)
                .mapToInt(Hold::pupils)
                .sum();
        if (reattributed > 0) {
            waiting.add(held(HoldKind.REATTRIBUTED, reattributed, null, List.of(), open));
        }
        return waiting;
    }

    private static HeldPart held(
            HoldKind kind, int pupils, @Nullable Integer active, List<String> why, List<Hold> open) {
        return new HeldPart(
                kind.name(),
                kind.label(),
                pupils,
                active,
                why,
                open.stream().filter(hold -> hold.kind() == kind).map(Hold::id).toList());
    }
}
