package fr.passerelle.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.connectors.postgres.DatabaseSettings;
import fr.passerelle.connectors.postgres.EmbeddedDatabase;
import fr.passerelle.hub.wiring.DatabaseWiring;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** {@code check --against} a data folder: the school has pupils 1 to 12. */
@ExtendWith(ProgramsOfTheBuild.class)
class CheckAgainstFolderTest {

    private static final String SCHOOL = SampleFiles.SCHOOL;
    private static final List<String> TABLES =
            List.of("pupil", "person", "journal", "hold", "received_file", "work", "school_import");

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
            jdbc.sql("insert into school (uai, name, kind) values (?, 'Collège des Essais', 'COLLEGE')")
                    .param(SCHOOL)
                    .update();
            IntStream.rangeClosed(1, 12).forEach(n -> pupil(jdbc, n));
            jdbc.sql("""
                            with file as (insert into received_file (flow, uai, name, sha256, content, received_at, state)
                                values ('IMPORT_SIECLE', :uai, 'a.xml', repeat('0', 64), '', now(), 'APPLIED') returning id)
                            insert into school_import (uai, school_year, applied_at, file_id)
                            select :uai, :year, now(), id from file""")
                    .param("uai", SCHOOL)
                    .param("year", SampleFiles.year().start())
                    .update();
        }
    }

    @Test
    void aLedgerThatSleepsIsWokenAskedAndPutToSleepAgain() throws IOException {
        List<Long> before = rows();
        CommandRun run = CommandRun.of("check", "--against", data, export());

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("ACCEPTÉ : 7 élèves pris en compte.")
                .contains("À l'import : 1 créé, 1 modifié, 5 inchangés, 6 partants.")
                .contains("EN SUSPENS : les départs (6 sur 12 élèves actifs) attendraient l'accord d'une personne.")
                .contains("prénom : Prénom-1 -> Autre");
        assertThat(EmbeddedDatabase.running(data.resolve("postgres"))).isEmpty();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void theLimitsAreThoseOfTheHubsSettings() throws IOException {
        System.setProperty("passerelle.siecle.pupils", "6");
        try {
            CommandRun run = CommandRun.of("check", "--against", data, export());

            assertThat(run.code()).isEqualTo(ExitCode.INPUT_HAS_ERRORS);
            assertThat(run.out())
                    .contains("  REFUSÉ : rien n'est pris en compte, 1 erreur.", "1 × TOO_MANY_PUPILS")
                    .contains("À l'import : REFUSÉ");
        } finally {
            System.clearProperty("passerelle.siecle.pupils");
        }
        assertThat(CommandRun.of("check", export()).code()).isZero();
    }

    @Test
    void aLedgerThatRunsIsJoinedAndLeftRunning() throws IOException {
        try (EmbeddedDatabase database = start()) {
            CommandRun run = CommandRun.of("check", "--against", data, export());

            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("6 partants");
            assertThat(EmbeddedDatabase.running(data.resolve("postgres"))).isPresent();
            assertThat(count(jdbc(database.settings()), "pupil")).isEqualTo(12);
        }
    }

    @Test
    void asJsonThePlanIsInTheUsualObject() throws IOException {
        CommandRun run = CommandRun.of("check", "--json", "--against", data, export(), SampleFiles.session(folder));

        assertThat(run.lines()).hasSize(2);
        JsonNode export = new ObjectMapper().readTree(run.lines().get(0));
        assertThat(export.path("kind").asText()).isEqualTo("SIECLE_ELEVES");
        assertThat(export.path("accepted").asInt()).isEqualTo(7);
        assertThat(export.at("/plan/refused").asBoolean(true)).isFalse();
        assertThat(export.at("/plan/counts/leaving").asInt()).isEqualTo(6);
        assertThat(export.at("/plan/held/0").asText()).isEqualTo("LEAVING");
        assertThat(export.at("/plan/changes")).hasSize(8);
        assertThat(new ObjectMapper().readTree(run.lines().get(1)).has("plan")).isFalse();
    }

    @Test
    void whatOnlyTheLedgerRefusesIsAnErrorOfTheInput() throws IOException {
        String stranger = Files.readString(export()).replace(SCHOOL, SampleFiles.OTHER_SCHOOL);
        Path file = Files.writeString(folder.resolve("stranger.xml"), stranger);
        CommandRun run = CommandRun.of("check", "--against", data, file);

        assertThat(run.code()).isEqualTo(ExitCode.INPUT_HAS_ERRORS);
        assertThat(run.out()).contains("ACCEPTÉ", "À l'import : REFUSÉ", "SCHOOL_NOT_CONFIGURED", "Remède");
    }

    @Test
    void aLedgerOfAnotherVersionIsNotTouched() {
        try (EmbeddedDatabase database = start()) {
            JdbcClient jdbc = jdbc(database.settings());
            jdbc.sql("update flyway_schema_history set version = '99' where version = '5'")
                    .update();
            try {
                CommandRun run = CommandRun.of("check", "--against", data, "any.xml");

                assertThat(run.code()).isEqualTo(ExitCode.OUTSIDE_FAILED);
                assertThat(run.err()).contains("autre version de Passerelle", "lancez une fois");
            } finally {
                jdbc.sql("update flyway_schema_history set version = '5' where version = '99'")
                        .update();
            }
        }
    }

    @Test
    void aFolderThatNoHubKeepsItsDataInIsAWrongUse() throws IOException {
        for (Path wrong : List.of(folder, folder.resolve("nowhere"), SampleFiles.session(folder))) {
            CommandRun run = CommandRun.of("check", "--against", wrong, "any.xml");

            assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
            assertThat(run.err()).contains("n'est pas le dossier de données d'une Passerelle");
            assertThat(run.out()).isEmpty();
        }
    }

    private static EmbeddedDatabase start() {
        return EmbeddedDatabase.start(data.resolve("postgres"), DatabaseWiring.binaries(data));
    }

    private static List<Long> rows() {
        try (EmbeddedDatabase database = start()) {
            JdbcClient jdbc = jdbc(database.settings());
            return TABLES.stream().map(table -> count(jdbc, table)).toList();
        }
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static JdbcClient jdbc(DatabaseSettings settings) {
        return JdbcClient.create(new DriverManagerDataSource(settings.url(), settings.user(), settings.password()));
    }

    private static void pupil(JdbcClient jdbc, int n) {
        jdbc.sql("""
                        with person as (insert into person (ine, birthdate) values (:ine, '2012-02-28') returning id)
                        insert into pupil (uai, ine, person_id, eleve_id, last_name, first_name, sex, birthdate,
                            birth_city_code, birth_country_code, mef_code, division, school_year, created_at, updated_at)
                        select :uai, :ine, id, :eleve, :last, :first, 'M', '2012-02-28', '35238', '100', '10310019110',
                            '3 A', :year, now(), now() from person""")
                .param("ine", ine(n))
                .param("uai", SCHOOL)
                .param("eleve", "E" + n)
                .param("last", "NOM-" + n)
                .param("first", "Prénom-" + n)
                .param("year", SampleFiles.year().start())
                .update();
    }

    /** Pupils 1 to 6, the first under another name, and a seventh who is new: 6 of 12 would leave. */
    private static Path export() throws IOException {
        String pupils = IntStream.of(1, 2, 3, 4, 5, 6, 13)
                .mapToObj(n -> "<ELEVE ELEVE_ID='E" + n + "'><ID_NATIONAL>" + ine(n)
                        + "</ID_NATIONAL><NOM_DE_FAMILLE>NOM-" + n + "</NOM_DE_FAMILLE><PRENOM>"
                        + (n == 1 ? "Autre" : "Prénom-" + n) + "</PRENOM><CODE_SEXE>1</CODE_SEXE>"
                        + "<DATE_NAISS>28/02/2012</DATE_NAISS><CODE_PAYS>100</CODE_PAYS>"
                        + "<CODE_COMMUNE_INSEE_NAISS>35238</CODE_COMMUNE_INSEE_NAISS>"
                        + "<CODE_MEF>10310019110</CODE_MEF></ELEVE>")
                .collect(Collectors.joining());
        String divisions = IntStream.of(1, 2, 3, 4, 5, 6, 13)
                .mapToObj(n -> "<STRUCTURES_ELEVE ELEVE_ID='E" + n + "'><STRUCTURE><CODE_STRUCTURE>3 A</CODE_STRUCTURE>"
                        + "<TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE>")
                .collect(Collectors.joining());
        String xml = "<?xml version='1.0' encoding='UTF-8'?><BEE_ELEVES VERSION='3.0'><PARAMETRES><UAJ>" + SCHOOL
                + "</UAJ><ANNEE_SCOLAIRE>" + SampleFiles.year().start()
                + "</ANNEE_SCOLAIRE></PARAMETRES><DONNEES><ELEVES>" + pupils
                + "</ELEVES><STRUCTURES>" + divisions + "</STRUCTURES></DONNEES></BEE_ELEVES>";
        return Files.writeString(folder.resolve("export.xml"), xml, StandardCharsets.UTF_8);
    }

    private static String ine(int n) {
        return "9900004%02dAA".formatted(n);
    }
}
