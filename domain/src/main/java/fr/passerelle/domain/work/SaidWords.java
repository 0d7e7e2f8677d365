package fr.passerelle.domain.work;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is noted of a failure, in the words of libraries and partners, told in French. */
final class SaidWords {

    private record Word(Pattern said, String french) {}

    private static final List<Word> WORDS = List.of(
            word("Pix refused with (\\d+) \\[([^\\]]*)\\]", "Son refus porte le statut HTTP $1 et le code $2."),
            word(
                    "(\\d{3}) without any error of Pix's",
                    "Le statut HTTP $1 est venu sans aucun motif de Pix : un serveur mandataire ou un pare-feu a peut-être répondu à sa place."),
            word("Pix answered (\\d+)", "Le statut HTTP est $1 : la panne est de son côté."),
            word("refuse nos identifiants", "Le compte technique est refusé : vérifiez ses réglages."),
            word("no answer within", "Aucune réponse n’est venue dans le délai."),
            word("has not ended within", "L’import n’était pas achevé dans le délai."),
            word("ended the import as", "L’import s’est achevé dans un état inattendu."),
            word("answer is larger than", "La réponse est plus longue que ce qui est accepté."),
            word("answer is not|not what the contract says|holds no token", "La réponse n’a pas la forme convenue."),
            word("UnknownHost|UnresolvedAddress", "Le nom du serveur est inconnu : vérifiez l’adresse et le DNS."),
            word(
                    "ConnectException|Connection refused",
                    "La connexion est refusée : rien n’écoute à cette adresse, ou un pare-feu s’y oppose."),
            word("SSL|certificat|PKIX", "La connexion chiffrée ne s’établit pas : vérifiez le certificat."),
            word("timed? ?out|Timeout", "La connexion a duré trop longtemps."),
            word("Connection reset|EOF|Broken pipe|ClosedChannel", "La connexion a été coupée en route."),
            word("PSQLException|DataAccess", "La base de données a refusé ou perdu l’écriture."),
            word("OutOfMemory", "La mémoire a manqué."),
            word("NoSuchFile|AccessDenied|FileSystem", "Un fichier ou un dossier manque, ou n’est pas accessible."));

    private SaidWords() {}

    /** Empty for words that are not known. */
    static Optional<String> french(String said) {
        for (Word word : WORDS) {
            Matcher found = word.said().matcher(said);
            if (found.find()) {
                String french = word.french();
                for (int group = 1; group <= found.groupCount(); group++) {
                    french = french.replace("$" + group, found.group(group));
                }
                return Optional.of(french);
            }
        }
        return Optional.empty();
    }

    private static Word word(String said, String french) {
        return new Word(Pattern.compile(said), french);
    }
}
