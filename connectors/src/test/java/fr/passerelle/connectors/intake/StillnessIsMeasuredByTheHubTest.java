package fr.passerelle.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.connectors.intake.folder.FolderPlace;
import fr.passerelle.domain.file.LeftCause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;

/** The date of a file is whatever its sender's clock said. */
class StillnessIsMeasuredByTheHubTest {

    private static final Duration AS_BY_DEFAULT =
            new Binder().bindOrCreate("passerelle.intake", IntakeSettings.class).minAge();

    @TempDir
    Path folder;

    private long nanos;

    @Test
    void aFileFromTheFutureIsTakenOnceItIsStill() throws IOException {
        Path file = file();
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2101-01-01T00:00:00Z")));
        Intake intake = intake();

        assertThat(intake.look().ready()).isEmpty();
        after(Duration.ofSeconds(2));
        assertThat(intake.look().ready()).hasSize(1);
    }

    @Test
    void aFileThatSeemsOldIsWatchedAllTheSame() throws IOException {
        Path file = file();
        Intake intake = intake();
        intake.look();
        after(Duration.ofSeconds(2));
        Files.writeString(file, "still growing");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("1999-01-01T00:00:00Z")));

        assertThat(intake.look().ready()).isEmpty();
        after(Duration.ofSeconds(2));
        assertThat(intake.look().ready()).hasSize(1);
    }

    /** A CSV has no end that would tell: whoever writes one row after the other pauses, and may keep the date of the original. */
    @Test
    void aPauseInTheMiddleOfAFileIsNotItsEnd() throws IOException {
        Path file = file();
        Intake intake = intake(AS_BY_DEFAULT);
        FileTime old = FileTime.from(Instant.parse("2019-09-01T08:00:00Z"));
        for (String part : List.of("header\n", "row 1\n", "row 2\n")) {
            Files.writeString(file, part, StandardOpenOption.APPEND);
            Files.setLastModifiedTime(file, old);
            for (int look = 0; look < 4; look++) {
                assertThat(intake.look().ready()).isEmpty();
                after(Duration.ofSeconds(2));
            }
        }
        after(Duration.ofSeconds(1));
        assertThat(intake.look().ready()).isEmpty();
        after(Duration.ofSeconds(1));
        assertThat(intake.look().ready()).hasSize(1);
    }

    @Test
    void aFileOfTheSameSizeThatIsWrittenAnewIsWatchedAnew() throws IOException {
        Path file = file();
        Intake intake = intake();
        intake.look();
        after(Duration.ofSeconds(1));
        Files.writeString(file, "y");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-30T10:00:00Z")));
        intake.look();
        after(Duration.ofSeconds(1));

        assertThat(intake.look().ready()).isEmpty();
        after(Duration.ofSeconds(1));
        assertThat(intake.look().ready()).hasSize(1);
    }

    /** What the hub saw before is not known any more: its last look may be long ago. */
    @Test
    void afterAStartTheHubWatchesAnew() throws IOException {
        file();
        Intake before = intake();
        before.look();
        after(Duration.ofHours(3));

        Intake restarted = intake();
        assertThat(restarted.look().ready()).isEmpty();
        after(Duration.ofSeconds(2));
        assertThat(restarted.look().ready()).hasSize(1);
    }

    @Test
    void withoutAWordOfTheSettingsAFileIsWatchedForTenSecondsAtLeast() {
        assertThat(AS_BY_DEFAULT).isGreaterThanOrEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void whatFailedIsLeftAndTriedAgainEverMoreRarelyOrOnceItHasChanged() throws IOException {
        Path file = file();
        Intake intake = intake();
        intake.look();
        after(Duration.ofSeconds(2));
        intake.failed(intake.look().ready().get(0), LeftCause.NOT_REMOVABLE);

        assertThat(intake.look().left()).containsEntry("siecle/9990001X/a.xml", LeftCause.NOT_REMOVABLE);
        after(Duration.ofSeconds(59));
        assertThat(intake.look().ready()).isEmpty();
        after(Duration.ofSeconds(1));
        intake.failed(intake.look().ready().get(0), LeftCause.NOT_REMOVABLE);
        after(Duration.ofSeconds(119));
        assertThat(intake.look().ready()).isEmpty();

        Files.writeString(file, "another content");
        assertThat(intake.look().ready()).isEmpty();
        after(Duration.ofSeconds(2));
        Intake.Found changed = intake.look();
        assertThat(changed.ready()).hasSize(1);
        assertThat(changed.left()).isEmpty();
    }

    @Test
    void aFileThatIsWrittenAgainBeforeItsTurnIsNeitherReadNorRemoved() throws IOException {
        Path file = file();
        Intake intake = intake();
        intake.look();
        after(Duration.ofSeconds(2));
        Ready seen = intake.look().ready().get(0);
        Files.writeString(file, "half of the new content");

        assertThatThrownBy(() -> seen.file().read(100)).isInstanceOf(NotStill.class);
        assertThatThrownBy(() -> seen.file().remove()).isInstanceOf(NotStill.class);
        assertThat(file).hasContent("half of the new content");

        intake.changed(seen);
        Intake.Found waiting = intake.look();
        assertThat(waiting.ready()).isEmpty();
        assertThat(waiting.left()).isEmpty();
        intake.look();
        after(Duration.ofSeconds(2));
        assertThat(intake.look().ready()).hasSize(1);
    }

    /** As a sender does that writes beside and renames: neither the size nor the date tells it. */
    @Test
    void anotherFileOfTheSameNameSizeAndDateIsNotTheOneThatWasSeen() throws IOException {
        Path file = file();
        Intake intake = intake();
        intake.look();
        after(Duration.ofSeconds(2));
        Ready seen = intake.look().ready().get(0);
        FileTime date = Files.getLastModifiedTime(file);
        Path other = Files.writeString(folder.resolve("other"), "y");
        Files.setLastModifiedTime(other, date);
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> seen.file().remove()).isInstanceOf(NotStill.class);
        assertThat(file).hasContent("y");
        intake.changed(seen);
        assertThat(intake.look().ready()).isEmpty();
    }

    private Intake intake() {
        return intake(Duration.ofSeconds(2));
    }

    private Intake intake(Duration stillness) {
        return new Intake(new FolderPlace(folder, "banc"), stillness, Duration.ofHours(1), 10, () -> nanos);
    }

    private void after(Duration time) {
        nanos += time.toNanos();
    }

    private Path file() throws IOException {
        Files.createDirectories(folder.resolve("siecle/9990001X"));
        return Files.writeString(folder.resolve("siecle/9990001X/a.xml"), "x");
    }
}
