package fr.passerelle.hub.start;

import fr.passerelle.domain.trouble.Fault;
import java.util.List;
import java.util.Locale;

/** Whether Java can see every file: under a locale that is not of UTF-8, one whose name has an accent does not exist for it. */
final class LocaleFaults {

    private LocaleFaults() {}

    static List<Fault> ofThisProcess() {
        boolean byLocale =
                !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return byLocale ? of(System.getProperty("sun.jnu.encoding", "")) : List.of();
    }

    /** @param encoding of the names of files */
    static List<Fault> of(String encoding) {
        return encoding.equalsIgnoreCase("UTF-8")
                ? List.of()
                : List.of(Fault.setting(
                        "LANG",
                        "la langue du système n'est pas en UTF-8 (" + encoding
                                + "), et un fichier dont le nom porte un accent ne serait jamais vu",
                        "Lancez avec ./passerelle, ou donnez LC_ALL=C.UTF-8 dans l'environnement"));
    }
}
