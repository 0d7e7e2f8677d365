package fr.passerelle.console.livret;

import fr.passerelle.domain.livret.SchoolChain;
import fr.passerelle.domain.livret.SchoolChain.Count;
import fr.passerelle.domain.livret.WhyNot;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolCalendar;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Why pupils of 3e hold no certification, counted.
 *
 * @param schoolYear civil year in which it begins
 * @param toCome obtained, and written into the livret by the next Récupération
 * @param reasons of all others, zeros too: with {@code held} and {@code toCome} they add up to {@code pupils}
 * @param notInSiecle accounts and candidates without pupil, counted apart
 */
record WhyNotJson(
        String uai,
        int schoolYear,
        Instant asOf,
        int pupils,
        int held,
        int toCome,
        Map<WhyNot, Integer> reasons,
        int notInSiecle,
        List<DivisionJson> divisions,
        List<ReasonJson> explanations) {

    record DivisionJson(String division, int pupils, int held, int toCome, Map<WhyNot, Integer> reasons) {}

    /** What a reason means and what to do about it, in French. */
    record ReasonJson(WhyNot reason, String label, String meaning, String whatToDo) {}

    static WhyNotJson of(School school, Instant asOf, SchoolChain chain) {
        Count count = chain.school();
        return new WhyNotJson(
                school.uai().value(),
                SchoolCalendar.of(school).yearAt(asOf).start(),
                asOf,
                count.pupils(),
                count.held(),
                count.toCome(),
                reasons(count),
                chain.strangers().size(),
                chain.divisions().entrySet().stream()
                        .map(entry -> division(entry.getKey(), entry.getValue()))
                        .toList(),
                Stream.of(WhyNot.values())
                        .map(why -> new ReasonJson(why, why.label(), why.sentence(), why.whatToDo()))
                        .toList());
    }

    private static DivisionJson division(String code, Count count) {
        return new DivisionJson(code, count.pupils(), count.held(), count.toCome(), reasons(count));
    }

    private static Map<WhyNot, Integer> reasons(Count count) {
        Map<WhyNot, Integer> reasons = new LinkedHashMap<>();
        Stream.of(WhyNot.values())
                .filter(why -> why != WhyNot.NOT_IN_SIECLE)
                .forEach(why -> reasons.put(why, count.of(why)));
        return reasons;
    }
}
