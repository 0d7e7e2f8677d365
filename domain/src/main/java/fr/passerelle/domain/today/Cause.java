package fr.passerelle.domain.today;

import static fr.passerelle.domain.today.Settling.DECISION;
import static fr.passerelle.domain.today.Settling.REFUSAL;
import static fr.passerelle.domain.today.Settling.WORD;
import static fr.passerelle.domain.today.Urgency.TO_DO;
import static fr.passerelle.domain.today.Urgency.URGENT;

import fr.passerelle.domain.work.Flow;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why something is on the page of the day: a closed list. What is asked about a hold bears the name of its kind. */
public enum Cause {
    QUARANTINED("quarantaine", "traitement en quarantaine", "traitements en quarantaine", null, DECISION, URGENT),
    SESSION_REFUSED(
            "sessions-refusees",
            "session refusée",
            "sessions refusées",
            Matter.SESSIONS,
            REFUSAL,
            TO_DO,
            Term.FINALISATION),
    SESSION_TO_PUSH(
            "sessions-a-transmettre",
            "session à transmettre à Pix",
            "sessions à transmettre à Pix",
            Matter.SESSIONS,
            WORD,
            Urgency.NONE,
            Term.FINALISATION),
    RESULT_AWAITED(
            "resultats-attendus",
            "session dont des résultats manquent",
            "sessions dont des résultats manquent",
            Matter.RESULTS,
            WORD,
            Urgency.NONE,
            Term.PUBLICATION),
    EXPORT_REFUSED("exports-refuses", "export refusé", "exports refusés", Matter.IMPORT, REFUSAL, TO_DO),
    ACCOUNTS_REFUSED(
            "comptes-refuses",
            "fichier de comptes refusé",
            "fichiers de comptes refusés",
            Matter.ACCOUNTS,
            REFUSAL,
            TO_DO),
    RESULTS_REFUSED(
            "fichiers-de-resultats-refuses",
            "fichier de résultats refusé",
            "fichiers de résultats refusés",
            Matter.RESULTS,
            REFUSAL,
            TO_DO),
    LEAVING(
            "departs-en-masse",
            "import avec trop de départs",
            "imports avec trop de départs",
            Matter.IMPORT,
            DECISION,
            TO_DO),
    UPDATED(
            "modifications-en-masse",
            "import avec trop de modifications",
            "imports avec trop de modifications",
            Matter.IMPORT,
            DECISION,
            TO_DO),
    ARRIVING("arrivees-en-masse", "arrivée massive", "arrivées massives", Matter.IMPORT, DECISION, TO_DO),
    REATTRIBUTED("eleves-a-reconnaitre", "élève à reconnaître", "élèves à reconnaître", Matter.IMPORT, DECISION, TO_DO),
    REGRESSION(
            "resultats-dementis",
            "résultat publié puis démenti",
            "résultats publiés puis démentis",
            Matter.RESULTS,
            DECISION,
            TO_DO,
            Term.PUBLICATION),
    OTHER_PERSON(
            "resultats-d-un-autre",
            "résultat annoncé pour un autre élève",
            "résultats annoncés pour un autre élève",
            Matter.RESULTS,
            DECISION,
            TO_DO,
            Term.PUBLICATION),
    CANCELLED_SINCE(
            "livrets-a-revoir",
            "certification du livret qui n’est plus obtenue",
            "certifications du livret qui ne sont plus obtenues",
            Matter.RECUPERATION,
            DECISION,
            TO_DO,
            Term.PUBLICATION),
    UNLISTED(
            "resultats-disparus",
            "certification que Pix ne donne plus",
            "certifications que Pix ne donne plus",
            Matter.RESULTS,
            DECISION,
            TO_DO,
            Term.PUBLICATION),
    SET_ASIDE(
            "resultats-ecartes",
            "lot de résultats écartés",
            "lots de résultats écartés",
            Matter.RESULTS,
            DECISION,
            TO_DO,
            Term.PUBLICATION),
    CONTRADICTED(
            "resultats-contredits",
            "résultat d’un fichier démenti par Pix",
            "résultats d’un fichier démentis par Pix",
            Matter.RESULTS,
            DECISION,
            TO_DO,
            Term.PUBLICATION),
    ACCOUNT_STRAY("comptes-sans-eleve", "compte sans élève", "comptes sans élève", Matter.ACCOUNTS, DECISION, TO_DO),
    RESULT_STRAY(
            "resultats-sans-eleve",
            "résultat sans élève",
            "résultats sans élève",
            Matter.RESULTS,
            DECISION,
            TO_DO,
            Term.PUBLICATION),
    LEARNER_STRAY(
            "eleves-pix-sans-eleve",
            "élève de Pix Orga sans élève",
            "élèves de Pix Orga sans élève",
            Matter.CERTIFIABILITY,
            DECISION,
            TO_DO),
    LEFT_ALONE("depot", "entrée laissée dans le dépôt", "entrées laissées dans le dépôt", null, WORD, TO_DO),
    SYNC_STALE(
            "certificabilite-ancienne",
            "établissement dont la certificabilité n’est plus à jour",
            "établissements dont la certificabilité n’est plus à jour",
            Matter.CERTIFIABILITY,
            WORD,
            TO_DO),
    IMPORT_MISSING(
            "exports-attendus",
            "établissement sans export cette année",
            "établissements sans export cette année",
            Matter.IMPORT,
            WORD,
            Urgency.NONE,
            Term.ARRIVAL),
    SESSION_MISSING(
            "sessions-attendues",
            "établissement de 3e sans session ni résultat",
            "établissements de 3e sans session ni résultat",
            Matter.SESSIONS,
            WORD,
            Urgency.NONE,
            Term.SITTING),
    RECUPERATION_TO_DO(
            "recuperations-a-faire",
            "récupération ouverte et pas encore faite",
            "récupérations ouvertes et pas encore faites",
            Matter.RECUPERATION,
            WORD,
            Urgency.NONE,
            Term.OPENING);

    private final String segment;
    private final String one;
    private final String several;
    private final @Nullable Matter matter;
    private final Settling settling;
    private final Urgency before;
    private final Term term;

    Cause(String segment, String one, String several, @Nullable Matter matter, Settling settling, Urgency always) {
        this(segment, one, several, matter, settling, always, Term.NONE);
    }

    /** @param before how urgent it is until its term is over */
    Cause(
            String segment,
            String one,
            String several,
            @Nullable Matter matter,
            Settling settling,
            Urgency before,
            Term term) {
        this.segment = segment;
        this.one = one;
        this.several = several;
        this.matter = matter;
        this.settling = settling;
        this.before = before;
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
    public Optional<Matter> matter(@Nullable Flow flow) {
        return matter != null || flow == null ? Optional.ofNullable(matter) : Matter.of(flow);
    }

    /** @param deadline null when there is none */
    public Urgency urgency(@Nullable Instant deadline, Instant now) {
        return deadline == null || now.isBefore(deadline) ? before : late();
    }

    /** Once the term is over. */
    public Urgency late() {
        return term.late();
    }

    /** Until the term is over. */
    public Urgency before() {
        return before;
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
