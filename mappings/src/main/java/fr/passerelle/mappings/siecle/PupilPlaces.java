package fr.passerelle.mappings.siecle;

import java.util.Arrays;
import javax.xml.stream.Location;
import org.jspecify.annotations.Nullable;

/** Where the fields of the pupil being read stand. One instance per file: a pupil's places matter until he is checked. */
final class PupilPlaces {

    private final @Nullable Location[] fields = new @Nullable Location[PupilField.COUNT];
    private Location pupil;

    PupilPlaces(Location firstPupil) {
        this.pupil = firstPupil;
    }

    /** Of the pupil's own tag. */
    Location pupil() {
        return pupil;
    }

    /** Of the field, or of the pupil when the field is absent. */
    Location of(PupilField field) {
        Location place = fields[field.ordinal()];
        return place == null ? pupil : place;
    }

    void put(PupilField field, Location place) {
        fields[field.ordinal()] = place;
    }

    /** The places of another pupil follow. */
    void start(Location nextPupil) {
        pupil = nextPupil;
        Arrays.fill(fields, null);
    }
}
