package fr.passerelle.mappings.siecle;

import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.siecle.source.SiecleVerdict;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import org.jspecify.annotations.Nullable;

/** The {@code PARAMETRES} that every export starts with (contract siecle A.2). The first of two equal elements counts. */
public final class Envelope {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private @Nullable String uai;
    private @Nullable String year;
    private @Nullable String exportDay;
    private @Nullable String stamp;
    private @Nullable Location uaiPlace;
    private @Nullable Location yearPlace;

    /** Takes one element of {@code PARAMETRES}; unknown ones are left. */
    void put(String element, String text, Location place) {
        switch (element) {
            case "UAJ" -> {
                if (uai == null) {
                    uai = text; // compared strictly: its blanks are part of it
                    uaiPlace = place;
                }
            }
            case "ANNEE_SCOLAIRE" -> {
                if (year == null) {
                    year = text.strip();
                    yearPlace = place;
                }
            }
            case "DATE_EXPORT" -> exportDay = text.strip();
            case "HORODATAGE" -> stamp = text.strip();
            default -> {}
        }
    }

    @Nullable
    String uai() {
        return uai;
    }

    /** Null when there is no UAI. */
    @Nullable
    Location uaiPlace() {
        return uaiPlace;
    }

    @Nullable
    SchoolYear schoolYear() {
        return yearOf(year);
    }

    /** Null unless the text is four digits. */
    public static @Nullable SchoolYear yearOf(@Nullable String text) {
        return text != null && YEAR.matcher(text.strip()).matches()
                ? new SchoolYear(Integer.parseInt(text.strip()))
                : null;
    }

    /** {@code HORODATAGE}, else {@code DATE_EXPORT} at midnight, else null. */
    @Nullable
    LocalDateTime stampedAt() {
        LocalDateTime exact = stamp == null ? null : stampOf(stamp);
        if (exact != null) {
            return exact;
        }
        LocalDate day = exportDay == null ? null : FrenchDate.parse(exportDay);
        return day == null ? null : day.atStartOfDay();
    }

    private static @Nullable LocalDateTime stampOf(String text) {
        int blank = text.indexOf(' ');
        LocalDate day = blank < 0 ? null : FrenchDate.parse(text.substring(0, blank));
        if (day == null) {
            return null;
        }
        try {
            return day.atTime(LocalTime.parse(text.substring(blank + 1)));
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }

    /** Warnings about the envelope. */
    List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        SiecleVerdict fault = uai == null ? null : faultOf(uai);
        if (fault != null) {
            found.add(Place.found(fault, uaiPlace, "UAJ"));
        }
        if (uai != null && schoolYear() == null) {
            found.add(Place.found(SiecleVerdict.SCHOOL_YEAR_UNREADABLE, yearPlace, "ANNEE_SCOLAIRE"));
        }
        return found;
    }

    /** What is wrong with a UAI as it is written, or null. */
    public static @Nullable SiecleVerdict faultOf(String text) {
        Uai uai = Uai.parse(text).filter(Uai::keyIsRight).orElse(null);
        if (uai == null) {
            return SiecleVerdict.UAI_KEY_WRONG;
        }
        return uai.value().equals(text) ? null : SiecleVerdict.UAI_SPELLING;
    }
}
