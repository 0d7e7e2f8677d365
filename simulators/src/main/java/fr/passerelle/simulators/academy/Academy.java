package fr.passerelle.simulators.academy;

import fr.passerelle.domain.school.School;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A whole academy and its school year, made from an {@link AcademySpec} and nothing else. */
public final class Academy {

    private final AcademySpec spec;

    private Academy(AcademySpec spec) {
        this.spec = spec;
    }

    public static Academy of(AcademySpec spec) {
        return new Academy(spec);
    }

    public AcademySpec spec() {
        return spec;
    }

    /** The schools, as the operator's directory lists them, by UAI. */
    public List<School> schools() {
        return List.of();
    }

    /** What only Pix knows. */
    public World world() {
        return new World(List.of(), List.of(), List.of());
    }

    /**
     * Writes everything, stage by stage ({@link Stage#folder()}), in the shape of the intake; with the directory of
     * schools, the final truth and a French {@code README.txt}. Existing files are replaced.
     *
     * @throws java.io.UncheckedIOException when the folder cannot be written
     */
    public void writeTo(Path dir) {
        throw new UnsupportedOperationException("not yet: " + dir);
    }

    /**
     * What must have become of each pupil once the stages up to an instant were played, certifiability was synced and
     * the feed of Pix was pulled at that instant (from {@link Stage#ACCOUNTS} on for the first, {@link Stage#SESSIONS}
     * for the second), by school and {@code ELEVE_ID}.
     */
    public List<Expected> truth(Instant asOf) {
        return List.of();
    }
}
