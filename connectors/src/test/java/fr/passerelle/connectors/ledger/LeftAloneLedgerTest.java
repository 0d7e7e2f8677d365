package fr.passerelle.connectors.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.intake.LeftCause;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeftAloneLedgerTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private static final Instant LATER = Instant.parse("2026-09-03T09:00:00Z");

    private LeftAloneLedger left;

    @BeforeEach
    void empty() {
        LEDGER.clear();
        left = LEDGER.get(LeftAloneLedger.class);
    }

    @Test
    void whatIsFoundTwiceIsToldOnceWhicheverNodeFindsIt() {
        assertThat(left.found("dossier", Map.of("siecle/9990001X/a", LeftCause.LINK, "b", LeftCause.LINK)))
                .extracting(LeftAlone::path)
                .containsExactlyInAnyOrder("siecle/9990001X/a", "b");
        assertThat(left.found("dossier", Map.of("b", LeftCause.LINK, "c", LeftCause.TOO_DEEP)))
                .extracting(LeftAlone::path)
                .containsExactly("c");
        assertThat(left.found("serveur", Map.of("b", LeftCause.UNREADABLE))).hasSize(1);
        assertThat(left.open("dossier")).hasSize(3);
    }

    @Test
    void whatIsGoneIsHistoryAndIsToldAgainWhenItIsBack() {
        left.found("dossier", Map.of("a", LeftCause.LINK, "b", LeftCause.LINK));
        LEDGER.clock().set(LATER);
        left.seen("dossier");
        left.gone("dossier", List.of("a"));

        assertThat(left.open(Scope.all())).extracting(LeftAlone::path).containsExactly("b");
        assertThat(left.open(Scope.all())).extracting(LeftAlone::lastSeen).containsExactly(LATER);
        assertThat(left.gone(Scope.all(), 5)).extracting(LeftAlone::goneAt).containsExactly(LATER);
        assertThat(left.found("dossier", Map.of("a", LeftCause.LINK))).hasSize(1);
    }

    @Test
    void whoeverSeesOneSchoolSeesWhatLiesInItsFolder() {
        left.found(
                "dossier",
                Map.of("siecle/9990001X/a", LeftCause.LINK, "siecle/9990002Y/b", LeftCause.LINK, "c", LeftCause.LINK));

        assertThat(left.open(Scope.of(Set.of(Uai.ofNumber(9990001)))))
                .extracting(LeftAlone::path)
                .containsExactly("siecle/9990001X/a");
    }
}
