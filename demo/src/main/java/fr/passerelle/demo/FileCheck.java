package fr.passerelle.demo;

import fr.passerelle.simulators.academy.story.OddFile;
import fr.passerelle.simulators.academy.truth.ExpectedFile;
import fr.passerelle.simulators.academy.truth.ExpectedQuestion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares what became of files, and what waits for a person, with the generator's truth: nothing odd is taken for good,
 * nothing good is refused, and every doubt is somebody's question.
 */
final class FileCheck {

    private final Year year;
    private final LedgerSnapshot ledger;

    FileCheck(Year year, LedgerSnapshot ledger) {
        this.year = year;
        this.ledger = ledger;
    }

    /** One French line a difference. */
    List<String> compare(Instant asOf) {
        List<String> differences = new ArrayList<>();
        files(asOf, differences);
        questions(asOf, differences);
        return differences;
    }

    private void files(Instant asOf, List<String> differences) {
        Set<String> known = ledger.files();
        Set<String> refused = new TreeSet<>(known);
        refused.removeIf(file -> !file.endsWith(" " + OddFile.Fate.REFUSED));
        for (ExpectedFile expected : year.academy().files(asOf)) {
            OddFile file = expected.file();
            String line = expected.uai() + " " + file.fileName() + " " + file.fate();
            boolean asExpected = file.fate() == OddFile.Fate.LEFT
                    ? year.intake().hasLeft(expected.uai(), file.fileName())
                    : known.contains(line);
            refused.remove(line);
            if (!asExpected) {
                differences.add("Différence : fichier " + file.fileName() + " (" + expected.uai() + ", " + file
                        + ") : attendu " + file.fate());
            }
        }
        refused.forEach(line -> differences.add("Différence : fichier refusé à tort : " + line));
    }

    private void questions(Instant asOf, List<String> differences) {
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
    }
}
