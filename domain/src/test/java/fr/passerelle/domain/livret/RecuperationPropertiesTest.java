package fr.passerelle.domain.livret;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.livret.Recuperation.Clause;
import fr.passerelle.domain.livret.Recuperation.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds of the Récupération whatever Pix says, in whatever order. */
class RecuperationPropertiesTest {

    @Property
    void nothingObtainedIsEverErased(@ForAll("held") Certification held, @ForAll("known") List<Certification> known) {
        Certification livret = after(held, known);

        assertThat(livret).isNotNull();
        assertThat(livret.id() == held.id() || livret.isNewerThan(held)).isTrue();
    }

    @Property
    void onlyObtainedCertificationsAreWritten(
            @ForAll("livrets") @Nullable Certification held, @ForAll("known") List<Certification> known) {
        Certification written = Recuperation.decide(held, known).write();

        assertThat(written == null || written.status() == CertificationStatus.VALIDATED)
                .isTrue();
        assertThat(written == null || known.contains(written)).isTrue();
    }

    @Property
    void theClauseSaysWhetherTheLivretChanged(
            @ForAll("livrets") @Nullable Certification held, @ForAll("known") List<Certification> known) {
        Decision decision = Recuperation.decide(held, known);
        boolean writes = decision.clause() == Clause.OBTAINED || decision.clause() == Clause.UPDATED;

        assertThat(decision.write() != null).isEqualTo(writes);
        assertThat(held != null)
                .isEqualTo(decision.clause() == Clause.UPDATED || decision.clause() == Clause.ALREADY_HELD);
    }

    @Property
    void aSecondRunChangesNothing(
            @ForAll("livrets") @Nullable Certification held, @ForAll("known") List<Certification> known) {
        Certification once = after(held, known);
        Decision again = Recuperation.decide(once, known);

        assertThat(again.write()).isNull();
        assertThat(again.clause() == Clause.ALREADY_HELD).isEqualTo(once != null);
    }

    @Property
    void theOrderInWhichPixAnswersDoesNotMatter(
            @ForAll("livrets") @Nullable Certification held,
            @ForAll("known") List<Certification> known,
            @ForAll Random random) {
        List<Certification> shuffled = new ArrayList<>(known);
        Collections.shuffle(shuffled, random);

        assertThat(Recuperation.decide(held, shuffled)).isEqualTo(Recuperation.decide(held, known));
    }

    @Property
    void aRunAfterEachResultEndsLikeOneRunAfterAll(@ForAll("known") List<Certification> known) {
        Certification livret = null;
        for (int n = 1; n <= known.size(); n++) {
            livret = after(livret, known.subList(0, n));
        }

        assertThat(livret).isEqualTo(after(null, known));
    }

    @Provide
    Arbitrary<List<Certification>> known() {
        return certifications(Arbitraries.of(CertificationStatus.values()))
                .list()
                .ofMaxSize(6)
                .uniqueElements(Certification::id);
    }

    @Provide
    Arbitrary<Certification> held() {
        return certifications(Arbitraries.just(CertificationStatus.VALIDATED));
    }

    @Provide
    Arbitrary<@Nullable Certification> livrets() {
        return held().injectNull(0.3);
    }

    /** Few numbers and few days: ties and the held certification itself must come up often. */
    private static Arbitrary<Certification> certifications(Arbitrary<CertificationStatus> statuses) {
        Arbitrary<LocalDate> days = Arbitraries.integers()
                .between(0, 3)
                .map(day -> LocalDate.of(2027, 2, 4).plusDays(day));
        Arbitrary<Map<Competence, Integer>> levels = Arbitraries.maps(
                        Arbitraries.of(Competence.INTERAGIR, Competence.EVOLUER),
                        Arbitraries.integers().between(-1, 8))
                .ofMaxSize(2);
        return Combinators.combine(Arbitraries.longs().between(1, 8), statuses, days, levels)
                .as((id, status, day, tested) -> new Certification(
                        id, status, status.isObtained() ? 312 : 0, day, null, null, null, tested, null));
    }

    private static @Nullable Certification after(@Nullable Certification held, List<Certification> known) {
        Certification write = Recuperation.decide(held, known).write();
        return write == null ? held : write;
    }
}
