package fr.passerelle.connectors.ledger.account;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.account.AccountState;
import fr.passerelle.domain.identity.AccountDecision;
import fr.passerelle.domain.identity.KnownAccount;
import fr.passerelle.domain.identity.NameInDivision;
import fr.passerelle.domain.school.Uai;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of the portals and the pupils behind them. A person has one current account a portal. */
@Repository
@Transactional
public class AccountLedger {

    private static final String ROWS = """
            from jsonb_to_recordset(:rows::jsonb) as d (source text, external_id text, uai text, schools text[],
                last_name text, first_name text, birthdate date, divisions text[], state text, person_id bigint, pupil_id bigint,
                reason text)""";

    /** An account that was given to a pupil by tolerance goes back to waiting, or to the pupil it is likelier of. */
    private static final String RELEASE = """
            with released as (
                update account a set state = 'AMBIGUOUS', updated_at = :now
                from (select d.* %s) d
                where a.source = d.source and a.external_id = d.external_id and a.state = 'MATCHED'
                  and a.person_id is distinct from d.person_id
                returning a.*)
            insert into journal (at, actor, action, uai, person_id, details)
            select :now, 'hub', 'ACCOUNT_TO_REVIEW', uai, person_id,
                jsonb_build_object('source', source, 'released', true)
            from released""".formatted(ROWS);

    private static final String REPLACE = """
            with replaced as (
                update account a set state = 'REPLACED', reason = 'remplacé par un compte plus récent', updated_at = :now
                from (select d.* %s where d.state = 'MATCHED') d
                where a.source = d.source and a.person_id = d.person_id and a.external_id <> d.external_id
                  and a.state = 'MATCHED'
                returning a.*)
            insert into journal (at, actor, action, uai, person_id, details)
            select :now, 'hub', 'ACCOUNT_REPLACED', uai, person_id, jsonb_build_object('source', source)
            from replaced""".formatted(ROWS);

    private static final String SAVE = """
            with saved as (
                insert into account (source, external_id, uai, schools, last_name, first_name, birthdate, divisions, state,
                    person_id, pupil_id, reason, created_at, updated_at)
                select d.*, :now, :now %s
                on conflict (source, external_id) do update set uai = excluded.uai, schools = excluded.schools,
                    last_name = excluded.last_name, first_name = excluded.first_name, birthdate = excluded.birthdate, divisions = excluded.divisions,
                    state = excluded.state, person_id = excluded.person_id, pupil_id = excluded.pupil_id,
                    reason = excluded.reason, updated_at = excluded.updated_at
                where (account.uai, account.schools, account.last_name, account.first_name, account.birthdate, account.divisions,
                        account.state, account.person_id, account.pupil_id, account.reason)
                    is distinct from (excluded.uai, excluded.schools, excluded.last_name, excluded.first_name, excluded.birthdate,
                        excluded.divisions, excluded.state, excluded.person_id, excluded.pupil_id, excluded.reason)
                returning *)
            insert into journal (at, actor, action, uai, person_id, details)
            select :now, 'hub', case when state = 'MATCHED' then 'ACCOUNT_MATCHED' else 'ACCOUNT_TO_REVIEW' end,
                uai, person_id, jsonb_build_object('source', source, 'state', state)
            from saved where state in ('MATCHED', 'CONFLICT')""".formatted(ROWS);

    /** In the order of the keys, since two transactions that take several in different orders would wait for each other. */
    private static final String TURN = """
            select count(pg_advisory_xact_lock(4, school)) from (
                select distinct hashtext(uai) as school from unnest(:uais::text[]) as u (uai) order by school) as schools""";

    private static final String BORN_BY_ENT = """
            select last_name, first_name, birthdate, unnest(divisions) as division from account
            where source = 'ENT' and (uai = any(:uais) or schools && :uais::text[]) and birthdate is not null""";

    private final JdbcClient jdbc;
    private final Clock clock;

    public AccountLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps whoever else decides about accounts of these schools waiting, until the end of the transaction: of two accounts of
     * one person that arrive at the same moment the second is to know of the first. To be asked for before anything is read or
     * written that the decision depends on.
     */
    public void takeTurn(Collection<Uai> schools) {
        jdbc.sql(TURN).param("uais", Sql.uais(schools)).query(Long.class).single();
    }

