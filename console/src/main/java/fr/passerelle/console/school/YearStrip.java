package fr.passerelle.console.school;

import fr.passerelle.connectors.ledger.school.YearFact;
import fr.passerelle.connectors.ledger.school.YearFact.Kind;
import fr.passerelle.console.web.PageFrench;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A school year as one picture: its months, and what is known of each.
 *
 * @param months in their order
 */
public record YearStrip(List<Month> months) {

    private static final int MONTHS = 12;

    /**
     * A month.
     *
     * @param name {@code septembre}
     * @param present whether it is the one that runs
     * @param over whether it has ended
     * @param marks what happened, the first thing of a year first
     * @param notes days that count, in French
     */
    public record Month(String name, int year, boolean present, boolean over, List<Mark> marks, List<String> notes) {}

    /** @param said {@code 3 sessions} */
    public record Mark(String css, String said) {}

    public YearStrip {
        months = List.copyOf(months);
    }

    /**
     * From the first month in which pupils are there, or something happened, to the last of the year.
     *
     * @param firstDay of the year
     * @param today at the school
     * @param opening day on which the Récupération opens; null where it concerns nobody
     */
    static YearStrip of(
            List<YearFact> facts, LocalDate firstDay, LocalDate today, @Nullable LocalDate opening, PageFrench french) {
        YearMonth first = YearMonth.from(firstDay);
        boolean isEmpty = facts.stream().noneMatch(fact -> fact.month().equals(first))
                && !YearMonth.from(today).equals(first);
        return new YearStrip(LongStream.range(isEmpty ? 1 : 0, MONTHS)
                .mapToObj(first::plusMonths)
                .map(month -> month(month, facts, today, opening, french))
                .toList());
    }

    private static Month month(
            YearMonth month, List<YearFact> facts, LocalDate today, @Nullable LocalDate opening, PageFrench french) {
        YearMonth now = YearMonth.from(today);
        List<String> notes = new ArrayList<>();
        if (opening != null && YearMonth.from(opening).equals(month)) {
            notes.add((opening.isAfter(today) ? "ouverture de la Récupération le " : "Récupération ouverte depuis le ")
                    + french.date(opening));
        }
        if (now.equals(month)) {
            notes.add("aujourd’hui, le " + french.date(today));
        }
        return new Month(
                month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, Locale.FRENCH),
                month.getYear(),
                now.equals(month),
                month.isBefore(now),
                facts.stream()
                        .filter(fact -> fact.month().equals(month))
                        .sorted(Comparator.comparing(YearFact::kind))
                        .map(fact -> mark(fact.kind(), fact.count(), french))
                        .toList(),
                notes);
    }

    private static Mark mark(Kind kind, int count, PageFrench french) {
        return new Mark(kind.name().toLowerCase(Locale.ROOT), french.count(count, kind.one(), kind.several()));
    }
}
