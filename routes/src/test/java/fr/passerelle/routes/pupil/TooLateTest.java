package fr.passerelle.routes.pupil;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.file.ReceivedFile;
import fr.passerelle.connectors.ledger.pupil.AppliedImport;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.domain.work.Flow;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which two dates an export that comes too late is refused with; hours of the hub are told as in Paris. */
class TooLateTest {

    private static final LocalDateTime STAMP = LocalDateTime.parse("2026-09-02T07:05:00");
    private static final LocalDateTime LATER = LocalDateTime.parse("2026-09-03T18:30:59");
    private static final Instant APPLIED = Instant.parse("2026-09-03T22:10:00Z");
    private static final ReceivedFile FILE = new ReceivedFile(
            1,
            Flow.IMPORT_SIECLE,
            FileKind.FREGATA_CSV,
            "9990001X",
            "a.csv",
            "0",
            Instant.parse("2026-09-01T06:00:00Z"),
            FileState.HELD,
            null);

    @Test
    void twoStampedExportsAreToldByTheirStamps() {
        assertThat(TooLate.finding(STAMP, FILE, new AppliedImport(LATER, APPLIED))
                        .verdict())
                .isEqualTo(IntakeVerdict.EXPORT_OLDER_THAN_APPLIED);
        assertThat(told(STAMP, FILE, LATER, APPLIED))
                .isEqualTo("export du 2 septembre 2026 à 7 h 05, déjà appliqué : celui du 3 septembre 2026 à 18 h 30");
    }

    @Test
    void anExportWithoutAStampIsToldByTheDayItCame() {
        assertThat(told(null, FILE, LATER, APPLIED))
                .isEqualTo("export reçu le 1er septembre 2026 à 8 h 00, déjà appliqué : un autre, le 4 septembre 2026"
                        + " à 0 h 10");
        assertThat(told(null, null, null, null)).isEqualTo("export sans date, déjà appliqué : un autre, sans date");
    }

    @Test
    void aStampedExportBesideOneWithoutIsToldByTheDayThatOneWasApplied() {
        assertThat(told(STAMP, FILE, null, APPLIED)).endsWith("un autre, le 4 septembre 2026 à 0 h 10");
    }

    private static @Nullable String told(
            @Nullable LocalDateTime stamp,
            @Nullable ReceivedFile file,
            @Nullable LocalDateTime applied,
            @Nullable Instant at) {
        return TooLate.finding(stamp, file, new AppliedImport(applied, at)).detail();
    }
}
