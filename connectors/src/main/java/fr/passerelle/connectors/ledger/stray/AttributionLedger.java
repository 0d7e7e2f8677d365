package fr.passerelle.connectors.ledger.stray;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.stray.Attribution;
import fr.passerelle.domain.stray.Attribution.Verdict;
import fr.passerelle.domain.stray.StrayKey;
import fr.passerelle.domain.stray.StrayKind;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people said of whom a stray is. Nothing is ever overwritten: what counts no longer says since when. */
@Repository
@Transactional
public class AttributionLedger {

    private static final String COUNTING = """
            select kind, number, verdict, person_id, decided_at, decided_by, undone_at, undone_by
            from attribution where undone_at is null and verdict <> 'LATER' and""";

    /** What the journal keeps of one, after the moment, the name and the action. */
    private static final String JOURNALLED =
            "uai, person_id, jsonb_build_object('kind', kind, 'number', number::text, 'verdict', verdict)";

    private static final String COUNT_NO_LONGER = """
            update attribution set undone_at = :now, undone_by = :who
            where kind = :kind and number = :number and undone_at is null""";

    /** A person has one account a portal: what was said of another of them counts no longer. */
    private static final String OTHERS_COUNT_NO_LONGER = """
            with taken as (
                update attribution t set undone_at = :now, undone_by = :who
                from account a, account own
                where t.kind = 'ACCOUNT' and t.person_id = :person and t.undone_at is null and t.number = a.number
                    and own.number = :number and a.source = own.source and a.number <> own.number
                returning t.*)
            insert into journal (at, actor, action, uai, person_id, details)
            select :now, :who, 'ATTRIBUTION_UNDONE', %s
            from taken""".formatted(JOURNALLED);

    private static final String SAY = """
            with said as (
                insert into attribution (kind, number, uai, verdict, person_id, told, decided_at, decided_by)
                values (:kind, :number, :uai, :verdict, :person, :told::jsonb, :now, :who)
                returning *)
            insert into journal (at, actor, action, uai, person_id, details)
            select :now, :who, 'ATTRIBUTED', %s
            from said""".formatted(JOURNALLED);

    private static final String TAKE_BACK = """
            with taken as (%s
                returning *
            ), journalled as (
                insert into journal (at, actor, action, uai, person_id, details)
                select :now, :who, 'ATTRIBUTION_UNDONE', %s
                from taken)
            select * from taken""".formatted(COUNT_NO_LONGER, JOURNALLED);

    private final JdbcClient jdbc;
    private final Clock clock;

    public AttributionLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What was said and counts no longer.
     *
     * @param before what was kept of before, by name, for what follows to be undone
     */
    public record TakenBack(Attribution attribution, Uai uai, Map<String, Object> before) {}

    /**
     * Says it, in the place of what was said of it before. The caller holds {@link #lock}.
     *
     * @param personId null unless it is given
     * @param toldJson what the person looked at, and what an undo brings back
     */
    public void say(StrayKey key, Uai uai, Verdict verdict, @Nullable Long personId, String toldJson, String who) {
        // Apart from what follows: within one statement the index would still see the former word.
        jdbc.sql(COUNT_NO_LONGER)
                .param("kind", key.kind().name())
                .param("number", key.number())
                .param("who", who)
                .param("now", Sql.at(clock.instant()))
                .update();
        if (key.kind() == StrayKind.ACCOUNT && personId != null) {
            jdbc.sql(OTHERS_COUNT_NO_LONGER)
                    .param("number", key.number())
                    .param("person", personId)
                    .param("who", who)
                    .param("now", Sql.at(clock.instant()))
                    .update();
        }
        jdbc.sql(SAY)
                .param("kind", key.kind().name())
                .param("number", key.number())
                .param("uai", uai.value())
                .param("verdict", verdict.name())
                .param("person", personId, Types.BIGINT)
                .param("told", toldJson)
                .param("who", who)
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    /** Nobody else says anything until the end of the transaction; people are asked one by one, and readers go on. */
    public void lock() {
        jdbc.sql("lock table attribution in share row exclusive mode").update();
    }

    /** What was said counts no longer; empty when nothing was said, or somebody was faster. */
    public Optional<TakenBack> takeBack(StrayKey key, String who) {
        return jdbc.sql(TAKE_BACK)
                .param("kind", key.kind().name())
                .param("number", key.number())
                .param("who", who)
                .param("now", Sql.at(clock.instant()))
                .query((row, number) -> new TakenBack(
                        AttributionRows.read(row), new Uai(row.getString("uai")), before(row.getString("told"))))
                .optional();
    }

    private static Map<String, Object> before(String told) {
        Map<String, Object> all = Sql.fromJson(told, new TypeReference<>() {});
        Map<String, Object> before = new HashMap<>();
        if (all.get("before") instanceof Map<?, ?> kept) {
            kept.forEach((name, value) -> before.put(String.valueOf(name), value));
        }
        return before;
    }

    /** What counts of these numbers; those of whom nobody said anything, or only "later", are absent. */
    public Map<Long, Attribution> of(StrayKind kind, Collection<Long> numbers) {
        Map<Long, Attribution> counting = new HashMap<>();
        jdbc.sql(COUNTING + " kind = :kind and number = any(:numbers)")
                .param("kind", kind.name())
                .param("numbers", Sql.numbers(numbers))
                .query(row -> {
                    counting.put(row.getLong("number"), AttributionRows.read(row));
                });
        return counting;
    }

    /** What counts of accounts of a portal, by the portal's id; those of whom only "later" was said are absent. */
    public Map<String, Attribution> ofAccounts(Account.Source source, Collection<String> externalIds) {
        Map<String, Attribution> counting = new HashMap<>();
        jdbc.sql("""
                        select t.*, a.external_id from account a
                        join attribution t on t.kind = 'ACCOUNT' and t.number = a.number
                            and t.undone_at is null and t.verdict <> 'LATER'
                        where a.source = :source and a.external_id = any(:ids)""")
                .param("source", source.name())
                .param("ids", Sql.texts(externalIds))
                .query(row -> {
                    counting.put(row.getString("external_id"), AttributionRows.read(row));
                });
        return counting;
    }
}
