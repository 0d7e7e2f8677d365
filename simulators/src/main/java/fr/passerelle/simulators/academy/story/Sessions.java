package fr.passerelle.simulators.academy.story;

import fr.passerelle.simulators.academy.school.AcademySpec;
import fr.passerelle.simulators.academy.school.Dice;
import fr.passerelle.simulators.academy.school.Directory;
import fr.passerelle.simulators.academy.school.Vocabulary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Shares the candidates of a school out between its sessions, 18 to an examiner. */
final class Sessions {

    private static final int PER_EXAMINER = 18;

    private static final Set<Presence> USUAL =
            EnumSet.of(Presence.ORDINARY, Presence.COMES_FROM_THE_CLOSED, Presence.IS_OVERSEAS);

    private final AcademySpec spec;
    private final Directory directory;
    private final Jury jury;

    Sessions(AcademySpec spec, Directory directory, Jury jury) {
        this.spec = spec;
        this.directory = directory;
        this.jury = jury;
    }

    /** Sessions of a school in the order of their numbers; every other school has two examiners in each. */
    List<PlannedSession> of(int school, List<Stay> stays) {
        List<Stay> enrolled = stays.stream()
                .filter(stay -> stay.scenario().attempt().isEnrolled())
                .toList();
        List<Stay> residents = enrolled.stream()
                .filter(stay -> USUAL.contains(stay.presence()))
                .toList();
        List<PlannedSession> sessions = new ArrayList<>();
        int examiners = 1 + school % 2;
        int count = (residents.size() + PER_EXAMINER * examiners - 1) / (PER_EXAMINER * examiners);
        for (int rank = 0; rank < count; rank++) {
            List<Stay> share =
                    residents.subList(residents.size() * rank / count, residents.size() * (rank + 1) / count);
            sessions.add(session(SessionSlot.of(spec, directory, school, rank), examiners, share));
        }
        List<Stay> late = enrolled.stream()
                .filter(stay -> stay.presence() == Presence.MOVES_IN)
                .toList();
        if (!late.isEmpty()) {
            sessions.add(session(SessionSlot.catchUp(spec, directory, school), 1, late));
        }
        List<Stay> odd =
                enrolled.stream().filter(stay -> stay.presence().isOdd()).toList();
        if (!odd.isEmpty()) {
            sessions.add(exchanged(session(SessionSlot.odd(spec, directory, school), 1, odd)));
        }
        return sessions;
    }

    /** As the school hands it over: two candidates each with the number of the other's test. */
    private static PlannedSession exchanged(PlannedSession session) {
        List<PlannedSession.Sitting> those = session.sittings().stream()
                .filter(sitting -> sitting.stay().scenario() == Scenario.SITS_UNDER_ANOTHERS_NUMBER)
                .toList();
        List<PlannedSession.Sitting> sittings = session.sittings().stream()
                .map(sitting -> switch (those.indexOf(sitting)) {
                    case 0 -> sitting.toldAs(those.get(1));
                    case 1 -> sitting.toldAs(those.get(0));
                    default -> sitting;
                })
                .toList();
        return new PlannedSession(session.slot(), session.examiners(), sittings);
    }

    private PlannedSession session(SessionSlot slot, int examiners, List<Stay> candidates) {
        Dice dice = new Dice(spec.seed(), slot.id(), 9);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < examiners; i++) {
            names.add(dice.oneOf(Vocabulary.TEACHERS_FIRST) + " " + dice.oneOf(Vocabulary.TEACHERS));
        }
        List<PlannedSession.Sitting> sittings = candidates.stream()
                .map(stay -> new PlannedSession.Sitting(stay, jury.thisYear(stay, slot)))
                .toList();
        return new PlannedSession(slot, names, sittings);
    }
}
