package fr.passerelle.console.today;

import fr.passerelle.domain.today.Cause;
import fr.passerelle.domain.today.TodayGroup;
import fr.passerelle.domain.today.TodayItem;
import fr.passerelle.domain.today.Urgency;
import fr.passerelle.domain.work.Flow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of the day as programs read it. No pupil is named. */
final class TodayJson {

    private TodayJson() {}

    /** @param partners empty for who does not follow the whole academy; nights likewise */
    record Today(Instant asOf, List<GroupJson> groups, List<PartnerJson> partners, List<NightJson> nights) {}

    /**
     * A cause with what there is of it.
     *
     * @param toDo how many a person has something to do about
     * @param late how many are past their deadline
     * @param next the nearest deadline to come, null without one
     */
    record GroupJson(
            Cause cause,
            @Nullable Flow flow,
            String label,
            Urgency urgency,
            int count,
            int toDo,
            int late,
            Instant oldest,
            @Nullable Instant next) {

        static GroupJson of(GroupRow row) {
            TodayGroup group = row.group();
            return new GroupJson(
                    group.cause(),
                    group.flow(),
                    row.label(),
                    group.urgency(),
                    group.count(),
                    group.toDo(),
                    group.late(),
                    group.oldest(),
                    group.next());
        }
    }

    record PartnerJson(String name, String state, @Nullable Instant since, String sentence) {

        static PartnerJson of(PartnerRow row) {
            return new PartnerJson(row.name(), row.tone().name(), row.since(), row.sentence());
        }
    }

    record NightJson(
            String name,
            @Nullable Instant last,
            String result,
            @Nullable Instant next) {

        static NightJson of(NightRow row) {
            return new NightJson(
                    row.name(), row.last() == null ? null : row.last().at(), row.word(), row.next());
        }
    }

    record Items(List<ItemJson> items) {}

    /** @param assigned login of the person to whom it was given; null while to nobody */
    record ItemJson(
            String item,
            Cause cause,
            @Nullable Flow flow,
            @Nullable String uai,
            String what,
            Instant since,
            @Nullable Instant deadline,
            Urgency urgency,
            @Nullable String assigned) {

        static ItemJson of(TodayItem item, Instant now) {
            return new ItemJson(
                    item.key(),
                    item.cause(),
                    item.flow(),
                    item.uai() == null ? null : item.uai().value(),
                    item.what(),
                    item.since(),
                    item.deadline(),
                    item.urgency(now),
                    item.assigned());
        }
    }
}