    /** Accounts already known, by external id; unknown ones are absent. */
    public Map<String, KnownAccount> find(Account.Source source, Collection<String> externalIds) {
        Map<String, KnownAccount> known = new HashMap<>();
        jdbc.sql(AccountRows.KNOWN + " where a.source = :source and a.external_id = any(:ids)")
                .param("source", source.name())
                .param("ids", Sql.texts(externalIds))
                .query(row -> {
                    known.put(row.getString("external_id"), AccountRows.known(row));
                });
        return known;
    }

    /** The current ({@code MATCHED}) account of each person that has one. */
    public Map<Long, KnownAccount> findCurrent(Account.Source source, Collection<Long> personIds) {
        Map<Long, KnownAccount> accounts = new HashMap<>();
        jdbc.sql(AccountRows.KNOWN
                        + " where a.source = :source and a.state = 'MATCHED' and a.person_id = any(:persons)")
                .param("source", source.name())
                .param("persons", Sql.numbers(personIds))
                .query(row -> {
                    accounts.put(row.getLong("person_id"), AccountRows.known(row));
                });
        return accounts;
    }

    /**
     * Accounts of a school, or of one that it has taken over, that a new import of its pupils may settle, the oldest first:
     * those that have found nobody, or too many, and before them those whose pupil is not named quite as they are, by
     * tolerance perhaps.
     */
    public List<Account> unsettled(Uai uai) {
        return jdbc.sql("""
                        select a.*
                        from account a left join pupil o on o.id = a.pupil_id
                        where (a.uai = any(%1$s) or a.schools && %1$s)
                          and (a.state in ('NOT_FOUND', 'AMBIGUOUS') or a.state = 'MATCHED' and (a.birthdate is null
                            or lower(a.first_name) <> lower(o.first_name)
                            or lower(a.last_name) not in (lower(o.last_name),
                                lower(coalesce(o.preferred_last_name, o.last_name)))))
                        order by a.state = 'MATCHED' desc, a.updated_at, a.external_id""".formatted(ScopeSql.WITH_TAKEN_OVER))
                .param("uai", uai.value())
                .query((row, number) -> AccountRows.account(row))
                .list();
    }

    /** The account of that number, with the pupil it was given to; nobody else decides of it until the end of the transaction. */
    public Optional<KnownAccount> lock(long number) {
        return jdbc.sql(AccountRows.KNOWN + " where a.number = :number for update of a")
                .param("number", number)
                .query((row, any) -> AccountRows.known(row))
                .optional();
    }

    /** Puts an account back where it stood before somebody said whose it is. */
    public void restore(
            Account.Source source,
            String externalId,
            AccountState state,
            @Nullable Long personId,
            @Nullable Long pupilId,
            String reason) {
        jdbc.sql("""
                        update account set state = :state, person_id = :person, pupil_id = :pupil, reason = :reason,
                            updated_at = :now
                        where source = :source and external_id = :id and (:state <> 'MATCHED' or not exists (
                            select from account o where o.source = :source and o.person_id = :person
                                and o.state = 'MATCHED' and o.external_id <> :id))""")
                .param("source", source.name())
                .param("id", externalId)
                .param("state", state.name())
                .param("person", personId, Types.BIGINT)
                .param("pupil", pupilId, Types.BIGINT)
                .param("reason", reason)
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    /** Writes decisions, in their order: a later one of the same account or of the same person prevails. */
    public void saveAll(List<AccountDecision> decisions) {
        String rows = Sql.json(AccountRows.of(decisions));
        for (String statement : new String[] {RELEASE, REPLACE, SAVE}) {
            jdbc.sql(statement)
                    .param("rows", rows)
                    .param("now", Sql.at(clock.instant()))
                    .update();
        }
    }

    /** Birth dates that the ENT gave for some schools; names that two accounts share with different dates are left out. */
    public Map<NameInDivision, LocalDate> birthdatesFromEnt(Collection<Uai> schools) {
        Map<NameInDivision, LocalDate> dates = new HashMap<>();
        Set<NameInDivision> doubtful = new HashSet<>();
        jdbc.sql(BORN_BY_ENT).param("uais", Sql.uais(schools)).query(row -> {
            NameInDivision name = NameInDivision.of(
                    row.getString("last_name"), row.getString("first_name"), row.getString("division"));
            LocalDate date = row.getObject("birthdate", LocalDate.class);
            @Nullable LocalDate other = dates.putIfAbsent(name, date);
            if (other != null && !other.equals(date)) {
                doubtful.add(name);
            }
        });
        dates.keySet().removeAll(doubtful);
        return dates;
    }
}
