package fr.passerelle.console.hold;

import fr.passerelle.console.hold.Decisions.Question;
import fr.passerelle.console.web.PageFrench;
import fr.passerelle.domain.certification.Certification;

/** Says what is decided where two files say two things of a certification, and nothing tells which of them is the later. */
final class FileOrFile {

    private FileOrFile() {}

    /** @param other what the file that was read after the first one says */
    static Question question(LivretQuestion question, Certification other, PageFrench french) {
        String number = "La certification n°" + PageFrench.NBSP + question.number();
        return new Question(
                number + " compte comme l'autre fichier la donne (" + french.result(other)
                        + "), ici, dans le flux que lisent LSU et LSL, et au livret à la prochaine récupération. Ce que Pix dira"
                        + " fera foi.",
                number
                        + " compte comme le premier fichier la donne, et va au livret à la prochaine récupération si elle est obtenue."
                        + " La question ne sera pas posée de nouveau pour ce résultat.",
                Words.FILE_OR_FILE);
    }

    /** What is done when the decision is taken back. */
    static String takenBack(String number, boolean approved, String notKept) {
        return number
                + (approved
                        ? " vaut de nouveau ce que le premier fichier en disait, et quitte le livret où la décision l'a fait entrer."
                        : notKept);
    }
}
