package fr.passerelle.hub.settings;

import fr.passerelle.domain.school.School;
import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.mappings.directory.SchoolsCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The academy's directory of schools, as a file that may be missing. */
public record SchoolsFile(Path path) {

    public boolean isThere() {
        return Files.isRegularFile(path);
    }

    /** @throws UnusableDirectory when it cannot be read, with the line at fault */
    public List<School> read() {
        try {
            return SchoolsCsv.read(Files.readString(path));
        } catch (IOException e) {
            throw new UnusableDirectory(
                    path + " : illisible en UTF-8 (" + e.getClass().getSimpleName() + ")");
        } catch (IllegalArgumentException e) {
            throw new UnusableDirectory(path + " : " + e.getMessage());
        }
    }

    /** A file that is not there is told by the log, and is no reason not to start. */
    List<Fault> faults() {
        try {
            if (isThere()) {
                read();
            }
            return List.of();
        } catch (UnusableDirectory e) {
            return List.of(Fault.setting("passerelle.schools-file", e.getMessage(), "Corrigez ce fichier"));
        }
    }
}
