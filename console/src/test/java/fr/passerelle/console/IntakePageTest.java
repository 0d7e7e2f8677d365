package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.file.LeftAloneLedger;
import fr.passerelle.domain.file.LeftCause;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What lies in the intake and is not taken. */
class IntakePageTest extends ConsoleTest {

    @Test
    void whatIsLeftSaysWhereWhyAndWhatToDo() throws Exception {
        LeftAloneLedger ledger = LEDGER.get(LeftAloneLedger.class);
        ledger.found("dossier data/intake (banc)", Map.of("siecle/9990001X/<b>.xml", LeftCause.LINK));

        Document page = page("/depot");

        assertThat(page.select("h1").text()).isEqualTo("Dépôt");
        assertThat(page.select("nav.ops a[aria-current]").text()).isEqualTo("Dépôt");
        assertThat(page.select("tbody th").text()).isEqualTo("siecle/9990001X/<b>.xml");
        assertThat(page.select("tbody td").eachText())
                .startsWith(
                        "dossier data/intake (banc)",
                        "C'est un lien : Passerelle n'en suit aucun, où qu'il mène.",
                        LeftCause.LINK.remedy());
    }

    @Test
    void whatIsGoneIsHistoryAndAnEmptyIntakeIsSaidToBe() throws Exception {
        assertThat(page("/depot").select(".empty").first().text()).isEqualTo("Rien n'est laissé en place.");

        LeftAloneLedger ledger = LEDGER.get(LeftAloneLedger.class);
        ledger.found("dossier", Map.of("a", LeftCause.TOO_DEEP));
        ledger.gone("dossier", List.of("a"));

        Document page = page("/depot");
        assertThat(page.select(".empty").first().text()).isEqualTo("Rien n'est laissé en place.");
        assertThat(page.select("section h2").text()).isEqualTo("Fichiers refusés Disparus récemment");
        assertThat(page.select("tbody th").text()).isEqualTo("a");
    }

    @Test
    void whereNobodyLooksAnyMoreItIsSaid() throws Exception {
        LeftAloneLedger ledger = LEDGER.get(LeftAloneLedger.class);
        ledger.found("serveur retiré", Map.of("a", LeftCause.EMPTY));
        LEDGER.clock().advance(Duration.ofMinutes(21));
        ledger.unwatched(List.of());

        assertThat(page("/depot").select("section td").eachText())
                .last()
                .asString()
                .endsWith(" : plus aucun nœud ne regarde ce lieu");
    }
}
