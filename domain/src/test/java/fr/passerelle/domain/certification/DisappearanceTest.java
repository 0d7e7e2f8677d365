package fr.passerelle.domain.certification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.certification.Disappearance.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Of one pupil an older (10) and a newer (90) certification are known; another pupil is always given, so that Pix speaks. */
class DisappearanceTest {

    private static final Map<Long, List<OtherCertification>> NO_OTHERS = Map.of();

    private static final long ZOE = 1;
    private static final long PAUL = 2;
    private static final long OLDER = 10;
    private static final long NEWER = 90;

    @ParameterizedTest(name = "known 10 {0} and 90 {1}, given {2} {3}: cancelled {4}, unlisted {5}")
    @CsvSource({
        // Pix gives the newest: nothing has disappeared.
        "VALIDATED, VALIDATED, 90, VALIDATED, '', ''",
        "VALIDATED, VALIDATED, 90, REJECTED,  '', ''",
        "VALIDATED, PENDING,   90, PENDING,   '', ''",
        "VALIDATED, REJECTED,  90, REJECTED,  '', ''",
        "CANCELLED, VALIDATED, 90, VALIDATED, '', ''",
        // It gives an older one: a person looks at an obtained one, an awaited one is taken for cancelled.
        "VALIDATED, VALIDATED, 10, VALIDATED, '', 90",
        "REJECTED,  VALIDATED, 10, REJECTED,  '', 90",
        "PENDING,   VALIDATED, 10, PENDING,   '', 90",
        "VALIDATED, PENDING,   10, VALIDATED, 90, ''",
        "VALIDATED, ERROR,     10, VALIDATED, 90, ''",
        ",          VALIDATED, 10, VALIDATED, '', 90",
        // What was refused is missed by nobody.
        "VALIDATED, REJECTED,  10, VALIDATED, '', ''",
        // Known already.
        "VALIDATED, CANCELLED, 10, VALIDATED, '', ''",
        // Older than both, and in between: the newest is asked about.
        "VALIDATED, VALIDATED, 50, REJECTED,  '', 90",
        "VALIDATED, VALIDATED, 5,  VALIDATED, '', 90",
        "PENDING,   VALIDATED, 5,  VALIDATED, 10, 90",
        "VALIDATED, PENDING,   5,  VALIDATED, 90, 10",
        // A newer one hides the others, in whatever status.
        "VALIDATED, VALIDATED, 95, PENDING,   '', ''",
        "VALIDATED, VALIDATED, 95, REJECTED,  '', ''",
        // It gives nothing of an obtained one: perhaps.
        "REJECTED,  VALIDATED,   , ,          '', 90",
        "VALIDATED, VALIDATED,   , ,          '', 90",
        ",          VALIDATED,   , ,          '', 90",
        "VALIDATED, CANCELLED,   , ,          '', 10",
        // A newer attempt without a result hides the obtained one, or there is nothing that anybody would miss.
        "VALIDATED, STARTED,     , ,          '', ''",
        "VALIDATED, PENDING,     , ,          '', ''",
        "VALIDATED, REJECTED,    , ,          '', ''",
        "PENDING,   PENDING,     , ,          '', ''",
        "CANCELLED, CANCELLED,   , ,          '', ''",
    })
    void whatAnAnswerSaysOfWhatIsKnown(
            @Nullable CertificationStatus older,
            CertificationStatus newer,
            @Nullable Long given,
            @Nullable CertificationStatus status,
            String cancelled,
            String unlisted) {
        List<Known> known = new ArrayList<>(List.of(known(ZOE, NEWER, newer)));
        if (older != null) {
            known.add(known(ZOE, OLDER, older));
        }
        Map<Long, List<Certification>> listed = paulIsGiven();
        if (given != null && status != null) {
            listed.put(ZOE, List.of(certification(given, status)));
        }

        Disappearance silence = Disappearance.of(known, NO_OTHERS, listed);

        assertThat(numbers(silence.cancelled())).isEqualTo(cancelled);
        assertThat(numbers(silence.unlisted())).isEqualTo(unlisted);
        assertThat(silence.disbelieved()).isZero();
    }

    @Test
    void anEmptyAnswerSaysNothing() {
        Disappearance silence =
                Disappearance.of(List.of(known(ZOE, NEWER, CertificationStatus.VALIDATED)), NO_OTHERS, Map.of());

        assertThat(silence).isEqualTo(new Disappearance(List.of(), List.of(), 1));
    }

    @Test
    void aPixPlusThatWasBegunLaterExplainsTheSilenceAndAnEarlierOneDoesNot() {
        List<Known> known = List.of(known(ZOE, NEWER, CertificationStatus.VALIDATED));

        assertThat(Disappearance.of(known, Map.of(ZOE, List.of(pixPlus(NEWER + 1))), paulIsGiven()))
                .isEqualTo(new Disappearance(List.of(), List.of(), 0));
        assertThat(Disappearance.of(known, Map.of(ZOE, List.of(pixPlus(NEWER - 1))), paulIsGiven())
                        .unlisted())
                .hasSize(1);
    }

