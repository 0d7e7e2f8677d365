package fr.passerelle.connectors.ledger.school;

import static fr.passerelle.connectors.ledger.Samples.COLLEGE;
import static fr.passerelle.connectors.ledger.Samples.OTHER;
import static fr.passerelle.connectors.ledger.Samples.YEAR;
import static fr.passerelle.connectors.ledger.Samples.school;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.Samples;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.certification.CertificationSource;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.journal.JournalAction;
import fr.passerelle.connectors.ledger.journal.JournalEntry;
import fr.passerelle.connectors.ledger.journal.JournalView;
import fr.passerelle.domain.account.AccountState;
import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.livret.Recuperation;
import fr.passerelle.domain.school.Division;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolKind;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.mappings.siecle.referential.Structures;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchoolLedgerTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private final Samples samples = new Samples(LEDGER);
    private SchoolLedger schools;

    @BeforeEach
    void begin() {
        LEDGER.clear();
        schools = LEDGER.get(SchoolLedger.class);
    }

    @Test
    void theDirectoryIsWrittenCorrectedAndNeverShrinks() {
        schools.register(List.of(school(COLLEGE, 1), school(OTHER, 2)));
        School renamed = new School(OTHER, "Lycée des Tests", SchoolKind.LYCEE, "1", null, null);
        schools.register(List.of(renamed));
        assertThat(schools.find(OTHER)).contains(renamed);
        assertThat(schools.all()).extracting(School::uai).containsExactly(COLLEGE, OTHER);
    }

    @Test
    void theAcademyIsThatOfTheLastDirectory() {
        schools.register(List.of(
                new School(COLLEGE, "A", SchoolKind.COLLEGE, null, null, null, "Hautes-Rives"), school(OTHER, 2)));
        assertThat(LEDGER.get(SchoolSheetView.class).academies()).containsExactly("Hautes-Rives");
        assertThat(schools.find(COLLEGE).orElseThrow().academy()).isEqualTo("Hautes-Rives");
        assertThat(LEDGER.get(StandingView.class).standings(Scope.all()))
                .extracting(SchoolStanding::school)
                .as("the overview tells the school as the directory does")
                .containsExactlyInAnyOrderElementsOf(schools.all());

        schools.register(List.of(school(COLLEGE, 1)));
        assertThat(LEDGER.get(SchoolSheetView.class).academies()).isEmpty();
    }

    @Test
    void twoSchoolsMaySwapTheirNumbersInOneCall() {
        schools.register(List.of(school(COLLEGE, 1), school(OTHER, 2)));
        List<School> swapped = List.of(school(COLLEGE, 2), school(OTHER, 1));
        schools.register(swapped);
        assertThat(schools.all()).isEqualTo(swapped);
    }

    @Test
    void aSchoolThatTheDirectoryNoLongerNamesGivesItsOrganisationBackToTheOneThatTakesIt() {
        schools.register(List.of(school(COLLEGE, 1)));
        schools.register(List.of(school(OTHER, 1)));
        assertThat(schools.all()).extracting(School::pixOrganizationId).containsExactly(null, 1001L);
    }

    @Test
    void theDivisionsOfAYearAreReplacedAndThoseOfAnotherStay() {
        samples.schools();
        schools.saveStructures(COLLEGE, structures(YEAR, "3 A", "3 B"));
        schools.saveStructures(COLLEGE, structures(YEAR.previous(), "3 A"));
        schools.saveStructures(COLLEGE, structures(YEAR, "3 C"));
        assertThat(LEDGER.jdbc()
                        .sql("select code || ' ' || school_year from division order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("3 A 2025", "3 C 2026");
        assertThat(LEDGER.count("select cardinality(mefs) from division where code = '3 C'"))
                .isEqualTo(2);
    }

    @Test
    void aReaderSeesTheTimelineOfTheirSchoolsOnly() {
        samples.schools();
        samples.importAll(COLLEGE, Samples.pupils(1, 1));
        samples.importAll(OTHER, Samples.pupils(1, 1));
        long person = samples.person(COLLEGE, 1);
        JournalView journal = LEDGER.get(JournalView.class);
        assertThat(journal.timeline(Scope.all(), person))
                .as("made, moved, left the first")
                .hasSize(3);
        assertThat(journal.timeline(Scope.of(Set.of(OTHER)), person))
                .extracting(JournalEntry::uai)
                .containsExactly(OTHER.value());
        assertThat(journal.timeline(Scope.of(Set.of()), person)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void theClosedListsOfTheSchemaAreThoseOfTheCode(String constraint, Enum<?>[] values) {
        Set<String> allowed = Set.copyOf(LEDGER.jdbc()
                .sql("select pg_get_constraintdef(oid) from pg_constraint where conname = :name")
                .param("name", constraint)
                .query(String.class)
                .single()
                .transform(definition -> Arrays.stream(definition.split("'"))
                        .filter(part -> part.matches("[A-Z_]+"))
                        .toList()));
        assertThat(allowed).isEqualTo(Arrays.stream(values).map(Enum::name).collect(Collectors.toSet()));
    }

    /** That a file is given up is what its work says. */
    private static FileState[] written() {
        return Stream.of(FileState.values())
                .filter(state -> state != FileState.ABANDONED)
                .toArray(FileState[]::new);
    }

    static Stream<Arguments> theClosedListsOfTheSchemaAreThoseOfTheCode() {
        return Stream.of(
                Arguments.of("journal_action_check", JournalAction.values()),
                Arguments.of("hold_kind_check", HoldKind.values()),
                Arguments.of("hold_state_check", HoldState.values()),
                Arguments.of("received_file_flow_check", Flow.values()),
                Arguments.of("received_file_kind_check", FileKind.values()),
                Arguments.of("received_file_state_check", written()),
                Arguments.of("file_reading_state_check", written()),
                Arguments.of("work_flow_check", Flow.values()),
                Arguments.of("work_state_check", WorkState.values()),
                Arguments.of("account_state_check", AccountState.values()),
                Arguments.of("certifiability_status_check", Certifiability.values()),
                Arguments.of("certification_status_check", CertificationStatus.values()),
                Arguments.of("certification_source_check", CertificationSource.values()),
                Arguments.of("recuperation_clause_clause_check", Recuperation.Clause.values()));
    }

    private static Structures structures(SchoolYear year, String... codes) {
        List<Division> divisions = Arrays.stream(codes)
                .map(code -> new Division(code, "TROISIEME", List.of("10310019110", "1031000H11U")))
                .toList();
        return new Structures(COLLEGE.value(), year, divisions);
    }
}
