package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.passerelle.domain.certification.CertificationStatus;
import org.junit.jupiter.api.Test;

/** Whose a result is may be asked of the school that announces it: it learns nothing of the pupil of another school. */
class QuestionsKnowTheirReaderTest extends HeadCase {

    @Test
    void theCertificationsOfAPupilOfAnotherSchoolAreNotTold() throws Exception {
        long there = sample.pupil(Sample.ECLUSES, "990000001AA", "LE BRAS", "Nolwenn", "3 A");
        sample.certification(880123, there, CertificationStatus.VALIDATED, 312);
        sample.certification(880100, there, CertificationStatus.VALIDATED, 298);
        sample.livret(there, 880123, 312);
        sample.pixPlus(880200, there, "Validée");
        long hold = sample.question(Sample.PINS, "OTHER_PERSON", 880123, sample.personOf(there));

        assertThat(told(get("/suspens/" + hold)))
                .contains("880123")
                .doesNotContain("LE BRAS", "312", "298", "P-AB12CD34", "880100", "880200", "Au livret");
        assertThat(told(get("/api/v1/holds/" + hold)))
                .contains("\"number\":880123")
                .doesNotContain("LE BRAS", "312", "VALIDATED", "\"inLivret\":true");
    }

    @Test
    void thoseOfAPupilOfTheReaderAre() throws Exception {
        long here = sample.pupil(Sample.PINS, "990000001AA", "LE BRAS", "Nolwenn", "3 A");
        sample.certification(880123, here, CertificationStatus.VALIDATED, 312);
        sample.livret(here, 880123, 312);
        long hold = sample.question(Sample.PINS, "OTHER_PERSON", 880123, sample.personOf(here));

        assertThat(told(get("/suspens/" + hold))).contains("LE BRAS", "312", "Au livret");
        assertThat(told(get("/api/v1/holds/" + hold))).contains("LE BRAS", "312", "\"inLivret\":true");
    }
}
