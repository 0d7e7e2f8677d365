package fr.passerelle.domain.today;

import static fr.passerelle.domain.today.SchoolMatter.ACCOUNTS;
import static fr.passerelle.domain.today.SchoolMatter.CERTIFIABILITY;
import static fr.passerelle.domain.today.SchoolMatter.IMPORT;
import static fr.passerelle.domain.today.SchoolMatter.RECUPERATION;
import static fr.passerelle.domain.today.SchoolMatter.RESULTS;
import static fr.passerelle.domain.today.SchoolMatter.SESSIONS;
import static fr.passerelle.domain.today.Settling.DECISION;
import static fr.passerelle.domain.today.Settling.REFUSAL;
import static fr.passerelle.domain.today.Settling.WORD;
import static fr.passerelle.domain.today.Term.ARRIVAL;
import static fr.passerelle.domain.today.Term.FINALISATION;
import static fr.passerelle.domain.today.Term.OPENING;
import static fr.passerelle.domain.today.Term.PUBLICATION;
import static fr.passerelle.domain.today.Term.SITTING;

import fr.passerelle.domain.work.Flow;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why something is on the page of the day: a closed list. What is asked about a hold bears the name of its kind. */
public enum Cause {
    QUARANTINED("quarantaine", "traitement en quarantaine", "traitements en quarantaine", null, DECISION),
    SESSION_REFUSED("sessions-refusees", "session refusée", "sessions refusées", SESSIONS, REFUSAL, FINALISATION),
    SESSION_TO_PUSH(
            "sessions-a-transmettre",
            "session à transmettre à Pix",
            "sessions à transmettre à Pix",
            SESSIONS,
            WORD,
            FINALISATION),
    RESULT_AWAITED(
            "resultats-attendus",
            "session dont des résultats manquent",
            "sessions dont des résultats manquent",
            RESULTS,
            WORD,
            PUBLICATION),
    EXPORT_REFUSED("exports-refuses", "export refusé", "exports refusés", IMPORT, REFUSAL),
    ACCOUNTS_REFUSED("comptes-refuses", "fichier de comptes refusé", "fichiers de comptes refusés", ACCOUNTS, REFUSAL),
    RESULTS_REFUSED(
            "fichiers-de-resultats-refuses",
            "fichier de résultats refusé",
            "fichiers de résultats refusés",
            RESULTS,
            REFUSAL),
    LEAVING("departs-en-masse", "import avec trop de départs", "imports avec trop de départs", IMPORT, DECISION),
    UPDATED(
            "modifications-en-masse",
            "import avec trop de modifications",
            "imports avec trop de modifications",
            IMPORT,
            DECISION),
    ARRIVING("arrivees-en-masse", "arrivée massive", "arrivées massives", IMPORT, DECISION),
    REATTRIBUTED("eleves-a-reconnaitre", "élève à reconnaître", "élèves à reconnaître", IMPORT, DECISION),
    REGRESSION(
            "resultats-dementis",
            "résultat publié puis démenti",
            "résultats publiés puis démentis",
            RESULTS,
            DECISION,
            PUBLICATION),
    OTHER_PERSON(
            "resultats-d-un-autre",
            "résultat annoncé pour un autre élève",
            "résultats annoncés pour un autre élève",
            RESULTS,
            DECISION,
            PUBLICATION),
    CANCELLED_SINCE(
            "livrets-a-revoir",
            "certification du livret qui n’est plus obtenue",
            "certifications du livret qui ne sont plus obtenues",
            RECUPERATION,
            DECISION,
            PUBLICATION),
    UNLISTED(
            "resultats-disparus",
            "certification que Pix ne donne plus",
            "certifications que Pix ne donne plus",
            RESULTS,
            DECISION,
            PUBLICATION),
    SET_ASIDE(
            "resultats-ecartes",
            "lot de résultats écartés",
            "lots de résultats écartés",
            RESULTS,
            DECISION,
            PUBLICATION),
    CONTRADICTED(
            "resultats-contredits",
            "résultat d’un fichier démenti par Pix",
            "résultats d’un fichier démentis par Pix",
            RESULTS,
            DECISION,
            PUBLICATION),
    ACCOUNT_STRAY("comptes-sans-eleve", "compte sans élève", "comptes sans élève", ACCOUNTS, DECISION),
    RESULT_STRAY("resultats-sans-eleve", "résultat sans élève", "résultats sans élève", RESULTS, DECISION, PUBLICATION),
    LEARNER_STRAY(
            "eleves-pix-sans-eleve",
            "élève de Pix Orga sans élève",
            "élèves de Pix Orga sans élève",
            CERTIFIABILITY,
            DECISION),
    PAUSED("pauses", "pause en cours", "pauses en cours", null, DECISION),
    LEFT_ALONE("depot", "entrée laissée dans le dépôt", "entrées laissées dans le dépôt", null, WORD),
    SYNC_STALE(
            "certificabilite-ancienne",
            "établissement dont la certificabilité n’est plus à jour",
            "établissements dont la certificabilité n’est plus à jour",
            CERTIFIABILITY,
            WORD),
    LEARNER_UNREAD(
            "eleves-pix-illisibles",
            "élève de Pix Orga illisible",
            "élèves de Pix Orga illisibles",
            CERTIFIABILITY,
            WORD),
    FEED_SILENT(
            "flux-muets",
            "établissement dont le flux de résultats se tait",
            "établissements dont le flux de résultats se tait",
            RESULTS,
            WORD),
    IMPORT_MISSING(
            "exports-attendus",
            "établissement sans export cette année",
            "établissements sans export cette année",
            IMPORT,
            WORD,
            ARRIVAL),
    SESSION_MISSING(
            "sessions-attendues",
            "établissement de 3e sans session ni résultat",
            "établissements de 3e sans session ni résultat",
            SESSIONS,
            WORD,
            SITTING),
    RECUPERATION_TO_DO(
            "recuperations-a-faire",
            "récupération ouverte et pas encore faite",
            "récupérations ouvertes et pas encore faites",
            RECUPERATION,
            WORD,
            OPENING);

