package fr.passerelle.mappings.lsu;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.livret.LivretPupil;
import fr.passerelle.domain.livret.MissingLink;
import fr.passerelle.domain.livret.SchoolChain;
import fr.passerelle.domain.livret.SchoolChain.Link;
import fr.passerelle.domain.livret.SchoolChain.Stranger;
import fr.passerelle.domain.livret.WhyNot;
import fr.passerelle.domain.school.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhyNotCsvTest {

    private static final LocalDate DAY = LocalDate.of(2027, 2, 4);

    @Test
    void whoHoldsItIsLeftOutAndEveryOtherHasALine() {
        Certification obtained =
                new Certification(7, CertificationStatus.VALIDATED, 312, DAY, null, null, null, Map.of(), null);
        SchoolChain chain = new SchoolChain(
                List.of(
                        new Link(pupil("MARTEL"), obtained, null, null),
                        new Link(pupil("ROUX"), null, obtained, null),
                        new Link(
                                pupil("@ZUBER"),
                                null,
                                null,
                                new MissingLink(WhyNot.SESSION_NOT_FINALISED, DAY, "=centre; inconnu"))),
                List.of(
                        new Stranger("compte GAR", "NOËL Anaë", "", "3 A"),
                        new Stranger("candidat de la session 4021", "", "990000099ZZ", "")));

        String[] lines = WhyNotCsv.write(chain).split("\r\n");

        assertThat(lines).hasSize(5);
        assertThat(lines[0]).isEqualTo("\uFEFFdivision;nom;prénom;INE;raison;précision;explication;que faire");
        assertThat(lines[1])
                .isEqualTo("3 A;ROUX;Zoé;990000001AA;obtenue;sera portée au livret à la prochaine récupération;;");
        assertThat(lines[2])
                .startsWith("3 A;'@ZUBER;Zoé;990000001AA;session non finalisée;"
                        + "\"session du 04/02/2027, refusée par Pix : =centre; inconnu\";")
                .endsWith(";\"" + WhyNot.SESSION_NOT_FINALISED.whatToDo() + "\"");
        assertThat(lines[3]).startsWith("3 A;NOËL Anaë;;;absent de la base élèves;compte GAR;");
        assertThat(lines[4]).contains(";;;990000099ZZ;absent de la base élèves;candidat de la session 4021;");
    }

    private static LivretPupil pupil(String lastName) {
        return new LivretPupil(
                1, 1, "E1", "990000001AA", lastName, "Zoé", LocalDate.of(2012, 5, 17), "3 A", Level.TROISIEME);
    }
}
