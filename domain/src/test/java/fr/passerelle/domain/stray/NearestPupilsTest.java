package fr.passerelle.domain.stray;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.identity.PersonNames;
import fr.passerelle.domain.identity.PersonNames.Former;
import fr.passerelle.domain.identity.PupilCandidate;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.stray.NearestPupils.Nearness;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NearestPupilsTest {

    private static final LocalDate DAY = LocalDate.of(2011, 10, 11);

    @Test
    void whoAgreesInMoreComesFirst() {
        List<Nearness> found = NearestPupils.of(
                stray("KERVELLA", "Marion", DAY),
                List.of(
                        pupil(1, "KERVELLA", "Odile", DAY, "3 B"),
                        pupil(2, "KERVELA", "Marian", DAY, "3 B"),
                        pupil(3, "KERVELLA", "Marion", DAY.plusDays(1), "3 A"),
                        pupil(4, "KERVELLA", "Marion", DAY, "3 A")));

        assertThat(found).extracting(one -> one.pupil().pupilId()).containsExactly(4L, 2L, 3L, 1L);
        assertThat(found.get(0).sameDay()).isTrue();
        assertThat(found.get(0).sameDivision()).isTrue();
        assertThat(found.get(2).sameDay()).isFalse();
    }

    @Test
    void whoAgreesInOneThingOnlyIsAnybody() {
        List<PupilCandidate> pupils = List.of(
                pupil(1, "MARTEL", "Odile", DAY, "3 A"),
                pupil(2, "KERVELLA", "Odile", DAY.plusDays(1), "3 A"),
                pupil(3, "MARTEL", "Marion", DAY.plusDays(1), "3 A"));

        assertThat(NearestPupils.of(stray("KERVELLA", "Marion", DAY), pupils)).isEmpty();
    }

    @Test
    void whomAKeyNamesIsThereWhateverHisNames() {
        Stray stray = stray("KERVELLA", "Marion", DAY, 7);

        assertThat(NearestPupils.of(stray, List.of(pupil(7, "MARTEL", "Odile", DAY.plusDays(1), "3 B"))))
                .singleElement()
                .matches(Nearness::named);
    }

    @Test
    void withoutABirthDateNamesAloneMakeSomebodyNear() {
        List<PupilCandidate> pupils =
                List.of(pupil(1, "KERVELLA", "Marion", DAY, "3 A"), pupil(2, "KERVELLA", "Odile", DAY, "3 A"));

        assertThat(NearestPupils.of(stray("KERVELLA", "Marion", null), pupils))
                .extracting(one -> one.pupil().pupilId())
                .containsExactly(1L);
    }

    @Test
    void moreThanSomebodyWouldReadAreNotShown() {
        List<PupilCandidate> many = LongStream.rangeClosed(1, 20)
                .mapToObj(n -> pupil(n, "KERVELLA", "Marion", DAY, "3 A"))
                .toList();

        assertThat(NearestPupils.of(stray("KERVELLA", "Marion", DAY), many)).hasSize(NearestPupils.MOST);
    }

    private static Stray stray(String lastName, String firstName, @Nullable LocalDate birthdate, long... named) {
        return new Stray(
                new StrayKey(StrayKind.ACCOUNT, 1),
                List.of(Uai.ofNumber(9990001)),
                lastName,
                firstName,
                birthdate,
                List.of("3 A"),
                "compte GAR",
                "2 élèves possibles",
                LongStream.of(named).boxed().collect(Collectors.toSet()),
                Instant.EPOCH,
                null);
    }

    private static PupilCandidate pupil(
            long number, String lastName, String firstName, LocalDate birthdate, String division) {
        return new PupilCandidate(
                number,
                number,
                new PersonNames(lastName, null, firstName, null, null, Former.NONE),
                birthdate,
                division);
    }
}
