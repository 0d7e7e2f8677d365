package fr.passerelle.connectors.ledger.notice;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.domain.notice.Channel;
import fr.passerelle.domain.notice.Notice;
import fr.passerelle.domain.notice.Notice.Cause;
import fr.passerelle.domain.notice.Notice.LateFlow;
import fr.passerelle.domain.notice.Notice.Waiting;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkAlarm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What operators are to be told, and what they were told: a hold, a refused file or an alarm once by each channel. */
@Repository
@Transactional
public class NoticeLedger {

    private static final String WAITING = """
            select h.kind, sum(h.pupils) as pupils, max(h.active) as active,
                min(h.opened_at) as since, array_agg(h.id order by h.id) as ids, bool_or(n.hold_id is null) as news
            from hold h left join notice n on n.channel = :channel and n.hold_id = h.id
            where h.uai = :uai and h.state = 'OPEN'
            group by h.kind order by min(h.id)""";

    private static final String REFUSED = """
            select f.id, f.flow, f.uai, f.received_at, s.name
            from received_file f left join school s on s.uai = f.uai
            where f.id = :file and (f.state = 'REFUSED' or f.pix_state = 'REFUSED')
                and not exists (select from notice n
                    where n.channel = :channel and n.file_id = f.id and n.by_pix = (f.state <> 'REFUSED'))""";

    private static final String CAUSES = """
            select finding ->> 'code' as code, min(finding ->> 'message') as sentence, count(*) as findings
            from received_file, json_array_elements(report -> 'findings') as finding
            where id = :file and finding ->> 'severity' = 'ERROR'
            group by 1 order by 3 desc, 1""";

    private final JdbcClient jdbc;
    private final Clock clock;

    public NoticeLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A notice about holds.
     *
     * @param holds numbers of those that it tells of
     */
    public record OpenHolds(Notice.Held notice, List<Long> holds) {}

    private record Group(Waiting waiting, boolean news) {}

    /**
     * All that waits for people in a school, as soon as one hold of it was not told by this channel; empty otherwise. Each
     * kind is decided in the console.
     */
    public Optional<OpenHolds> openHolds(Channel channel, Uai uai) {
        List<Group> groups = jdbc.sql(WAITING)
                .param("channel", channel.name())
                .param("uai", uai.value())
                .query((row, number) -> group(row))
                .list();
        if (groups.stream().noneMatch(Group::news)) {
            return Optional.empty();
        }
        String school = jdbc.sql("select name from school where uai = :uai")
                .param("uai", uai.value())
                .query(String.class)
                .optional()
                .orElse(null);
        return Optional.of(new OpenHolds(
                new Notice.Held(uai, school, groups.stream().map(Group::waiting).toList()),
                groups.stream()
                        .flatMap(group -> group.waiting().holds().stream())
                        .toList()));
    }

    /** A file that is refused still, by us or by Pix, and of which this was not told by this channel. */
    public Optional<Notice.Refused> refusal(Channel channel, long fileId) {
        return jdbc.sql(REFUSED)
                .param("channel", channel.name())
                .param("file", fileId)
                .query((row, number) -> new Notice.Refused(
                        fileId,
                        Flow.valueOf(row.getString("flow")),
                        Uai.parse(row.getString("uai")).orElse(null),
                        row.getString("name"),
                        Sql.instant(row, "received_at"),
                        causes(fileId)))
                .optional();
    }

    /**
     * A notice about work that waits, or lasts, too long.
     *
     * @param alarms numbers of those that it tells of
     */
    public record OpenAlarms(Notice.Late notice, List<Long> alarms) {}

    private record Alarm(long id, LateFlow flow, boolean news) {}

    /** Every flow in which work waits, or lasts, too long, as soon as one of them was not told by this channel. */
    public Optional<OpenAlarms> openAlarms(Channel channel) {
        List<Alarm> open = jdbc.sql("""
                        select a.*, n.alarm_id is null as news
                        from work_alarm a left join notice n on n.channel = :channel and n.alarm_id = a.id
                        where a.ended_at is null order by a.since, a.id""")
                .param("channel", channel.name())
                .query((row, number) -> new Alarm(
                        row.getLong("id"),
                        new LateFlow(
                                WorkAlarm.valueOf(row.getString("kind")),
                                Flow.valueOf(row.getString("flow")),
                                Sql.instant(row, "since")),
                        row.getBoolean("news")))
                .list();
        return open.stream().noneMatch(Alarm::news)
                ? Optional.empty()
                : Optional.of(new OpenAlarms(
                        new Notice.Late(open.stream().map(Alarm::flow).toList()),
                        open.stream().map(Alarm::id).toList()));
    }

    /** These alarms were told of. */
    public void toldAlarms(Channel channel, List<Long> alarms) {
        told("alarm_id", channel, alarms);
    }

    /** These holds were told of. */
    public void toldHolds(Channel channel, List<Long> holds) {
        told("hold_id", channel, holds);
    }

    private void told(String what, Channel channel, List<Long> numbers) {
        jdbc.sql("""
                        insert into notice (channel, %1$s, sent_at)
                        select :channel, id, :now from unnest(:numbers::bigint[]) as told (id)
                        on conflict (channel, %1$s) do nothing""".formatted(what))
                .param("channel", channel.name())
                .param("numbers", Sql.numbers(numbers))
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    /** That file was told of. */
    public void toldFile(Channel channel, long fileId) {
        jdbc.sql("""
                        insert into notice (channel, file_id, by_pix, sent_at)
                        select :channel, id, state <> 'REFUSED', :now from received_file where id = :file
                        on conflict (channel, file_id, by_pix) do nothing""")
                .param("channel", channel.name())
                .param("file", fileId)
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    private List<Cause> causes(long fileId) {
        return jdbc.sql(CAUSES)
                .param("file", fileId)
                .query((row, number) ->
                        new Cause(row.getString("code"), row.getString("sentence"), row.getInt("findings")))
                .list();
    }

    private static Group group(ResultSet row) throws SQLException {
        HoldKind kind = HoldKind.valueOf(row.getString("kind"));
        List<Long> holds = List.of((Long[]) row.getArray("ids").getArray());
        Waiting waiting = new Waiting(
                kind.name(),
                kind.label(),
                holds,
                row.getInt("pupils"),
                kind == HoldKind.REATTRIBUTED ? null : Sql.intOrNull(row, "active"),
                Sql.instant(row, "since"));
        return new Group(waiting, row.getBoolean("news"));
    }
}
