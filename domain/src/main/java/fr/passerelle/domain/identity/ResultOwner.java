package fr.passerelle.domain.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose result a row of a class CSV is: the file holds no INE. The number of the certification tells when the hub pushed its
 * session; otherwise birth date and names, to the letter once normalised, and only when one pupil of the school remains.
 */
public final class ResultOwner {

    private final Map<Long, Long> byCourse;
    private final Map<LocalDate, List<PupilCandidate>> byBirthdate;

    /**
     * @param byCourse persons of the sessions that the hub pushed, by the number of their certification
     * @param pupils active pupils of the school
     */
    public ResultOwner(Map<Long, Long> byCourse, List<PupilCandidate> pupils) {
        this.byCourse = Map.copyOf(byCourse);
        this.byBirthdate = pupils.stream().collect(Collectors.groupingBy(PupilCandidate::birthdate));
    }

    /**
     * The person, when there is no doubt.
     *
     * @param certificationId Pix's number
     * @param birthdate null when the row has none
     */
    public Optional<Long> find(long certificationId, String lastName, String firstName, @Nullable LocalDate birthdate) {
        Long known = byCourse.get(certificationId);
        if (known != null) {
            return Optional.of(known);
        }
        if (birthdate == null) {
            return Optional.empty();
        }
        List<PupilCandidate> same = byBirthdate.getOrDefault(birthdate, List.of()).stream()
                .filter(pupil -> agrees(firstName, pupil.firstName())
                        && (agrees(lastName, pupil.lastName())
                                || pupil.preferredLastName() != null && agrees(lastName, pupil.preferredLastName())))
                .toList();
        return same.size() == 1 ? Optional.of(same.get(0).personId()) : Optional.empty();
    }

    private static boolean agrees(String one, String other) {
        String normalised = Names.normalise(one);
        return !normalised.isEmpty() && normalised.equals(Names.normalise(other));
    }
}
