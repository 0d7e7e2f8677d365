package fr.passerelle.console.pupil;

import fr.passerelle.connectors.ledger.certification.CertificationSource;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.journal.JournalEntry;
import fr.passerelle.console.web.PageFrench;
import fr.passerelle.domain.account.AccountState;
import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.stray.StrayKind;
import fr.passerelle.mappings.report.PupilFieldNames;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells the journal of a pupil in French sentences. A detail that an old line does not carry is left out. */
@Component
public class Timeline {

    /** Detail of what follows from a decision that is taken back. */
    private static final String HOLD = "hold";

    private final PageFrench french;

    Timeline(PageFrench french) {
        this.french = french;
    }

    /** @param here the school of the page, which need not be named */
    TimelineEvent tell(JournalEntry entry, TimelineWords words, Uai here) {
        String school = entry.uai() == null || entry.uai().equals(here.value())
                ? null
                : words.school().apply(entry.uai());
        return new TimelineEvent(entry.at(), sentence(entry, entry.details(), words), school, words.link(entry));
    }

    private String sentence(JournalEntry entry, Map<String, String> told, TimelineWords words) {
        return switch (entry.action()) {
            case PUPIL_CREATED -> "La fiche de l'élève est créée par l'import des élèves.";
            case PUPIL_UPDATED ->
                told.containsKey(HOLD)
                        ? "La fiche de l'élève redevient ce qu'elle était : une décision est reprise."
                        : "La fiche de l'élève est mise à jour par l'import des élèves"
                                + with(told, "fields", " : ", Timeline::fields) + ".";
            case PUPIL_LEFT ->
                told.containsKey(HOLD)
                        ? "La fiche est désactivée : la décision qui l'avait créée est reprise."
                        : told.containsKey("to") || told.containsKey("successor")
                                ? "La fiche est désactivée : l'élève est suivi dans un autre établissement"
                                        + with(told, "to", ", ", words.school())
                                        + with(told, "successor", ", ", words.school()) + "."
                                : "La fiche est désactivée : l'export de l'établissement ne contient plus l'élève.";
            case PUPIL_BACK ->
                told.containsKey(HOLD)
                        ? "La fiche est réactivée : la décision qui l'avait désactivée est reprise."
                        : "La fiche est réactivée : l'élève figure de nouveau dans l'export de l'établissement.";
            case PUPIL_TRANSFERRED ->
                "La fiche est créée : l'élève vient d'un autre établissement" + with(told, "from", ", ", words.school())
                        + (told.containsKey("stillActiveThere") ? ", qui ne l'a pas encore signalé sorti." : ".");
            case PUPIL_CORRECTED ->
                "La date de naissance est corrigée : une personne a confirmé que c'est le même élève.";
            case PUPILS_IMPORTED -> "L'export des élèves de l'établissement est appliqué.";
            case UPLOADED_TO_PIX -> "L'export de l'établissement est envoyé à Pix Orga.";
            case REFUSED_BY_PIX -> "L'export de l'établissement est refusé par Pix Orga.";
            case ACCOUNT_MATCHED ->
                "Un compte" + with(told, "source", " ", from -> from) + " est rapproché de l'élève.";
            case ACCOUNT_REPLACED ->
                "Le compte" + with(told, "source", " ", from -> from)
                        + " de l'élève est remplacé par un compte plus récent.";
            case ACCOUNT_TO_REVIEW ->
                told.containsKey("released")
                        ? "Le compte" + with(told, "source", " ", from -> from)
                                + ", donné à l'élève parce qu'il lui ressemblait, ne l'est plus."
                        : "Un compte" + with(told, "source", " ", from -> from) + " demande une décision"
                                + with(told, "state", " : ", label(AccountState.class, AccountState::label)) + ".";
            case CERTIFIABILITY_CHANGED ->
                Certifiability.NOT_COMMUNICATED.name().equals(told.get("status"))
                        ? "Pix ne communique pas encore la certificabilité."
                        : "Pix communique la certificabilité"
                                + with(told, "status", " : ", label(Certifiability.class, Certifiability::label))
                                + with(told, "since", " depuis le ", day -> french.date(LocalDate.parse(day))) + ".";
            case SESSION_RECEIVED -> "La session" + words.session(told) + " où l'élève est inscrit est reçue.";
            case SESSION_FINALISED -> "La session" + words.session(told) + " est transmise à Pix.";
            case SESSION_REFUSED ->
                "La session" + words.session(told) + " est refusée" + with(told, "why", " : ", why -> why) + ".";
            case CERTIFICATION_RECEIVED ->
                "Le résultat de la certification" + words.certification(told, "certification") + " est reçu"
                        + with(told, "source", " ", Timeline::source)
                        + with(told, "status", " : ", Timeline::status) + ".";
            case CERTIFICATION_CHANGED ->
                told.containsKey("owner")
                        ? "La certification" + words.certification(told, "certification")
                                + (told.get("owner").isEmpty()
                                        ? " n'est plus à personne : la décision qui la donnait est reprise."
                                        : " passe d'un élève à un autre : une personne a dit de qui elle est.")
                        : "Le résultat de la certification" + words.certification(told, "certification") + changed(told)
                                + (CertificationSource.FILE_BELIEVED.name().equals(told.get("source"))
                                        ? " ; une personne a cru le fichier de la classe plutôt que Pix."
                                        : ".");
            case LIVRET_WRITTEN ->
                "La certification" + words.certification(told, "certification")
                        + (told.containsKey(HOLD)
                                ? " revient au livret scolaire, la décision qui l'en retirait est reprise,"
                                : " est portée au livret scolaire")
                        + (told.containsKey("replaces")
                                ? " et remplace la certification" + words.certification(told, "replaces")
                                : "")
                        + ".";
            case LIVRET_TO_REVIEW -> "La certification du livret est à revoir : elle n'est plus obtenue.";
            case LIVRET_WITHDRAWN ->
                "La certification" + words.certification(told, "certification")
                        + " n'est plus au livret scolaire : une personne l'en a retirée.";
            case RECOVERY_ASKED -> "La récupération de l'établissement est demandée.";
            case CONTROL_DELIVERED -> "Le fichier de contrôle de l'établissement est déposé.";
            case HOLD_OPENED ->
                "Une décision est demandée" + with(told, "kind", " : ", label(HoldKind.class, HoldKind::label)) + ".";
            case HOLD_UNDONE ->
                "Une décision est reprise" + with(told, "kind", " : ", label(HoldKind.class, HoldKind::label))
                        + " ; la question est posée de nouveau."
                        + with(told, "reason", " Motif : ", reason -> reason);
            case HOLD_CLOSED ->
                (told.containsKey(Hold.SESSION)
                                ? "La session" + words.session(told) + " a tranché la question posée"
                                : "La décision demandée est prise")
                        + with(told, "kind", " (", label(HoldKind.class, HoldKind::label))
                        + (told.containsKey("kind") ? ")" : "")
                        + words.decision(told) + "." + with(told, "reason", " Motif : ", reason -> reason);
            case ATTRIBUTED -> "Une personne a dit de qui est " + stray(told) + ".";
            case ATTRIBUTION_UNDONE -> "Ce qu'une personne avait dit de " + stray(told) + " ne compte plus.";
            case NOTICE_SENT -> "Un avis est envoyé aux opérateurs.";
            case WORK_REPLAYED -> "Un traitement mis en quarantaine est relancé.";
            case WORK_DISCARDED -> "Un traitement mis en quarantaine est abandonné.";
            case TODAY_MARKED -> "Une suite est donnée à ce qui attendait une personne.";
            case TODAY_UNMARKED -> "Une suite donnée est reprise.";
            case FLOW_PAUSED -> "Le traitement de l'établissement est mis en pause.";
            case FLOW_RESUMED -> "Le traitement de l'établissement reprend.";
            case PARTNER_TESTED -> "Un partenaire est testé.";
            case JOURNAL_EXPORTED -> "Les lignes du journal qui concernent l'élève sont téléchargées.";
            case FEED_CLIENT_CHANGED -> "Les droits d'un client du flux changent.";
            case FEED_TOKEN_ISSUED -> "Un jeton est remis à un client du flux.";
            case FEED_REFUSED -> "Une demande est refusée à un client du flux.";
            case SIGNED_IN -> "Une personne se connecte.";
            case SIGN_IN_REFUSED -> "Une connexion est refusée.";
            case STAFF_CHANGED -> "Les droits d’un utilisateur changent.";
            case PASSWORD_CHANGED -> "Un utilisateur change son mot de passe.";
            case DATA_READ -> "La fiche est consultée.";
            case FILE_HANDED -> "Un fichier de l’établissement est déposé dans la console.";
            case FILE_SETTLED -> "Un fichier refusé de l'établissement est classé.";
            case FILE_REOPENED -> "Un fichier refusé de l'établissement est de nouveau à regarder.";
            case INE_WITHDRAWN ->
                told.containsKey("restored")
                        ? "Un INE retiré à l'élève le désigne de nouveau : la décision qui l'avait donné à un autre est reprise."
                        : told.containsKey("handedOn")
                                ? "L'INE de l'élève, qui était parti, passe à un autre : une personne l'a dit. Il garde ce qu'il a."
                                : "Un INE que l'élève avait porté ne le désigne plus : une personne a dit que c'est celui d'un autre élève.";
        };
    }

