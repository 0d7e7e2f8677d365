package fr.passerelle.simulators.academy.drop;

import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.simulators.academy.story.SatCertification;
import java.time.ZoneId;
import java.util.List;

/** The cells of one certification, as the old and the new files write them (contract pix 4, "Cells"). */
final class ResultCells {

    private static final String NOTHING = "\"-\"";
    private static final int POINTS_PER_LEVEL = 128;
    private static final List<String> LEVELS = List.of(
            "-",
            "Novice 1",
            "Novice 2",
            "Indépendant 1",
            "Indépendant 2",
            "Avancé 1",
            "Avancé 2",
            "Expert 1",
            "Expert 2");

    private final SatCertification certification;
    private final ZoneId zone;
    private final CertificationStatus status;
    private final boolean old;

    ResultCells(SatCertification certification, ZoneId zone, boolean old) {
        this.certification = certification;
        this.zone = zone;
        this.old = old;
        boolean cancelled = certification.cancelledAt() != null && !(old && certification.finalisedBeforeTheYear());
        this.status = cancelled ? CertificationStatus.CANCELLED : certification.outcome();
    }

    static String text(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }

    String status() {
        return switch (status) {
            case VALIDATED -> "Validée";
            case REJECTED -> old ? "Rejetée" : "Non obtenue";
            case CANCELLED -> "Annulée";
            case ERROR -> "En erreur";
            case PENDING, STARTED -> "Démarrée";
        };
    }

    String level() {
        return LEVELS.get(
                status.isObtained() ? Math.min(LEVELS.size() - 1, certification.pixScore() / POINTS_PER_LEVEL) : 0);
    }

    String score() {
        return switch (status) {
            case VALIDATED -> String.valueOf(certification.pixScore());
            case REJECTED -> old ? "\"0\"" : "0";
            default -> NOTHING;
        };
    }

    /** The old files show 0 for whatever was tested in a rejected one. */
    String competence(Competence competence) {
        Integer level = certification.levels().get(competence);
        if (status.isObtained() && level != null) {
            return String.valueOf(Math.max(level, 0));
        }
        boolean tested = competence.domain() < 4;
        return old && status == CertificationStatus.REJECTED && tested ? "0" : NOTHING;
    }

    String comment() {
        return switch (status) {
            case VALIDATED -> "";
            case REJECTED -> "Nombre de réponses correctes insuffisant ; le candidat peut se présenter à nouveau.";
            case CANCELLED -> "Certification \"annulée\" par le jury ; les difficultés signalées le justifient.";
            default -> "Un problème technique est en cours d'examen.";
        };
    }

    String day() {
        return SiecleFile.day(certification.startedAt().atZone(zone).toLocalDate());
    }
}
