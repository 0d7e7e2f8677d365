package fr.passerelle.connectors.ledger.hold;

import static fr.passerelle.connectors.ledger.journal.JournalAction.HOLD_CLOSED;
import static fr.passerelle.connectors.ledger.journal.JournalAction.HOLD_OPENED;
import static fr.passerelle.connectors.ledger.journal.JournalAction.HOLD_UNDONE;
import static fr.passerelle.connectors.ledger.journal.JournalLedger.HUB;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.journal.JournalAction;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.pupil.HeldParts;
import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import fr.passerelle.domain.school.Uai;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a person. At most one hold is open for a school, a kind and a subject. */
@Repository
@Transactional
public class HoldLedger {

    private final JdbcClient jdbc;
    private final Clock clock;

    public HoldLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A hold, whatever became of it; empty when there is none. */
    public Optional<Hold> find(long id) {
        return jdbc.sql(HoldRows.SELECT + "where id = :id")
                .param("id", id)
                .query(HoldRows::read)
                .optional();
    }

    /**
     * What was asked about the parts of the export applied last in a school, and what people answered; nothing when that
     * export is superseded.
     */
    public HeldParts ofLastImport(Uai uai) {
        Long last = jdbc.sql("select file_id from school_import where uai = :uai order by applied_at desc limit 1")
                .param("uai", uai.value())
                .query(Long.class)
                .optional()
                .orElse(null);
        Map<Part, HoldState> states = new EnumMap<>(Part.class);
        List<Integer> bases = new ArrayList<>();
        jdbc.sql("""
                        select distinct on (kind) kind, state, active from hold
                        where uai = :uai and file_id = :file and kind in ('LEAVING', 'UPDATED', 'ARRIVING')
                        order by kind, id desc""").param("uai", uai.value()).param("file", last).query(row -> {
            HoldState state = HoldState.valueOf(row.getString("state"));
            Part part = Part.valueOf(row.getString("kind"));
            states.put(part, state);
            // Arrivals are judged against the export itself, and dilute nothing while they wait.
            if (part != Part.ARRIVING && (state == HoldState.OPEN || state == HoldState.REFUSED)) {
                bases.add(row.getInt("active"));
            }
        });
        return new HeldParts(
                last, states, bases.stream().min(Comparator.naturalOrder()).orElse(null));
    }

    /** Number of the last hold, 0 before the first. */
    public long lastId() {
        return jdbc.sql("select coalesce(max(id), 0) from hold")
                .query(Long.class)
                .single();
    }

