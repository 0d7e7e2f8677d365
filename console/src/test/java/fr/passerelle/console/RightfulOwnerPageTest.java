package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;

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

    private long doubt(String ine) {
        return sample.doubt(Sample.PINS, file, ine, "Petit", "Zoé", sample.personOf(ewen), false);
    }

    private String refusal(long hold) throws Exception {
        return page("/suspens/" + hold).select("#si-refuser").text().replaceAll("\\h", " ");
    }
}
