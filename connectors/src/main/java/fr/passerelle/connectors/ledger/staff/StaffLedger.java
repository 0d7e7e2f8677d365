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

    /**
     * Changes name, role, schools and grants.
     *
     * @param seen version that the change is about
     * @return false when somebody changed the account meanwhile, or closed it
     */
    public boolean change(StaffMember member, int seen) {
        return bind(jdbc.sql("""
                update staff set name = :name, role = :role, uais = :uais, grants = :grants, version = version + 1
                where login = :login and version = :seen and closed_at is null"""), member).param("seen", seen).update() == 1;
    }

    /**
     * Gives another password, to be changed before anything else, and whoever signed in with the former one is out.
     *
     * @return false when somebody changed the account meanwhile, or closed it
     */
    public boolean renew(String login, int seen, String passwordHash) {
        return jdbc.sql("""
                update staff set password_hash = :hash, passwords = passwords + 1, first = role <> 'MACHINE', version = version + 1
                where login = :login and version = :seen and closed_at is null""")
                        .param("login", login)
                        .param("seen", seen)
                        .param("hash", passwordHash)
                        .update()
                == 1;
    }

    /**
     * Keeps the password that the person chose, and whoever signed in with the former one is out.
     *
     * @param passwords how many the person had when the former one was proved
     * @return false when another one was given meanwhile, or the account is closed
     */
    public boolean chosen(String login, int passwords, String passwordHash) {
        return jdbc.sql("""
                update staff set password_hash = :hash, passwords = passwords + 1, first = false, version = version + 1
                where login = :login and passwords = :passwords and closed_at is null""")
                        .param("login", login)
                        .param("passwords", passwords)
                        .param("hash", passwordHash)
                        .update()
                == 1;
    }

    /** Lets somebody no longer in; false when somebody changed the account meanwhile, or closed it. */
    public boolean close(String login, int seen, Instant now) {
        return jdbc.sql("""
                update staff set closed_at = :now, version = version + 1
                where login = :login and version = :seen and closed_at is null""")
                        .param("login", login)
                        .param("seen", seen)
                        .param("now", Sql.at(now))
                        .update()
                == 1;
    }

    /** Lets in again, with another first password, who could no longer enter; false when somebody did so meanwhile. */
    public boolean open(String login, int seen, String passwordHash) {
        return jdbc.sql("""
                update staff set closed_at = null, password_hash = :hash, passwords = passwords + 1, first = role <> 'MACHINE',
                    version = version + 1
                where login = :login and version = :seen and closed_at is not null""")
                        .param("login", login)
                        .param("seen", seen)
                        .param("hash", passwordHash)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, StaffMember member) {
        return sql.param("login", member.login())
                .param("name", member.name())
                .param("role", member.role().name())
                .param("uais", Sql.uais(member.uais()))
                .param("grants", member.grants().stream().map(Enum::name).toArray(String[]::new));
    }
}
