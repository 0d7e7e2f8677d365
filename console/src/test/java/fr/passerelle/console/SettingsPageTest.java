package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The settings are read, never changed, and a secret is told as given or not. */
class SettingsPageTest extends HeadCase {

    @Test
    void eachSettingTellsItsValueItsOriginAndItsMeaningAndASecretNeitherOfThem() throws Exception {
        Document page = page("/reglages");

        assertThat(page.select("main tbody tr").eachText())
                .containsExactly(
                        "url https://app.pix.fr environnement adresse de Pix",
                        "password donné, jamais montré environnement –",
                        "username aucune par défaut –");
        assertThat(page.select("main form, main input")).isEmpty();
        assertThat(answer(get("/reglages")).getStatus()).isEqualTo(403);
    }

    @Test
    void aHubThatServesSaysNothingOfADemonstration() throws Exception {
        assertThat(page("/").select(".demo")).isEmpty();
        assertThat(page("/exploitation").select("main dt a").eachAttr("href"))
                .contains("/flux", "/partenaires", "/journal", "/reglages", "/sante", "/utilisateurs");
    }
}
