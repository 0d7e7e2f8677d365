package fr.passerelle.mappings.lsu;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What LSU wants to read in a bilan of 6e and the hub cannot know of a school: a person states it. The discipline and the
 * teacher are those of the lesson in which the levels were worked on; no mark comes with them.
 *
 * @param schemaVersion of the import format, such as {@code 13.0}
 * @param head label of the head of school, at most 100 characters
 * @param period the period of the bilan, from 1 to {@code periods}
 * @param discipline national code of the subject, 6 characters
 * @param disciplineLabel at most 40 characters
 * @param election how the subject is chosen: S, O, F, L, R, X or D
 * @param teacher number of the teacher in STS
 * @param teacherType {@code epp}, {@code local}, {@code dir} or {@code autre}
 * @param remark the text that LSU asks for in each bilan ({@code acquis-conseils}), at most 1000 characters
 */
public record CrcnStatement(
        String schemaVersion,
        String head,
        int period,
        int periods,
        String discipline,
        String disciplineLabel,
        String election,
        long teacher,
        String teacherType,
        String remark) {

    private static final Set<String> ELECTIONS = Set.of("S", "O", "F", "L", "R", "X", "D");
    private static final Set<String> TEACHERS = Set.of("epp", "local", "dir", "autre");
    /** Those in which the elements that are written have the same shape (ADR of the control file). */
    private static final Pattern VERSIONS = Pattern.compile("1[0-3]\\.0");

    private static final int HEAD = 100;
    private static final int CODE = 6;
    private static final int LABEL = 40;
    private static final int REMARK = 1000;

    /**
     * What keeps a bilan from being written.
     *
     * @param setting name of the value, as in the settings
     * @param why a French sentence, without its full stop
     */
    public record Fault(String setting, String why) {}

    /** The first value that is missing or that the format does not take; empty when all is well. */
    public Optional<Fault> fault() {
        if (!VERSIONS.matcher(schemaVersion).matches()) {
            return fault("schema-version", "la version du format de LSU va de 10.0 à 13.0");
        }
        if (isNot(head, HEAD)) {
            return fault("head", "il faut le libellé du chef d'établissement, 100 caractères au plus");
        }
        if (periods < 1 || period < 1 || period > periods) {
            return fault("period", "il faut le numéro de la période, de 1 à periods (3 pour des trimestres)");
        }
        if (discipline.length() != CODE || discipline.isBlank()) {
            return fault("discipline", "il faut le code national de la matière, 6 caractères, entre guillemets");
        }
        if (isNot(disciplineLabel, LABEL)) {
            return fault("discipline-label", "il faut le libellé de la matière, 40 caractères au plus");
        }
        if (!ELECTIONS.contains(election)) {
            return fault("election", "la modalité d'élection de la matière est S, O, F, L, R, X ou D");
        }
        if (teacher < 1) {
            return fault("teacher", "il faut le numéro STS de l'enseignant");
        }
        if (!TEACHERS.contains(teacherType)) {
            return fault("teacher-type", "le type d'enseignant est epp, local, dir ou autre");
        }
        return isNot(remark, REMARK)
                ? fault("remark", "il faut le texte des acquis et conseils du bilan, 1000 caractères au plus")
                : Optional.empty();
    }

    private static boolean isNot(String text, int longest) {
        return text.isBlank() || text.length() > longest;
    }

    private static Optional<Fault> fault(String setting, String why) {
        return Optional.of(new Fault(setting, why));
    }
}
