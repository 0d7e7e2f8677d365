package fr.passerelle.demo;

import fr.passerelle.simulators.academy.truth.ExpectedFile;
import fr.passerelle.simulators.academy.truth.OddFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares what became of files with the generator's truth: nothing odd is taken for good, nothing good is refused. */
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
        return differences;
    }
}
