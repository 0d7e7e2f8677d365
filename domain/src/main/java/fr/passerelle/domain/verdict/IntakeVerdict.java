package fr.passerelle.domain.verdict;

import fr.passerelle.domain.file.IntakeFolder;

/** What no reader can say of an input: it takes the ledger, a partner or the day to know. */
public enum IntakeVerdict implements VerdictCode {
    WRONG_FOLDER(
            Severity.ERROR,
            "Le fichier n'est pas de ceux que reçoit le dossier où il est déposé",
            "Redéposez-le dans le dossier indiqué : rien n'en est pris ici."),
    SCHOOL_NOT_CONFIGURED(
            Severity.ERROR,
            "L'établissement du fichier n'est pas dans l'annuaire de l'académie",
            "Ajoutez-le à etablissements.csv, ou déposez le fichier dans le dossier du bon établissement."),
    SCHOOL_CLOSED(
            Severity.ERROR,
            "L'établissement a fermé, un autre l'a repris",
            "Déposez le fichier de l'établissement qui l'a repris, dans son dossier ; s'il est encore ouvert, corrigez"
                    + " « successeur » dans etablissements.csv."),
    SCHOOL_TAKEN_OVER(
            Severity.WARNING,
            "L'établissement a fermé, un autre l'a repris : le fichier est pris, ses élèves sont cherchés dans les deux",
            "Rien à faire pour celui-ci ; les suivants vont dans le dossier de l'établissement qui l'a repris."),
    EXPORT_OLDER_THAN_APPLIED(
            Severity.ERROR,
            "Un export plus récent de cet établissement est déjà appliqué",
            "Déposez l'export du jour ; celui-ci ferait revenir la base en arrière."),
    EXPORT_FROM_THE_FUTURE(
            Severity.ERROR,
            "L'export porte une année scolaire ou une date dans le futur",
            "Refaites l'export sur l'année en cours (la suivante commence le 1er août, ou le 1er janvier quand l'année va de février à décembre), après avoir vérifié l'horloge du poste."),
    EXPORT_STAMP_AMBIGUOUS(
            Severity.WARNING,
            "L'export et le dernier appliqué sont de l'heure qui vient deux fois quand les horloges reculent : rien ne dit lequel"
                    + " est le plus récent, le dernier arrivé compte",
            "Rien à faire si un nouvel export suit ; sinon refaites l'export et déposez-le."),
    SCHOOL_YEAR_NOT_CURRENT(
            Severity.ERROR,
            "L'export est d'une année scolaire passée",
            "Refaites l'export dans SIECLE sur l'année en cours."),
    SCHOOL_UNKNOWN_BY_FILE(
            Severity.ERROR,
            "Ce format ne dit pas de quel établissement il est",
            "Déposez-le dans le dossier de l'établissement : " + IntakeFolder.SIECLE.where() + "."),
    UNKNOWN_MEF(
            Severity.WARNING,
            "MEF absent de la nomenclature de l'établissement : le niveau de l'élève reste inconnu",
            "Déposez la Nomenclature de l'année, ou corrigez le MEF de l'élève dans SIECLE."),
    NOMENCLATURE_OF_ANOTHER_YEAR(
            Severity.WARNING,
            "La nomenclature connue de l'établissement est d'une autre année scolaire",
            "Exportez la Nomenclature de l'année dans SIECLE et déposez-la à côté de l'export."),
    INE_ACTIVE_ELSEWHERE(
            Severity.WARNING,
            "L'élève est encore actif dans un autre établissement : il est suivi ici, son historique le suit, et le plus récent"
                    + " des deux exports dit où il est",
            "Rien à faire si l'élève a changé d'établissement ; sinon vérifiez son INE."),
    PUPIL_MOVED(
            Severity.WARNING,
            "L'élève est suivi dans un autre établissement, où il est arrivé par un export plus récent : il n'est plus actif"
                    + " ici",
            "Donnez-lui une date de sortie dans SIECLE ; s'il n'est pas parti, faites corriger l'export de l'autre"
                    + " établissement."),
    MANY_FROM_ANOTHER_SCHOOL(
            Severity.WARNING,
            "Beaucoup d'élèves de l'export sont encore actifs dans un même autre établissement, où ils le restent tant que"
                    + " personne n'a décidé : l'export est peut-être le sien",
            "Décidez dans la console, page « En suspens », après avoir vérifié dans SIECLE que l'export est celui de cet"
                    + " établissement ; un établissement qui a fermé se déclare dans etablissements.csv (successeur)."),
    INE_REATTRIBUTED(
            Severity.WARNING,
            "L'INE est déjà connu avec une autre date de naissance : l'élève n'est pas importé",
            "Comparez-les dans la console, page « En suspens ». Deux élèves : dites-le, et corrigez l'INE"
                    + " dans SIECLE s'il ne l'est pas déjà."
                    + " Rien n'est jamais fusionné sans une personne."),
    PUPIL_IN_DOUBT(
            Severity.WARNING,
            "L'élève ne peut être reconnu sans une personne : il n'est pas importé, et rien ne change pour ceux qu'il pourrait être",
            "Comparez-les dans la console, page « En suspens ». Deux élèves : dites-le, et corrigez l'INE"
                    + " dans SIECLE s'il ne l'est pas déjà."),
    INE_CHANGED(
            Severity.WARNING,
            "L'INE de l'élève a changé : son compte, ses certifications et son livret le suivent ici",
            "Pix en fera un nouvel élève, sans son compte, jusqu'à sa prochaine connexion : prévenez-le de se connecter."),
    FIRST_NAME_CHANGED(
            Severity.WARNING,
            "Le prénom de l'élève a changé : c'est le même élève, l'ancien prénom reste connu",
            "Rien à faire si le changement est voulu ; sinon corrigez-le dans SIECLE."),
    PUPIL_NOT_IMPORTABLE(
            Severity.WARNING,
            "Un élève connu est dans l'export sans INE ou sans division : il reste actif ici, avec ce qui est connu de lui",
            "Complétez l'élève dans SIECLE, ou donnez-lui une date de sortie s'il est parti."),
    TOO_LARGE_FOR_PIX(
            Severity.WARNING,
            "Le fichier dépasse les 20 Mio que Pix Orga accepte : il est appliqué ici mais n'est pas envoyé",
            "Déposez le zip plutôt que le XML, ou ElevesSansAdresses plutôt que ElevesAvecAdresses."),
    SENT_WITHOUT_PUPIL(
            Severity.WARNING,
            "L'export est envoyé à Pix Orga sans cet élève, que Pix prendrait pour un autre",
            "Comparez-les dans la console, page « En suspens », ou corrigez SIECLE :"
                    + " l'élève est envoyé dès qu'il est reconnu."),
    SENT_AS_KNOWN(
            Severity.WARNING,
            "L'élève est envoyé à Pix Orga tel que la base le connaît, faute de quoi Pix le désactiverait",
            "Rien à faire pour Pix ; l'élève y suivra SIECLE dès que l'export le donnera sans doute possible."),
    NOT_SENT_TO_PIX(
            Severity.WARNING,
            "L'export n'est pas envoyé à Pix Orga, qui en désactiverait ou en confondrait des élèves",
            "Corrigez-en la cause dans SIECLE, puis déposez le nouvel export."),
    REFUSED_BY_PIX(
            Severity.ERROR,
            "Pix Orga refuse l'export",
            "Corrigez l'élève ou le fichier dans SIECLE, puis déposez le nouvel export."),
    SESSION_FINALISED_BEFORE(
            Severity.WARNING,
            "Pix Certif avait déjà cette session comme finalisée, à la main ou par un envoi dont la réponse s'est perdue ; rien n'y a"
                    + " été ajouté",
            "Si elle a été finalisée à la main, vérifiez dans Pix Certif que ses signalements y sont."),
    SESSION_OUT_OF_REACH(
            Severity.ERROR,
            "Pix Certif n'ouvre pas la session au compte de Passerelle : il n'est pas membre du centre de certification, ou la session"
                    + " n'est pas de ce centre",
            "Faites inviter le compte de Passerelle dans l'équipe du centre (Pix Certif, page « Équipe »), par un administrateur du"
                    + " centre ; si ses autres sessions passent, vérifiez le numéro de celle-ci. Puis redéposez les sessions refusées,"
                    + " telles quelles."),
    SESSION_REFUSED_BY_PIX(
            Severity.ERROR,
            "Pix Certif refuse la session",
            "Corrigez ce que dit le code de Pix, puis redéposez la session. Statut 412 : la certification n'est pas ouverte,"
                    + " ou ne l'est plus, pour ce centre ; redéposez le même fichier quand elle l'est."),
    NETSYNCHRO_REFUSED(
            Severity.ERROR,
            "SIECLE (NetSynchro) refuse de donner l'export",
            "Vérifiez l'UAI, l'année scolaire et l'habilitation NetSynchro de l'établissement."),
    RESULT_WITHOUT_PUPIL(
            Severity.WARNING,
            "Un résultat ne correspond à aucun élève de l'établissement",
            "Vérifiez le nom et la date de naissance du candidat dans Pix Certif."),
    RESULT_OF_ANOTHER_PUPIL(
            Severity.WARNING,
            "Un résultat peut être de plusieurs élèves : son numéro, le nom et la date de naissance ne disent pas le même",
            "Voyez la console, page « En suspens », qui nomme les élèves, puis Pix Certif ; le résultat n'est à personne"
                    + " d'ici là."),
    RESULT_CONTRADICTED(
            Severity.WARNING,
            "Pix a dit autre chose de ce résultat depuis ce fichier, qui n'y change rien",
            "Voyez la console, page « En suspens », et déposez un fichier téléchargé aujourd'hui dans Pix Orga."),
    RESULT_CONTRADICTED_BY_FILE(
            Severity.WARNING,
            "Un autre fichier dit autre chose de ce résultat, et rien ne dit lequel des deux est le plus récent : celui-ci n'y"
                    + " change rien",
            "Voyez la console, page « En suspens », qui nomme les deux fichiers ; ou déposez un fichier téléchargé aujourd'hui dans"
                    + " Pix Orga, tel quel : la date est dans son nom.");

    private final Verdict verdict;

    IntakeVerdict(Severity severity, String message, String remedy) {
        this.verdict = new Verdict(severity, message, remedy);
    }

    @Override
    public Verdict verdict() {
        return verdict;
    }
}
