package fr.passerelle.connectors.ledger.school;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.postgres.DatabaseSettings;
import fr.passerelle.connectors.postgres.FastServer;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A ledger of before V24 counted from August the years of schools that begin theirs in January. */
class YearsFromFebruaryAreRenumberedTest {

    private static final String BEFORE = "23";

    /** In Nouméa it is already the first of January, or still the last of July. */
    private static final String WRITTEN = """
            insert into school (uai, name, kind, academy) values ('9990001X', 'imports in January', 'COLLEGE', 'Nouvelle-Calédonie'),
                ('9990002Y', 'imports in November', 'COLLEGE', 'Nouvelle-Calédonie'),
                ('9990003Z', 'its export tells the year', 'COLLEGE', 'Nouvelle-Calédonie'), ('9990004A', 'elsewhere', 'COLLEGE', 'Paris');
            insert into received_file (flow, uai, name, sha256, content, received_at, state)
            select flow, s.uai, flow, lpad(md5(s.uai), 64, '0'), ''::bytea, w.at, 'APPLIED'
            from school s cross join (values ('IMPORT_SIECLE'), ('READ_REFERENTIAL')) f (flow)
                join (values ('9990001X', timestamptz '2025-12-31 14:00Z'), ('9990002Y', '2025-11-03 02:00Z'),
                    ('9990003Z', '2026-03-02 02:00Z'), ('9990004A', '2026-03-02 02:00Z')) w (uai, at) on w.uai = s.uai;
            insert into school_import (uai, school_year, applied_at, file_id)
            select uai, case when uai = '9990003Z' then 2026 else 2025 end, received_at, id
            from received_file where flow = 'IMPORT_SIECLE';
            insert into school_import (uai, school_year, applied_at, file_id)
            select uai, 2024, timestamptz '2025-03-02 02:00Z', file_id from school_import where uai = '9990001X';
            insert into division (uai, school_year, code, label, mefs)
            select i.uai, i.school_year, code, '', '{}'::text[] from school_import i cross join (values ('3A'), ('3B')) d (code);
            insert into mef (uai, school_year, code, label) select uai, school_year, '10310019110', '' from school_import;
            insert into person (ine, birthdate) values ('990000001AA', '2012-01-01'), ('990000002AA', '2012-01-01');
            insert into pupil (uai, ine, person_id, eleve_id, last_name, first_name, birthdate, division, school_year, active,
                left_at, created_at, updated_at)
            select i.uai, n.ine, n.id, '', '', '', n.birthdate, '3A', i.school_year, n.ine like '%1AA',
                case when n.ine not like '%1AA' then timestamptz '2025-11-03' end, timestamptz '2025-11-03', timestamptz '2025-11-03'
            from school_import i cross join person n where i.school_year > 2024;
            insert into recuperation_run (uai, school_year, at, summary)
            select uai, 2025, timestamptz '2026-07-31 12:00Z', '{}'::jsonb from school
            union all select uai, 2026, timestamptz '2026-07-31 14:00Z', '{}'::jsonb from school;
            """;

    @Test
    void whatWasWrittenFromJanuaryToJulyIsOfTheYearThatRanThen() throws Exception {
        try (FastServer server = FastServer.start()) {
            DatabaseSettings ledger = server.database("postgres");
            Flyway.configure()
                    .dataSource(ledger.url(), ledger.user(), ledger.password())
                    .target(BEFORE)
                    .load()
                    .migrate();
            JdbcClient jdbc =
                    JdbcClient.create(new DriverManagerDataSource(ledger.url(), ledger.user(), ledger.password()));
            jdbc.sql(WRITTEN).update();
            Flyway.configure()
                    .dataSource(ledger.url(), ledger.user(), ledger.password())
                    .load()
                    .migrate();

            assertThat(years(jdbc, "school_import"))
                    .containsExactly(
                            "9990001X 2024", "9990001X 2026", "9990002Y 2025", "9990003Z 2026", "9990004A 2025");
            assertThat(years(jdbc, "division")).isEqualTo(years(jdbc, "school_import"));
            assertThat(years(jdbc, "mef")).isEqualTo(years(jdbc, "school_import"));
            assertThat(years(jdbc, "pupil"))
                    .as("who had left before stays of the year before")
                    .containsExactly(
                            "9990001X 2025", "9990001X 2026", "9990002Y 2025", "9990003Z 2026", "9990004A 2025");
            assertThat(years(jdbc, "recuperation_run"))
                    .containsExactly(
                            "9990001X 2026", "9990002Y 2026", "9990003Z 2026", "9990004A 2025", "9990004A 2026");
            assertThat(jdbc.sql("select count(*) from division")
                            .query(Long.class)
                            .single())
                    .as("nothing is lost")
                    .isEqualTo(10);
        }
    }

    private static List<String> years(JdbcClient jdbc, String table) {
        return jdbc.sql("select distinct uai || ' ' || school_year from %s order by 1".formatted(table))
                .query(String.class)
                .list();
    }
}
