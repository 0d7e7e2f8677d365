package fr.passerelle.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.intake.folder.FolderPlace;
import fr.passerelle.domain.file.LeftCause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counted in files, not in seconds. */
class EveryFolderHasItsTurnTest {

    private static final int BATCH = 10;
    private static final Duration GRACE = Duration.ofHours(1);

    @TempDir
    Path folder;

    private long nanos;
    private Intake intake;

    @BeforeEach
    void threeHundredFilesOfOneSchool() throws IOException {
        intake = new Intake(new FolderPlace(folder, "banc"), Duration.ofNanos(1), GRACE, BATCH, () -> nanos++);
        Files.createDirectories(folder.resolve("results/9990001X"));
        for (int n = 0; n < 300; n++) {
            file("results/9990001X/" + n + ".csv");
        }
    }

    @Test
    void aFileOfAnotherSchoolIsAmongTheFirstTwo() throws IOException {
        file("results/9990002Y/one.csv");
        intake.look();

        assertThat(taken(2)).contains("results/9990002Y/one.csv");
    }

    @Test
    void aFileThatComesWhileTheOthersAreTakenIsTakenWithinTwoLooks() throws IOException {
        intake.look();
        List<String> before = taken(25);
        file("siecle/9990002Y/one.csv");
        List<String> after = taken(2 * BATCH + 2);

        assertThat(before).hasSize(25).allMatch(path -> path.startsWith("results/9990001X/"));
        assertThat(after).contains("siecle/9990002Y/one.csv");
    }

    @Test
    void moreFoldersThanALookGivesAreServedOneAfterTheOther() throws IOException {
        for (int school = 0; school < 25; school++) {
            file("siecle/school" + school + "/a.xml");
            file("siecle/school" + school + "/b.xml");
        }
        intake.look();

        assertThat(taken(26)).filteredOn(path -> path.endsWith("/a.xml")).hasSize(25);
    }

    @Test
    void allAreTakenInTheEnd() throws IOException {
        intake.look();

        assertThat(taken(300)).doesNotHaveDuplicates().hasSize(300);
        assertThat(intake.look().ready()).isEmpty();
    }

    @Test
    void filesThatCannotBeTakenDoNotKeepThoseBehindThemFromBeingReached() throws IOException {
        intake = new Intake(new FolderPlace(folder, "banc"), Duration.ofNanos(1), GRACE, BATCH, () -> nanos++);
        intake.look();
        Set<String> tried = new HashSet<>();
        for (int look = 0; look < 40; look++) {
            for (Ready ready : intake.look().ready()) {
                tried.add(ready.file().path());
                intake.failed(ready, LeftCause.NOT_REMOVABLE);
            }
        }

        assertThat(tried).hasSize(300);
    }

    @Test
    void archivesAndDigestsInCapitalsAreOnePairHiddenOnesAreNone() throws IOException {
        Intake small = new Intake(
                new FolderPlace(folder.resolve("small"), "banc"), Duration.ZERO, GRACE, BATCH, () -> nanos++);
        for (String name :
                List.of("A.TAR.GZ", "A.MD5", "a.tar.gz", "a.md5", "B.tar.gz", "b.Md5", ".x.tar.gz", ".x.md5")) {
            file("small/gar/" + name);
        }

        assertThat(small.look().ready())
                .extracting(ready -> ready.file().name() + " " + ready.archive().name())
                .containsExactly("A.MD5 A.TAR.GZ", "a.md5 a.tar.gz", "b.Md5 B.tar.gz");
    }

    /** As the route does: look after look, each file removed once it is taken. */
    private List<String> taken(int most) throws IOException {
        List<String> taken = new ArrayList<>();
        for (int looks = 0; taken.size() < most && looks < 100; looks++) {
            for (Ready ready : intake.look().ready()) {
                if (taken.size() < most) {
                    taken.add(ready.file().path());
                    ready.file().remove();
                }
            }
        }
        return taken;
    }

    private void file(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, path);
    }
}
