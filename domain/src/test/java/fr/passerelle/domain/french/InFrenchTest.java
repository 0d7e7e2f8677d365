package fr.passerelle.domain.french;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A blank that does not break is written {@code _} here, the one between thousands {@code .}. */
class InFrenchTest {

    @ParameterizedTest
    @CsvSource({"2027-02-04, 4 février 2027", "2027-03-01, 1er mars 2027", "2026-12-31, 31 décembre 2026"})
    void aDayIsTold(LocalDate day, String told) {
        assertThat(InFrench.date(day)).isEqualTo(told);
    }

    @Test
    void anInstantIsToldInParis() {
        Instant summer = Instant.parse("2027-08-31T22:05:00Z");

        assertThat(InFrench.at(summer)).isEqualTo("1er septembre 2027 à 0 h 05");
        assertThat(InFrench.lately(summer)).isEqualTo("1er septembre à 0 h 05");
        assertThat(InFrench.shortDate(InFrench.inParis(summer).toLocalDate())).isEqualTo("01/09/2027");
        assertThat(InFrench.time(LocalTime.of(14, 30))).isEqualTo("14 h 30");
    }

    @ParameterizedTest
    @CsvSource({"0, 0_élève, 0 élève", "1, 1_élève, 1 élève", "2, 2_élèves, 2 élèves", "1024, 1.024_élèves, 1024 élèves"
    })
    void belowTwoIsSingular(long number, String printed, String plain) {
        assertThat(readable(InFrench.count(number, "élève", "élèves"))).isEqualTo(printed);
        assertThat(InFrench.plainCount(number, "élève", "élèves")).isEqualTo(plain);
        assertThat(InFrench.word(number, "élève", "élèves")).isEqualTo(plain.split(" ")[1]);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 10_%", "'0.1005', '10,1_%'", "1, 100_%", "0, 0_%"})
    void aShareIsTold(double share, String told) {
        assertThat(readable(InFrench.percent(share))).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"1, 1_octet", "312, 312_octets", "1024, 1_Kio", "43008, 42_Kio", "1048576, 1_Mio", "4404019, '4,2_Mio'"
    })
    void aFileIsTold(long bytes, String told) {
        assertThat(readable(InFrench.size(bytes))).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 Mo",
        "1048575, 0 Mo",
        "1073741823, 1023 Mo",
        "1073741824, 1 Go",
        "83260080128, '77,5 Go'",
        "2147483647, '1,9 Go'"
    })
    void aDiskIsToldAndNeverWithMoreRoomThanItHas(long bytes, String told) {
        assertThat(InFrench.room(bytes)).isEqualTo(told);
    }

    private static String readable(String text) {
        return text.replace('\u00a0', '_').replace('\u202f', '.');
    }

    @Test
    void aListHasOneWordBeforeItsLast() {
        assertThat(InFrench.list(List.of("gar"), "ou")).isEqualTo("gar");
        assertThat(InFrench.list(List.of("gar", "siecle"), "et")).isEqualTo("gar et siecle");
        assertThat(InFrench.list(List.of("gar", "siecle", "results"), "ou")).isEqualTo("gar, siecle ou results");
    }
}
