package fr.passerelle.connectors.ledger.journal;

/** What can be written in the journal. */
public enum JournalAction {
    PUPIL_CREATED("élève créé"),
    PUPIL_UPDATED("élève modifié"),
    PUPIL_LEFT("élève parti"),
    PUPIL_BACK("élève revenu"),
    PUPIL_TRANSFERRED("élève arrivé d'un autre établissement"),
    PUPIL_CORRECTED("date de naissance corrigée"),
    PUPILS_IMPORTED("export des élèves appliqué"),
    UPLOADED_TO_PIX("export envoyé à Pix Orga"),
    REFUSED_BY_PIX("export refusé par Pix Orga"),
    ACCOUNT_MATCHED("compte rapproché"),
    ACCOUNT_REPLACED("compte remplacé"),
    ACCOUNT_TO_REVIEW("compte à examiner"),
    CERTIFIABILITY_CHANGED("certificabilité modifiée"),
    SESSION_RECEIVED("session reçue"),
    SESSION_FINALISED("session finalisée"),
    SESSION_REFUSED("session refusée"),
    CERTIFICATION_RECEIVED("certification reçue"),
    CERTIFICATION_CHANGED("certification modifiée"),
    LIVRET_WRITTEN("certification portée au livret"),
    LIVRET_TO_REVIEW("livret à examiner"),
    LIVRET_WITHDRAWN("certification retirée du livret"),
    RECOVERY_ASKED("récupération demandée"),
    CONTROL_DELIVERED("fichier de contrôle déposé"),
    HOLD_OPENED("décision demandée"),
    HOLD_CLOSED("décision prise"),
    HOLD_UNDONE("décision reprise"),
    ATTRIBUTED("élève désigné par une personne"),
    ATTRIBUTION_UNDONE("désignation reprise"),
    NOTICE_SENT("avis envoyé"),
    WORK_REPLAYED("travail relancé"),
    WORK_DISCARDED("travail abandonné"),
    FEED_CLIENT_CHANGED("client du flux modifié"),
    FEED_TOKEN_ISSUED("jeton remis au client du flux"),
    FEED_REFUSED("demande refusée au client du flux"),
    SIGNED_IN("connexion"),
    SIGN_IN_REFUSED("connexion refusée"),
    STAFF_CHANGED("droits d’un utilisateur modifiés"),
    PASSWORD_CHANGED("mot de passe changé par son titulaire"),
    DATA_READ("données consultées"),
    INE_WITHDRAWN("INE rendu à un autre élève"),
    FILE_HANDED("fichier déposé dans la console"),
    FILE_SETTLED("fichier refusé classé"),
    FILE_REOPENED("classement d'un fichier refusé repris"),
    TODAY_MARKED("suite donnée à ce qui attendait"),
    TODAY_UNMARKED("suite reprise"),
    FLOW_PAUSED("flux ou établissement mis en pause"),
    FLOW_RESUMED("pause levée"),
    PARTNER_TESTED("partenaire testé"),
    JOURNAL_EXPORTED("journal exporté");

    private final String label;

    JournalAction(String label) {
        this.label = label;
    }

    /** For an operator, in French. */
    public String label() {
        return label;
    }
}
