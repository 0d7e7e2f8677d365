package fr.passerelle.console.hold;

import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.console.pupil.PlanPanel;
import fr.passerelle.console.web.PageFrench;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.pupil.PupilBasePlan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says beforehand exactly what each button of a decision does. */
@Component
public class Decisions {

    static final String THEN_PIX = " Si rien d'autre n'est retenu, l'export est ensuite envoyé à Pix Orga.";

    private static final String ASK_PIX =
            "Les résultats de l'établissement sont redemandés à Pix, dont la réponse fait foi ; la question revient si rien n'y"
                    + " a changé.";

    private static final String WHEN_OPEN = "dès maintenant si la récupération est ouverte, sinon à son ouverture";

    private final PageFrench french;
    private final IdentityDecisions identities;

    Decisions(PageFrench french) {
        this.french = french;
        this.identities = new IdentityDecisions(french);
    }

    /**
     * What the buttons do.
     *
     * @param approve null when there is nothing left to accept
     */
    public record Question(@Nullable String approve, String refuse, Words words) {}

    /** @param doubt null unless the hold is about who somebody is */
    Question about(Hold hold, PlanPanel view, @Nullable DoubtPanel doubt) {
        PupilBasePlan plan = view.plan();
        return switch (hold.kind()) {
            case LEAVING -> new Question(leave(plan == null ? 0 : plan.leaving()), staysActive(hold), Words.EXPORT);
            case UPDATED -> new Question(update(plan == null ? 0 : plan.updated()), keepsValues(hold), Words.EXPORT);
            case ARRIVING -> new Question(arrive(view), staysElsewhere(hold), Words.EXPORT);
            default ->
                new Question(
                        identities.same(hold, doubt),
                        identities.two(hold, doubt),
                        hold.pupils() == 1 ? Words.IDENTITY : Words.IDENTITIES);
        };
    }

    Question about(LivretQuestion question) {
        return switch (question.hold().kind()) {
            case OTHER_PERSON -> new Question(give(question), leave(question), Words.OF_SEVERAL);
            case CONTRADICTED -> aboutFile(question);
            case REGRESSION -> aboutRegression(question);
            default ->
                new Question(
                        withdraw(question),
                        keep(question),
                        question.inLivret() ? Words.IN_LIVRET : Words.OUT_OF_LIVRET);
        };
    }

    private Question aboutRegression(LivretQuestion question) {
        if (question.isWithdrawn()) {
            return new Question(restore(question), keepWithdrawn(question), Words.WITHDRAWN);
        }
        return question.hold().isUnpublished()
                ? new Question(await(question), keepPublished(question), Words.UNPUBLISHED)
                : aboutFile(question);
    }

    private Question aboutFile(LivretQuestion question) {
        if (question.hold().isBetweenFiles() && question.file() != null) {
            return FileOrFile.question(question, question.file(), french);
        }
        return question.file() == null
                ? new Question(ASK_PIX, leaveToPix(question), Words.CONTRADICTED)
                : new Question(believe(question, question.file()), leaveToPix(question), Words.FILE_OR_PIX);
    }

    /** About results that could not be taken as they came. */
    Question aboutSetAside(Hold hold) {
        String seen = "Ces résultats restent écartés. La question ne sera pas posée de nouveau pour les mêmes.";
        return hold.fileId() == null
                ? new Question(ASK_PIX, seen, Words.SET_ASIDE)
                : new Question(
                        "Le fichier est relu tel qu'il a été reçu, avec ce que la Passerelle sait aujourd'hui.",
                        seen,
                        Words.SET_ASIDE_FILE);
    }

    private String believe(LivretQuestion question, Certification file) {
        return "La certification n°" + PageFrench.NBSP + question.number() + " compte comme le fichier la donne ("
                + french.result(file) + "), ici, dans le flux que lisent LSU et LSL, et au livret "
                + WHEN_OPEN + "."
                + (question.inLivret() && !file.status().isObtained()
                        ? " Le livret, qui la porte, la garde : la question de la retirer sera posée."
                        : "")
                + " Tant que Pix redit la même chose qu'aujourd'hui, rien n'y change et rien n'est demandé ; ce que Pix dira"
                + " d'autre fera foi.";
    }

    private String give(LivretQuestion question) {
        String name = question.pupil()
                .map(sheet -> sheet.lastName() + " " + sheet.firstName())
                .orElse("le premier élève désigné");
        if (question.file() != null) {
            return "La certification n°" + PageFrench.NBSP + question.number() + " est celle de " + name
                    + " : le résultat lui est donné tel que le fichier le dit (" + french.result(question.file())
                    + "), et quitte le livret d'un autre élève. Les résultats sont redemandés à Pix.";
        }
        return "La certification n°" + PageFrench.NBSP + question.number() + " est celle de " + name
                + " : s'il est connu, le résultat lui est donné, et quitte le livret d'un autre élève. Les résultats sont"
                + " redemandés à Pix ; s'il vient d'un fichier, déposez-le de nouveau.";
    }

