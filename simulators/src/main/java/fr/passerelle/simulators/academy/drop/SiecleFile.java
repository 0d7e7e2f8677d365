package fr.passerelle.simulators.academy.drop;

import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.simulators.academy.school.Stage;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * What the exports of SIECLE have in common (contract siecle A.2).
 *
 * @param year the school year exported
 * @param stamp when the export was made: in the night, the exports are closed from 8 to 18
 */
record SiecleFile(School school, SchoolYear year, LocalDateTime stamp) {

    private static final int DOZEN = 12;
    private static final Charset ENCODING = Charset.forName("ISO-8859-15");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

    /**
     * The export of the evening before a stage; schools export one after the other. Those that begin a dozen come first, the
     * last of them first of all: who leaves them untold must be in a newer export elsewhere.
     */
    static SiecleFile before(Stage stage, School school, int schoolIndex, SchoolYear played) {
        int minutes = schoolIndex % DOZEN == 0 ? -1 - schoolIndex / DOZEN % 60 : schoolIndex % 60;
        LocalDateTime evening = stage.at(played)
                .atZone(SchoolYear.PARIS)
                .toLocalDate()
                .minusDays(1)
                .atTime(19, 0, 11)
                .plusMinutes(minutes);
        return new SiecleFile(school, SchoolCalendar.of(school).yearOf(evening.toLocalDate()), evening);
    }

    /** The document up to {@code DONNEES}, which is left open. */
    XmlText open(String root, String version) {
        return new XmlText(ENCODING)
                .open(root, "VERSION", version)
                .open("PARAMETRES")
                .leaf("UAJ", school.uai().value())
                .leaf("ANNEE_SCOLAIRE", String.valueOf(year.start()))
                .leaf("DATE_EXPORT", DAY.format(stamp))
                .leaf("HORODATAGE", TIME.format(stamp))
                .close()
                .open("DONNEES");
    }

    static byte[] finish(XmlText document) {
        return document.close().close().bytes();
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
