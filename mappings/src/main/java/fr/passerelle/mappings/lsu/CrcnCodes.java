package fr.passerelle.mappings.lsu;

import fr.passerelle.domain.certification.Competence;

/** LSU's names of the competences of the CRCN (contract lsu B.2). */
final class CrcnCodes {

    private CrcnCodes() {}

    static String of(Competence competence) {
        return switch (competence) {
            case MENER_UNE_RECHERCHE -> "CN_INF_MEN";
            case GERER_DES_DONNEES -> "CN_INF_GER";
            case TRAITER_DES_DONNEES -> "CN_INF_TRA";
            case INTERAGIR -> "CN_COM_INT";
            case PARTAGER_ET_PUBLIER -> "CN_COM_PAR";
            case COLLABORER -> "CN_COM_COL";
            case S_INSERER -> "CN_COM_SIN";
            case DOCUMENTS_TEXTUELS -> "CN_CRE_TEX";
            case DOCUMENTS_MULTIMEDIA -> "CN_CRE_MUL";
            case ADAPTER_LES_DOCUMENTS -> "CN_CRE_ADA";
            case PROGRAMMER -> "CN_CRE_PRO";
            case SECURISER -> "CN_PRO_SEC";
            case PROTEGER_LES_DONNEES -> "CN_PRO_DON";
            case PROTEGER_LA_SANTE -> "CN_PRO_SAN";
            case RESOUDRE -> "CN_ENV_RES";
            case EVOLUER -> "CN_ENV_EVO";
        };
    }
}