    private static String leave(LivretQuestion question) {
        return "La certification n°" + PageFrench.NBSP + question.number()
                + " reste à l'élève qui l'avait, ou à personne. La question ne sera pas posée de nouveau ; ce que Pix"
                + " donnera sans ambiguïté sera pris.";
    }

    private static String leaveToPix(LivretQuestion question) {
        return "Ce que Pix a dit de la certification n°" + PageFrench.NBSP + question.number()
                + " reste. La question ne sera pas posée de nouveau pour ce résultat.";
    }

    private static String await(LivretQuestion question) {
        return "La certification n°" + PageFrench.NBSP + question.number()
                + " compte comme en attente de résultat jusqu'à ce que Pix la publie de nouveau ; un livret qui la porte la"
                + " garde.";
    }

    private static String keepPublished(LivretQuestion question) {
        return "La certification n°" + PageFrench.NBSP + question.number()
                + " compte comme Pix l'avait publiée, et va au livret à la prochaine récupération si elle est obtenue. La"
                + " question ne sera pas posée de nouveau, sauf si Pix la publie puis la reprend encore.";
    }

    private String withdraw(LivretQuestion question) {
        Certification next = question.next();
        String place = next == null
                ? "Le livret n'en portera plus aucune."
                : "La certification n°" + PageFrench.NBSP + next.id() + ", obtenue le " + french.date(next.takenOn())
                        + ", prendra sa place " + WHEN_OPEN + ".";
        return "La certification n°" + PageFrench.NBSP + question.number()
                + (question.inLivret() ? " quitte le livret pour son historique, et" : "")
                + " compte désormais comme annulée : aucune récupération ne la portera au livret, même si Pix la redonne"
                + " comme obtenue. "
                + (question.inLivret() || next != null ? place : "");
    }

    private static String keep(LivretQuestion question) {
        return "La certification n°" + PageFrench.NBSP + question.number()
                + (question.inLivret() ? " reste au livret" : " compte toujours comme obtenue")
                + ". La question ne sera pas posée de nouveau, sauf si Pix la redonne comme obtenue puis la reprend encore.";
    }

    private static String restore(LivretQuestion question) {
        return "Les résultats de l'établissement sont redemandés à Pix, dont la réponse fait foi : si la certification"
                + " n°" + PageFrench.NBSP + question.number()
                + " y est obtenue, elle compte de nouveau et va au livret à la"
                + " prochaine récupération, sauf si une plus récente est obtenue.";
    }

    private static String keepWithdrawn(LivretQuestion question) {
        return "La certification n°" + PageFrench.NBSP + question.number()
                + " reste retirée. La question ne sera pas posée de nouveau, même si Pix la redonne comme obtenue.";
    }

    private @Nullable String leave(int count) {
        if (count == 0) {
            return null;
        }
        return french.count(count, "élève sera désactivé", "élèves seront désactivés")
                + " dans l'établissement. Rien n'est supprimé : qui revient dans un export retrouve tout." + THEN_PIX;
    }

    private @Nullable String update(int count) {
        if (count == 0) {
            return null;
        }
        return french.count(count, "fiche prendra", "fiches prendront") + " les valeurs de l'export ci-dessus."
                + THEN_PIX;
    }

    private @Nullable String arrive(PlanPanel view) {
        PupilBasePlan plan = view.plan();
        int count = plan == null
                ? 0
                : plan.arriving(
                        plan.keptIn(view.preview().held(), view.preview().over()));
        if (count == 0) {
            return null;
        }
        return french.count(count, "élève arrive", "élèves arrivent")
                + " ici et ne sont plus actifs dans l'établissement qui les avait ; leurs comptes, certifications et livrets les"
                + " suivent." + THEN_PIX;
    }

    private String staysActive(Hold hold) {
        return french.count(hold.pupils(), "élève reste actif", "élèves restent actifs")
                + ". L'export n'est pas envoyé à Pix Orga ; un prochain export posera la question de nouveau.";
    }

    private String staysElsewhere(Hold hold) {
        return french.count(hold.pupils(), "élève reste", "élèves restent")
                + " dans l'établissement qui les a ("
                + hold.details().getOrDefault("from", "un autre")
                + "). L'export n'est pas envoyé à Pix Orga ; un prochain export posera la question de nouveau.";
    }

    private String keepsValues(Hold hold) {
        return french.count(hold.pupils(), "fiche reste", "fiches restent")
                + " telles quelles. L'export n'est pas envoyé à Pix Orga ; un prochain export posera la question de"
                + " nouveau.";
    }
}
