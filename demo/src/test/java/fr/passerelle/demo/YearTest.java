package fr.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.hub.cli.ExitCode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The whole of it, on a real PostgreSQL and a real Artemis: a school year of three schools, to its end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YearTest {

    private static final int SCHOOLS = 3;

    /** What PostgreSQL and Artemis write, and the log, by programs that know no other rights than the umask's. */
    private static final Set<String> SEALED = Set.of("postgres", "artemis", "logs");

    @TempDir
    private static Path parent;

    private final Unspeakable unspeakable = new Unspeakable(SCHOOLS);
    private Path folder = Path.of("");
    private Played year = new Played(-1, "");

    @BeforeAll
    void playTheYear() {
        folder = parent.resolve("demo");
        year = Played.of(Played.options(Played.LSU_MORNING, SCHOOLS, folder), unspeakable::and);
        unspeakable.and(year, folder);
    }

    @Test
    void nobodyElseMayOpenAFileOfIt() {
        assertThat(SEALED).allSatisfy(name -> assertThat(folder.resolve(name)).isDirectory());
        assertThat(OpenToOthers.in(folder, SEALED)).isEmpty();
    }

    @Test
    void theLogKnowsNobody() {
        assertThat(unspeakable.in(year.publicOut())).isEmpty();
        assertThat(unspeakable.in(folder.resolve("logs"))).isEmpty();
        assertThat(folder.resolve("logs/passerelle.log"))
                .content()
                .as("what migrates the database knows the PostgreSQL that is embedded")
                .doesNotContain("upgrade recommended");
        assertThat(unspeakable.in(folder.resolve("postgres/postgresql.log"))).isEmpty();
        assertThat(unspeakable.in(folder.resolve("artemis"))).isEmpty();
        assertThat(unspeakable.in(String.join("\n", StoppedHub.errors(folder)))).isEmpty();
    }

    /** The proof that the look can find something: the academy's own files tell all of it. */
    @Test
    void whatTellsAPupilIsFound() {
        assertThat(unspeakable.in(folder.resolve("academy/truth.jsonl")))
                .hasSizeGreaterThan(year.pupils())
                .anyMatch(told -> told.matches("(?s)truth.jsonl: 99\\w+ in: .*"));
        assertThat(unspeakable.in(year.out())).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void everyPupilIsAsExpected() {
        assertThat(year.differences()).isEmpty();
        assertThat(year.code()).as(year.out()).isZero();
        assertThat(year.pupils()).isGreaterThan(100);
        assertThat(year.asExpected()).isEqualTo(year.pupils());
        assertThat(year.lines("Quarantaine")).isEmpty();
    }

    @Test
    void whatAPersonNeedsIsPrintedEachOnALineOfItsOwn() {
        assertThat(year.out().lines())
                .anyMatch(line -> line.matches("Console: http://localhost:\\d+"))
                .anyMatch(line -> line.matches("Operator: \\S+ / \\S+"))
                .anyMatch(line -> line.matches("LSU client: \\S+ / \\S+"))
                .anyMatch(line -> line.matches("stage +\\| +in \\| +out \\| refused \\| +held \\| seconds"))
                .anyMatch(line -> line.startsWith("Where to look next: "));
        assertThat(year.lines("récupération LSU ")).isNotEmpty();
    }

    @Test
    void lsuIsGivenTheCertificationsAndTheSummaryOfASchool() {
        assertThat(year.lines("LSU : établissements qui ont demandé : " + SCHOOLS + ", "))
                .singleElement()
                .asString()
                .doesNotEndWith(" 0");
        assertThat(year.out()).containsPattern("Sur \\d+ élèves, \\d+ élèves? ");
    }

    @Test
    void theSameCommandAgainPlaysNothingTwice() {
        long works = StoppedHub.works(folder);

        Played again = Played.until(Played.LSU_MORNING, SCHOOLS, folder);

        assertThat(again.code()).as(again.out()).isZero();
        assertThat(again.pupils()).isEqualTo(year.pupils());
        assertThat(again.out().lines().filter(line -> line.endsWith(": déjà joué dans ce dossier")))
                .hasSize(7);
        assertThat(StoppedHub.works(folder)).isEqualTo(works);
    }

    @Test
    void anotherAcademyInTheSameFolderIsAWrongUse() {
        Played other = Played.until(Played.LSU_MORNING, SCHOOLS + 1, folder);

        assertThat(other.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(other.out())
                .contains("contient la démonstration d'une autre académie")
                .doesNotContain("Console:");
    }

    /** The proof that the check can fail: what LSU must never see is put into one livret behind the hub's back. */
    @Test
    void aLivretThatHoldsARejectedCertificationIsNamed() {
        Map<String, Object> swapped =
                StoppedHub.ask(folder, jdbc -> jdbc.sql("""
                        update livret_entry l set certification_id = c.id
                        from (select person_id, min(id) as id from certification where status = 'REJECTED'
                            group by person_id) c, pupil p, livret_entry old
                        where l.person_id = c.person_id and p.person_id = l.person_id and p.active
                            and old.person_id = l.person_id
                            and l.person_id = (select min(e.person_id) from livret_entry e
                                join certification r on r.person_id = e.person_id and r.status = 'REJECTED'
                                join pupil q on q.person_id = e.person_id and q.active)
                        returning l.person_id, old.certification_id, p.last_name, p.first_name""").query().singleRow());
        try {
            Played doctored = Played.until(Played.LSU_MORNING, SCHOOLS, folder);

            assertThat(doctored.code()).isEqualTo(ExitCode.INPUT_HAS_ERRORS);
            assertThat(doctored.asExpected()).isEqualTo(doctored.pupils() - 1);
            assertThat(doctored.differences())
                    .as("what LSU is given, then the pupil")
                    .hasSize(2)
                    .first()
                    .asString()
                    .contains("LSU, ", swapped.get("certification_id").toString());
            assertThat(doctored.differences())
                    .last()
                    .asString()
                    .contains(swapped.get("first_name") + " " + swapped.get("last_name"))
                    .contains("livret : attendu " + swapped.get("certification_id") + ", trouvé ");
        } finally {
            StoppedHub.ask(
                    folder,
                    jdbc -> jdbc.sql("update livret_entry set certification_id = ? where person_id = ?")
                            .param(swapped.get("certification_id"))
                            .param(swapped.get("person_id"))
                            .update());
        }
    }
}
