package fr.passerelle.routes.hold;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.bench.Sample.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.certification.CertificationLedger;
import fr.passerelle.connectors.ledger.certification.CertificationSource;
import fr.passerelle.connectors.ledger.certification.ReceivedCertification;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.connectors.ledger.hold.UndoView;
import fr.passerelle.connectors.ledger.livret.LivretLedger;
import fr.passerelle.connectors.ledger.livret.LivretWrite;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.ResultDesk;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.hold.Undoing;
import fr.passerelle.domain.livret.RecuperationDesk;
import fr.passerelle.domain.pupil.ImportDesk;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.mappings.pix.FeedCertification;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.certification.ClassResultsRoute;
import fr.passerelle.routes.certification.PullResultsRoute;
import fr.passerelle.routes.livret.DeliverControlRoute;
import fr.passerelle.routes.livret.RecuperationRoute;
import fr.passerelle.routes.pupil.ImportSiecleRoute;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever waits for a person has an effect both ways, and what was decided is taken back: everything is as it was, the question
 * is open again, and the decision stays readable. Or there is a reason why not.
 */
class EveryDecisionIsTakenBackTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(
            LEDGER,
            ImportSiecleRoute.class,
            PullResultsRoute.class,
            ClassResultsRoute.class,
            RecuperationRoute.class,
            DeliverControlRoute.class);

    private static final Instant SEPTEMBER = Instant.parse("2026-09-20T08:00:00Z");
    private static final Instant OPENING = Instant.parse("2027-06-06T22:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 3, 4);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2100, 1, 1);

    private static final Set<HoldKind> OF_EXPORTS =
            EnumSet.of(HoldKind.LEAVING, HoldKind.UPDATED, HoldKind.ARRIVING, HoldKind.REATTRIBUTED);

    /** How a question comes, and whether saying yes to it can be taken back; saying no always can. */
    enum Asked {
        DEPARTURES(HoldKind.LEAVING, Undoing.POSSIBLE) {
            @Override
            void ask() {
                imported(Sample.export(COLLEGE, 1, range(1, 20)));
                imported(Sample.export(COLLEGE, 2, range(7, 21)));
            }
        },
        MODIFICATIONS(HoldKind.UPDATED, Undoing.POSSIBLE) {
            @Override
            void ask() {
                imported(Sample.export(COLLEGE, 1, range(1, 40)));
                imported(Sample.export(
                        COLLEGE,
                        2,
                        IntStream.of(range(1, 40))
                                .mapToObj(n -> Sample.eleve(n).replaceAll("<PRENOM>[^<]*", "<PRENOM>Autre"))
                                .toList(),
                        range(1, 40)));
            }
        },
        ARRIVALS(HoldKind.ARRIVING, Undoing.POSSIBLE) {
            @Override
            void ask() {
                BENCH.receive(Flow.IMPORT_SIECLE, OTHER, Sample.export(OTHER, 1, range(1, 20)));
                imported(Sample.export(COLLEGE, 1, range(21, 40)));
                imported(Sample.export(COLLEGE, 2, range(15, 40)));
            }
        },
        OTHER_INES(HoldKind.UPDATED, Undoing.POSSIBLE) {
            @Override
            void ask() {
                imported(Sample.export(COLLEGE, 1, range(1, 40)));
                imported(Sample.export(
                        COLLEGE,
                        2,
                        IntStream.of(range(1, 40)).mapToObj(Asked::other).toList(),
                        range(1, 40)));
            }
        },
        IDENTITY(HoldKind.REATTRIBUTED, Undoing.POSSIBLE) {
            @Override
            void ask() {
                imported(Sample.export(COLLEGE, 1, 1, 2));
                imported(Sample.export(
                        COLLEGE,
                        2,
                        List.of(
                                Sample.eleve(1),
                                Sample.eleve(2).replaceAll("<DATE_NAISS>[^<]*", "<DATE_NAISS>09/08/2011")),
                        1,
                        2));
            }
        },
        UNPUBLISHED(HoldKind.REGRESSION, Undoing.POSSIBLE) {
            @Override
            void ask() {
                pulled(result(1, 71, CertificationStatus.VALIDATED));
                pulled(result(1, 71, CertificationStatus.PENDING));
            }
        },
        WITHDRAWN_AND_GIVEN_AGAIN(HoldKind.REGRESSION, Undoing.POSSIBLE) {
            @Override
            void ask() {
                NOT_GIVEN_ANY_MORE.ask();
                BENCH.get(RecuperationDesk.class).withdraw(open(HoldKind.UNLISTED), "chef");
                settle();
                pulled(result(1, 71, CertificationStatus.VALIDATED), result(2, 72, CertificationStatus.VALIDATED));
            }
        },
        CANCELLED_AND_TOLD_BY_A_FILE(HoldKind.REGRESSION, Undoing.POSSIBLE) {
            @Override
            void ask() {
                pulled(result(1, 71, CertificationStatus.VALIDATED));
                BENCH.get(CertificationLedger.class).cancel(COLLEGE, List.of(71L));
                BENCH.pix().publish(COLLEGE);
                told(CertificationStatus.VALIDATED, LATER);
            }
        },
        OF_SEVERAL_AND_KNOWN_OF_NOBODY(HoldKind.OTHER_PERSON, Undoing.POSSIBLE) {
            @Override
            void ask() {
                pulled(new FeedCertification(
                        Sample.ine(1),
                        "Hugo",
                        Sample.lastName(1),
                        Sample.birthdate(1),
                        Sample.certification(71, CertificationStatus.VALIDATED, DAY)));
            }
        },
        OF_ANOTHER_WHOSE_LIVRET_HOLDS_IT(HoldKind.OTHER_PERSON, Undoing.POSSIBLE) {
            @Override
            void ask() {
                pulled(result(1, 71, CertificationStatus.VALIDATED));
                recuperation();
                pulled(result(2, 71, CertificationStatus.VALIDATED));
            }
        },
        OF_ANOTHER_IN_NO_LIVRET(HoldKind.OTHER_PERSON, Undoing.POSSIBLE) {
            @Override
            void ask() {
                pulled(result(1, 71, CertificationStatus.VALIDATED));
                pulled(result(2, 71, CertificationStatus.VALIDATED));
            }
        },
        CANCELLED_IN_THE_LIVRET(HoldKind.CANCELLED_SINCE, Undoing.POSSIBLE) {
            @Override
            void ask() {
                pulled(result(1, 61, CertificationStatus.VALIDATED));
                pulled(result(1, 71, CertificationStatus.VALIDATED));
                recuperation();
                told(CertificationStatus.CANCELLED, LATER);
                BENCH.pix().publish(COLLEGE);
                recuperation();
            }
        },
        NOT_GIVEN_ANY_MORE(HoldKind.UNLISTED, Undoing.POSSIBLE) {
            @Override
            void ask() {
                pulled(result(1, 71, CertificationStatus.VALIDATED), result(2, 72, CertificationStatus.VALIDATED));
                recuperation();
                pulled(result(2, 72, CertificationStatus.VALIDATED));
            }
        },
        SET_ASIDE_OF_THE_FEED(HoldKind.SET_ASIDE, Undoing.ASKED_OF_PIX) {
            @Override
            void ask() {
                BENCH.pix().publish(COLLEGE, setAside());
                pulled();
            }
        },
        SET_ASIDE_OF_A_FILE(HoldKind.SET_ASIDE, Undoing.READ_AGAIN) {
            @Override
            void ask() {
                BENCH.receive(
                        Flow.READ_CLASS_RESULTS,
                        COLLEGE,
                        "20200110_resultats_3A.csv",
                        csv().getBytes(StandardCharsets.UTF_8));
                settle();
            }
        },
        CONTRADICTED_BY_PIX(HoldKind.CONTRADICTED, Undoing.POSSIBLE) {
            @Override
            void ask() {
                pulled(result(1, 71, CertificationStatus.REJECTED));
                told(CertificationStatus.VALIDATED, LONG_AGO);
            }
        };

        private final HoldKind kind;
        private final Undoing yes;

        Asked(HoldKind kind, Undoing yes) {
            this.kind = kind;
            this.yes = yes;
        }

        abstract void ask();

        /** With an INE that nobody had. */
        private static String other(int n) {
            return Sample.eleve(n).replace(Sample.ine(n), Sample.ine(n + 100));
        }
    }

    @BeforeEach
    void pupils() {
        LEDGER.clock().set(Instant.parse("2027-04-20T08:00:00Z"));
        Sample.schools(LEDGER);
        LEDGER.clock().set(SEPTEMBER);
    }

    @Test
    void eachKindIsAskedHere() {
        assertThat(Stream.of(Asked.values()).map(asked -> asked.kind)).contains(HoldKind.values());
    }

    @ParameterizedTest
    @EnumSource(Asked.class)
    void whatWasLetThroughIsTakenBackOrSaysWhyNot(Asked asked) {
        ask(asked);
        List<String> before = everything();
        long calls = effects();
        long hold = open(asked.kind);
        assertThat(decide(hold, true)).isTrue();
        settle();
        recuperation();
        assertThat(effects() > calls || !everything().equals(before))
                .as("it had an effect")
                .isTrue();
        assertThat(undoing(hold)).isEqualTo(asked.yes);

        if (asked.yes.isPossible()) {
            isTakenBack(hold, HoldState.APPROVED, before);
        } else {
            List<String> decided = everything();
            assertThat(undo(hold)).isFalse();
            settle();
            assertThat(everything()).isEqualTo(decided);
            assertThat(find(hold).undoneBy()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Asked.class)
    void whatWasRefusedIsTakenBackAndAskedAgain(Asked asked) {
        ask(asked);
        List<String> before = everything();
        long hold = open(asked.kind);
        assertThat(decide(hold, false)).isTrue();
        settle();
        assertThat(questions()).doesNotContain(asked.kind);
        recuperation();

        isTakenBack(hold, HoldState.REFUSED, before);
    }

    @Test
    void whatPixPublishedAgainSinceIsNotTakenBack() {
        ask(Asked.UNPUBLISHED);
        long hold = open(HoldKind.REGRESSION);
        decide(hold, true);
        pulled(result(1, 71, CertificationStatus.VALIDATED));

        assertThat(undoing(hold)).isEqualTo(Undoing.PIX_SAID_SINCE);
        assertThat(undo(hold)).isFalse();
        assertThat(everything()).contains("certification 71 1 VALIDATED FEED " + COLLEGE);
    }

    /** Else what the first one ended would come back from under the second one. */
    @Test
    void whatTheLivretHeldBeforeAFileWasBelievedIsThereAgainWhenThatIsTakenBack() {
        Sample.base(LEDGER, COLLEGE, Sample.pupil(1), Sample.pupil(2));
        LEDGER.clock().set(OPENING);
        pulled(result(1, 61, CertificationStatus.VALIDATED));
        pulled(result(1, 61, CertificationStatus.VALIDATED), result(1, 71, CertificationStatus.REJECTED));
        recuperation();
        told(CertificationStatus.VALIDATED, LONG_AGO);
        List<String> before = everything();
        long hold = open(HoldKind.CONTRADICTED);
        assertThat(decide(hold, true)).isTrue();
        recuperation();
        assertThat(everything()).contains("livret 1 71 312");

        isTakenBack(hold, HoldState.APPROVED, before);
        assertThat(before).contains("livret 1 61 312");
    }

    @Test
    void ofTwoDecisionsAboutOneCertificationTheLastIsTakenBackFirst() {
        ask(Asked.NOT_GIVEN_ANY_MORE);
        List<String> before = everything();
        long withdrawn = open(HoldKind.UNLISTED);
        decide(withdrawn, true);
        settle();
        pulled(result(1, 71, CertificationStatus.VALIDATED), result(2, 72, CertificationStatus.VALIDATED));
        long restored = open(HoldKind.REGRESSION);
        LEDGER.clock().advance(Duration.ofMinutes(1));
        decide(restored, true);
        settle();
        pulled(result(2, 72, CertificationStatus.VALIDATED));
        assertThat(undoing(withdrawn)).isEqualTo(Undoing.DECIDED_SINCE);
        assertThat(undo(withdrawn)).isFalse();

        LEDGER.clock().advance(Duration.ofMinutes(1));
        assertThat(undo(restored)).isTrue();
        settle();
        assertThat(undo(withdrawn)).isTrue();
        settle();
        assertThat(everything()).isEqualTo(before);
    }

    /** What a run writes again, for another center or so, was there already. */
    @ParameterizedTest
    @EnumSource(names = {"UNPUBLISHED", "OF_ANOTHER_IN_NO_LIVRET"})
    void whatTheLivretHeldWhenItWasKeptStaysThereWhenThatIsTakenBack(Asked asked) {
        ask(asked);
        LEDGER.get(LivretLedger.class)
                .writeAll(
                        COLLEGE,
                        List.of(new LivretWrite(
                                Sample.person(LEDGER, 1),
                                Sample.certification(71, CertificationStatus.VALIDATED, DAY))),
                        LEDGER.clock().instant());
        List<String> before = everything();
        long hold = open(asked.kind);
        decide(hold, false);
        LEDGER.jdbc().sql("update certification set center = 'Ailleurs'").update();
        recuperation();
        assertThat(LEDGER.count("select count(*) from livret_entry where center = 'Ailleurs'"))
                .isOne();

        isTakenBack(hold, HoldState.REFUSED, before);
    }

    @Test
    void whatTheLivretHeldBeforeAResultThatWasKeptIsThereAgainWhenThatIsTakenBack() {
        Sample.base(LEDGER, COLLEGE, Sample.pupil(1), Sample.pupil(2));
        LEDGER.clock().set(OPENING);
        pulled(result(1, 61, CertificationStatus.VALIDATED));
        recuperation();
        pulled(result(1, 61, CertificationStatus.VALIDATED), result(1, 71, CertificationStatus.VALIDATED));
        pulled(result(1, 61, CertificationStatus.VALIDATED), result(1, 71, CertificationStatus.PENDING));
        List<String> before = everything();
        long hold = open(HoldKind.REGRESSION);
        decide(hold, false);
        recuperation();
        assertThat(everything()).contains("livret 1 71 312");

        isTakenBack(hold, HoldState.REFUSED, before);
        assertThat(before).contains("livret 1 61 312");
        assertThat(LEDGER.count("select count(*) from livret_history where certification_id = 71"
                        + " and reason = 'WITHDRAWN' and decided_by = 'adjointe'"))
                .isOne();
    }

    /** Questions are not answered in the order in which they were asked. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofTwoDecisionsOfOneInstantTheOneTakenLastIsTakenBackFirst(boolean yes) {
        ask(Asked.UNPUBLISHED);
        long last = open(HoldKind.REGRESSION);
        BENCH.get(HoldLedger.class).raise(HoldKind.UNLISTED, COLLEGE, "71", Sample.person(LEDGER, 1), Map.of());
        long first = open(HoldKind.UNLISTED);
        decide(first, false);
        decide(last, yes);

        assertThat(undoing(first)).isEqualTo(Undoing.DECIDED_SINCE);
        assertThat(undo(first)).isFalse();
        assertThat(undo(last)).isTrue();
        settle();
        assertThat(undoing(first)).isEqualTo(Undoing.POSSIBLE);
    }

    /** What was decided is whose it is, not what it is worth. */
    @Test
    void whatPixSaidOfAGivenResultStaysWhenItIsGivenBack() {
        ask(Asked.OF_ANOTHER_WHOSE_LIVRET_HOLDS_IT);
        long hold = open(HoldKind.OTHER_PERSON);
        decide(hold, true);
        settle();
        pulled(result(2, 71, CertificationStatus.REJECTED));
        assertThat(undo(hold)).isTrue();
        settle();

        assertThat(everything()).contains("certification 71 1 REJECTED FEED " + COLLEGE, "livret 1 71 312");
    }

    @Test
    void ofTwoDecisionsAboutWhoAPupilIsTheLastIsTakenBackFirst() {
        ask(Asked.IDENTITY);
        long first = open(HoldKind.REATTRIBUTED);
        decide(first, true);
        settle();
        imported(Sample.export(
                COLLEGE,
                3,
                List.of(Sample.eleve(1), Sample.eleve(2).replaceAll("<DATE_NAISS>[^<]*", "<DATE_NAISS>10/08/2011")),
                1,
                2));
        long second = open(HoldKind.REATTRIBUTED);
        decide(second, true);
        settle();

        assertThat(undoing(first)).isEqualTo(Undoing.DECIDED_SINCE);
        assertThat(undo(first)).isFalse();
        assertThat(undo(second)).isTrue();
        settle();
        assertThat(undo(first)).isTrue();
        settle();
        assertThat(everything())
                .anySatisfy(row -> assertThat(row)
                        .contains(Sample.firstName(2), Sample.birthdate(2).toString()));
    }

    /** The export of the question is refused as older: asked of it, nobody would ever hear of it again. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDecisionAboutWhoAPupilIsIsAskedAgainByTheNewerExportThatCameSince(boolean yes) {
        ask(Asked.IDENTITY);
        long hold = open(HoldKind.REATTRIBUTED);
        decide(hold, yes);
        settle();
        imported(Sample.export(
                COLLEGE,
                3,
                List.of(
                        Sample.eleve(1),
                        Sample.eleve(2).replaceAll("<DATE_NAISS>[^<]*", "<DATE_NAISS>09/08/2011"),
                        Sample.eleve(3)),
                1,
                2,
                3));
        assertThat(questions()).isEmpty();

        assertThat(undo(hold)).isTrue();
        settle();
        assertThat(questions()).containsExactly(HoldKind.REATTRIBUTED);
        assertThat(LEDGER.count("select count(*) from pupil where active")).isEqualTo(3);
        decide(open(HoldKind.REATTRIBUTED), true);
        settle();
        assertThat(questions()).isEmpty();
        assertThat(LEDGER.count("select count(*) from pupil where birthdate = date '2011-08-09'"))
                .isOne();
    }

    @Test
    void aRefusalOfAnExportThatAnotherFollowedIsNotTakenBack() {
        ask(Asked.DEPARTURES);
        long hold = open(HoldKind.LEAVING);
        decide(hold, false);
        imported(Sample.export(COLLEGE, 3, range(1, 21)));

        assertThat(undoing(hold)).isEqualTo(Undoing.NEWER_EXPORT);
        assertThat(undo(hold)).isFalse();
        assertThat(questions()).isEmpty();
    }

    @Test
    void anExportThatPixHasIsTakenBackHereAlone() {
        ask(Asked.DEPARTURES);
        List<String> before = everything();
        long hold = open(HoldKind.LEAVING);
        decide(hold, true);
        settle();
        pixState(hold, "IMPORTED");

        assertThat(undoing(hold)).isEqualTo(Undoing.EXPORT_AT_PIX);
        assertThat(undo(hold)).isTrue();
        settle();
        assertThat(everything()).isEqualTo(before);
        assertThat(pixState(hold)).isEqualTo("IMPORTED");
    }

    @Test
    void anExportThatWaitsToBeSentToPixIsNotSentOnceItsDecisionIsTakenBack() {
        ask(Asked.DEPARTURES);
        long hold = open(HoldKind.LEAVING);
        decide(hold, true);
        settle();
        pixState(hold, "WAITING");
        assertThat(undo(hold)).isTrue();
        settle();

        assertThat(pixState(hold)).isEqualTo("NOT_SENT");
    }

    /** Whether the import has begun by then or not. */
    @Test
    void whatIsTakenBackBeforeItIsAppliedStaysAsItWas() {
        ask(Asked.DEPARTURES);
        List<String> before = everything();
        long hold = open(HoldKind.LEAVING);
        decide(hold, true);
        assertThat(undo(hold)).isTrue();
        settle();

        assertThat(everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = {"DEPARTURES", "MODIFICATIONS", "ARRIVALS"})
    void whatAnotherExportFollowedIsNotTakenBackAndNothingIsKeptForIt(Asked asked) {
        ask(asked);
        long hold = open(asked.kind);
        decide(hold, true);
        settle();
        LEDGER.clock().advance(Duration.ofMinutes(1));
        imported(Sample.export(COLLEGE, 3, range(1, 39)));

        assertThat(undoing(hold)).isEqualTo(Undoing.EXPORT_FOLLOWED);
        assertThat(undo(hold)).isFalse();
        assertThat(LEDGER.count("select count(*) from pupil_before")).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void arrivalsAreNotTakenBackOnceTheSchoolThatLostThemHasAnotherExport(int minutes) {
        ask(Asked.ARRIVALS);
        long hold = open(HoldKind.ARRIVING);
        decide(hold, true);
        settle();
        LEDGER.clock().advance(Duration.ofMinutes(minutes));
        BENCH.receive(Flow.IMPORT_SIECLE, OTHER, Sample.export(OTHER, 2, range(1, 14)));
        settle();

        assertThat(undoing(hold)).isEqualTo(Undoing.EXPORT_FOLLOWED);
        assertThat(undo(hold)).isFalse();
    }

    @Test
    void whoHasLeftByItAndIsInAnotherSchoolSinceStaysThere() {
        ask(Asked.DEPARTURES);
        long hold = open(HoldKind.LEAVING);
        decide(hold, true);
        settle();
        BENCH.receive(Flow.IMPORT_SIECLE, OTHER, Sample.export(OTHER, 3, 1, 41));
        settle();
        assertThat(undo(hold)).isTrue();
        settle();

        assertThat(LEDGER.count("select count(*) from pupil where active and uai = '" + COLLEGE + "'"))
                .as("those who left, but one")
                .isEqualTo(20);
        assertThat(LEDGER.jdbc()
                        .sql("select uai from pupil where active and ine = ?")
                        .param(Sample.ine(1))
                        .query(String.class)
                        .list())
                .containsExactly(OTHER.value());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatALivretWasWrittenFromIsNotTakenBack(boolean sameInstant) {
        if (sameInstant) {
            LEDGER.clock().set(OPENING);
        }
        ask(Asked.MODIFICATIONS);
        long hold = open(HoldKind.UPDATED);
        decide(hold, true);
        settle();
        LEDGER.clock().set(OPENING);
        certified(1);
        recuperation();

        assertThat(undoing(hold)).isEqualTo(Undoing.LIVRET_WRITTEN);
        assertThat(undo(hold)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofTwoPartsOfAnExportTheLastLetThroughIsTakenBackFirst(boolean leavingFirst) {
        imported(Sample.export(COLLEGE, 1, range(1, 40)));
        imported(Sample.export(
                COLLEGE,
                2,
                IntStream.of(range(7, 40))
                        .mapToObj(n -> Sample.eleve(n).replaceAll("<PRENOM>[^<]*", "<PRENOM>Autre"))
                        .toList(),
                range(7, 40)));
        List<String> before = everything();
        long leaving = open(HoldKind.LEAVING);
        long updated = open(HoldKind.UPDATED);
        long first = leavingFirst ? leaving : updated;
        long last = leavingFirst ? updated : leaving;
        decide(first, true);
        settle();
        decide(last, true);
        settle();

        assertThat(undoing(first)).isEqualTo(Undoing.DECIDED_SINCE);
        assertThat(undo(first)).isFalse();
        assertThat(undo(last)).isTrue();
        settle();
        assertThat(undo(first)).isTrue();
        settle();
        assertThat(everything()).isEqualTo(before);
    }

    /** As those of before V28: nothing says what they changed. */
    @Test
    void whatWasAppliedWithoutBeingKeptIsNotTakenBack() {
        ask(Asked.DEPARTURES);
        long hold = open(HoldKind.LEAVING);
        decide(hold, true);
        settle();
        LEDGER.jdbc().sql("delete from pupil_before").update();

        assertThat(undoing(hold)).isEqualTo(Undoing.EXPORT_APPLIED);
        assertThat(undo(hold)).isFalse();
    }

    /** As those of before V23: nothing says what they ended. */
    @Test
    void whatNobodyKeptIsNotTakenBack() {
        ask(Asked.CANCELLED_IN_THE_LIVRET);
        long hold = open(HoldKind.CANCELLED_SINCE);
        decide(hold, true);
        settle();
        LEDGER.jdbc().sql("update certification_history set hold_id = null").update();

        assertThat(undoing(hold)).isEqualTo(Undoing.NOT_KEPT);
        assertThat(undo(hold)).isFalse();
    }

    @Test
    void whatNobodyDecidedIsNotTakenBack() {
        ask(Asked.UNPUBLISHED);
        long hold = open(HoldKind.REGRESSION);
        assertThat(undoing(hold)).isEqualTo(Undoing.NOTHING_DECIDED);
        assertThat(undo(hold)).isFalse();
        assertThat(BENCH.get(ResultDesk.class).undo(0, "adjointe")).isFalse();
        assertThat(BENCH.get(ImportDesk.class).undo(hold, "adjointe"))
                .as("nor by the wrong desk")
                .isFalse();

        pulled(result(1, 71, CertificationStatus.VALIDATED));
        assertThat(find(hold).state()).isEqualTo(HoldState.SUPERSEDED);
        assertThat(undo(hold)).isFalse();
    }

    private static void ask(Asked asked) {
        if (OF_EXPORTS.contains(asked.kind)) {
            asked.ask();
            return;
        }
        Sample.base(LEDGER, COLLEGE, Sample.pupil(1), Sample.pupil(2));
        LEDGER.clock().set(OPENING);
        asked.ask();
        LEDGER.clock().advance(Duration.ofMinutes(1));
    }

    private static void isTakenBack(long hold, HoldState decision, List<String> before) {
        LEDGER.clock().advance(Duration.ofMinutes(1));
        assertThat(undo(hold)).isTrue();
        settle();

        assertThat(everything()).as("as it was before").isEqualTo(before);
        assertThat(open(find(hold).kind())).as("asked again").isNotEqualTo(hold);
        assertThat(find(hold))
                .as("what was decided stays readable")
                .returns(decision, Hold::state)
                .returns("chef", Hold::closedBy)
                .returns("adjointe", Hold::undoneBy)
                .returns(LEDGER.clock().instant(), Hold::undoneAt);
        assertThat(LEDGER.count("select count(*) from journal where action = 'HOLD_UNDONE' and actor = 'adjointe'"
                        + " and details ->> 'hold' = '" + hold + "'"))
                .isPositive();
        assertThat(undo(hold)).as("once").isFalse();
        assertThat(decide(open(find(hold).kind()), decision != HoldState.APPROVED))
                .as("the other way now")
                .isTrue();
    }

    private static boolean decide(long hold, boolean yes) {
        Hold asked = find(hold);
        return switch (asked.kind()) {
            case LEAVING, UPDATED, ARRIVING, REATTRIBUTED ->
                yes
                        ? BENCH.get(ImportDesk.class).approve(hold, "chef")
                        : BENCH.get(ImportDesk.class).refuse(hold, "chef");
            case CANCELLED_SINCE, UNLISTED ->
                yes
                        ? BENCH.get(RecuperationDesk.class).withdraw(hold, "chef")
                        : BENCH.get(RecuperationDesk.class).keep(hold, "chef");
            case REGRESSION, OTHER_PERSON, SET_ASIDE, CONTRADICTED -> {
                if (asked.withdrawnBy() != null) {
                    yield yes
                            ? BENCH.get(RecuperationDesk.class).restore(hold, "chef")
                            : BENCH.get(RecuperationDesk.class).keep(hold, "chef");
                }
                yield yes
                        ? BENCH.get(ResultDesk.class).approve(hold, "chef")
                        : BENCH.get(ResultDesk.class).refuse(hold, "chef");
            }
        };
    }

    private static boolean undo(long hold) {
        return switch (find(hold).kind()) {
            case LEAVING, UPDATED, ARRIVING, REATTRIBUTED ->
                BENCH.get(ImportDesk.class).undo(hold, "adjointe");
            default -> BENCH.get(ResultDesk.class).undo(hold, "adjointe");
        };
    }

    private static Undoing undoing(long hold) {
        return BENCH.get(UndoView.class).of(find(hold));
    }

    private static Hold find(long hold) {
        return BENCH.get(HoldLedger.class).find(hold).orElseThrow();
    }

    private static long open(HoldKind kind) {
        return LEDGER.get(HoldView.class).open(Scope.all()).stream()
                .filter(hold -> hold.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<HoldKind> questions() {
        return LEDGER.get(HoldView.class).open(Scope.all()).stream()
                .map(Hold::kind)
                .toList();
    }

    /** Whose certifications are and what they are worth, what livrets hold, who the pupils are. */
    private static List<String> everything() {
        return LEDGER.jdbc().sql("""
                        select concat_ws(' ', 'certification', id, person_id, status, source, uai) from certification
                        union all select concat_ws(' ', 'livret', person_id, certification_id, pix_score) from livret_entry
                        union all select concat_ws(' ', 'pupil', p.uai, p.ine, p.first_name, p.birthdate, p.active, n.ine)
                        from pupil p join person n on n.id = p.person_id where p.active
                        union all select concat_ws(' ', 'question', kind, subject) from hold where state = 'OPEN'
                        order by 1""").query(String.class).list();
    }

    /** What was asked of others: Pix's results, files to be read again. */
    private static long effects() {
        return BENCH.pix().calls("certifications").size()
                + BENCH.works(Flow.READ_CLASS_RESULTS).size();
    }

    private static void imported(byte[] export) {
        BENCH.receive(Flow.IMPORT_SIECLE, COLLEGE, export);
        settle();
    }

    private static void pulled(FeedCertification... results) {
        if (results.length > 0) {
            BENCH.pix().publish(COLLEGE, results);
        }
        BENCH.ask(Flow.PULL_RESULTS, COLLEGE);
        settle();
    }

    private static void recuperation() {
        BENCH.ask(Flow.RECOVER, COLLEGE);
        settle();
    }

    /** Uploads wait: no route takes them here. */
    private static void settle() {
        RouteBench.patiently()
                .until(() -> LEDGER.count("select count(*) from work where state <> 'DONE' and flow <> 'UPLOAD_TO_PIX'")
                        == 0);
    }

    private static void certified(int n) {
        LEDGER.get(CertificationLedger.class)
                .saveAll(List.of(new ReceivedCertification(
                        Sample.person(LEDGER, n),
                        COLLEGE,
                        Sample.certification(71, CertificationStatus.VALIDATED, DAY),
                        CertificationSource.FEED)));
    }

    private static void pixState(long hold, String state) {
        LEDGER.jdbc()
                .sql("update received_file set pix_state = ? where id = ?")
                .params(state, find(hold).fileId())
                .update();
    }

    private static String pixState(long hold) {
        return LEDGER.jdbc()
                .sql("select pix_state from received_file where id = ?")
                .param(find(hold).fileId())
                .query(String.class)
                .single();
    }

    private static void told(CertificationStatus status, LocalDate on) {
        LEDGER.get(CertificationLedger.class)
                .saveAll(List.of(new ReceivedCertification(
                        Sample.person(LEDGER, 1),
                        COLLEGE,
                        Sample.certification(71, status, DAY),
                        CertificationSource.CLASS_CSV,
                        on)));
    }

    private static FeedCertification result(int n, long id, CertificationStatus status) {
        return new FeedCertification(
                Sample.ine(n),
                Sample.firstName(n),
                Sample.lastName(n),
                Sample.birthdate(n),
                Sample.certification(id, status, DAY));
    }

    private static String csv() {
        return "Numéro de certification;Prénom;Nom;Date de naissance;Statut;Score en Pix;1.1;1.2;1.3;2.1;2.2;2.3;2.4;3.1;3.2;"
                + "3.3;3.4;4.1;4.2;4.3;5.1;5.2;Date de passage de la certification\n"
                + "71;A;B;01/01/2012;Obtenue;312;" + "-;".repeat(16) + "04/03/2027\n";
    }

    /** Obtained with no Pix at all. */
    private static String setAside() {
        return """
                {"data":{"attributes":{"certifications":[{"id":71,"firstName":"%s","lastName":"%s","birthdate":"%s",
                "nationalStudentId":"%s","date":"2027-03-04T09:00:00Z","status":"validated","pixScore":0,
                "competenceResults":[{"competenceId":"2.1","level":4}]}]}}}""".formatted(Sample.firstName(1), Sample.lastName(1), Sample.birthdate(1), Sample.ine(1));
    }

    private static int[] range(int from, int to) {
        return IntStream.rangeClosed(from, to).toArray();
    }
}
