package fr.passerelle.routes.certification;

import fr.passerelle.connectors.ledger.certification.CertificationLedger;
import fr.passerelle.connectors.ledger.certification.CertificationSource;
import fr.passerelle.connectors.ledger.certification.ReceivedCertification;
import fr.passerelle.connectors.ledger.certification.ReceivedOther;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.file.ReceivedFile;
import fr.passerelle.connectors.ledger.stray.StrayResult;
import fr.passerelle.domain.identity.Ownership;
import fr.passerelle.domain.identity.ResultOwner.Told;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.mappings.pix.ClassResult;
import fr.passerelle.mappings.pix.ClassResults;
import fr.passerelle.routes.school.ClosedSchool;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Saves the results of a class: gives each its pupil, and puts before a person what it cannot. Joins the caller's transaction. */
public class ClassResultsSaving {

    private final ResultOwners owners;
    private final CertificationLedger certifications;
    private final ResultQuestions questions;

    public ClassResultsSaving(ResultOwners owners, CertificationLedger certifications, ResultQuestions questions) {
        this.owners = owners;
        this.certifications = certifications;
        this.questions = questions;
    }

    /**
     * What came of a file, as its report tells it.
     *
     * @param counts French label to number, in reading order
     */
    record SavedResults(FileState state, Map<String, Integer> counts, List<Finding> findings) {}

    /** @param file the file that tells them */
    SavedResults save(ReceivedFile file, School school, ClassResults results) {
        Uai uai = school.uai();
        List<Finding> findings = new ArrayList<>(results.findings());
        ClosedSchool.warning(school).ifPresent(findings::add);
        List<Ownership> ownerships = owners.ofFile(uai, results.rows());
        LocalDate saidOn = saidOn(file, school);
        boolean dated = ClassResults.dayOf(file.name()).isPresent();
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
        questions.tellStrays(uai, file.id(), strays);
        questions.tellOdd(uai, file.id(), results.setAside());
        Map<Long, List<String>> otherFiles = questions.otherFiles(file.id(), between);
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
            questions.tellFile(uai, file.id(), became.toTell());
        } else {
            questions.settleFile(file.id());
        }
        questions.ofFile(
                file.id(),
                results.rows().stream().map(row -> row.certification().id()).toList());
        return new SavedResults(became.state(questions.anyOpen(file.id())), counts, findings);
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
