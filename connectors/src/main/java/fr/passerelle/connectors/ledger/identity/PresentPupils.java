package fr.passerelle.connectors.ledger.identity;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.pupil.PresentPupil;
import fr.passerelle.domain.school.Uai;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps from leaving those whom an export has without an INE or without a division, and whom the school knows. */
@Component
public class PresentPupils {

    /**
     * A number or the very names, of before when nobody bears them today, and the birth date where both sides have one, or two of
     * the three when it was corrected meanwhile: to keep the wrong one harms nobody.
     */
    private static final String KEPT = """
            with present as (
                select r.*, exists (select from pupil p where p.uai = :uai and p.active and p.birthdate = r.birthdate
                    and lower(p.last_name) = lower(r."lastName") and lower(p.first_name) = lower(r."firstName")) as borne
                from jsonb_to_recordset(:rows::jsonb) as r ("eleveId" text, ine text, "lastName" text, "firstName" text,
                    birthdate date, line integer, why text)),
            kept as (
                select distinct on (p.id) p.id, p.last_name || ' ' || p.first_name as name, p.division, r.line, r.why
                from present r
                join pupil p on p.uai = :uai and p.active
                    and (coalesce(r.birthdate = p.birthdate, true)
                        or coalesce(p.ine = r.ine, false)::int + coalesce(p.eleve_id = nullif(r."eleveId", ''), false)::int
                            + coalesce(lower(p.last_name) = lower(r."lastName")
                                and lower(p.first_name) = lower(r."firstName"), false)::int > 1)
                    and (p.ine = r.ine or p.eleve_id = nullif(r."eleveId", '')
                        or r.birthdate = p.birthdate
                            and (lower(p.last_name) = lower(r."lastName") or not r.borne and exists (
                                select from former_last_name o
                                where o.person_id = p.person_id and lower(o.last_name) = lower(r."lastName")))
                            and (lower(p.first_name) = lower(r."firstName") or not r.borne and exists (
                                select from former_first_name o
                                where o.person_id = p.person_id and lower(o.first_name) = lower(r."firstName"))))
                where not exists (select from staged_pupil s where s.pupil_id = p.id)
                order by p.id, r.line),
            noted as (insert into doubted_pupil select id from kept)
            select * from kept order by line, id""";

    private final JdbcClient jdbc;

    PresentPupils(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To be called once the staged pupils are recognised; in the order of the export. */
    public List<KeptPupil> keep(Uai uai, List<PresentPupil> present) {
        return present.isEmpty()
                ? List.of()
                : jdbc.sql(KEPT)
                        .param("uai", uai.value())
                        .param(
                                "rows",
                                Sql.json(
                                        present.stream().map(PresentPupils::row).toList()))
                        .query((row, number) -> new KeptPupil(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getString("division"),
                                Sql.intOrNull(row, "line"),
                                row.getString("why")))
                        .list();
    }

    private static Row row(PresentPupil one) {
        return new Row(
                one.eleveId(),
                one.ine(),
                one.lastName(),
                one.firstName(),
                one.birthdate() == null ? null : one.birthdate().toString(),
                one.line(),
                one.why());
    }

    private record Row(
            @Nullable String eleveId,
            @Nullable String ine,
            @Nullable String lastName,
            @Nullable String firstName,
            @Nullable String birthdate,
            @Nullable Integer line,
            String why) {}
}
