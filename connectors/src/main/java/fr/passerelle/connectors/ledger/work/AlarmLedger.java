package fr.passerelle.connectors.ledger.work;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkAlarm;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The spells in which work of a flow waits, or lasts, too long: one for all nodes, whichever of them sees it first. */
@Repository
@Transactional
public class AlarmLedger {

    private final JdbcClient jdbc;

    public AlarmLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Begins a spell for each flow whose oldest work is older than it should be, and ends those of the flows whose oldest
     * is not half as old: what is late now and then is late all the while.
     *
     * @param watched flows that the caller consumes: of the others it knows nothing
     * @param oldest the oldest work of each flow
     * @return whether a spell began
     */
    public boolean note(WorkAlarm alarm, Set<Flow> watched, Collection<AgedWork> oldest, Duration tooLong) {
        Set<Flow> calm = watched.stream()
                .filter(flow -> oldest.stream()
                        .noneMatch(work -> work.flow() == flow && work.isOlderThan(tooLong.dividedBy(2))))
                .collect(Collectors.toSet());
        jdbc.sql("""
                        update work_alarm set ended_at = now()
                        where kind = :kind and flow = any(:calm) and ended_at is null""")
                .param("kind", alarm.name())
                .param("calm", WorkRows.names(calm))
                .update();
        List<AgedWork> late =
                oldest.stream().filter(work -> work.isOlderThan(tooLong)).toList();
        return !late.isEmpty() && begin(alarm, late);
    }

    /**
     * Begins a spell for each flow of which work is in quarantine, but for notices, which would tell of themselves; ends those of
     * the flows of which none is.
     *
     * @return whether a spell began
     */
    public boolean noteQuarantine() {
        jdbc.sql("""
                        update work_alarm a set ended_at = now()
                        where kind = 'QUARANTINED' and ended_at is null
                          and not exists (select from work w where w.flow = a.flow and w.state = 'QUARANTINED')""").update();
        return jdbc.sql("""
                        insert into work_alarm (kind, flow, since)
                        select 'QUARANTINED', flow, min(coalesce(quarantined_at, asked_at)) from work
                        where state = 'QUARANTINED' and flow <> 'SEND_NOTICE' group by flow
                        on conflict (kind, flow) where ended_at is null do nothing""").update() > 0;
    }

    private boolean begin(WorkAlarm alarm, List<AgedWork> late) {
        return jdbc.sql("""
                        insert into work_alarm (kind, flow, since)
                        select :kind, flow, now() - age::interval from unnest(:flows::text[], :ages::text[]) as late (flow, age)
                        on conflict (kind, flow) where ended_at is null do nothing""")
                        .param("kind", alarm.name())
                        .param(
                                "flows",
                                Sql.texts(late.stream()
                                        .map(work -> work.flow().name())
                                        .toList()))
                        .param(
                                "ages",
                                Sql.texts(late.stream()
                                        .map(work -> WorkRows.span(work.age()))
                                        .toList()))
                        .update()
                > 0;
    }
}
