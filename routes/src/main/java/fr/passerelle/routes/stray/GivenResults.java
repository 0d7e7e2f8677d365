package fr.passerelle.routes.stray;

import fr.passerelle.connectors.ledger.certification.CertificationDecision;
import fr.passerelle.connectors.ledger.certification.CertificationLedger;
import fr.passerelle.connectors.ledger.file.FileReadings;
import fr.passerelle.connectors.ledger.livret.LivretLedger;
import fr.passerelle.connectors.ledger.stray.AttributionLedger.TakenBack;
import fr.passerelle.connectors.ledger.stray.StrayLedger;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.stray.Attribution.Verdict;
import fr.passerelle.domain.stray.Stray;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkCause;
import fr.passerelle.domain.work.WorkCause.Kind;
import fr.passerelle.routes.livret.RecuperationRequests;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Results whose pupil a person has told: they are asked of Pix again, or their file is read again. */
class GivenResults implements Effect {

    private final StrayLedger strays;
    private final CertificationLedger certifications;
    private final LivretLedger livrets;
    private final FileReadings files;
    private final WorkLedger works;
    private final RecuperationRequests recuperations;

    GivenResults(
            StrayLedger strays,
            CertificationLedger certifications,
            LivretLedger livrets,
            FileReadings files,
            WorkLedger works,
            RecuperationRequests recuperations) {
        this.recuperations = recuperations;
        this.strays = strays;
        this.certifications = certifications;
        this.livrets = livrets;
        this.files = files;
        this.works = works;
    }

    @Override
    public Map<String, Object> before(Stray stray, @Nullable Long personId) {
        reserve(stray.uai());
        return strays.fileOf(stray.key().number())
                .<Map<String, Object>>map(file -> Map.of("file", file))
                .orElse(Map.of());
    }

    @Override
    public void said(Stray stray, Verdict verdict, String who) {
        if (verdict == Verdict.GIVEN) {
            again(stray.uai(), strays.fileOf(stray.key().number()).orElse(null), WorkCause.by(Kind.GIVEN, who));
        }
    }

    @Override
    public void takenBack(TakenBack taken, Map<String, Object> before, String who) {
        if (taken.attribution().verdict() != Verdict.GIVEN) {
            return;
        }
        reserve(taken.uai());
        CertificationDecision decision = new CertificationDecision(
                null, taken.uai(), taken.attribution().key().number(), who);
        long person = Objects.requireNonNull(taken.attribution().personId());
        certifications.takeAway(decision, person);
        livrets.withdraw(decision, person);
        again(
                taken.uai(),
                before.get("file") instanceof Number file ? file.longValue() : null,
                WorkCause.by(Kind.GIVEN_UNDONE, who));
        recuperations.again(taken.uai(), WorkCause.by(Kind.GIVEN_UNDONE, who));
    }

    /** Once runs and answers of the school are over: what they have planned or read may be of before. */
    private void reserve(Uai uai) {
        recuperations.reserveResults(uai);
    }

    /** Its file, although every row of it was kept meanwhile: it may be the only one that tells the result. */
    private void again(Uai uai, @Nullable Long fileId, WorkCause cause) {
        if (fileId == null || !files.again(fileId, cause)) {
            works.askUnlessWaiting(Flow.PULL_RESULTS, uai.value(), uai.value());
        }
    }
}
