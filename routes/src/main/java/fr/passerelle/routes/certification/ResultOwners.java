package fr.passerelle.routes.certification;

import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.connectors.ledger.session.SessionLedger;
import fr.passerelle.domain.identity.Names;
import fr.passerelle.domain.identity.PupilCandidate;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.pix.ClassResult;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whose result a row of the class CSV is: the file holds no INE. The number of the certification tells when the hub pushed
 * its session; otherwise birth date and names, to the letter once normalised, and only when one pupil of the school
 * remains.
 */
public class ResultOwners {

    private final PupilLedger pupils;
    private final SessionLedger sessions;

    public ResultOwners(PupilLedger pupils, SessionLedger sessions) {
        this.pupils = pupils;
        this.sessions = sessions;
    }

    Lookup of(Uai uai, Collection<ClassResult> rows) {
        return new Lookup(
                sessions.personsOfCourses(
                        rows.stream().map(row -> row.certification().id()).toList()),
                pupils.candidates(uai).stream().collect(Collectors.groupingBy(PupilCandidate::birthdate)));
    }

    /** The pupils that the rows of one file may be about. */
    record Lookup(Map<Long, Long> byCourse, Map<java.time.LocalDate, List<PupilCandidate>> byBirthdate) {

        Optional<Long> owner(ClassResult row) {
            Long known = byCourse.get(row.certification().id());
            if (known != null) {
                return Optional.of(known);
            }
            if (row.birthdate() == null) {
                return Optional.empty();
            }
            List<PupilCandidate> same = byBirthdate.getOrDefault(row.birthdate(), List.of()).stream()
                    .filter(pupil -> agrees(row.firstName(), pupil.firstName())
                            && (agrees(row.lastName(), pupil.lastName())
                                    || pupil.preferredLastName() != null
                                            && agrees(row.lastName(), pupil.preferredLastName())))
                    .toList();
            return same.size() == 1 ? Optional.of(same.get(0).personId()) : Optional.empty();
        }

        private static boolean agrees(String one, String other) {
            String normalised = Names.normalise(one);
            return !normalised.isEmpty() && normalised.equals(Names.normalise(other));
        }
    }
}
