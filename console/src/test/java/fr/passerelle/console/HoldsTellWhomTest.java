package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import fr.passerelle.console.security.SignedInAs;
import fr.passerelle.domain.certification.CertificationStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

/** A program that decides knows whom and what it decides about, as whoever reads the page. */
class HoldsTellWhomTest extends ConsoleTest {

    private long zoe;

    @BeforeEach
    void aSchool() {
        sample.school(Sample.PINS, "Collège des Pins", "COLLEGE");
        zoe = sample.pupil(Sample.PINS, "990000001AA", "MARTEL", "Zoé", "3 A");
    }

    @Test
    void aQuestionAboutAResultTellsItsPupilsItsNumberAndWhatTheResultSays() throws Exception {
        sample.certification(880123, zoe, CertificationStatus.CANCELLED, 0);
        long hold = sample.question(Sample.PINS, "OTHER_PERSON", 880123, sample.personOf(zoe));
        LEDGER.jdbc().sql("""
                        update hold set announced = jsonb_build_object('last_name', 'MARTEL', 'first_name', 'Noé',
                            'birthdate', '2012-05-18', 'status', 'VALIDATED', 'pix_score', 312)""").update();

        asked("/api/v1/holds")
                .andExpect(jsonPath("$.holds[0].certification").value(880123))
                .andExpect(jsonPath("$.holds[0].who.lastName").value("MARTEL"))
                .andExpect(jsonPath("$.holds[0].who.besides").value(0));
        asked("/api/v1/holds/" + hold)
                .andExpect(jsonPath("$.hold.certification").value(880123))
                .andExpect(jsonPath("$.hold.who.firstName").value("Zoé"))
                .andExpect(jsonPath("$.about.pupils[0].pupil").value(zoe))
                .andExpect(jsonPath("$.about.pupils[0].division").value("3 A"))
                .andExpect(jsonPath("$.about.pupils[0].ine").value("990000001AA"))
                .andExpect(jsonPath("$.about.told[0].firstName").value("Noé"))
                .andExpect(jsonPath("$.about.told[0].status").value("VALIDATED"))
                .andExpect(jsonPath("$.about.certification.status").value("CANCELLED"))
                .andExpect(jsonPath("$.about.certification.inLivret").value(false));
        assertThat(LEDGER.jdbc()
                        .sql("select details ->> 'page' from journal where action = 'DATA_READ'")
                        .query(String.class)
                        .list())
                .containsExactly("api/holds", "api/holds");
    }

    @Test
    void aDoubtAboutWhoSomebodyIsTellsBothSides() throws Exception {
        long file = sample.file(Sample.PINS, "IMPORT_SIECLE", "export.zip", "HELD", "{}");
        long hold = sample.doubt(Sample.PINS, file, "990000009AJ", "MARTEL", "Zoée", sample.personOf(zoe), true);
        desk.says(Previews.tooManyLeave());

        asked("/api/v1/holds/" + hold)
                .andExpect(jsonPath("$.about.told[0].ine").value("990000009AJ"))
                .andExpect(jsonPath("$.about.told[0].firstName").value("Zoée"))
                .andExpect(jsonPath("$.about.pupils[*].firstName", contains("Zoé")))
                .andExpect(jsonPath("$.about.certification", nullValue()));
    }

    @Test
    void whatWasSetAsideIsToldOneByOneAndADecisionNamesNobody() throws Exception {
        long hold = sample.hold(Sample.PINS, "SET_ASIDE", 1, null, null, "RESULTS_SCORE_INVALID", null);
        sample.setAside(Sample.PINS, null, "RESULTS_SCORE_INVALID", 880123L, "MARTEL", "Zoe", sample.personOf(zoe));

        asked("/api/v1/holds/" + hold)
                .andExpect(jsonPath("$.about.pupils", empty()))
                .andExpect(jsonPath("$.about.setAside[0].number").value(880123))
                .andExpect(jsonPath("$.about.setAside[0].place").value("ligne 7, colonne « Statut »"))
                .andExpect(jsonPath("$.about.setAside[0].remedy").value("Prévenez l'équipe."))
                .andExpect(jsonPath("$.about.setAside[0].mayBe[0]").value(zoe));
        mvc.perform(post("/api/v1/holds/" + hold + "/refuse")
                        .contentType(MediaType.APPLICATION_JSON)
                        .with(SignedInAs.operator(TestConsole.LOGIN)))
                .andExpect(jsonPath("$.who", nullValue()));
    }

    @Test
    void theResultsOfAFileWithoutPupilAreToldToProgramsAndWhatIsNotKnownAnyMoreIsCounted() throws Exception {
        long csv = sample.file(Sample.PINS, "READ_CLASS_RESULTS", "resultats.csv", "HELD", "{}");
        long hold = sample.hold(Sample.PINS, "SET_ASIDE", 3, null, csv, Long.toString(csv), null);
        sample.setAside(Sample.PINS, csv, "RESULTS_SCORE_INVALID", 880123L, "MARTEL", "Zoe", 0);
        LEDGER.jdbc()
                .sql("insert into stray_result values (880124, ?, 'CLASS_CSV', ?, 'ROUX', 'Anaë', null, '{}', now())")
                .params(Sample.PINS.value(), csv)
                .update();

        asked("/api/v1/holds/" + hold)
                .andExpect(jsonPath("$.about.setAside[*].number", contains(880123)))
                .andExpect(jsonPath("$.about.strays[*].number", contains(880124)))
                .andExpect(jsonPath("$.about.strays[0].lastName").value("ROUX"))
                .andExpect(jsonPath("$.about.notShown").value(1))
                .andExpect(jsonPath("$.about.remedy", containsString("Redéposez le fichier")));
    }

    private ResultActions asked(String address) throws Exception {
        return mvc.perform(get(address).with(SignedInAs.operator(TestConsole.LOGIN)));
    }
}