    private static OtherCertification pixPlus(long id) {
        return new OtherCertification(
                id,
                "Pix+ Droit",
                "Validée",
                null,
                null,
                certification(NEWER, CertificationStatus.VALIDATED).takenOn());
    }

    @Test
    void ofAPupilWhoseIneCameWithAnotherBirthDateNothingIsKnown() {
        Map<Long, List<Certification>> listed = paulIsGiven();
        listed.put(ZOE, List.of());

        assertThat(Disappearance.of(List.of(known(ZOE, NEWER, CertificationStatus.VALIDATED)), NO_OTHERS, listed))
                .isEqualTo(new Disappearance(List.of(), List.of(), 0));
    }

    /** A pupil who just arrived is given by the former school's feed until Pix Orga has linked the account here. */
    @Test
    void whatThisSchoolsFeedNeverGaveIsNotMissedHere() {
        Known elsewhere = new Known(ZOE, certification(NEWER, CertificationStatus.VALIDATED), false);

        Map<Long, List<Certification>> older = paulIsGiven();
        older.put(ZOE, List.of(certification(OLDER, CertificationStatus.VALIDATED)));

        assertThat(Disappearance.of(List.of(elsewhere), NO_OTHERS, paulIsGiven())
                        .unlisted())
                .isEmpty();
        assertThat(Disappearance.of(List.of(elsewhere), NO_OTHERS, older))
                .isEqualTo(new Disappearance(List.of(), List.of(), 0));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Order.class)
    void whatIsOlderByItsDayOrByItsNumberOnlyIsNotTakenForOlder(Order order) {
        Known known = new Known(ZOE, certification(50, CertificationStatus.VALIDATED), true);
        Map<Long, List<Certification>> listed = paulIsGiven();
        listed.put(ZOE, List.of(order.given));

        assertThat(Disappearance.of(List.of(known), NO_OTHERS, listed).unlisted())
                .isEmpty();
    }

    private enum Order {
        DAY_BEFORE_NUMBER_AFTER(certification(51, day(49))),
        DAY_AFTER_NUMBER_BEFORE(certification(49, day(51)));

        private final Certification given;

        Order(Certification given) {
            this.given = given;
        }
    }

    @ParameterizedTest(name = "{1} of {0} missing: {2} asked about, {3} disbelieved")
    @CsvSource({
        "4, 3, 3, 0",
        "5, 4, 0, 4",
        "29, 3, 3, 0",
        "29, 4, 0, 4",
        "40, 4, 4, 0",
        "40, 5, 0, 5",
        "120, 12, 12, 0",
        "120, 13, 0, 13",
        "120, 119, 0, 119",
    })
    void manyAtOnceAreNotBelieved(int obtained, int missing, int asked, int disbelieved) {
        List<Known> known = LongStream.rangeClosed(1, obtained)
                .mapToObj(person -> known(person, 1000 + person, CertificationStatus.VALIDATED))
                .toList();
        Map<Long, List<Certification>> silent = new HashMap<>();
        Map<Long, List<Certification>> older = new HashMap<>();
        for (Known one : known) {
            if (one.personId() > missing) {
                silent.put(one.personId(), List.of(one.certification()));
            }
            older.put(
                    one.personId(),
                    List.of(
                            one.personId() > missing
                                    ? one.certification()
                                    : certification(one.personId(), CertificationStatus.VALIDATED)));
        }

        assertThat(Disappearance.of(known, NO_OTHERS, silent).unlisted()).hasSize(asked);
        assertThat(Disappearance.of(known, NO_OTHERS, silent).disbelieved()).isEqualTo(disbelieved);
        assertThat(Disappearance.of(known, NO_OTHERS, older).unlisted()).hasSize(asked);
        assertThat(Disappearance.of(known, NO_OTHERS, older).disbelieved()).isEqualTo(disbelieved);
    }

    private static Map<Long, List<Certification>> paulIsGiven() {
        return new HashMap<>(Map.of(PAUL, List.of(certification(70, CertificationStatus.VALIDATED))));
    }

    private static Known known(long person, long id, CertificationStatus status) {
        return new Known(person, certification(id, status), true);
    }

    private static Certification certification(long id, CertificationStatus status) {
        return new Certification(id, status, status.isObtained() ? 312 : 0, day(id), null, null, null, Map.of(), null);
    }

    private static Certification certification(long id, LocalDate day) {
        return new Certification(id, CertificationStatus.VALIDATED, 312, day, null, null, null, Map.of(), null);
    }

    private static LocalDate day(long id) {
        return LocalDate.of(2026, 9, 1).plusDays(id);
    }

    private static String numbers(List<Known> some) {
        return String.join(
                " ",
                some.stream()
                        .map(one -> Long.toString(one.certification().id()))
                        .toList());
    }
}
