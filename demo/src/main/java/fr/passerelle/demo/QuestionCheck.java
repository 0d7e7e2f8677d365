package fr.passerelle.demo;

import fr.passerelle.simulators.academy.truth.ExpectedQuestion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares what waits for a person with the generator's truth: every doubt is somebody's question, and nothing else is. */
final class QuestionCheck {

    private final Year year;
    private final LedgerSnapshot ledger;

    QuestionCheck(Year year, LedgerSnapshot ledger) {
        this.year = year;
        this.ledger = ledger;
    }

    /** One French line a difference. */
    List<String> compare(Instant asOf) {
        List<String> differences = new ArrayList<>();
        Map<String, List<ExpectedQuestion>> expected = year.academy().questions(asOf).stream()
                .collect(Collectors.groupingBy(
                        question -> question.uai() + " " + question.kind(), TreeMap::new, Collectors.toList()));
        Map<String, Long> open = ledger.questions();
        Set<String> all = new TreeSet<>(expected.keySet());
        all.addAll(open.keySet());
        for (String what : all) {
            List<ExpectedQuestion> asked = expected.getOrDefault(what, List.of());
            long found = open.getOrDefault(what, 0L);
            if (asked.size() != found) {
                differences.add("Différence : questions en attente (" + what + ") : attendu " + asked.size() + " "
                        + asked.stream().map(ExpectedQuestion::about).toList() + ", trouvé " + found);
            }
        }
        return differences;
    }
}
