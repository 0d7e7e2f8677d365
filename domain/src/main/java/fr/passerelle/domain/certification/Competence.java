package fr.passerelle.domain.certification;

import java.util.Arrays;
import java.util.Optional;

/** The 16 competences of the CRCN (contract domain). */
public enum Competence {
    MENER_UNE_RECHERCHE("1.1", "Mener une recherche et une veille d'information"),
    GERER_DES_DONNEES("1.2", "Gérer des données"),
    TRAITER_DES_DONNEES("1.3", "Traiter des données"),
    INTERAGIR("2.1", "Interagir"),
    PARTAGER_ET_PUBLIER("2.2", "Partager et publier"),
    COLLABORER("2.3", "Collaborer"),
    S_INSERER("2.4", "S'insérer dans le monde numérique"),
    DOCUMENTS_TEXTUELS("3.1", "Développer des documents textuels"),
    DOCUMENTS_MULTIMEDIA("3.2", "Développer des documents multimédia"),
    ADAPTER_LES_DOCUMENTS("3.3", "Adapter des documents à leur finalité"),
    PROGRAMMER("3.4", "Programmer"),
    SECURISER("4.1", "Sécuriser l'environnement numérique"),
    PROTEGER_LES_DONNEES("4.2", "Protéger les données personnelles et la vie privée"),
    PROTEGER_LA_SANTE("4.3", "Protéger la santé, le bien-être et l'environnement"),
    RESOUDRE("5.1", "Résoudre des problèmes techniques"),
    EVOLUER("5.2", "Évoluer dans un environnement numérique");

    private final String index;
    private final String label;

    Competence(String index, String label) {
        this.index = index;
        this.label = label;
    }

    /** {@code 1.1} to {@code 5.2}, as Pix and the class CSV name it. */
    public String index() {
        return index;
    }

    public String label() {
        return label;
    }

    /** {@code 1} to {@code 5}. */
    public int domain() {
        return index.charAt(0) - '0';
    }

    /** Name of the domain, 1 to 5. */
    public static String domainLabel(int domain) {
        return switch (domain) {
            case 1 -> "Information et données";
            case 2 -> "Communication et collaboration";
            case 3 -> "Création de contenu";
            case 4 -> "Protection et sécurité";
            case 5 -> "Environnement numérique";
            default -> throw new IllegalArgumentException("no domain " + domain);
        };
    }

    public static Optional<Competence> ofIndex(String index) {
        return Arrays.stream(values()).filter(c -> c.index.equals(index)).findFirst();
    }
}
