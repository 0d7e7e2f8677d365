package fr.passerelle.connectors.ledger.staff;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.staff.StaffMember;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in and out. Nobody is removed: the journal goes on naming them. */
@Repository
@Transactional
public class StaffLedger {

    private final JdbcClient jdbc;

    public StaffLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets somebody in, with a first password; false, and nothing is done, when the login is taken. */
    public boolean add(StaffMember member, String passwordHash, Instant now) {
        return bind(jdbc.sql("""
                insert into staff (login, name, role, uais, grants, password_hash, first, created_at)
                values (:login, :name, :role, :uais, :grants, :hash, :role <> 'MACHINE', :now) on conflict (login) do nothing"""), member)
                        .param("hash", passwordHash)
                        .param("now", Sql.at(now))
                        .update()
                == 1;
    }

    /** Changes name, role, schools and grants; false when nobody has that login. */
    public boolean change(StaffMember member) {
        return bind(
                                jdbc.sql(
                                        "update staff set name = :name, role = :role, uais = :uais, grants = :grants where login = :login"),
                                member)
                        .update()
                == 1;
    }

    /**
     * Gives another password, and whoever signed in with the former one is out.
     *
     * @param isFirst whether the person must change it before anything else
     * @return false when nobody has that login, or they may no longer enter
     */
    public boolean password(String login, String passwordHash, boolean isFirst) {
        return jdbc.sql("""
                update staff set password_hash = :hash, passwords = passwords + 1, first = :first and role <> 'MACHINE'
                where login = :login and closed_at is null""")
                        .param("login", login)
                        .param("hash", passwordHash)
                        .param("first", isFirst)
                        .update()
                == 1;
    }

    /** Lets somebody no longer in; false when they may not enter already, or nobody has that login. */
    public boolean close(String login, Instant now) {
        return jdbc.sql("update staff set closed_at = :now where login = :login and closed_at is null")
                        .param("login", login)
                        .param("now", Sql.at(now))
                        .update()
                == 1;
    }

    /** Lets in again, with another first password, who could no longer enter; false when they can. */
    public boolean open(String login, String passwordHash) {
        return jdbc.sql("""
                update staff set closed_at = null, password_hash = :hash, passwords = passwords + 1, first = role <> 'MACHINE'
                where login = :login and closed_at is not null""").param("login", login).param("hash", passwordHash).update() == 1;
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, StaffMember member) {
        return sql.param("login", member.login())
                .param("name", member.name())
                .param("role", member.role().name())
                .param("uais", Sql.uais(member.uais()))
                .param("grants", member.grants().stream().map(Enum::name).toArray(String[]::new));
    }
}
