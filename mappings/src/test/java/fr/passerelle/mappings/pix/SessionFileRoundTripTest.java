package fr.passerelle.mappings.pix;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.session.Candidate;
import fr.passerelle.domain.session.IssueReport;
import fr.passerelle.domain.session.Session;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SessionFileRoundTripTest {

    private static final int LAST_SECOND_OF_THE_DAY = 86_399;
    private static final long YEAR_2100 = 4_102_444_800L;

    @Property(tries = 200)
    void whatIsWrittenIsReadBackTheSame(@ForAll("sessions") Session session) {
        SessionFile file = new SessionFile();

        SessionRead read = file.read(new ByteArrayInputStream(file.write(session)));

        assertThat(read).isEqualTo(new SessionRead(session, java.util.List.of()));
    }

    @Provide
    Arbitrary<Session> sessions() {
        Arbitrary<LocalDate> dates = Arbitraries.longs().between(0, 50_000).map(LocalDate::ofEpochDay);
        Arbitrary<LocalTime> times =
                Arbitraries.integers().between(0, LAST_SECOND_OF_THE_DAY).map(LocalTime::ofSecondOfDay);
        Arbitrary<Instant> instants = Combinators.combine(
                        Arbitraries.longs().between(0, YEAR_2100),
                        Arbitraries.integers().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
        Arbitrary<Uai> uais =
                Arbitraries.integers().between(9_990_000, 9_999_999).map(Uai::ofNumber);
        Arbitrary<Long> ids = Arbitraries.longs().greaterOrEqual(1);
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        return Combinators.combine(uais, ids, ids, dates, times, instants, flags, flags)
                .flatAs((uai, id, center, date, time, instant, incident, joining) -> Combinators.combine(
                                words(),
                                words(),
                                words().list().ofMaxSize(3),
                                free(),
                                candidates().list().ofMaxSize(4))
                        .as((address, room, examiners, comment, candidates) -> new Session(
                                id,
                                uai,
                                center,
                                address,
                                room,
                                date,
                                time,
                                examiners,
                                instant,
                                comment,
                                incident,
                                joining,
                                candidates)));
    }

    private static Arbitrary<Candidate> candidates() {
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        Arbitrary<String> ines =
                Arbitraries.integers().between(0, 999_999).map(number -> "990%06dAA".formatted(number));
        return Combinators.combine(
                        ines,
                        Arbitraries.longs().greaterOrEqual(1).injectNull(0.2),
                        flags,
                        flags,
                        Arbitraries.of(Candidate.AbortReason.class).injectNull(0.5),
                        free(),
                        reports().list().ofMaxSize(3))
                .as(Candidate::new);
    }

    private static Arbitrary<IssueReport> reports() {
        return Combinators.combine(
                        words(),
                        free(),
                        free(),
                        Arbitraries.integers().between(1, 500).injectNull(0.3))
                .as(IssueReport::new);
    }

    /** Obligatory texts: never blank. */
    private static Arbitrary<String> words() {
        return texts().map(text -> "x" + text);
    }

    private static Arbitrary<String> free() {
        return texts().injectNull(0.3);
    }

    /** Everything that a keyboard or a hostile hand can type and a database can keep: no NUL, no half of a surrogate pair. */
    private static Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("aZ é'œÿ\"\\\n\t\u2019/{}[];<&").ofMaxLength(20);
    }
}
