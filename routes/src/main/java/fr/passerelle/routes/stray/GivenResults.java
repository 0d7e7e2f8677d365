package fr.passerelle.routes.stray;

import fr.passerelle.connectors.ledger.certification.CertificationDecision;
import fr.passerelle.connectors.ledger.certification.CertificationLedger;
import fr.passerelle.connectors.ledger.file.FileLedger;
import fr.passerelle.connectors.ledger.livret.LivretLedger;
import fr.passerelle.connectors.ledger.stray.AttributionLedger.TakenBack;
import fr.passerelle.connectors.ledger.stray.StrayLedger;
import fr.passerelle.connectors.ledger.work.WorkKey;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.stray.Attribution.Verdict;
import fr.passerelle.domain.stray.Stray;
import fr.passerelle.domain.work.Flow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Results whose pupil a person has told: they are asked of Pix again, or their file is read again. */
class GivenResults implements Effect {

    private final StrayLedger strays;
    private final CertificationLedger certifications;
    private final LivretLedger livrets;
    private final FileLedger files;
    private final WorkLedger works;

    GivenResults(
            StrayLedger strays,
            CertificationLedger certifications,
            LivretLedger livrets,
            FileLedger files,
            WorkLedger works) {
        this.strays = strays;
        this.certifications = certifications;
        this.livrets = livrets;
        this.files = files;
        this.works = works;
    }

    @Override
    public Map<String, Object> before(Stray stray, @Nullable Long personId) {
        return strays.fileOf(stray.key().number())
                .<Map<String, Object>>map(file -> Map.of("file", file))
                .orElse(Map.of());
    }

    @Override
    public void said(Stray stray, Verdict verdict) {
        if (verdict == Verdict.GIVEN) {
            again(stray.uai(), strays.fileOf(stray.key().number()).orElse(null));
        }
    }

    @Override
    public void takenBack(TakenBack taken, Map<String, Object> before, String who) {
        if (taken.attribution().verdict() == Verdict.GIVEN) {
            CertificationDecision decision = new CertificationDecision(
                    null, taken.uai(), taken.attribution().key().number(), who);
            long person = Objects.requireNonNull(taken.attribution().personId());
            certifications.takeAway(decision, person);
            livrets.withdraw(decision, person);
            again(taken.uai(), before.get("file") instanceof Number file ? file.longValue() : null);
        }
    }

    private void again(Uai uai, @Nullable Long fileId) {
        works.reserve(
                List.of(new WorkKey(Flow.PULL_RESULTS, uai.value())),
                new WorkKey(Flow.READ_CLASS_RESULTS, uai.value()));
        if (fileId == null || !files.again(fileId)) {
            works.askUnlessWaiting(Flow.PULL_RESULTS, uai.value(), uai.value());
        }
    }
}
