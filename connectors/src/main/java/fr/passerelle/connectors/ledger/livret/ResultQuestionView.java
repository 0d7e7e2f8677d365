package fr.passerelle.connectors.ledger.livret;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.identity.NameAgreement;
import fr.passerelle.domain.identity.PersonNames;
import fr.passerelle.domain.livret.LivretPupil;
import fr.passerelle.domain.livret.ResultQuestion;
import fr.passerelle.domain.livret.ResultQuestion.Kind;
import fr.passerelle.domain.school.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of which pupils a result is in question, was set aside or came without its pupil. */
@Repository
class ResultQuestionView {

    /** A file's odd row is none any more once its certification is settled; what the feed tells is of now. */
    private static final String ASKED = """
            select distinct on (person_id) person_id, kind, number from (
                select unnest(person_id || others) as person_id, 'WHOSE' as kind, id as number
                from hold where kind = 'OTHER_PERSON' and state = 'OPEN' and person_id is not null
                union all
                select o.person_id, 'WHOSE', h.id
                from certification o join hold h on h.subject = o.id::text
                where o.person_id = any(:persons) and o.status = 'VALIDATED'
                    and h.kind = 'OTHER_PERSON' and h.state = 'OPEN'
                union all
                select person_id, 'WHAT', id
                from hold
                where kind in ('REGRESSION', 'CONTRADICTED', 'UNLISTED', 'CANCELLED_SINCE') and state = 'OPEN'
                    and person_id is not null
                union all
                select unnest(r.named), 'WHAT', h.id
                from set_aside_result r
                join hold h on h.kind = 'SET_ASIDE' and h.state <> 'SUPERSEDED' and h.undone_at is null and (
                    h.file_id = r.file_id or r.file_id is null and h.file_id is null and h.uai = r.uai and h.subject = r.code)
                where r.named && :persons::bigint[] and (r.file_id is null or not exists (
                    select from certification c where c.id = r.number and c.status in ('VALIDATED', 'REJECTED', 'CANCELLED')))
            ) asked
            where person_id = any(:persons)
            order by person_id, kind desc, number desc""";

    private static final String STRAYS = """
            select * from stray_result r
            where uai = any(%s) and not exists (select from certification c where c.id = r.certification_id)
                and not exists (select from attribution t where t.kind = 'RESULT' and t.number = r.certification_id
                    and t.undone_at is null and t.verdict <> 'LATER')
            order by certification_id""".formatted(ScopeSql.WITH_TAKEN_OVER);

    private final JdbcClient jdbc;

    ResultQuestionView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Stray(
            long number, PersonNames names, @Nullable LocalDate birthdate, Set<Long> named) {

        static Stray read(ResultSet row) throws SQLException {
            return new Stray(
                    row.getLong("certification_id"),
                    PersonNames.of(row.getString("last_name"), row.getString("first_name")),
                    row.getObject("birthdate", LocalDate.class),
                    Set.of((Long[]) row.getArray("named").getArray()));
        }

        /** Names alone are many people's. */
        boolean mayBeOf(LivretPupil pupil) {
            return named.contains(pupil.personId())
                    || pupil.birthdate().equals(birthdate)
                            && NameAgreement.of(PersonNames.of(pupil.lastName(), pupil.firstName()), names)
                                    .close();
        }
    }

    /** By person, of pupils of that school; those of whom nothing is asked are absent. */
    Map<Long, ResultQuestion> of(Uai uai, List<LivretPupil> pupils) {
        Map<Long, ResultQuestion> questions = new HashMap<>();
        List<Stray> strays = jdbc.sql(STRAYS)
                .param("uai", uai.value())
                .query((row, number) -> Stray.read(row))
                .list();
        for (Stray stray : strays) {
            pupils.stream()
                    .filter(stray::mayBeOf)
                    .forEach(one -> questions.put(one.personId(), new ResultQuestion(Kind.STRAY, stray.number())));
        }
        jdbc.sql(ASKED)
                .param(
                        "persons",
                        Sql.numbers(pupils.stream().map(LivretPupil::personId).toList()))
                .query(row -> {
                    questions.put(
                            row.getLong("person_id"),
                            new ResultQuestion(Kind.valueOf(row.getString("kind")), row.getLong("number")));
                });
        return questions;
    }
}
