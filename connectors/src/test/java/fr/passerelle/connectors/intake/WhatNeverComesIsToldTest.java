package fr.passerelle.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.intake.folder.FolderPlace;
import fr.passerelle.domain.file.LeftCause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive without its digest, a digest without its archive, an empty file, a partial one: waited for, then told, never touched. */
class WhatNeverComesIsToldTest {

    private static final Duration GRACE = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    private long nanos;
    private Intake intake;

    @BeforeEach
    void start() {
        intake = new Intake(new FolderPlace(folder, "banc"), Duration.ofSeconds(2), GRACE, 10, () -> nanos);
    }

    @Test
    void eachIsToldOnceItHasWaitedForTheWholeGrace() throws IOException {
        file("gar/A.tar.gz", "archive");
        file("gar/B.md5", "digest");
        file("siecle/9990001X/export.xml", "");
        file("siecle/9990001X/export.zip.md5", "digest");
        intake.look();
        after(GRACE.minusSeconds(1));
        assertThat(intake.look().left()).isEmpty();
        after(Duration.ofSeconds(1));

        Intake.Found found = intake.look();
        assertThat(found.left())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "gar/A.tar.gz", LeftCause.WITHOUT_DIGEST,
                        "gar/B.md5", LeftCause.WITHOUT_ARCHIVE,
                        "siecle/9990001X/export.xml", LeftCause.EMPTY,
                        "siecle/9990001X/export.zip.md5", LeftCause.WITHOUT_ARCHIVE));
        assertThat(found.waiting()).isEqualTo(found.left());
        assertThat(found.ready()).isEmpty();
    }

    @Test
    void onceItIsWholeItIsTakenAndNothingIsToldOfIt() throws IOException {
        file("gar/A.tar.gz", "archive");
        file("gar/B.md5", "digest");
        Path empty = file("results/9990001X/classe.csv", "");
        intake.look();
        after(GRACE);
        assertThat(intake.look().left()).hasSize(3);

        file("gar/A.md5", "digest");
        file("gar/B.tar.gz", "archive");
        Files.writeString(empty, "whole");
        Intake.Found found = intake.look();
        assertThat(found.left()).isEmpty();
        assertThat(found.waiting()).isEmpty();
        after(Duration.ofSeconds(2));
        assertThat(intake.look().ready()).hasSize(3);
    }

    @Test
    void whatStillGrowsIsWaitedForAnew() throws IOException {
        Path archive = file("gar/A.tar.gz", "first part");
        intake.look();
        after(GRACE.dividedBy(2));
        Files.writeString(archive, "first part, second part");
        intake.look();
        after(GRACE.dividedBy(2));

        assertThat(intake.look().left()).isEmpty();
        after(GRACE.dividedBy(2));
        assertThat(intake.look().left()).containsOnlyKeys("gar/A.tar.gz");
    }

    @Test
    void onePartIsToldOfAPairWhoseOtherPartIsEmpty() throws IOException {
        file("gar/A.tar.gz", "");
        file("gar/A.md5", "digest");
        file("gar/B.TAR.GZ", "archive");
        file("gar/b.md5", "");
        intake.look();
        after(GRACE);

        assertThat(intake.look().left())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("gar/A.tar.gz", LeftCause.EMPTY, "gar/b.md5", LeftCause.EMPTY));
    }

    @Test
    void whatIsHiddenOrStillBeingSentIsNobodysInput() throws IOException {
        file("gar/.A.tar.gz", "archive");
        file("gar/.B.md5", "digest");
        file("gar/C.tar.gz.part", "");
        file("siecle/9990001X/.keep", "");
        intake.look();
        after(GRACE);

        assertThat(intake.look().left()).isEmpty();
    }

    @Test
    void whatNobodyWritesAnyMoreUnderAPartialNameIsToldAfterADay() throws IOException {
        Path abandoned = file("siecle/9990001X/export.xml.filepart", "<BEE_ELEVES");
        Path growing = file("results/9990001X/classe.csv.crdownload", "first part");
        file("gar/C.tar.gz.part", "");
        file("gar/.A.tar.gz.Xa3f9Q", "archive");
        file("results/9990001X/~$classe.csv", "user");
        file("siecle/9990001X/Thumbs.db", "icons");
        intake.look();
        after(DAY.minusSeconds(1));
        assertThat(intake.look().left()).isEmpty();
        Files.writeString(growing, "first part, second part");
        after(Duration.ofSeconds(1));

        Intake.Found found = intake.look();
        assertThat(found.left())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "siecle/9990001X/export.xml.filepart", LeftCause.PARTIAL,
                        "gar/C.tar.gz.part", LeftCause.PARTIAL,
                        "gar/.A.tar.gz.Xa3f9Q", LeftCause.PARTIAL));
        assertThat(found.ready()).isEmpty();
        assertThat(abandoned).hasContent("<BEE_ELEVES");
        after(DAY);
        assertThat(intake.look().left())
                .containsKey("results/9990001X/classe.csv.crdownload")
                .hasSize(4);
    }

    @Test
    void aPartialFileThatIsGivenItsNameIsWatchedUnderItAndTaken() throws IOException {
        Path partial = file("siecle/9990001X/export.xml.filepart", "whole");
        intake.look();
        after(DAY);
        assertThat(intake.look().left()).hasSize(1);

        Files.move(partial, partial.resolveSibling("export.xml"));
        Intake.Found renamed = intake.look();
        assertThat(renamed.left()).isEmpty();
        assertThat(renamed.ready()).isEmpty();
        after(Duration.ofSeconds(2));
        assertThat(intake.look().ready()).hasSize(1);
    }

    private void after(Duration time) {
        nanos += time.toNanos();
    }

    private Path file(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
