package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.console.security.SignedInAs;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.hold.Undoing;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whatever waits for a person can be decided, both ways, and says beforehand what each does. */
class EveryHoldHasItsDecisionTest extends ConsoleTest {

    private long file;
    private long zoe;
    private long paul;

    @BeforeEach
    void aSchool() {
        sample.school(Sample.PINS, "Collège des Pins", "COLLEGE");
        file = sample.file(Sample.PINS, "IMPORT_SIECLE", "ElevesSansAdresses.xml", "HELD", "{}");
        zoe = sample.pupil(Sample.PINS, "990000001AA", "MARTEL", "Zoé", "3 A");
        paul = sample.pupil(Sample.PINS, "990000002AB", "OMARI", "Paul", "3 B");
        sample.certification(81, zoe, CertificationStatus.VALIDATED, 312);
        desk.says(Previews.tooManyLeave());
    }

    @ParameterizedTest
    @EnumSource(HoldKind.class)
    void eachKindSaysWhatItsChoicesDoAndIsDecidedOnceByPageAndApi(HoldKind kind) throws Exception {
        long hold = hold(kind);
        Document page = page("/suspens/" + hold);

        assertThat(page.select("form.choice button").eachText())
                .hasSizeGreaterThanOrEqualTo(kind == HoldKind.LEAVING ? 2 : 1)
                .contains(page.select("form.choice button").last().text());
        assertThat(page.select("form.choice p").eachText())
                .allSatisfy(text -> assertThat(text).hasSizeGreaterThan(40));
        assertThat(page.select("main").text()).doesNotContain("ne se prend pas dans la console");
        assertThat(page("/suspens").select("tbody th a").eachAttr("href")).containsExactly("/suspens/" + hold);
        mvc.perform(get("/api/v1/holds/" + hold).with(httpBasic(TestConsole.LOGIN, TestConsole.PASSWORD)))
                .andExpect(jsonPath("$.hold.decidable").value(true));

        boolean mayAccept = page.select("form.choice[action$=/accepter]").size() == 1;
        mvc.perform(answered(hold, "accepter")).andExpect(flash().attributeExists(mayAccept ? "fait" : "refus"));
        mvc.perform(answered(hold, "refuser"));
        assertThat(List.of(desk.asked(), recuperation.asked(), results.asked()))
                .as("one desk is asked both ways, where there is something to accept")
                .anySatisfy(asked -> assertThat(asked)
                        .filteredOn(one -> one.endsWith(" " + hold + " operateur"))
                        .hasSize(mayAccept ? 2 : 1));
    }

    /** What follows in the ledger, {@code EveryDecisionIsTakenBackTest} says. */
    @ParameterizedTest
    @EnumSource(HoldKind.class)
    void eachDecisionIsTakenBackByPageAndApiOrBothSayWhyNot(HoldKind kind) throws Exception {
        long hold = hold(kind);
        sample.applied(Sample.PINS, file);
        sample.closed(hold, "REFUSED", "chef");
        isTakenBack(hold);

        sample.closed(hold, "APPROVED", "chef");
        switch (kind) {
            case REATTRIBUTED, OTHER_PERSON -> isTakenBack(hold);
            case LEAVING, UPDATED, ARRIVING -> {
                isNotTakenBack(hold, Undoing.EXPORT_APPLIED);
                sample.before(hold, zoe);
                isTakenBack(hold);
            }
            case REGRESSION -> isNotTakenBack(hold, Undoing.PIX_SAID_SINCE);
            case CONTRADICTED, SET_ASIDE -> isNotTakenBack(hold, Undoing.ASKED_OF_PIX);
            case CANCELLED_SINCE, UNLISTED -> {
                isNotTakenBack(hold, Undoing.NOT_KEPT);
                sample.ended(hold, 81);
                isTakenBack(hold);
            }
        }
    }

    @Test
    void anExportThatPixHasIsTakenBackHereAndSaidToStayThere() throws Exception {
        long hold = hold(HoldKind.LEAVING);
        sample.applied(Sample.PINS, file);
        sample.closed(hold, "APPROVED", "chef");
        sample.before(hold, zoe);
        assertThat(page("/suspens/" + hold).select("#reste-a-pix")).isEmpty();
        LEDGER.jdbc()
                .sql("update received_file set pix_state = 'IMPORTED' where id = ?")
                .param(file)
                .update();

        isTakenBack(hold);
        assertThat(page("/suspens/" + hold).select("#reste-a-pix").text()).isEqualTo(Undoing.EXPORT_AT_PIX.text());
        mvc.perform(api(get("/api/v1/holds/" + hold)))
                .andExpect(jsonPath("$.hold.undoLeaves").value(Undoing.EXPORT_AT_PIX.text()));
    }

