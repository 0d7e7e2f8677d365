package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;

/** What waits for a school that has closed is answered by the one that has taken it over, and so is seen there. */
class HeadsSeeTheSchoolsTakenOverTest extends HeadCase {

    @Test
    void theHeadOfTheSuccessorOpensWhatIsOfTheClosedSchool() throws Exception {
        long pupil = sample.pupil(Sample.ECLUSES, "990000001AA", "LE BRAS", "Nolwenn", "3 A");
        long file = sample.file(Sample.ECLUSES, "IMPORT_SIECLE", "e.xml", "HELD", "{}");
        long hold = sample.hold(Sample.ECLUSES, "LEAVING", 6, 20, file, "x", null);
        assertThat(status("/suspens/" + hold)).isEqualTo(404);

        sample.close(Sample.ECLUSES, Sample.PINS);

        assertThat(status("/suspens/" + hold)).isEqualTo(200);
        assertThat(status("/eleves/" + pupil)).isEqualTo(200);
        assertThat(status("/fichiers/" + file)).isEqualTo(200);
        assertThat(status("/api/v1/holds/" + hold)).isEqualTo(200);
    }

    @Test
    void theHeadOfTheClosedSchoolDoesNotSeeItsSuccessor() throws Exception {
        long hold = sample.hold(
                Sample.ECLUSES,
                "LEAVING",
                6,
                20,
                sample.file(Sample.ECLUSES, "IMPORT_SIECLE", "e.xml", "HELD", "{}"),
                "x",
                null);
        sample.close(Sample.PINS, Sample.ECLUSES);

        assertThat(status("/suspens/" + hold)).isEqualTo(404);
    }

    private int status(String address) throws Exception {
        return answer(get(address)).getStatus();
    }
}
