package fr.passerelle.domain.livret;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.livret.Recuperation.Clause;
import fr.passerelle.domain.livret.SchoolChain.Count;
import fr.passerelle.domain.livret.SchoolChain.Link;
import fr.passerelle.domain.school.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A school's pupils of 3e: each in one place, and the counts of it. */
class SchoolChainTest {

    private static final ResultQuestion QUESTION = new ResultQuestion(ResultQuestion.Kind.WHAT, 12);
    private static final Certification HELD =
            Chains.certification(50, CertificationStatus.VALIDATED, Chains.february(4));

    @Test
    void whatTheLivretHoldsComesBeforeWhatIsKnown() {
        ChainFacts failedSince = Chains.facts(true, false, null, null, "REJECTED/09/70", null);
        ChainFacts obtained = Chains.facts(true, false, null, null, "VALIDATED/04/70 VALIDATED/09/71", QUESTION);

        assertThat(Link.of(pupil(1, "3 A"), HELD, failedSince)).isEqualTo(new Link(pupil(1, "3 A"), HELD, null, null));
        assertThat(Link.of(pupil(1, "3 A"), null, obtained).toCome())
                .isEqualTo(Chains.certification(71, CertificationStatus.VALIDATED, Chains.february(9)));
        assertThat(Link.of(pupil(1, "3 A"), null, failedSince).missing())
                .isEqualTo(new MissingLink(WhyNot.FAILED, Chains.february(9), null));
    }

    @Test
    void divisionsAreCountedApart() {
        ChainFacts nothing = Chains.facts(false, false, null, null, null, null);
        SchoolChain chain = new SchoolChain(
                List.of(
                        Link.of(pupil(1, "3 A"), HELD, nothing),
                        Link.of(pupil(2, "3 A"), null, nothing),
                        Link.of(pupil(3, "3 B"), null, nothing)),
                List.of());

        assertThat(chain.divisions().keySet()).containsExactly("3 A", "3 B");
        assertThat(chain.divisions().get("3 A").held()).isEqualTo(1);
        assertThat(chain.divisions().get("3 B").of(WhyNot.NO_ACCOUNT)).isEqualTo(1);
        assertThat(chain.school().of(WhyNot.NO_ACCOUNT)).isEqualTo(2);
        assertThat(chain.school().of(WhyNot.FAILED)).isZero();
        assertThat(chain.of("3 B")).extracting(link -> link.pupil().pupilId()).containsExactly(3L);
    }

    @Property
    void everyPupilIsInExactlyOnePlace(@ForAll("links") Link link) {
        assertThat(Stream.of(link.held() != null, link.toCome() != null, link.missing() != null)
                        .filter(Boolean::booleanValue))
                .hasSize(1);
    }

    @Property
    void theCountsOfTheDivisionsAddUpToTheSchools(@ForAll("chains") SchoolChain chain) {
        Count school = chain.school();

        assertThat(school.pupils()).isEqualTo(chain.links().size());
        assertThat(school.held() + school.toCome() + school.without()).isEqualTo(school.pupils());
        assertThat(sum(chain, Count::pupils)).isEqualTo(school.pupils());
        assertThat(sum(chain, Count::held)).isEqualTo(school.held());
        assertThat(sum(chain, Count::toCome)).isEqualTo(school.toCome());
        for (WhyNot why : WhyNot.values()) {
            assertThat(sum(chain, count -> count.of(why))).isEqualTo(school.of(why));
        }
        assertThat(chain.divisions().values())
                .allMatch(count -> count.held() + count.toCome() + count.without() == count.pupils());
    }

    /** The page beside and LSU's summary must not contradict each other. */
    @Property
    void theReasonAgreesWithTheClauseOfTheSummary(@ForAll("facts") ChainFacts facts) {
        Clause clause = Recuperation.decide(null, facts.certifications()).clause();
        if (clause == Clause.OBTAINED) {
            return;
        }
        WhyNot why = MissingLink.of(facts).why();

        if (facts.question() != null) {
            assertThat(why).isEqualTo(WhyNot.RESULT_IN_QUESTION);
        } else if (clause == Clause.AWAITED) {
            assertThat(why).isIn(WhyNot.RESULT_PENDING, WhyNot.SESSION_NOT_FINALISED);
        } else if (clause == Clause.FAILED) {
            assertThat(why)
                    .isNotIn(
                            Set.of(WhyNot.NO_ACCOUNT, WhyNot.NOT_CERTIFIABLE, WhyNot.NOT_ENROLLED, WhyNot.NOT_MATCHED));
        } else {
            assertThat(why).isNotEqualTo(WhyNot.FAILED);
        }
    }

    @Provide
    Arbitrary<SchoolChain> chains() {
        return links().list().ofMaxSize(30).map(links -> new SchoolChain(links, List.of()));
    }

    @Provide
    Arbitrary<Link> links() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 500),
                        Arbitraries.of("3 A", "3 B", "3 SEGPA"),
                        Arbitraries.just(HELD).injectNull(0.7),
                        facts())
                .as((id, division, held, facts) -> Link.of(pupil(id, division), held, facts));
    }

    @Provide
    Arbitrary<ChainFacts> facts() {
        Arbitrary<Boolean> rarely =
                Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(true)), Tuple.of(9, Arbitraries.just(false)));
        Arbitrary<@Nullable Certifiability> readiness =
                Arbitraries.of(Certifiability.class).injectNull(0.2);
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        readiness,
                        enrolments().list().ofMaxSize(3),
                        certifications().list().ofMaxSize(3).uniqueElements(Certification::id),
                        rarely)
                .as((account, doubt, pix, enrolments, known, hold) ->
                        new ChainFacts(true, account, doubt, pix, enrolments, known, hold ? QUESTION : null));
    }

    private static Arbitrary<Enrolment> enrolments() {
        return Combinators.combine(
                        days(),
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(1, 4).injectNull(0.3))
                .as((day, withPix, course) -> new Enrolment(day.getDayOfMonth(), day, withPix, null, course));
    }

    private static Arbitrary<Certification> certifications() {
        return Combinators.combine(Arbitraries.longs().between(1, 4), Arbitraries.of(CertificationStatus.class), days())
                .as(Chains::certification);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(1, 5).map(Chains::february);
    }

    private static int sum(SchoolChain chain, java.util.function.ToIntFunction<Count> of) {
        return chain.divisions().values().stream().mapToInt(of).sum();
    }

    private static LivretPupil pupil(long id, String division) {
        return new LivretPupil(
                id, id, "E" + id, "INE" + id, "NOM", "Zoé", LocalDate.of(2012, 5, 17), division, Level.TROISIEME);
    }
}
