package fr.passerelle.mappings.lsu;

/** The summary in LSU's words as a text, to be read or sent as it is. */
public final class SummaryText {

    private SummaryText() {}

    public static String write(SummarySheet sheet) {
        StringBuilder text = new StringBuilder("Récupération des certifications Pix");
        text.append(sheet.rehearsal() ? " : répétition, rien n'a été écrit" : "")
                .append('\n')
                .append(sheet.schoolName())
                .append(" (")
                .append(sheet.uai())
                .append(")\nAnnée scolaire ")
                .append(sheet.schoolYear())
                .append(sheet.rehearsal() ? "\nÀ la date du " : "\nLe ")
                .append(sheet.day())
                .append(", heure de Paris\n\n");
        sheet.summary().sentences().forEach(sentence -> text.append(sentence).append('\n'));
        return text.toString();
    }
}
