package fr.passerelle.demo;

import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.simulators.academy.truth.Expected;
import fr.passerelle.simulators.lsu.LsuAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares what the feed answers LSU with the generator's truth: what the livrets of a school hold. */
final class FeedCheck {

    private final Instant asOf;
    private final OpeningCalendar opening;
    private final Map<String, String> heirs;
    private final List<Expected> truth;

    FeedCheck(Year year, Instant asOf) {
        this.asOf = asOf;
        this.opening = year.hub().getBean(OpeningCalendar.class);
        this.heirs = year.academy().schools(asOf).stream()
                .collect(Collectors.toMap(school -> school.uai().value(), FeedCheck::heir));
        this.truth = year.academy().truth(asOf);
    }

    boolean isOpen(School school) {
        return opening.isOpen(SchoolCalendar.of(school), asOf);
    }

    /** A French line when there is a difference. */
    List<String> compare(School school, LsuAnswer answer) {
        int status = isOpen(school) ? 200 : 403;
        Set<Long> expected = isOpen(school) ? certifications(school) : Set.of();
        Set<Long> given = answer.certifications().stream()
                .filter(one -> one.certification().status().isObtained())
                .map(one -> one.certification().id())
                .collect(Collectors.toCollection(TreeSet::new));
        return answer.status() == status && given.equals(expected)
                ? List.of()
                : List.of("Différence : LSU, " + school.name() + " (" + school.uai() + ") : attendu " + status + " "
                        + expected + ", reçu " + answer.status() + " " + given);
    }

    private Set<Long> certifications(School school) {
        return truth.stream()
                .filter(one -> one.active() && heir(school).equals(heirs.get(one.uai())))
                .map(Expected::livretCertificationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String heir(School school) {
        return Objects.requireNonNullElse(school.successor(), school.uai()).value();
    }
}
