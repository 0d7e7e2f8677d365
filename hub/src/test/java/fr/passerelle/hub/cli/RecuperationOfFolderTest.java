package fr.passerelle.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.connectors.postgres.DatabaseSettings;
import fr.passerelle.connectors.postgres.EmbeddedDatabase;
import fr.passerelle.hub.wiring.DatabaseWiring;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** {@code recuperation --dry-run} on a data folder: of twelve pupils of 3e, three obtained it and one awaits it. */
@ExtendWith(ProgramsOfTheBuild.class)
class RecuperationOfFolderTest {

    private static final String SCHOOL = SampleFiles.SCHOOL;
    private static final String LYCEE = SampleFiles.OTHER_SCHOOL;

    @TempDir
    private static Path folder;

    private static Path data;

    @BeforeAll
    static void aLedger() {
        data = folder.resolve("data");
        try (EmbeddedDatabase database = start()) {
            DatabaseSettings settings = database.settings();
            Flyway.configure()
                    .dataSource(settings.url(), settings.user(), settings.password())
                    .load()
                    .migrate();
            JdbcClient jdbc = jdbc(settings);
            jdbc.sql("insert into school (uai, name, kind) values (?, 'Collège des Essais', 'COLLEGE'),"
                            + " (?, 'Lycée des Essais', 'LYCEE')")
                    .params(SCHOOL, LYCEE)
                    .update();
            IntStream.rangeClosed(1, 12).forEach(n -> pupil(jdbc, n));
            IntStream.rangeClosed(1, 3).forEach(n -> certification(jdbc, n, "VALIDATED"));
            certification(jdbc, 4, "PENDING");
        }
    }

    @Test
    void theSummaryOfTheOpeningDayIsToldBeforehandAndNothingIsWritten() {
        CommandRun run = CommandRun.of("recuperation", "--dry-run", "--as-of", "2027-06-07", "--against", data);

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.lines())
                .containsExactly(
                        "Répétition de la récupération au 7 juin 2027, 0 h 00 : rien n'est écrit.",
                        "",
                        SCHOOL,
                        "  Sur 12 élèves, 3 élèves ont obtenu la certification PIX, 1 élève l'a passée mais est en"
                                + " attente de résultat, 8 ne l'ont pas passée.",
                        "  Pour la division 3 A (12 élèves) : 3 élèves ont obtenu la certification PIX ; 1 élève l'a"
                                + " passée mais est en attente de résultat ; 8 élèves n'ont pas passé la certification"
                                + " PIX.",
                        "  3 livrets changeraient.");
        try (EmbeddedDatabase database = start()) {
            assertThat(jdbc(database.settings())
                            .sql("select (select count(*) from livret_entry) + (select count(*) from recuperation_run)"
                                    + " + (select count(*) from journal)")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void beforeThatDayItSaysThatItIsClosed() {
        CommandRun run = CommandRun.of("recuperation", "--dry-run", "--as-of", "2027-06-06", "--against", data);

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("la récupération est fermée (elle ouvre le 7 juin 2027)", "3 livrets changeraient");
    }

    @Test
    void asJsonThereIsOneObjectASchool() throws IOException {
        CommandRun run =
                CommandRun.of("recuperation", "--dry-run", "--as-of", "2027-06-07", "--json", "--against", data);

        assertThat(run.lines()).hasSize(1);
        JsonNode json = new ObjectMapper().readTree(run.lines().get(0));
        assertThat(json.path("uai").asText()).isEqualTo(SCHOOL);
        assertThat(json.path("open").asBoolean()).isTrue();
        assertThat(json.path("pupils").asInt()).isEqualTo(12);
        assertThat(json.at("/clauses/OBTAINED").asInt()).isEqualTo(3);
        assertThat(json.path("writes").asInt()).isEqualTo(3);
    }

    @Test
    void aSchoolWithoutPupilsOf3eInTheLedgerIsAnErrorOfTheInput() {
        for (String other : List.of(LYCEE, "9999999S")) {
            CommandRun run = CommandRun.of("recuperation", "--dry-run", "--uai", other, "--against", data);

            assertThat(run.code()).isEqualTo(ExitCode.INPUT_HAS_ERRORS);
            assertThat(run.err()).contains(other + " n'a pas d'élève de 3e dans cette base.");
        }
    }

    private static EmbeddedDatabase start() {
        return EmbeddedDatabase.start(data.resolve("postgres"), DatabaseWiring.binaries(data));
    }

    private static JdbcClient jdbc(DatabaseSettings settings) {
        return JdbcClient.create(new DriverManagerDataSource(settings.url(), settings.user(), settings.password()));
    }

    private static void pupil(JdbcClient jdbc, int n) {
        jdbc.sql("""
                        with person as (
                            insert into person (id, ine, birthdate) overriding system value
                            values (:n, :ine, '2012-02-28') returning id)
                        insert into pupil (uai, ine, person_id, eleve_id, last_name, first_name, sex, birthdate,
                            birth_city_code, birth_country_code, mef_code, division, school_year, created_at, updated_at)
                        select :uai, :ine, id, :eleve, :last, 'Prénom', 'M', '2012-02-28', '35238', '100', '10310019110',
                            '3 A', 2026, now(), now() from person""")
                .param("n", n)
                .param("ine", "9900004%02dAA".formatted(n))
                .param("uai", SCHOOL)
                .param("eleve", "E" + n)
                .param("last", "NOM-" + n)
                .update();
    }

    private static void certification(JdbcClient jdbc, int n, String status) {
        jdbc.sql("""
                        insert into certification (id, person_id, uai, status, pix_score, taken_on, levels, source,
                            created_at, updated_at)
                        values (?, ?, ?, ?, ?, '2027-03-04', array_fill(null::smallint, array[16]), 'FEED', now(), now())""")
                .params(70 + n, n, SCHOOL, status, status.equals("VALIDATED") ? 312 : 0)
                .update();
    }
}
