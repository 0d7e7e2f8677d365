package fr.passerelle.simulators.academy.drop;

import fr.passerelle.domain.file.IntakeFolder;
import fr.passerelle.simulators.academy.school.AcademySpec;
import fr.passerelle.simulators.academy.school.Dice;
import fr.passerelle.simulators.academy.school.Stage;
import fr.passerelle.simulators.academy.school.Vocabulary;
import fr.passerelle.simulators.academy.story.SchoolStory;
import fr.passerelle.simulators.academy.story.Stay;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Drops the account events, those of a few schools in one file. */
public final class GarDrop {

    private static final int SCHOOLS_PER_FILE = 3;
    private static final List<Stage> STAGES = List.of(Stage.ACCOUNTS, Stage.MOVEMENTS, Stage.SESSIONS);

    private final AcademySpec spec;
    private final Drop drop;
    private final Map<Stage, GarEventsJson> events = new EnumMap<>(Stage.class);
    private int schools;
    private int files;

    public GarDrop(AcademySpec spec, Drop drop) {
        this.spec = spec;
        this.drop = drop;
        begin();
    }

    private void begin() {
        STAGES.forEach(stage -> events.put(stage, new GarEventsJson()));
        schools = 0;
    }

    public void add(SchoolStory story) {
        for (Stay stay : story.stays()) {
            story.accountsOf(stay).stream()
                    .filter(account -> account.uai().equals(story.uai()))
                    .forEach(account -> of(account.announced()).pupil(account));
        }
        Dice dice = new Dice(spec.seed(), story.index(), 12);
        String ido = String.format("%0128x", 0xF000_0000L + story.index());
        of(Stage.ACCOUNTS)
                .teacher(ido, story.uai(), dice.oneOf(Vocabulary.TEACHERS), dice.oneOf(Vocabulary.TEACHERS_FIRST));
        schools++;
        if (schools == SCHOOLS_PER_FILE) {
            flush();
        }
    }

    private GarEventsJson of(Stage stage) {
        return Objects.requireNonNull(events.get(stage));
    }

    /** Writes what is left. */
    public void flush() {
        files++;
        events.forEach((stage, json) -> {
            if (!json.isEmpty()) {
                String name = String.format("comptes-%03d.json", files);
                drop.write(stage.folder() + "/" + IntakeFolder.GAR.place("", name), json.write());
            }
        });
        begin();
    }
}
