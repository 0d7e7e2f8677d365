package fr.passerelle.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.intake.folder.FolderPlace;
import fr.passerelle.domain.file.LeftCause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever drops entries without end costs neither memory nor the others' turn. */
class WideFoldersAreBoundedTest {

    private static final String WIDE = "results/9990001X";
    private static final String OTHER = "siecle/9990002Y/one.xml";
    private static final int BEYOND = 300;

    @TempDir
    Path folder;

    @Test
    void aFolderWithTooManyFilesIsToldUntilItIsThinnerAndAllAreTakenInTheEnd() throws IOException {
        files(WIDE, Share.FOLDER + BEYOND);
        file(OTHER, "x");
        Intake intake = intake();
        Intake.Found first = intake.look();

        assertThat(first.there()).hasSizeLessThan(Share.FOLDER + 10);
        assertThat(first.left()).containsExactlyEntriesOf(Map.of(WIDE, LeftCause.TOO_MANY));
        assertThat(first.blind()).containsExactly(WIDE);
        assertThat(first.ready().subList(0, 2))
                .extracting(ready -> ready.file().path())
                .contains(OTHER);

        int taken = take(first.ready());
        Intake.Found next = intake.look();
        assertThat(next.left()).isEmpty();
        assertThat(next.blind()).isEmpty();
        for (List<Ready> ready = next.ready();
                !ready.isEmpty();
                ready = intake.look().ready()) {
            taken += take(ready);
        }
        assertThat(taken).isEqualTo(Share.FOLDER + BEYOND + 1);
    }

    @Test
    void linksAndEmptyFilesWithoutEndKeepNobodyElseFromBeingSeen() throws IOException {
        Files.createDirectories(folder.resolve(WIDE));
        for (int n = 0; n < Share.FOLDER + BEYOND; n++) {
            Path entry = folder.resolve(WIDE + "/" + n + ".csv");
            if (n % 2 == 0) {
                Files.createSymbolicLink(entry, Path.of("nowhere"));
            } else {
                Files.createFile(entry);
            }
        }
        file(OTHER, "x");
        Intake.Found found = intake().look();

        assertThat(found.there()).hasSizeLessThan(Share.FOLDER + 10);
        assertThat(found.left()).containsEntry(WIDE, LeftCause.TOO_MANY);
        assertThat(found.ready()).extracting(ready -> ready.file().path()).containsExactly(OTHER);
    }

    @Test
    void aTreeThatIsNobodysIsToldAsAWholeAndComesAfterTheFoldersOfTheIntake() throws IOException {
        for (int n = 1; n <= 4; n++) {
            files("archives/" + n, 9_000);
        }
        files(WIDE, 50);
        file(OTHER, "x");
        Intake.Found found = intake().look();

        assertThat(found.there()).hasSizeLessThan(Share.LEVEL + 100);
        assertThat(found.left()).containsExactlyEntriesOf(Map.of(Look.WHOLE, LeftCause.TOO_MANY));
        assertThat(found.there().keySet())
                .filteredOn(path -> path.startsWith(WIDE + "/"))
                .hasSize(50);
        assertThat(found.there()).containsKey(OTHER);
        for (int n = 1; n <= 4; n++) {
            String folder = "archives/" + n + "/";
            assertThat(found.there().keySet()).anyMatch(path -> path.startsWith(folder));
        }
    }

    @Test
    void theTopItselfMayBeTooWide() throws IOException {
        files(".", Share.FOLDER + BEYOND);
        Intake.Found found = intake().look();

        assertThat(found.there()).hasSize(Share.FOLDER);
        assertThat(found.left()).containsExactlyEntriesOf(Map.of(Look.WHOLE, LeftCause.TOO_MANY));
    }

    @Test
    void everyFolderOfALevelHasSomethingHoweverManyThereAre() {
        for (int folders : new int[] {1, 2, 7, 3_000, Share.LEVEL}) {
            Share share = new Share(folders);
            int[] used = IntStream.range(0, folders)
                    .map(n -> {
                        int most = share.next();
                        share.use(most);
                        return most;
                    })
                    .toArray();

            assertThat(IntStream.of(used)).allMatch(most -> most >= 1 && most <= Share.FOLDER);
            assertThat(IntStream.of(used).sum()).isLessThanOrEqualTo(Share.LEVEL);
        }
    }

    private Intake intake() {
        return new Intake(new FolderPlace(folder, "banc"), Duration.ZERO, Duration.ofHours(1), 2_000, System::nanoTime);
    }

    private static int take(List<Ready> ready) throws IOException {
        for (Ready one : ready) {
            one.file().remove();
        }
        return ready.size();
    }

    private void files(String below, int number) throws IOException {
        for (int n = 0; n < number; n++) {
            file(below + "/" + n + ".csv", "x");
        }
    }

    private void file(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
