package fr.passerelle.connectors.ledger.staff;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.staff.Grant;
import fr.passerelle.domain.staff.Role;
import fr.passerelle.domain.staff.StaffMember;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people who may enter the console, and those who no longer may. */
@Repository
public class StaffView {

    private final JdbcClient jdbc;

    public StaffView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody, those who may no longer enter last, by name. */
    public List<StaffRow> all() {
        return jdbc.sql("select * from staff order by closed_at is not null, name, login")
                .query((row, number) -> row(row))
                .list();
    }

    /** Somebody by login, even if they may no longer enter. */
    public Optional<StaffRow> find(String login) {
        return jdbc.sql("select * from staff where login = :login")
                .param("login", login)
                .query((row, number) -> row(row))
                .optional();
    }

    private static StaffRow row(ResultSet row) throws SQLException {
        String[] uais = (String[]) row.getArray("uais").getArray();
        String[] grants = (String[]) row.getArray("grants").getArray();
        return new StaffRow(
                new StaffMember(
                        row.getString("login"),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        Arrays.stream(uais).map(Uai::new).collect(Collectors.toSet()),
                        Arrays.stream(grants).map(Grant::valueOf).collect(Collectors.toSet())),
                row.getString("password_hash"),
                row.getInt("passwords"),
                row.getBoolean("first"),
                row.getInt("version"),
                Sql.instant(row, "created_at"),
                Sql.instantOrNull(row, "closed_at"));
    }
}
