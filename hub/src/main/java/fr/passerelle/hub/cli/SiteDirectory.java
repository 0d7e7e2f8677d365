package fr.passerelle.hub.cli;

import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.hub.settings.SchoolsFile;
import fr.passerelle.hub.settings.UnusableDirectory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The directory of schools of this site, when it is there. It is looked for and read when it is first asked: most checks do not
 * need it, and must answer at once.
 */
final class SiteDirectory {

    private final Supplier<Path> where;
    private @Nullable Optional<List<School>> schools;

    private SiteDirectory(Supplier<Path> where) {
        this.where = where;
    }

    /** Where {@code serve} would look for it. */
    static SiteDirectory configured() {
        return new SiteDirectory(() -> SchoolsSetting.ofThisSite().path());
    }

    /** @throws Trouble when it is not there */
    static SiteDirectory at(Path file) {
        if (!new SchoolsFile(file).isThere()) {
            throw new Trouble(ExitCode.WRONG_USE, "L'annuaire " + file + " n'existe pas : vérifiez --schools.");
        }
        return new SiteDirectory(() -> file);
    }

    /**
     * In whose time a school lives, by its academy; by its UAI when the directory does not know it.
     *
     * @return empty when there is no directory
     * @throws UnusableDirectory when it is there and cannot be read
     */
    Optional<SchoolCalendar> calendar(Uai uai) {
        return schools()
                .map(listed -> listed.stream()
                        .filter(school -> school.uai().equals(uai))
                        .findFirst()
                        .map(SchoolCalendar::of)
                        .orElseGet(() -> SchoolCalendar.of(uai, null)));
    }

    private Optional<List<School>> schools() {
        Optional<List<School>> read = schools;
        if (read == null) {
            read = Optional.of(new SchoolsFile(where.get()))
                    .filter(SchoolsFile::isThere)
                    .map(SchoolsFile::read);
            schools = read;
        }
        return read;
    }
}
