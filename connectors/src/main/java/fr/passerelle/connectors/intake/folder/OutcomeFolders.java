package fr.passerelle.connectors.intake.folder;

import fr.passerelle.connectors.intake.Entry;
import fr.passerelle.connectors.intake.LeftThere;
import fr.passerelle.connectors.intake.SafeName;
import fr.passerelle.domain.file.IntakeFolder;
import fr.passerelle.domain.file.LeftCause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the hub lays the files it has dealt with, under {@code done/}, {@code refused/} or {@code held/} of each intake
 * folder, with a readable report beside the refused and held ones. Others may write there too: nothing is laid where a
 * link has taken the place of one.
 */
public final class OutcomeFolders {

    private static final Logger log = LoggerFactory.getLogger(OutcomeFolders.class);

    private final Laying laying;

    /** @param intake the folder that files are dropped in */
    public OutcomeFolders(Path intake) {
        this.laying = new Laying(intake);
    }

    /**
     * The ledger keeps the file and its report: where something else stands for a folder they are not laid, and the log says so.
     *
     * @param folder name of an {@link IntakeFolder}
     * @param outcome one of {@link IntakeFolder#OUTCOMES}
     * @param uai folder of the school, empty when the file concerns several
     * @throws UncheckedIOException when the folder cannot be written: the work is tried again
     */
    public void place(String folder, String outcome, String uai, String name, byte[] content, String report) {
        lay(folder, outcome, uai, there -> {
            there.write(SafeName.ofFile(name), content);
            if (outcome.equals(IntakeFolder.DONE)) {
                there.delete(reportOf(name)); // of an earlier file of this name
            } else {
                there.write(reportOf(name), bytes(report));
            }
        });
    }

    /**
     * Writes the report beside a file that was placed before, whatever its outcome: a partner had something against it.
     * The parameters are those of {@link #place}.
     */
    public void report(String folder, String outcome, String uai, String name, String report) {
        lay(folder, outcome, uai, there -> there.write(reportOf(name), bytes(report)));
    }

    /**
     * Keeps a file that no flow takes, with the reason beside it; over nothing that is there.
     *
     * @param why in French, for an operator
     * @throws IOException when it cannot be kept: the file must stay where it is
     */
    public void setAside(String path, byte[] content, String why) throws IOException {
        aside(there -> there.keep(flat(path), content, report(why)));
    }

    /**
     * Moves a file into {@code refused/} without reading it, with the reason beside it.
     *
     * @throws LeftThere when it lies on a server: it stays there
     * @throws IOException when it cannot be moved: it is still where it was
     */
    public void setAsideUnread(Entry entry, String why) throws IOException {
        if (!(entry instanceof FolderEntry file)) {
            throw new LeftThere(LeftCause.TOO_LARGE, null);
        }
        aside(there -> there.take(file, flat(file.path()), report(why)));
    }

    /**
     * Says of something that is left in the intake why it is; without a word when even that cannot be written.
     *
     * @param path of what is left
     * @param why in French, for an operator
     */
    public void tell(String path, String why) {
        try {
            aside(there -> there.tell(flat(path), report(why)));
        } catch (IOException e) {
            log.warn("Pas de compte rendu dans refused/ ({}).", e.getClass().getSimpleName());
        }
    }

    /**
     * Removes what {@link #tell} wrote on what is no longer left, as far as nobody changed it.
     *
     * @param told what was told, by its path
     */
    public void untell(Map<String, String> told) {
        try {
            aside(there -> {
                for (Map.Entry<String, String> one : told.entrySet()) {
                    there.untell(flat(one.getKey()), report(one.getValue()));
                }
            });
        } catch (IOException e) {
            log.warn(
                    "Des comptes rendus devenus sans objet restent dans refused/ ({}).",
                    e.getClass().getSimpleName());
        }
    }

    private interface StepAside {

        void in(Aside there) throws IOException;
    }

    private void aside(StepAside step) throws IOException {
        laying.in(Path.of(IntakeFolder.REFUSED), there -> step.in(new Aside(there)));
    }

    private static byte[] report(String why) {
        return bytes(why + "\n");
    }

    /** Removes what a killed run left half-written; to be called before anything is laid. */
    public void sweep() {
        laying.sweep();
    }

    private void lay(String folder, String outcome, String uai, Laying.Step step) {
        try {
            laying.in(Path.of(folder, outcome, uai), step);
        } catch (NoFolder e) {
            log.warn(
                    "{}/{} n'est pas un dossier ouvert à Passerelle, ou n'est pas libre : rien n'y est écrit. La console a le fichier et son compte rendu.",
                    folder,
                    outcome);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String flat(String path) {
        return path.replace('/', '_');
    }

    private static String reportOf(String name) {
        return SafeName.ofFile(name) + SafeName.REPORT;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
