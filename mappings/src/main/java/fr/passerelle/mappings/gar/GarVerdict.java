package fr.passerelle.mappings.gar;

import static fr.passerelle.domain.verdict.Severity.ERROR;
import static fr.passerelle.domain.verdict.Severity.WARNING;

import fr.passerelle.domain.verdict.Severity;
import fr.passerelle.domain.verdict.Verdict;
import fr.passerelle.domain.verdict.VerdictCode;

/**
 * Everything that can be said of a file of accounts. Errors refuse the whole file; warnings concern one account, whose
 * message says whether it is kept.
 */
public enum GarVerdict implements VerdictCode {
    GAR_EVENTS_UNREADABLE(
            ERROR,
            "Le fichier n'est pas un tableau JSON d'événements de comptes",
            "Déposez à nouveau le fichier tel que le connecteur GAR l'a produit."),
    GAR_XML_UNREADABLE(
            ERROR,
            "Un fichier XML GAR-ENT est mal formé ou illisible",
            "Relancez l'export GAR de l'ENT et déposez l'archive sans la modifier."),
    GAR_DTD_FORBIDDEN(
            ERROR,
            "Un fichier XML GAR-ENT contient une DTD, ce que le format interdit",
            "Vérifiez l'origine du fichier, puis relancez l'export GAR de l'ENT."),
    GAR_ROOT_UNKNOWN(
            ERROR,
            "Un fichier XML n'est pas un fichier GAR-ENT",
            "Déposez uniquement l'export « Complet » de l'ENT vers le GAR."),
    GAR_ARCHIVE_UNREADABLE(
            ERROR,
            "L'archive n'est pas un tar.gz lisible",
            "Transférez à nouveau l'archive, puis son fichier .md5, une fois l'export terminé."),
    GAR_ARCHIVE_TOO_LARGE(
            ERROR,
            "L'archive dépasse les limites admises",
            "Vérifiez l'origine de l'archive ; au besoin, demandez à l'ENT un export par lots."),
    GAR_ARCHIVE_PATH_FORBIDDEN(
            ERROR,
            "L'archive contient un chemin ou un type d'entrée interdit",
            "Vérifiez l'origine de l'archive : seuls des fichiers simples sont attendus."),
    GAR_DIGEST_MISMATCH(
            ERROR,
            "L'empreinte de l'archive n'est pas celle de son fichier .md5",
            "Transférez à nouveau l'archive et son fichier .md5."),
    GAR_IDENTIFIER_MISSING(
            WARNING,
            "Un compte sans identifiant a été écarté",
            "Signalez-le à l'administrateur de l'ENT : l'identifiant est obligatoire."),
    GAR_IDENTIFIER_DUPLICATE(
            WARNING,
            "Un identifiant est présent plusieurs fois ; un seul compte est gardé",
            "Signalez-le à l'administrateur de l'ENT si cela se répète."),
    GAR_IDO_SHAPE(
            WARNING,
            "Un IDO n'a pas la forme attendue (128 caractères hexadécimaux) ; le compte est conservé",
            "Vérifiez la configuration du connecteur GAR."),
    GAR_NAME_MISSING(
            WARNING,
            "Un compte sans nom ou sans prénom a été écarté",
            "Vérifiez que la convention GAR prévoit la transmission des noms."),
    GAR_UAI_INVALID(
            WARNING,
            "Un compte sans UAI lisible a été écarté",
            "Corrigez l'UAI dans l'annuaire de l'ENT : sept chiffres et une lettre."),
    GAR_UAI_KEY(
            WARNING,
            "La lettre clé d'un UAI est fausse ; les comptes sont conservés",
            "Vérifiez l'UAI dans l'annuaire de l'ENT."),
    GAR_SEVERAL_SCHOOLS(
            WARNING,
            "Un élève est rattaché à plusieurs établissements ; il est cherché dans chacun",
            "Rien à faire dans une cité scolaire ; sinon, vérifiez le rattachement de l'élève dans l'ENT."),
    GAR_SCHOOL_NOT_DECLARED(
            WARNING,
            "Des élèves sont rattachés à un établissement absent du fichier Etab ; ils sont conservés",
            "Vérifiez le périmètre de l'export GAR dans l'ENT."),
    GAR_PROFILE_UNKNOWN(
            WARNING,
            "Un profil n'est pas un profil du GAR ; la personne a été écartée",
            "Signalez-le à l'administrateur de l'ENT."),
    GAR_BIRTHDATE_INVALID(
            WARNING,
            "Une date de naissance est illisible ; le compte est conservé sans elle",
            "Corrigez la date dans l'ENT (format AAAA-MM-JJ)."),
    GAR_GROUP_STATUS_UNKNOWN(
            WARNING,
            "Le statut d'un groupe n'est ni DIVISION ni GROUPE ; ce groupe ne sert pas de division",
            "Signalez-le à l'administrateur de l'ENT."),
    GAR_FILE_IGNORED(
            WARNING,
            "Un fichier de l'archive n'est pas un fichier XML ; il a été écarté",
            "Rien à faire si le fichier n'a pas été ajouté par erreur."),
    GAR_FIRST_DEGREE(
            WARNING, "Un fichier du premier degré a été écarté", "Rien à faire : les écoles ne sont pas concernées."),
    GAR_NO_PUPIL(
            WARNING,
            "Le fichier ne contient aucun compte d'élève",
            "Vérifiez que l'export de l'ENT contient les fichiers Eleve.");

    private final Verdict verdict;

    GarVerdict(Severity severity, String message, String remedy) {
        this.verdict = new Verdict(severity, message, remedy);
    }

    @Override
    public Verdict verdict() {
        return verdict;
    }
}
