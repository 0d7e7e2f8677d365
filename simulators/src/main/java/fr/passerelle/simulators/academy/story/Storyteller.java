package fr.passerelle.simulators.academy.story;

import fr.passerelle.domain.school.School;
import fr.passerelle.simulators.academy.school.AcademySpec;
import fr.passerelle.simulators.academy.school.Directory;
import fr.passerelle.simulators.academy.school.Places;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the year of one school at a time, without the others: an academy of any size fits in little memory. */
public final class Storyteller {

    private final AcademySpec spec;
    private final Directory directory;
    private final CollegeCast colleges;
    private final LyceeCast lycees;
    private final Jury jury;
    private final Sessions sessions;
    private final Accounts accounts;

    public Storyteller(AcademySpec spec) {
        this.spec = spec;
        this.directory = new Directory(spec);
        Places places = new Places(spec, directory);
        Casting casting = new Casting(spec, directory, places);
        Persons persons = new Persons(spec, casting);
        Rows rows = new Rows(spec, directory, places, casting);
        this.colleges = new CollegeCast(places, directory, casting, persons, rows);
        this.lycees = new LyceeCast(places, directory, casting, persons, rows);
        this.jury = new Jury(spec, directory);
        this.sessions = new Sessions(spec, directory, jury);
        this.accounts = new Accounts(spec, directory);
    }

    public Directory directory() {
        return directory;
    }

    public SchoolStory tell(int index) {
        School school = directory.school(index);
        List<Stay> stays = stays(index);
        List<PlannedSession> planned = sessions.of(index, stays);
        Map<String, SatCertification> lastYear = new HashMap<>();
        Map<String, SatCertification> thisYear = new HashMap<>();
        for (Stay stay : stays) {
            put(lastYear, stay, jury.lastYear(stay));
            if (stay.presence() == Presence.MOVES_OUT
                    && stay.scenario().attempt().isEnrolled()) {
                put(thisYear, stay, jury.thisYear(stay, catchUp(index)));
            }
        }
        directory
                .odd()
                .successorOf(index)
                .ifPresent(heir -> satThere(heir)
                        .forEach(sitting ->
                                thisYear.put(sitting.stay().home().eleveId(index), sitting.certification())));
        planned.forEach(session ->
                session.sittings().forEach(sitting -> put(thisYear, sitting.stay(), sitting.certification())));
        return new SchoolStory(
                index,
                school,
                stays,
                strangers(index),
                planned,
                accounts.of(index, stays),
                lastYear,
                thisYear,
                !directory.odd().isTruncated(index) && !directory.odd().isOverseas(index));
    }

    private List<Stay> stays(int index) {
        return directory.isLycee(index) ? lycees.stays(index) : colleges.stays(index);
    }

    /** What those sat in the school that took theirs over, who began a test there. */
    private Stream<PlannedSession.Sitting> satThere(int heir) {
        return sessions.of(heir, stays(heir)).stream()
                .flatMap(session -> session.sittings().stream())
                .filter(sitting ->
                        sitting.stay().presence() == Presence.COMES_FROM_THE_CLOSED && sitting.certification() != null);
    }

    private SessionSlot catchUp(int leftSchool) {
        return SessionSlot.catchUp(
                spec, directory, directory.destination(leftSchool).orElseThrow());
    }

    /** One pupil of the misplaced file is enough to notice that it was read. */
    private List<Stay> strangers(int index) {
        OptionalInt owner = directory.odd().misplacedInto(index);
        return owner.isEmpty()
                ? List.of()
                : stays(owner.getAsInt()).stream()
                        .filter(stay -> stay.presence() == Presence.ORDINARY)
                        .limit(1)
                        .toList();
    }

    private static void put(Map<String, SatCertification> known, Stay stay, @Nullable SatCertification certification) {
        if (certification != null) {
            known.put(stay.eleveId(), certification);
        }
    }
}