    @ParameterizedTest
    @EnumSource(HoldKind.class)
    void theFilledButtonIsTheOneThatDoesLeast(HoldKind kind) throws Exception {
        assertThat(page("/suspens/" + hold(kind))
                        .select("form.choice button:not(.quiet)")
                        .eachText())
                .containsExactly(
                        switch (kind) {
                            case LEAVING, UPDATED, ARRIVING -> "Refuser";
                            case REATTRIBUTED -> "Dire qu'ils sont deux";
                            case REGRESSION -> "Croire Pix";
                            case OTHER_PERSON -> "Laisser en l'état";
                            case CANCELLED_SINCE, UNLISTED -> "La garder comme obtenue";
                            case CONTRADICTED, SET_ASIDE -> "Redemander à Pix";
                        });
    }

    @Test
    void theDocumentOfTheApiKnowsEveryKind() throws Exception {
        assertThat(new ObjectMapper()
                        .readTree(mvc.perform(get("/api/openapi.json"))
                                .andReturn()
                                .getResponse()
                                .getContentAsByteArray())
                        .at("/components/schemas/Hold/properties/kind/enum"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        Stream.of(HoldKind.values()).map(HoldKind::name).toArray(String[]::new));
    }

    private void isTakenBack(long hold) throws Exception {
        Document page = page("/suspens/" + hold);
        assertThat(page.select("form[action$=/reprendre] p").text()).contains("La question est posée de nouveau");
        assertThat(page.select("#sans-reprise")).isEmpty();
        mvc.perform(api(get("/api/v1/holds/" + hold)))
                .andExpect(jsonPath("$.hold.undoable").value(true))
                .andExpect(jsonPath("$.hold.whyNotUndone").isEmpty());
        desk.close(hold);
        mvc.perform(post("/suspens/" + hold + "/reprendre")
                        .with(SignedInAs.operator(TestConsole.LOGIN))
                        .with(csrf()))
                .andExpect(flash().attributeExists("fait"));
        desk.close(hold);
        mvc.perform(api(post("/api/v1/holds/" + hold + "/undo"))).andExpect(status().isOk());
        assertThat(Stream.of(desk.asked(), results.asked()).flatMap(List::stream))
                .filteredOn(asked -> asked.equals("undo " + hold + " operateur"))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    private void isNotTakenBack(long hold, Undoing why) throws Exception {
        Document page = page("/suspens/" + hold);
        assertThat(page.select("form[action$=/reprendre]")).isEmpty();
        assertThat(page.select("#sans-reprise").text()).isEqualTo("Elle ne se reprend pas. " + why.text());
        mvc.perform(api(get("/api/v1/holds/" + hold)))
                .andExpect(jsonPath("$.hold.undoable").value(false))
                .andExpect(jsonPath("$.hold.whyNotUndone").value(why.text()));
        mvc.perform(post("/suspens/" + hold + "/reprendre")
                        .with(SignedInAs.operator(TestConsole.LOGIN))
                        .with(csrf()))
                .andExpect(flash().attribute("refus", why.text()));
        mvc.perform(api(post("/api/v1/holds/" + hold + "/undo")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(endsWith(why.text())));
    }

    private static MockHttpServletRequestBuilder api(MockHttpServletRequestBuilder call) {
        return call.with(httpBasic(TestConsole.LOGIN, TestConsole.PASSWORD)).contentType(MediaType.APPLICATION_JSON);
    }

    @Test
    void programsAskForTheHoldsOfASchool() throws Exception {
        long hold = hold(HoldKind.LEAVING);
        sample.school(Sample.ECLUSES, "Collège des Écluses", "COLLEGE");
        sample.hold(Sample.ECLUSES, "UNLISTED", 1, null);

        mvc.perform(api(get("/api/v1/holds")))
                .andExpect(jsonPath("$.holds.length()").value(2));
        mvc.perform(api(get("/api/v1/holds").param("school", Sample.PINS.value())))
                .andExpect(jsonPath("$.holds.length()").value(1))
                .andExpect(jsonPath("$.holds[0].id").value(hold));
        mvc.perform(api(get("/api/v1/holds").param("school", Sample.PHARE.value())))
                .andExpect(status().isNotFound());
        mvc.perform(api(get("/api/v1/holds").param("school", "x")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.title").value("Numéro UAI illisible"));
        mvc.perform(api(get("/api/v1/holds/abc")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.title").value("Demande incomprise"))
                .andExpect(jsonPath("$.detail").value("La valeur de « id » n'est pas lisible."));
    }

    @Test
    void aResultOfSeveralNamesThemAllAndWhomItWouldBeGivenTo() throws Exception {
        long hold = hold(HoldKind.OTHER_PERSON);
        Document page = page("/suspens/" + hold);

        assertThat(page.select("section:has(#certification) a").eachText()).containsExactly("MARTEL Zoé", "OMARI Paul");
        assertThat(page.select("#si-accepter").text()).contains("est celle de MARTEL Zoé");
        assertThat(page.select("form.choice button").eachText()).containsExactly("Le lui donner", "Laisser en l'état");
    }

    @Test
    void aResultInDoubtTellsWhomItNames() throws Exception {
        long hold = hold(HoldKind.OTHER_PERSON);
        sample.announced(hold, "MARTEL", "Noé");

        assertThat(plain(page("/suspens/" + hold)
                        .select("section:has(#certification) dl")
                        .text()))
                .contains("Annoncée pour MARTEL Noé, né(e) le 12 mai 2012 : obtenue, 288 Pix");
    }

    @Test
    void aResultOfSeveralThatAFileTellsIsGivenAsTheFileTellsIt() throws Exception {
        long hold = hold(HoldKind.OTHER_PERSON);
        assertThat(page("/suspens/" + hold).select("#si-accepter").text()).contains("déposez-le de nouveau");
        sample.told(hold);
        Document page = page("/suspens/" + hold);

        assertThat(plain(page.select("#si-accepter").text()))
                .contains("est celle de MARTEL Zoé", "tel que le fichier le dit (obtenue, 288 Pix)")
                .doesNotContain("déposez");
        assertThat(plain(page.select("section:has(#certification) dl").text()))
                .contains("D'après le fichier obtenue, 288 Pix");
    }

    @Test
    void whatAFileSaysAgainstPixIsShownBesideItAndOneOfThemIsBelieved() throws Exception {
        sample.certification(83, zoe, CertificationStatus.REJECTED, 0);
        long hold = sample.question(Sample.PINS, "CONTRADICTED", 83, sample.personOf(zoe));
        sample.told(hold);
        Document page = page("/suspens/" + hold);

        assertThat(page.select("form.choice button").eachText())
                .containsExactly("Croire le fichier", "Garder la parole de Pix");
        assertThat(page.select("form.choice button:not(.quiet)").eachText())
                .as("the filled one does least")
                .containsExactly("Garder la parole de Pix");
        assertThat(plain(page.select("section:has(#certification) dl").text()))
                .contains("D'après Pix non obtenue D'après le fichier obtenue, 288 Pix");
        assertThat(plain(page.select("#si-accepter").text()))
                .contains(
                        "compte comme le fichier la donne (obtenue, 288 Pix)",
                        "et au livret dès maintenant si la récupération est ouverte, sinon à son ouverture",
                        "Tant que Pix redit la même chose qu'aujourd'hui, rien n'y change");
        mvc.perform(answered(hold, "accepter"))
                .andExpect(
                        flash().attribute("fait", "C'est fait : la certification compte comme le fichier la donne."));
    }

    @Test
    void whatTwoFilesSayIsShownSideBySideWithBothNamesAndOneOfThemIsChosen() throws Exception {
        sample.certification(83, zoe, CertificationStatus.REJECTED, 0);
        for (String name : new String[] {"20270205_3A.csv", "20270205_3A (1).csv"}) {
            LEDGER.jdbc()
                    .sql("update received_file set results = '{83}' where id = ?")
                    .param(sample.file(Sample.PINS, "READ_CLASS_RESULTS", name, "APPLIED", "{}"))
                    .update();
        }
        long hold = sample.question(Sample.PINS, "CONTRADICTED", 83, sample.personOf(zoe));
        sample.details(hold, "{\"betweenFiles\": \"true\"}");
        sample.told(hold);
        Document page = page("/suspens/" + hold);

        assertThat(page.select("form.choice button").eachText())
                .containsExactly("Croire l'autre fichier", "Garder le premier");
        assertThat(page.select("form.choice button:not(.quiet)").eachText())
                .as("the filled one does least")
                .containsExactly("Garder le premier");
        assertThat(plain(page.select("section:has(#certification)").text()))
                .contains(
                        "Deux fichiers de résultats disent deux choses d'elle",
                        "D'après le premier fichier non obtenue D'après l'autre fichier obtenue, 288 Pix",
                        "Fichier qui en parle 20270205_3A (1).csv",
                        "Fichier qui en parle 20270205_3A.csv");
        mvc.perform(get("/api/v1/holds/" + hold).with(SignedInAs.operator(TestConsole.LOGIN)))
                .andExpect(jsonPath("$.about.certification.files[1].name").value("20270205_3A.csv"));

        sample.closed(hold, "APPROVED", "chef");
        LEDGER.jdbc()
                .sql("update certification set source = 'CLASS_CSV' where id = 83")
                .update();
        sample.ended(hold, 83);
        isTakenBack(hold);
        assertThat(page("/suspens/" + hold).select("form[action$=/reprendre] p").text())
                .contains("vaut de nouveau ce que le premier fichier en disait");
    }

    @Test
    void aFileThatWasBelievedIsLeftToPixAgainUntilPixHasSaidSomethingNew() throws Exception {
        sample.certification(83, zoe, CertificationStatus.VALIDATED, 288);
        long hold = sample.question(Sample.PINS, "CONTRADICTED", 83, sample.personOf(zoe));
        sample.told(hold);
        sample.closed(hold, "APPROVED", "chef");
        isNotTakenBack(hold, Undoing.PIX_SAID_SINCE);

        LEDGER.jdbc()
                .sql("update certification set source = 'FILE_BELIEVED' where id = 83")
                .update();
        sample.ended(hold, 83);
        isTakenBack(hold);
        Document page = page("/suspens/" + hold);
        assertThat(page.select("form[action$=/reprendre] p").text())
                .contains("vaut de nouveau ce que Pix en a dit", "quitte le livret où la décision l'a fait entrer");
        assertThat(page("/suspens").select("main").text()).contains("fichier cru");
    }

    @Test
    void aResultThatPixTookBackIsBelievedOrKept() throws Exception {
        long hold = hold(HoldKind.REGRESSION);
        Document page = page("/suspens/" + hold);

        assertThat(page.select("section:has(#certification) > p").text())
                .isEqualTo(
                        "Pix l'avait publiée, et la donne de nouveau comme en attente de résultat : le jury y revient"
                                + " peut-être.");
        assertThat(page.select("form.choice button").eachText()).containsExactly("Croire Pix", "Garder comme publiée");

        sample.closed(hold, "REFUSED", "chef");
        assertThat(page("/suspens/" + hold).select("form[action$=/reprendre] p").text())
                .contains("Si elle n'a été écrite au livret que depuis ce choix, elle le quitte");
    }

    @Test
    void whatWasSetAsideIsToldWithItsPlaceAndItsSample() throws Exception {
        hold(HoldKind.SET_ASIDE);

        assertThat(page("/suspens").select("tbody td").last().text())
                .isEqualTo("Ces résultats du flux de Pix sont écartés, les autres sont enregistrés. Code"
                        + " RESULTS_LEVEL_INVALID, à certifications[3].level, lu : « 9 ».");
    }

    private long hold(HoldKind kind) {
        return switch (kind) {
            case LEAVING, UPDATED, ARRIVING -> sample.hold(Sample.PINS, kind.name(), 30, 120, file, "", null);
            case REATTRIBUTED ->
                sample.hold(Sample.PINS, kind.name(), 1, 120, file, "990000001AA", sample.personOf(zoe));
            case CANCELLED_SINCE, UNLISTED, CONTRADICTED ->
                sample.question(Sample.PINS, kind.name(), 81, sample.personOf(zoe));
            case REGRESSION ->
                detailed(
                        sample.question(Sample.PINS, kind.name(), 81, sample.personOf(zoe)),
                        "{\"announced\": \"PENDING\", \"source\": \"FEED\"}");
            case OTHER_PERSON -> {
                long hold = sample.question(Sample.PINS, kind.name(), 82, sample.personOf(zoe));
                LEDGER.jdbc()
                        .sql("update hold set others = array[?::bigint] where id = ?")
                        .params(sample.personOf(paul), hold)
                        .update();
                yield hold;
            }
            case SET_ASIDE -> {
                long hold = sample.question(Sample.PINS, kind.name(), 81, sample.personOf(zoe));
                LEDGER.jdbc()
                        .sql("update hold set subject = 'RESULTS_LEVEL_INVALID', person_id = null where id = ?")
                        .param(hold)
                        .update();
                yield detailed(hold, "{\"place\": \"certifications[3].level\", \"sample\": \"lu : « 9 »\"}");
            }
        };
    }

    private static String plain(String text) {
        return text.replaceAll("[\\h]", " ");
    }

    private long detailed(long hold, String details) {
        sample.details(hold, details);
        return hold;
    }
}
