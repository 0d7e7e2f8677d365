package fr.passerelle.console.school;

import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The questions of one kind that wait in a school.
 *
 * @param active active pupils of which {@code pupils} are so many; null when that was not asked, or there are several questions
 * @param oldest since when the oldest waits
 * @param href the question when it is the only one, else the list of them
 */
public record HoldGroup(
        HoldKind kind, int count, int pupils, @Nullable Integer active, Instant oldest, String href) {

    /** The kind that waits longest first. */
    static List<HoldGroup> of(List<Hold> holds) {
        return holds.stream().collect(Collectors.groupingBy(Hold::kind)).values().stream()
                .map(HoldGroup::group)
                .sorted(Comparator.comparing(HoldGroup::oldest))
                .toList();
    }

    private static HoldGroup group(List<Hold> alike) {
        Hold first = alike.get(0);
        boolean alone = alike.size() == 1;
        String uai =
                alike.stream().allMatch(one -> one.uai().equals(first.uai())) ? "&etablissement=" + first.uai() : "";
        return new HoldGroup(
                first.kind(),
                alike.size(),
                alike.stream().mapToInt(Hold::pupils).sum(),
                alone ? first.active() : null,
                alike.stream()
                        .map(Hold::openedAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                alone ? "/suspens/" + first.id() : "/suspens?motif=" + first.kind() + uai);
    }
}
