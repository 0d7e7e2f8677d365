package fr.passerelle.connectors.ledger.certification;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.Uai;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When each certification was told last, be it the same again: what says how old a file is beside it. */
final class CertificationTold {

    /** @param live whether Pix's feed told it */
    record Told(LocalDate on, boolean live) {

        /** On the same day, who speaks live is believed. */
        boolean isAfter(Told other) {
            return on.isAfter(other.on) || on.equals(other.on) && live && !other.live;
        }
    }

    private final JdbcClient jdbc;

    CertificationTold(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are not known are absent. */
    Map<Long, Told> find(Collection<Long> ids) {
        Map<Long, Told> told = new HashMap<>();
        jdbc.sql("select * from certification_told where certification_id = any(:ids)")
                .param("ids", Sql.numbers(ids))
                .query(row -> {
                    told.put(
                            row.getLong("certification_id"),
                            new Told(row.getObject("told_on", LocalDate.class), row.getBoolean("live")));
                });
        return told;
    }

    /** The day that it is at a school, in the directory or not. */
    LocalDate dayAt(Uai uai, Instant now) {
        return jdbc.sql("select (cast(:now as timestamptz) at time zone time_zone)::date from school where uai = :uai")
                .param("now", Sql.at(now))
                .param("uai", uai.value())
                .query(LocalDate.class)
                .optional()
                .orElseGet(() -> SchoolCalendar.of(uai, null).dayAt(now));
    }

    void save(Map<Long, Told> told) {
        jdbc.sql("""
                        insert into certification_told (certification_id, told_on, live)
                        select id, "on"::date, live
                        from jsonb_to_recordset(:rows::jsonb) as r (id bigint, "on" text, live boolean)
                        order by id
                        on conflict (certification_id) do update set told_on = excluded.told_on, live = excluded.live
                        where (certification_told.told_on, certification_told.live)
                            is distinct from (excluded.told_on, excluded.live)""")
                .param(
                        "rows",
                        Sql.json(told.entrySet().stream()
                                .map(one -> Map.of(
                                        "id", one.getKey(),
                                        "on", one.getValue().on().toString(),
                                        "live", one.getValue().live()))
                                .toList()))
                .update();
    }
}
