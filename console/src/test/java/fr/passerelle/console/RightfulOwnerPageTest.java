package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import fr.passerelle.console.security.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of the answer "two pupils", which lets the export's one in when nobody bears her INE any more. */
class RightfulOwnerPageTest extends ConsoleTest {

    private long file;
    private long ewen;

    @BeforeEach
    void aSchool() {
        sample.school(Sample.PINS, "Collège des Pins", "COLLEGE");
        sample.school(Sample.ECLUSES, "Collège des Écluses", "COLLEGE");
        file = sample.file(Sample.PINS, "IMPORT_SIECLE", "ElevesSansAdresses.xml", "HELD", "{}");
        ewen = sample.pupil(Sample.ECLUSES, "990000009AJ", "LE GOFF", "Ewen", "3 A");
        desk.says(Previews.tooManyLeave());
    }

    @Test
    void anIneThatSomebodyBearsKeepsHerOut() throws Exception {
        assertThat(refusal(doubt("990000009AJ")))
                .startsWith("Celui de l'export reste en dehors de la base")
                .contains("tant que la base élèves de l'établissement n'est pas corrigée");
    }

    @Test
    void anIneThatNobodyBearsAnyMoreLetsHerIn() throws Exception {
        long hold = doubt("990000008AH");
        assertThat(refusal(hold))
                .startsWith("1 élève de l'export entre dans la base, à part, avec son INE")
                .contains("Cet INE ne désigne plus l'élève déjà connu", "dissocier son compte")
                .doesNotContain("les autres restent");

        sample.closed(hold, "REFUSED", "operateur");
        assertThat(page("/suspens/" + hold).select("form.choice p").text())
                .startsWith("Un élève entré dans la base par elle n'y est plus");
    }

    @Test
    void whoIsKnownByMoreThanThatIneStaysOutWhateverIsSaid() throws Exception {
        long hold = doubt("990000008AH");
        LEDGER.jdbc()
                .sql("update hold set details = details || '{\"apart\": []}' where id = ?")
                .param(hold)
                .update();
        assertThat(refusal(hold)).contains("reste en dehors de la base");
    }

    @Test
    void whoBearsTheIneThatWouldBeTakenIsNamedAndNobodyMaySayTheSameMeanwhile() throws Exception {
        long zoe = sample.pupil(Sample.PINS, "990000007AG", "PETIT", "Zoé", "3 A");
        long hold = sample.doubt(Sample.PINS, file, "990000009AJ", "Petit", "Zoé", sample.personOf(zoe), true);
        assertThat(page("/suspens/" + hold).select("#porte-ailleurs").text())
                .contains("LE GOFF Ewen (Collège des Écluses)", "les deux à la fois");
        assertThat(page("/suspens/" + hold).select("#si-accepter")).isEmpty();
        about(hold, "bearers[0].lastName", "LE GOFF");

        long other = sample.doubt(
                Sample.ECLUSES,
                sample.file(Sample.ECLUSES, "IMPORT_SIECLE", "ElevesDesEcluses.xml", "HELD", "{}"),
                "990000007AG",
                "Le Goff",
                "Ewen",
                sample.personOf(ewen),
                true);
        assertThat(page("/suspens/" + hold).select("#porte-ailleurs")).isEmpty();
        assertThat(page("/suspens/" + hold).select("#d-un-coup a").attr("href")).isEqualTo("/suspens/" + other);
        assertThat(page("/suspens/" + hold).select("#si-accepter").text().replaceAll("\\h", " "))
                .contains("1 autre question reçoit du même coup la même réponse");
        about(hold, "together[0]", (int) other);
    }

    @Test
    void whoHasLeftLetsTheOtherIn() throws Exception {
        LEDGER.jdbc().sql("update pupil set active = false, left_at = now()").update();
        assertThat(refusal(doubt("990000009AJ"))).startsWith("1 élève de l'export entre dans la base");
    }

    private void about(long hold, String path, Object expected) throws Exception {
        mvc.perform(get("/api/v1/holds/" + hold).with(SignedInAs.operator(TestConsole.LOGIN)))
                .andExpect(jsonPath("$.about." + path).value(expected));
    }

    private long doubt(String ine) {
        return sample.doubt(Sample.PINS, file, ine, "Petit", "Zoé", sample.personOf(ewen), false);
    }

    private String refusal(long hold) throws Exception {
        return page("/suspens/" + hold).select("#si-refuser").text().replaceAll("\\h", " ");
    }
}