    /** Whether a hold of that school with a higher number is open. */
    public boolean anyOpenSince(Uai uai, long id) {
        return jdbc.sql("select exists (select from hold where uai = :uai and id > :id and state = 'OPEN')")
                .param("uai", uai.value())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** The questions of a file that still wait for their answer, oldest first. */
    public List<Hold> openOf(long fileId) {
        return jdbc.sql(HoldRows.SELECT + HoldRows.OPEN_OF_FILE)
                .param("file", fileId)
                .query(HoldRows::read)
                .list();
    }

    /** What is asked, in whichever school, about these and waits for its answer still; the oldest first. */
    public List<Hold> openAbout(HoldKind kind, Collection<String> subjects) {
        return jdbc.sql(HoldRows.SELECT
                        + "where state = 'OPEN' and kind = :kind and subject = any(:subjects) order by id")
                .param("kind", kind.name())
                .param("subjects", Sql.texts(subjects))
                .query(HoldRows::read)
                .list();
    }

    /** Puts one person's case before somebody; nothing happens when it already is. */
    public void raise(HoldKind kind, Uai uai, String subject, long personId, Map<String, String> details) {
        raise(kind, uai, subject, List.of(personId), details);
    }

    /**
     * Puts a case before somebody that may be of several persons; nothing happens when it already is. Each of them reads
     * it in the timeline.
     *
     * @param personIds at least one, whom it is of at first sight first
     */
    public void raise(HoldKind kind, Uai uai, String subject, List<Long> personIds, Map<String, String> details) {
        open("""
                values (:kind, :uai, :subject, :person, :others, null, 1 + cardinality(:others::bigint[]), null,
                    :details::jsonb, :now, null::jsonb, null::jsonb)""")
                .param("kind", kind.name())
                .param("uai", uai.value())
                .param("subject", subject)
                .param("person", personIds.get(0))
                .param("others", Sql.numbers(personIds.subList(1, personIds.size())))
                .param("details", Sql.json(details))
                .update();
    }

    /** Puts a question again that was answered, as it was; nothing happens when it is open already. */
    public void askAgain(long id) {
        open("""
                select kind, uai, subject, person_id, others, file_id, pupils, active, details, :now, result, announced
                from hold where id = :id""").param("id", id).update();
    }

    /** These questions have answered themselves, in whichever school they were asked: the open ones are closed. */
    public void settle(Set<HoldKind> kinds, Collection<String> subjects) {
        close("kind = any(:kinds) and subject = any(:subjects)", HoldState.SUPERSEDED, HUB)
                .param("kinds", kinds.stream().map(HoldKind::name).toArray(String[]::new))
                .param("subjects", Sql.texts(subjects))
                .update();
    }

    /**
     * Whose these certifications are, Pix's feed of a school says by now: closed are the open questions of files about it, and of
     * that feed itself, be it of before the school took another over.
     */
    public void settleWhose(Uai uai, Collection<String> subjects) {
        close("""
                kind = 'OTHER_PERSON' and subject = any(:subjects)
                    and (details ->> 'source' is distinct from 'FEED' or uai = any(%s))""".formatted(ScopeSql.WITH_TAKEN_OVER), HoldState.SUPERSEDED, HUB)
                .param("subjects", Sql.texts(subjects))
                .param("uai", uai.value())
                .update();
    }

    /** A session's file has answered this question; false when it is not open. The caller does what follows from it. */
    public boolean settleBySession(long id, long sessionId) {
        return told("""
                        update hold set state = 'SUPERSEDED', closed_at = :now, closed_by = :who,
                            details = details || jsonb_build_object('%s', :session::text)
                        where id = :id and state = 'OPEN'""".formatted(Hold.SESSION), HOLD_CLOSED, HUB)
                        .param("id", id)
                        .param("session", Long.toString(sessionId))
                        .update()
                > 0;
    }

    /** A person's decision; false when the hold is not open. The caller does what was decided. */
    public boolean close(long id, HoldState decision, String who) {
        return close("id = :id", decision, who).param("id", id).update() > 0;
    }

    /** Takes a decision back, for the caller to undo what it did; false when there is none that still counts. */
    public boolean undo(long id, String who) {
        return told("""
                        update hold set undone_at = :now, undone_by = :who
                        where id = :id and state in ('APPROVED', 'REFUSED') and undone_at is null""", HOLD_UNDONE, who).param("id", id).update() > 0;
    }

    /** @param rows SQL of what is opened, in the order of the columns */
    private JdbcClient.StatementSpec open(String rows) {
        return told("""
                insert into hold (kind, uai, subject, person_id, others, file_id, pupils, active, details, opened_at, result,
                    announced)
                %s
                on conflict (uai, kind, subject) where state = 'OPEN' do nothing""".formatted(rows), HOLD_OPENED, HUB);
    }

    /** @param which SQL that says which of the open ones */
    private JdbcClient.StatementSpec close(String which, HoldState decision, String who) {
        return told("""
                        update hold set state = :state, closed_at = :now, closed_by = :who
                        where state = 'OPEN' and %s""".formatted(which), HOLD_CLOSED, who).param("state", decision.name());
    }

    /** What is done to holds, told in the journal: once to each person concerned, or once when there is none. */
    private JdbcClient.StatementSpec told(String change, JournalAction action, String who) {
        return jdbc.sql("""
                        with changed as (%s
                            returning *)
                        insert into journal (at, actor, action, uai, person_id, details)
                        select :now, :who, '%s', uai, concerned,
                            jsonb_strip_nulls(jsonb_build_object('hold', id::text, 'kind', kind, 'state', state,
                                'session', details ->> '%s', 'reason', (
                                    select s.reason from hold_said s where s.hold_id = changed.id and s.said_by = :who
                                        and '%s' = 'HOLD_' || case s.act when 'DECIDED' then 'CLOSED' else s.act end)))
                        from changed, unnest(person_id || others) as concerned""".formatted(change, action, Hold.SESSION, action))
                .param("who", who)
                .param("now", Sql.at(clock.instant()));
    }
}
