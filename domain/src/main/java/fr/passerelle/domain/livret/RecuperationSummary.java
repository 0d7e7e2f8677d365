package fr.passerelle.domain.livret;

import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.livret.Recuperation.Clause;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The summary of one run in LSU's own words, school first, then each division (contract lsu A). The counts of a
 * division add up to its size, those of the divisions to the school's.
 */
public record RecuperationSummary(SortedMap<String, Map<Clause, Integer>> divisions) {

    public RecuperationSummary {
        SortedMap<String, Map<Clause, Integer>> copy = new TreeMap<>();
        divisions.forEach((division, counts) -> copy.put(division, Map.copyOf(counts)));
        divisions = Collections.unmodifiableSortedMap(copy);
    }

    /** Counts of the whole school. */
    public Map<Clause, Integer> school() {
        Map<Clause, Integer> sum = new EnumMap<>(Clause.class);
        divisions.values().forEach(counts -> counts.forEach((clause, n) -> sum.merge(clause, n, Integer::sum)));
        return sum;
    }

    /** Number of pupils concerned. */
    public int pupils() {
        return total(school());
    }

    /** How many of them hold the certification in their livret after it. */
    public int holding() {
        return of(Clause.OBTAINED) + of(Clause.UPDATED) + of(Clause.ALREADY_HELD);
    }

    /** How many of them are counted in a clause. */
    public int of(Clause clause) {
        return count(school(), clause);
    }

    /** The sentences, school first, then each division that has pupils. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(schoolSentence());
        divisions.forEach((division, counts) -> {
            if (total(counts) > 0) {
                sentences.add(divisionSentence(division, counts));
            }
        });
        return sentences;
    }

    private String schoolSentence() {
        Map<Clause, Integer> counts = school();
        List<String> parts = new ArrayList<>();
        parts.add("Sur " + InFrench.plainCount(pupils(), "élève", "élèves"));
        add(parts, holding(), "élève a obtenu la certification PIX", "élèves ont obtenu la certification PIX");
        add(
                parts,
                count(counts, Clause.AWAITED),
                "élève l'a passée mais est en attente de résultat",
                "élèves l'ont passée mais sont en attente de résultat");
        add(parts, count(counts, Clause.FAILED), "l'a passée sans l'obtenir", "l'ont passée sans l'obtenir");
        add(parts, count(counts, Clause.NOT_SAT), "ne l'a pas passée", "ne l'ont pas passée");
        return String.join(", ", parts) + ".";
    }

    private static String divisionSentence(String division, Map<Clause, Integer> counts) {
        List<String> parts = new ArrayList<>();
        add(
                parts,
                count(counts, Clause.OBTAINED),
                "élève a obtenu la certification PIX",
                "élèves ont obtenu la certification PIX");
        add(
                parts,
                count(counts, Clause.UPDATED),
                "certification PIX a été mise à jour pour l'élève",
                "certifications PIX ont été mises à jour pour les élèves");
        add(
                parts,
                count(counts, Clause.AWAITED),
                "élève l'a passée mais est en attente de résultat",
                "élèves l'ont passée mais sont en attente de résultat");
        add(
                parts,
                count(counts, Clause.ALREADY_HELD),
                "élève possédait déjà la certification PIX",
                "élèves possédaient déjà la certification PIX");
        add(
                parts,
                count(counts, Clause.FAILED),
                "élève l'a passée sans l'obtenir",
                "élèves l'ont passée sans l'obtenir");
        add(
                parts,
                count(counts, Clause.NOT_SAT),
                "élève n'a pas passé la certification PIX",
                "élèves n'ont pas passé la certification PIX");
        return "Pour la division " + division + " (" + InFrench.plainCount(total(counts), "élève", "élèves") + ") : "
                + String.join(" ; ", parts) + ".";
    }

    private static void add(List<String> parts, int count, String one, String several) {
        if (count > 0) {
            parts.add(InFrench.plainCount(count, one, several));
        }
    }

    private static int count(Map<Clause, Integer> counts, Clause clause) {
        return counts.getOrDefault(clause, 0);
    }

    private static int total(Map<Clause, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
