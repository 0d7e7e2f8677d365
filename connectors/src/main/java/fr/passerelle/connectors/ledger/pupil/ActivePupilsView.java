package fr.passerelle.connectors.ledger.pupil;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.pupil.Sex;
import fr.passerelle.domain.school.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The pupils whom a school has at this moment, as the exports applied last told of them. */
@Repository
@Transactional(readOnly = true)
public class ActivePupilsView {

    private final JdbcClient jdbc;

    ActivePupilsView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those who bear none of these INEs, by INE.
     *
     * @param ines in their normal form
     */
    public List<Pupil> besides(Uai uai, Collection<String> ines) {
        return jdbc.sql("""
                        select p.* from pupil p
                        where p.uai = :uai and p.active and not exists (select from unnest(:ines) as told (ine) where told.ine = p.ine)
                        order by p.ine""")
                .param("uai", uai.value())
                .param("ines", Sql.texts(ines))
                .query((row, number) -> pupil(row))
                .list();
    }

    private static Pupil pupil(ResultSet row) throws SQLException {
        return new Pupil(
                row.getString("ine"),
                null,
                row.getString("eleve_id"),
                row.getString("last_name"),
                row.getString("preferred_last_name"),
                row.getString("first_name"),
                row.getString("middle_name"),
                row.getString("third_name"),
                Sql.oneOfOrNull(Sex.class, row, "sex"),
                row.getObject("birthdate", LocalDate.class),
                row.getString("birth_city_code"),
                row.getString("birth_city"),
                row.getString("birth_country_code"),
                row.getString("birth_province_code"),
                row.getString("mef_code"),
                row.getString("status"),
                row.getString("division"),
                row.getObject("repeating", Boolean.class));
    }
}
