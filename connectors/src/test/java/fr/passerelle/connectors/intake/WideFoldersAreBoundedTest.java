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
    private static final LookLimits SMALL = new LookLimits(100, 300);
    private static final int BEYOND = 30;

    private static final int BATCH = 40;
    private static final Duration GRACE = Duration.ofHours(1);

    @TempDir
    Path folder;

    @Test
    void aFolderWithTooManyFilesIsToldUntilItIsThinnerAndAllAreTakenInTheEnd() throws IOException {
        files(WIDE, SMALL.folder() + BEYOND);
        file(OTHER, "x");
        Intake intake = intake();
        Intake.Found first = intake.look();

        assertThat(first.there()).hasSizeLessThan(SMALL.folder() + 10);
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
        assertThat(taken).isEqualTo(SMALL.folder() + BEYOND + 1);
    }

    @Test
    void linksAndEmptyFilesWithoutEndKeepNobodyElseFromBeingSeen() throws IOException {
        Files.createDirectories(folder.resolve(WIDE));
        for (int n = 0; n < SMALL.folder() + BEYOND; n++) {
            Path entry = folder.resolve(WIDE + "/" + n + ".csv");
            if (n % 2 == 0) {
                Files.createSymbolicLink(entry, Path.of("nowhere"));
            } else {
                Files.createFile(entry);
            }
        }
        file(OTHER, "x");
        Intake.Found found = intake().look();

        assertThat(found.there()).hasSizeLessThan(SMALL.folder() + 10);
        assertThat(found.left()).containsEntry(WIDE, LeftCause.TOO_MANY);
        assertThat(found.ready()).extracting(ready -> ready.file().path()).containsExactly(OTHER);
    }

    @Test
    void aTreeThatIsNobodysIsToldAsAWholeAndComesAfterTheFoldersOfTheIntake() throws IOException {
        for (int n = 1; n <= 4; n++) {
            files("archives/" + n, 90);
        }
        files(WIDE, 5);
        file(OTHER, "x");
        Intake.Found found = intake().look();

        assertThat(found.there()).hasSizeLessThan(SMALL.level() + 20);
        assertThat(found.left()).containsExactlyEntriesOf(Map.of(Look.WHOLE, LeftCause.TOO_MANY));
        assertThat(found.there().keySet())
                .filteredOn(path -> path.startsWith(WIDE + "/"))
                .hasSize(5);
        assertThat(found.there()).containsKey(OTHER);
        for (int n = 1; n <= 4; n++) {
            String folder = "archives/" + n + "/";
            assertThat(found.there().keySet()).anyMatch(path -> path.startsWith(folder));
        }
    }

    /** As wide as it takes in operation: the same file under very many names, which costs no more than the names. */
    @Test
    void theTopItselfMayBeTooWide() throws IOException {
        LookLimits usual = LookLimits.USUAL;
        file("0.csv", "x");
        for (int n = 1; n < usual.folder() + BEYOND; n++) {
            Files.createLink(folder.resolve(n + ".csv"), folder.resolve("0.csv"));
        }
        Intake.Found found = new Intake(place(), Duration.ZERO, GRACE, BATCH, System::nanoTime).look();

        assertThat(found.there()).hasSize(usual.folder());
        assertThat(found.left()).containsExactlyEntriesOf(Map.of(Look.WHOLE, LeftCause.TOO_MANY));
    }

    @Test
    void everyFolderOfALevelHasSomethingHoweverManyThereAre() {
        LookLimits usual = LookLimits.USUAL;
        for (int folders : new int[] {1, 2, 7, 3_000, usual.level()}) {
            Share share = new Share(usual, folders);
            int[] used = IntStream.range(0, folders)
                    .map(n -> {
                        int most = share.next();
                        share.use(most);
                        return most;
                    })
                    .toArray();

            assertThat(IntStream.of(used)).allMatch(most -> most >= 1 && most <= usual.folder());
            assertThat(IntStream.of(used).sum()).isLessThanOrEqualTo(usual.level());
        }
    }

    private Intake intake() {
        return new Intake(place(), SMALL, Duration.ZERO, GRACE, BATCH, System::nanoTime);
    }

    private DropPlace place() {
        return new FolderPlace(folder, "banc");
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
