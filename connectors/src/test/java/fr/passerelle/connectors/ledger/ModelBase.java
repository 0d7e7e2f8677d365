package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.pupil.PupilBasePlan;
import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The pupil base in plain maps, as anybody would write it down: what the SQL must agree with. */
final class ModelBase {

    private record Row(Pupil pupil, boolean active) {}

    private final Map<String, LocalDate> birthdates = new HashMap<>();
    private final Map<Uai, Map<String, Row>> schools = new HashMap<>();

    List<Pupil> active(Uai uai) {
        return schools.getOrDefault(uai, Map.of()).values().stream()
                .filter(Row::active)
                .map(Row::pupil)
                .toList();
    }

    /** Returns the plan, levels left out. */
    PupilBasePlan apply(Uai uai, List<Pupil> file) {
        Map<String, Row> school = schools.computeIfAbsent(uai, any -> new HashMap<>());
        int active = active(uai).size();
        int created = 0;
        int updated = 0;
        int unchanged = 0;
        int back = 0;
        int transferred = 0;
        int reattributed = 0;
        Set<String> named = file.stream().map(Pupil::ine).collect(Collectors.toSet());
        int leaving = 0;
        for (Map.Entry<String, Row> one : school.entrySet()) {
            if (one.getValue().active() && !named.contains(one.getKey())) {
                leaving++;
                one.setValue(new Row(one.getValue().pupil(), false));
            }
        }
        for (Pupil pupil : file) {
            LocalDate known = birthdates.get(pupil.ine());
            Row before = school.get(pupil.ine());
            if (known != null && !known.equals(pupil.birthdate())) {
                reattributed++;
                continue;
            }
            Pupil applied = before == null ? pupil : applied(before.pupil(), pupil);
            if (before == null) {
                created++;
                transferred += known == null ? 0 : 1;
            } else if (!before.active()) {
                back++;
            } else if (before.pupil().equals(applied)) {
                unchanged++;
            } else {
                updated++;
            }
            birthdates.put(pupil.ine(), pupil.birthdate());
            school.put(pupil.ine(), new Row(applied, true));
            if (before == null || !before.active()) {
                leaveOthers(uai, pupil.ine());
            }
        }
        return new PupilBasePlan(
                active, created, updated, unchanged, leaving, back, transferred, reattributed, Map.of());
    }

    /** One school at a time. */
    private void leaveOthers(Uai uai, String ine) {
        schools.forEach((other, rows) -> {
            if (!other.equals(uai)) {
                rows.computeIfPresent(ine, (any, row) -> new Row(row.pupil(), false));
            }
        });
    }

    /** What a file does not tell stays. */
    private static Pupil applied(Pupil before, Pupil told) {
        return new Pupil(
                told.ine(),
                told.otherIne(),
                told.eleveId().isEmpty() ? before.eleveId() : told.eleveId(),
                told.lastName(),
                told.preferredLastName(),
                told.firstName(),
                told.middleName(),
                told.thirdName(),
                told.sex(),
                told.birthdate(),
                told.birthCityCode(),
                told.birthCity(),
                told.birthCountryCode(),
                told.birthProvinceCode(),
                told.mefCode(),
                told.status(),
                told.division(),
                told.repeating() == null ? before.repeating() : told.repeating());
    }
}
