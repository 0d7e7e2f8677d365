package fr.passerelle.hub.cli;

import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.hub.settings.SchoolsFile;
import fr.passerelle.hub.settings.UnusableDirectory;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The directory of schools at its usual place beside the launcher, when it is there. It is read when it is first asked:
 * most checks do not need it, and must answer at once.
 */
final class SiteDirectory {

    private final SchoolsFile file;
    private @Nullable List<School> schools;

    SiteDirectory(SchoolsFile file) {
        this.file = file;
    }

    static SiteDirectory besideLauncher() {
        return new SiteDirectory(
                new SchoolsFile(Path.of(System.getProperty("passerelle.home", "."), "config", "etablissements.csv")));
    }

    /**
     * In whose time a school lives, by its academy; by its UAI when the directory does not know it.
     *
     * @throws UnusableDirectory when the directory is there and cannot be read
     */
    ZoneId zone(Uai uai) {
        return schools().stream()
                .filter(school -> school.uai().equals(uai))
                .findFirst()
                .map(school -> SchoolCalendar.of(school).zone())
                .orElseGet(() -> SchoolCalendar.of(uai, null).zone());
    }

    private List<School> schools() {
        List<School> read = schools;
        if (read == null) {
            read = file.isThere() ? file.read() : List.of();
            schools = read;
        }
        return read;
    }
}