    /** What is asked of Pix each night is too old after this: two missed nights are worth a look. */
    public static final Duration FRESH = Duration.ofHours(48);

    private final String segment;
    private final String one;
    private final String several;
    private final @Nullable SchoolMatter matter;
    private final Settling settling;
    private final Term term;

    Cause(String segment, String one, String several, @Nullable SchoolMatter matter, Settling settling) {
        this(segment, one, several, matter, settling, Term.NONE);
    }

    Cause(String segment, String one, String several, @Nullable SchoolMatter matter, Settling settling, Term term) {
        this.segment = segment;
        this.one = one;
        this.several = several;
        this.matter = matter;
        this.settling = settling;
        this.term = term;
    }

    /** How the address of a page calls it. */
    public String segment() {
        return segment;
    }

    /** In French, without article. */
    public String one() {
        return one;
    }

    /** In French, without article. */
    public String several() {
        return several;
    }

    public Settling settling() {
        return settling;
    }

    public Term term() {
        return term;
    }

    /**
     * The light that it colours; empty for what is of no school.
     *
     * @param flow of the work or of the file, null when it is neither
     */
    public Optional<SchoolMatter> matter(@Nullable Flow flow) {
        return matter != null || flow == null ? Optional.ofNullable(matter) : SchoolMatter.of(flow);
    }

    /** @param deadline null when there is none */
    public Urgency urgency(@Nullable Instant deadline, Instant now) {
        return deadline == null || now.isBefore(deadline) ? before() : late();
    }

    /** Once the term is over. */
    public Urgency late() {
        return term.late();
    }

    /** Until the term is over: what comes by itself is waited for, what is blocked holds up what follows. */
    public Urgency before() {
        return switch (this) {
            case QUARANTINED -> Urgency.URGENT;
            case SESSION_TO_PUSH, RESULT_AWAITED, IMPORT_MISSING, SESSION_MISSING, RECUPERATION_TO_DO -> Urgency.NONE;
            default -> Urgency.TO_DO;
        };
    }

    /** What became of files of a flow that were refused. */
    public static Cause ofRefused(Flow flow) {
        return switch (flow) {
            case PUSH_SESSION -> SESSION_REFUSED;
            case RECONCILE_ACCOUNTS -> ACCOUNTS_REFUSED;
            case READ_CLASS_RESULTS, PULL_RESULTS -> RESULTS_REFUSED;
            default -> EXPORT_REFUSED;
        };
    }

    /** What an address calls so; empty when nothing is. */
    public static Optional<Cause> ofSegment(String segment) {
        return Arrays.stream(values())
                .filter(cause -> cause.segment.equals(segment))
                .findFirst();
    }
}
