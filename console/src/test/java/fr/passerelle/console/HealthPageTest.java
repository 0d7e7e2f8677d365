package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthContributorRegistry;
import org.springframework.boot.actuate.health.HealthIndicator;

class HealthPageTest extends ConsoleTest {

    @Autowired
    private HealthContributorRegistry registry;

    @AfterEach
    void forget() {
        List.of("disk", "flows", "oldestWork", "intake", "sixth").forEach(registry::unregisterContributor);
    }

    @Test
    void eachComponentHasItsLightAndItsSentenceThoseThatNeedEyesFirst() throws Exception {
        say("disk", Health.up(), "Il reste 4000 Mo.");
        say("flows", Health.status("DEGRADED"), "Traitements en quarantaine : 2 ; voir la page « Quarantaine ».");
        say("oldestWork", Health.up(), "Rien n'attend.");
        say("intake", Health.up(), "Le dossier est là.");
        say("sixth", Health.down(), "Ne répond pas <b>.");

        Document page = page("/sante");

        assertThat(page.title()).isEqualTo("État de Passerelle – Passerelle");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "sixth en panne Ne répond pas <b>.",
                        "Flux à surveiller Traitements en quarantaine : 2 ; voir la page « Quarantaine ».",
                        "Disque en ordre Il reste 4000 Mo.",
                        "Dépôt en ordre Le dossier est là.",
                        "Travail en attente en ordre Rien n'attend.");
        assertThat(page.select(".light").stream().map(Element::className))
                .containsExactly("light alert", "light watch", "light ok", "light ok", "light ok");
        assertThat(page.select(".notice").text()).startsWith("Passerelle ne peut pas servir");
    }

    @Test
    void theOperatorFindsItAtTheFootOfEachPageAndAStrangerIsAskedWhoTheyAre() throws Exception {
        assertThat(page("/").select("footer a").eachAttr("href")).contains("/sante");
        mvc.perform(get("/sante")).andExpect(redirectedUrl("/connexion?suite=%2Fsante"));
    }

    private void say(String component, Health.Builder how, String sentence) {
        HealthIndicator indicator = () -> how.withDetail("phrase", sentence).build();
        registry.registerContributor(component, indicator);
    }
}
