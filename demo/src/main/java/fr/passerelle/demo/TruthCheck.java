package fr.passerelle.demo;

import fr.passerelle.simulators.academy.truth.Expected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the ledger with the generator's truth, pupil by pupil, both ways: nobody is missing, nobody is too many. */
final class TruthCheck {

    /** @param differences one French line a difference; names are invented ones, this is a demo */
    record Result(int pupils, int asExpected, List<String> differences) {}

    private final Year year;

    TruthCheck(Year year) {
        this.year = year;
    }

    Result compare(Instant asOf) {
        LedgerSnapshot ledger = new LedgerSnapshot(year.hub().getBean(JdbcClient.class));
        List<String> differences = new ArrayList<>();
        Map<String, PupilSnapshot> pupils = new HashMap<>();
        for (PupilSnapshot pupil : ledger.pupils()) {
            if (pupils.put(key(pupil), pupil) != null) {
                differences.add("Différence : l'élève " + key(pupil) + " est deux fois dans la base");
            }
        }
        AccountCheck accounts = new AccountCheck(ledger);
        List<Expected> truth = year.academy().truth(asOf);
        Set<String> told = new HashSet<>();
        int wrong = 0;
        for (Expected expected : truth) {
            String byIne = expected.uai() + "/" + expected.ine();
            String key = pupils.containsKey(byIne) ? byIne : expected.uai() + "/" + expected.eleveId();
            told.add(key);
            List<String> faults = faults(expected, pupils.get(key), accounts);
            if (!faults.isEmpty()) {
                wrong++;
                differences.add(line(expected, faults));
            }
        }
        for (PupilSnapshot pupil : pupils.values()) {
            if (!told.contains(key(pupil))) {
                differences.add("Différence : l'élève " + key(pupil) + " est dans la base sans être attendu");
            }
        }
        differences.addAll(new FileCheck(year, ledger).compare(asOf));
        differences.addAll(new QuestionCheck(year, ledger).compare(asOf));
        differences.addAll(new FigureCheck(year).compare(asOf));
        return new Result(truth.size(), truth.size() - wrong, differences);
    }

    /** Agricultural schools have no local number: the INE stands for it. */
    private static String key(PupilSnapshot pupil) {
        return pupil.uai() + "/" + (pupil.eleveId().isEmpty() ? pupil.ine() : pupil.eleveId());
    }

    private static List<String> faults(Expected expected, @Nullable PupilSnapshot pupil, AccountCheck accounts) {
        List<String> faults = new ArrayList<>();
        if (pupil == null) {
            if (expected.inLedger()) {
                faults.add("absent de la base");
            }
            accounts.compare(faults, expected, null);
            return faults;
        }
        if (!expected.inLedger()) {
            faults.add("présent dans la base à tort");
            return faults;
        }
        differ(faults, "actif", expected.active(), pupil.active());
        if (expected.active()) {
            differ(faults, "INE", expected.ine(), pupil.ine());
            differ(faults, "noms", expected.lastName() + " " + expected.firstName(), pupil.names());
            differ(faults, "division", expected.division(), pupil.division());
            differ(faults, "certificabilité", expected.certifiability(), pupil.certifiability());
            differ(faults, "clause de la récupération", expected.clause(), pupil.clause());
            differ(faults, "certification", expected.certificationId(), pupil.certificationId());
            differ(faults, "statut", expected.certificationStatus(), pupil.certificationStatus());
            differ(faults, "jour du test", expected.certificationDay(), pupil.certificationDay());
            differ(faults, "livret", expected.livretCertificationId(), pupil.livretCertificationId());
            accounts.compare(faults, expected, pupil);
        }
        return faults;
    }

    static void differ(List<String> faults, String what, @Nullable Object expected, @Nullable Object found) {
        if (!Objects.equals(expected, found)) {
            faults.add(what + " : attendu " + expected + ", trouvé " + found);
        }
    }

    private static String line(Expected expected, List<String> faults) {
        return "Différence : " + expected.firstName() + " " + expected.lastName() + " (" + expected.uai()
                + ", ELEVE_ID " + expected.eleveId() + ", " + String.join(" ", expected.cases()) + ") : "
                + String.join(" ; ", faults);
    }
}
