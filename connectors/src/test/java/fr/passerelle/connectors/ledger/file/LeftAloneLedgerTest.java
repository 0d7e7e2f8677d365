package fr.passerelle.connectors.ledger.file;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.domain.file.LeftCause;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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
    private LeftAloneView view;

    @BeforeEach
    void empty() {
        LEDGER.clear();
        left = LEDGER.get(LeftAloneLedger.class);
        view = LEDGER.get(LeftAloneView.class);
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

        assertThat(view.open(Scope.all())).extracting(LeftAlone::path).containsExactly("b");
        assertThat(view.open(Scope.all())).extracting(LeftAlone::lastSeen).containsExactly(LATER);
        assertThat(view.gone(Scope.all(), 5)).extracting(LeftAlone::goneAt).containsExactly(LATER);
        assertThat(left.found("dossier", Map.of("a", LeftCause.LINK))).hasSize(1);
    }

    @Test
    void whatIsGoneIsReadableOverTheSchoolYearThenForgotten() {
        left.found("dossier", Map.of("a", LeftCause.LINK, "b", LeftCause.LINK));
        left.gone("dossier", List.of("a"));
        LEDGER.clock().advance(Duration.ofDays(399));
        left.purge();
        assertThat(view.gone(Scope.all(), 5)).extracting(LeftAlone::path).containsExactly("a");

        LEDGER.clock().advance(Duration.ofDays(2));
        left.purge();
        assertThat(view.gone(Scope.all(), 5)).isEmpty();
        assertThat(view.open(Scope.all())).extracting(LeftAlone::path).containsExactly("b");
    }

    @Test
    void howeverManyAreGoneNoMoreThanAHundredThousandAreKept() {
        LEDGER.jdbc().sql("""
                        insert into left_alone (place, path, cause, first_seen, last_seen, gone_at)
                        select 'dossier', n::text, 'LINK', now(), now(), :now from generate_series(1, 100005) n""").param("now", LATER.atOffset(ZoneOffset.UTC)).update();
        LEDGER.clock().set(LATER);
        left.purge();

        assertThat(LEDGER.count("select count(*) from left_alone")).isEqualTo(100_000);
        assertThat(LEDGER.count("select count(*) from left_alone where path in ('1', '5')"))
                .isZero();
    }

    @Test
    void whereNoNodeLooksAnyMoreNothingIsSaidToBeLeft() {
        left.found("dossier", Map.of("a", LeftCause.LINK));
        left.found("serveur absent", Map.of("a", LeftCause.LINK));
        left.found("autre nœud", Map.of("a", LeftCause.LINK));
        left.found("serveur retiré", Map.of("a", LeftCause.LINK));
        LEDGER.clock().advance(Duration.ofMinutes(19));
        assertThat(left.unwatched(List.of("dossier", "serveur absent"))).isEmpty();
        left.seen("autre nœud");
        LEDGER.clock().advance(Duration.ofMinutes(2));

        assertThat(left.unwatched(List.of("dossier", "serveur absent")))
                .extracting(LeftAlone::place)
                .containsExactly("serveur retiré");
        assertThat(view.gone(Scope.all(), 5)).singleElement().satisfies(one -> {
            assertThat(one.place()).isEqualTo("serveur retiré");
            assertThat(one.unwatched()).isTrue();
        });
        assertThat(view.open(Scope.all()))
                .extracting(LeftAlone::place)
                .containsExactlyInAnyOrder("dossier", "serveur absent", "autre nœud");
    }

    @Test
    void whoeverSeesOneSchoolSeesWhatLiesInItsFolder() {
        left.found(
                "dossier",
                Map.of("siecle/9990001X/a", LeftCause.LINK, "siecle/9990002Y/b", LeftCause.LINK, "c", LeftCause.LINK));

        assertThat(view.open(Scope.of(Set.of(Uai.ofNumber(9990001)))))
                .extracting(LeftAlone::path)
                .containsExactly("siecle/9990001X/a");
    }
}
