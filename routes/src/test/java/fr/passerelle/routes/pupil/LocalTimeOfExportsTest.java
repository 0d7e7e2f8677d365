package fr.passerelle.routes.pupil;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolKind;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The year and the stamp of an export are read in the time of its school; an hour that comes twice loses nothing. */
class LocalTimeOfExportsTest {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss");

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, ImportSiecleRoute.class);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Nouvelle-Calédonie, 2026, 2026-02-20T02:00:00Z, -",
                "Nouvelle-Calédonie, 2026, 2026-07-15T02:00:00Z, -",
                "Nouvelle-Calédonie, 2026, 2026-08-15T02:00:00Z, -",
                "Nouvelle-Calédonie, 2026, 2026-12-31T12:59:59Z, -",
                "Nouvelle-Calédonie, 2026, 2026-12-31T13:00:00Z, SCHOOL_YEAR_NOT_CURRENT",
                "Nouvelle-Calédonie, 2027, 2026-12-31T13:00:00Z, -",
                "Nouvelle-Calédonie, 2025, 2026-02-20T02:00:00Z, SCHOOL_YEAR_NOT_CURRENT",
                "Nouvelle-Calédonie, 2027, 2026-09-20T02:00:00Z, EXPORT_FROM_THE_FUTURE",
                "Wallis-et-Futuna,   2026, 2026-03-20T02:00:00Z, -",
                "Martinique,         2026, 2026-08-01T03:59:59Z, EXPORT_FROM_THE_FUTURE",
                "Martinique,         2026, 2026-08-01T04:00:00Z, -",
                "Rennes,             2026, 2026-03-20T02:00:00Z, EXPORT_FROM_THE_FUTURE",
                "-,                  2025, 2026-03-20T02:00:00Z, -"
            })
    void theYearOfAnExportIsJudgedByTheYearThatRunsAtItsSchool(String academy, int year, Instant now, String verdict) {
        school(academy);
        LEDGER.clock().set(now);

        long file = imported(export(year, "", 1));

        assertThat(BENCH.verdicts(file)).isEqualTo(verdict == null ? List.of() : List.of(verdict));
        assertThat(BENCH.file(file)).isEqualTo(verdict == null ? FileState.APPLIED : FileState.REFUSED);
        if (verdict == null) {
            assertThat(LEDGER.jdbc()
                            .sql("select school_year from school_import")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(year);
        }
    }

    /** The first is applied when it arrives, at its own moment; then the second comes. In UTC the hours of Paris are 0 and 1. */
    @ParameterizedTest(name = "{0}: {1} received at {2}, then {3} received at {4}: {5} {6}")
    @CsvSource(
            nullValues = "-",
            value = {
                "Rennes, 2026-10-25T01:59:00, 2026-10-25T00:00:00Z, 2026-10-25T02:30:00, 2026-10-25T02:00:00Z, APPLIED, -",
                "Rennes, 2026-10-25T02:30:00, 2026-10-25T02:00:00Z, 2026-10-25T01:59:00, 2026-10-25T02:01:00Z, REFUSED, EXPORT_OLDER_THAN_APPLIED",
                "Rennes, 2026-10-25T02:30:00, 2026-10-25T02:00:00Z, 2026-10-25T03:00:00, 2026-10-25T02:01:00Z, APPLIED, -",
                "Rennes, 2026-10-25T03:00:00, 2026-10-25T02:00:00Z, 2026-10-25T02:59:59, 2026-10-25T02:01:00Z, REFUSED, EXPORT_OLDER_THAN_APPLIED",
                "Rennes, 2026-10-25T02:30:00, 2026-10-25T00:31:00Z, 2026-10-25T02:30:00, 2026-10-25T01:31:00Z, APPLIED, EXPORT_STAMP_AMBIGUOUS",
                "Rennes, 2026-10-25T02:50:00, 2026-10-25T00:51:00Z, 2026-10-25T02:10:00, 2026-10-25T01:11:00Z, APPLIED, EXPORT_STAMP_AMBIGUOUS",
                "Rennes, 2026-10-25T02:10:00, 2026-10-25T01:11:00Z, 2026-10-25T02:50:00, 2026-10-25T01:51:00Z, APPLIED, EXPORT_STAMP_AMBIGUOUS",
                "Rennes, 2026-10-25T02:50:00, 2026-10-25T00:51:00Z, 2026-10-25T02:30:00, 2026-10-25T00:55:00Z, REFUSED, EXPORT_OLDER_THAN_APPLIED",
                "Saint-Pierre-et-Miquelon, 2026-11-01T01:50:00, 2026-11-01T03:51:00Z, 2026-11-01T01:10:00, 2026-11-01T04:11:00Z, APPLIED, EXPORT_STAMP_AMBIGUOUS",
                "Saint-Pierre-et-Miquelon, 2026-11-01T01:30:00, 2026-11-01T04:31:00Z, 2026-11-01T00:59:00, 2026-11-01T04:32:00Z, REFUSED, EXPORT_OLDER_THAN_APPLIED",
                "Saint-Pierre-et-Miquelon, 2026-10-25T02:50:00, 2026-10-25T05:00:00Z, 2026-10-25T02:10:00, 2026-10-25T05:01:00Z, REFUSED, EXPORT_OLDER_THAN_APPLIED",
                "Nouvelle-Calédonie, 2026-10-25T02:50:00, 2026-10-25T02:00:00Z, 2026-10-25T02:10:00, 2026-10-25T02:01:00Z, REFUSED, EXPORT_OLDER_THAN_APPLIED"
            })
    void ofTwoExportsOfTheHourThatComesTwiceTheLastToArriveCountsAndItIsTold(
            String academy,
            LocalDateTime first,
            Instant received,
            LocalDateTime second,
            Instant then,
            FileState state,
            String verdict) {
        school(academy);
        LEDGER.clock().set(received);
        assertThat(BENCH.verdicts(imported(export(2026, STAMP.format(first), 1, 2))))
                .isEmpty();
        LEDGER.clock().set(then);

        long file = imported(export(2026, STAMP.format(second), 1, 2, 3));

        assertThat(BENCH.file(file)).isEqualTo(state);
        assertThat(BENCH.verdicts(file)).isEqualTo(verdict == null ? List.of() : List.of(verdict));
        assertThat(active()).isEqualTo(state == FileState.APPLIED ? 3 : 2);
    }

    /** A stamp in the hour that March has not is a clock that was not set; it is ordered as it is written. */
    @Test
    void aStampInTheHourThatMarchHasNotIsOrderedAsItIsWritten() {
        school("Rennes");
        LEDGER.clock().set(Instant.parse("2027-03-28T02:00:00Z"));
        imported(export(2026, "28/03/2027 02:30:00", 1, 2));

        long later = imported(export(2026, "28/03/2027 03:10:00", 1, 2, 3));

        assertThat(BENCH.file(later)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.verdicts(later)).isEmpty();
    }

    @Test
    void theTestsRunFarFromEveryZoneThatTheyAreAbout() {
        assertThat(ZoneId.systemDefault().getId()).isNotIn("Europe/Paris", "America/Miquelon");
    }

    private static void school(String academy) {
        LEDGER.get(SchoolLedger.class)
                .register(List.of(new School(
                        COLLEGE,
                        "Collège des Tilleuls",
                        SchoolKind.COLLEGE,
                        null,
                        Sample.ORGANIZATION,
                        2001L,
                        academy)));
    }

    private static byte[] export(int year, String stamp, int... pupils) {
        return new String(Sample.export(COLLEGE, 1, pupils), StandardCharsets.ISO_8859_1)
                .replaceAll("<ANNEE_SCOLAIRE>[0-9]+", "<ANNEE_SCOLAIRE>" + year)
                .replaceAll("<HORODATAGE>[^<]*", "<HORODATAGE>" + stamp)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static long imported(byte[] export) {
        long file = BENCH.receive(Flow.IMPORT_SIECLE, COLLEGE, export);
        RouteBench.patiently()
                .until(() -> BENCH.works(Flow.IMPORT_SIECLE).stream().allMatch(WorkState.DONE::equals));
        return file;
    }

    private static int active() {
        return LEDGER.jdbc()
                .sql("select count(*) from pupil where active")
                .query(Integer.class)
                .single();
    }
}