    /** A result may come with another score, levels, code or day of publication alone. */
    private static String changed(Map<String, String> told) {
        return told.containsKey("to") && told.get("to").equals(told.get("from"))
                ? " est complété ou corrigé (score, niveaux, dates ou code de vérification)"
                        + with(told, "to", ", et reste : ", Timeline::status)
                : " change" + with(told, "to", " : ", Timeline::status)
                        + with(told, "from", ", auparavant ", Timeline::status);
    }

    /** What a detail says after some words; nothing when the line does not have it. */
    static String with(Map<String, String> told, String key, String before, Function<String, String> inFrench) {
        String value = told.get(key);
        return value == null || value.isEmpty() ? "" : before + inFrench.apply(value);
    }

    /** Names of constants, in French; one that this version does not know is told as it is. */
    private static <E extends Enum<E>> Function<String, String> label(Class<E> type, Function<E, String> label) {
        return name -> Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .map(label)
                .orElse(name);
    }

    private static String status(String name) {
        return label(CertificationStatus.class, CertificationStatus::label).apply(name);
    }

    private static String source(String name) {
        return name.equals(CertificationSource.CLASS_CSV.name()) ? "par le fichier de la classe" : "de Pix";
    }

    private static String fields(String names) {
        return Stream.of(names.split(",\\s*")).map(PupilFieldNames::of).collect(Collectors.joining(", "));
    }

    private static String stray(Map<String, String> told) {
        return switch (StrayKind.valueOf(told.getOrDefault("kind", StrayKind.ACCOUNT.name()))) {
            case ACCOUNT -> "ce compte";
            case RESULT -> "ce résultat";
            case LEARNER -> "cet élève de Pix Orga";
        };
    }
}
