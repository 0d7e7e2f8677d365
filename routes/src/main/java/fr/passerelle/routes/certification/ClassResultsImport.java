package fr.passerelle.routes.certification;

import fr.passerelle.connectors.ledger.certification.CertificationLedger;
import fr.passerelle.connectors.ledger.certification.CertificationSource;
import fr.passerelle.connectors.ledger.certification.ReceivedCertification;
import fr.passerelle.connectors.ledger.certification.ReceivedOther;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.file.ReceivedFile;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.connectors.ledger.stray.StrayResult;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.identity.Ownership;
import fr.passerelle.domain.identity.ResultOwner.Told;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.mappings.pix.ClassResult;
import fr.passerelle.mappings.pix.ClassResults;
import fr.passerelle.mappings.pix.ClassResultsCsv;
import fr.passerelle.mappings.pix.ClassResultsReader;
import fr.passerelle.routes.file.FileOutcome;
import fr.passerelle.routes.file.Received;
import fr.passerelle.routes.frame.WorkInHand;
import fr.passerelle.routes.school.ClosedSchool;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The steps that save a class results file. */
public class ClassResultsImport {

    private final ClassResultsReader reader;
    private final SchoolLedger schools;
    private final ResultOwners owners;
    private final CertificationLedger certifications;
    private final ResultQuestions questions;
    private final WorkInHand inHand;
    private final FileOutcome outcome;

    public ClassResultsImport(
            ClassResultsReader reader,
            SchoolLedger schools,
            ResultOwners owners,
            CertificationLedger certifications,
            ResultQuestions questions,
            WorkInHand inHand,
            FileOutcome outcome) {
        this.reader = reader;
        this.schools = schools;
        this.owners = owners;
        this.certifications = certifications;
        this.questions = questions;
        this.inHand = inHand;
        this.outcome = outcome;
    }

    /** Its text, null when it is too large to be read. */
    public @Nullable String text(Received received) {
        return ClassResultsCsv.text(received.content()).orElse(null);
    }

    /** @param rows what camel-csv read, header first, or null when it could not: the reader then says why */
    public void save(Received received, @Nullable List<List<String>> rows) {
        inHand.complete(received.work(), work -> {
            Optional<School> school = Uai.parse(received.file().uai()).flatMap(schools::find);
            if (school.isEmpty()) {
                Finding unknown = Finding.of(IntakeVerdict.SCHOOL_NOT_CONFIGURED);
                outcome.close(received, FileState.REFUSED, Map.of(), List.of(unknown));
            } else {
                ClassResults results =
                        rows == null ? reader.read(received.content()) : reader.read(received.content(), rows);
                LocalDate came =
                        SchoolCalendar.of(school.get()).dayAt(received.file().receivedAt());
                questions.watch(
                        school.get().uai(),
                        () -> save(received, school.get(), results.by(Certification.latestBelievable(came))));
            }
        });
    }

    private void save(Received received, School school, ClassResults results) {
        Uai uai = school.uai();
        List<Finding> findings = new ArrayList<>(results.findings());
        ClosedSchool.warning(school).ifPresent(findings::add);
        List<Ownership> ownerships = owners.ofFile(uai, results.rows());
        LocalDate saidOn = saidOn(received.file(), school);
        boolean dated = ClassResults.dayOf(received.file().name()).isPresent();
        List<ReceivedCertification> given = new ArrayList<>();
        List<StrayResult> strays = new ArrayList<>();
        int asked = 0;
        for (int i = 0; i < ownerships.size(); i++) {
            ClassResult row = results.rows().get(i);
            if (ownerships.get(i) instanceof Ownership.Owned owned) {
                given.add(new ReceivedCertification(
                        owned.personId(), uai, row.certification(), CertificationSource.CLASS_CSV, saidOn, dated));
            } else if (ownerships.get(i) instanceof Ownership.Doubtful doubt) {
                asked++;
                Told told = ResultOwners.told(row);
                certifications.doubt(
                        uai, row.certification(), told, CertificationSource.CLASS_CSV, saidOn, doubt.personIds());
                findings.add(Finding.of(IntakeVerdict.RESULT_OF_ANOTHER_PUPIL).at(row.line(), null));
            } else {
                strays.add(new StrayResult(
                        row.certification().id(), null, row.lastName(), row.firstName(), row.birthdate()));
                findings.add(Finding.of(IntakeVerdict.RESULT_WITHOUT_PUPIL).at(row.line(), null));
            }
        }
        Set<Long> waiting = certifications.saveAll(given);
        Set<Long> between = questions.betweenFiles(waiting);
        questions.tellStrays(uai, received.file().id(), strays);
        questions.tellOdd(uai, received.file().id(), results.setAside());
        Map<Long, List<String>> otherFiles =
                questions.otherFiles(received.file().id(), between);
        results.rows().stream()
                .filter(row -> waiting.contains(row.certification().id()))
                .forEach(row -> findings.add(
                        between.contains(row.certification().id())
                                ? Finding.of(IntakeVerdict.RESULT_CONTRADICTED_BY_FILE)
                                        .at(row.line(), null)
                                        .detailed(String.join(
                                                ", ",
                                                otherFiles.getOrDefault(
                                                        row.certification().id(), List.of())))
                                : Finding.of(IntakeVerdict.RESULT_CONTRADICTED).at(row.line(), null)));
        int others = saveOthers(uai, results, saidOn);
        int saved = given.size() - waiting.size();
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("résultats lus", results.rows().size());
        counts.put("résultats enregistrés", saved);
        counts.put("résultats démentis par Pix", waiting.size() - between.size());
        counts.put("résultats démentis par un autre fichier", between.size());
        counts.put("résultats sans élève", results.rows().size() - given.size());
        if (!results.others().isEmpty()) {
            counts.put("certifications Pix+ gardées pour information", others);
        }
        ClassResultsOutcome became = ClassResultsOutcome.of(results, saved, others, asked + waiting.size());
        if (became.isToBeTold()) {
            questions.tellFile(uai, received.file().id(), became.toTell());
        } else {
            questions.settleFile(received.file().id());
        }
        questions.ofFile(
                received.file().id(),
                results.rows().stream().map(row -> row.certification().id()).toList());
        outcome.close(received, became.state(questions.anyOpen(received.file().id())), counts, findings);
    }

    /** Whose Pix+ it is, is asked of nobody: it counts nowhere. */
    private int saveOthers(Uai uai, ClassResults results, LocalDate saidOn) {
        List<Ownership> ownerships = owners.ofOthers(uai, results.others());
        List<ReceivedOther> given = new ArrayList<>();
        for (int i = 0; i < ownerships.size(); i++) {
            if (ownerships.get(i) instanceof Ownership.Owned owned) {
                given.add(new ReceivedOther(
                        owned.personId(), uai, results.others().get(i).certification(), saidOn));
            }
        }
        certifications.saveOthers(given);
        return given.size();
    }

    /** The day in its name, which cannot be later than the day on which it was first dropped, at the school. */
    private static LocalDate saidOn(ReceivedFile file, School school) {
        LocalDate dropped = SchoolCalendar.of(school).dayAt(file.receivedAt());
        return ClassResults.dayOf(file.name()).filter(dropped::isAfter).orElse(dropped);
    }
}
