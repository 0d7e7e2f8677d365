package fr.passerelle.simulators.academy.story;

import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.simulators.academy.school.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that happens in one school.
 *
 * @param strangers pupils of another school whose file was dropped into this school's folder
 * @param accounts GAR accounts by {@code ELEVE_ID}, the newest last
 * @param lastYear last year's certification of the person, by {@code ELEVE_ID}
 * @param thisYear this year's certification of the person, wherever it was sat, by {@code ELEVE_ID}
 * @param novemberApplied false when the November export of the school cannot be read
 */
public record SchoolStory(
        int index,
        School school,
        List<Stay> stays,
        List<Stay> strangers,
        List<PlannedSession> sessions,
        Map<String, List<GarAccount>> accounts,
        Map<String, SatCertification> lastYear,
        Map<String, SatCertification> thisYear,
        boolean novemberApplied) {

    public String uai() {
        return school.uai().value();
    }

    /** Whether it lives in the school year that the others live in. */
    public boolean isInTheUsualYear() {
        return !SchoolCalendar.of(school).isCivil();
    }

    /** When the export of a stage is dropped; empty for one that this school does not make. */
    public Optional<Stage> dropOf(Stage export) {
        if (isInTheUsualYear()) {
            return Optional.of(export);
        }
        return export == Stage.RENTREE ? Optional.of(Stage.SESSIONS) : Optional.empty();
    }

    public List<GarAccount> accountsOf(Stay stay) {
        return accounts.getOrDefault(stay.eleveId(), List.of());
    }
}
