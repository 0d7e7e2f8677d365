package fr.passerelle.simulators.academy.drop;

import fr.passerelle.domain.file.IntakeFolder;
import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.simulators.academy.school.AcademySpec;
import fr.passerelle.simulators.academy.school.Stage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The {@code README.txt} of a generated academy. */
public final class Readme {

    private Readme() {}

    public static byte[] write(AcademySpec spec) {
        StringBuilder text = new StringBuilder()
                .append("Académie inventée pour Passerelle\n")
                .append("=================================\n\n")
                .append("Tout est fictif : aucun élève, aucun établissement de ce dossier n'existe.\n")
                .append("Année scolaire ")
                .append(SchoolCalendar.METROPOLITAN.label(spec.year()))
                .append(", ")
                .append(InFrench.plainCount(spec.schools(), "établissement", "établissements"))
                .append(", environ ")
                .append(spec.pupilsPerSchool())
                .append(" élèves chacun, graine ")
                .append(spec.seed())
                .append(".\nLa même commande produit exactement les mêmes fichiers.\n\n")
                .append("etablissements.csv  annuaire des établissements, lu au démarrage de Passerelle\n")
                .append(
                        "truth.jsonl         ce que chaque élève doit être devenu à la fin de l'année (une ligne par élève)\n\n")
                .append("Chaque dossier d'étape contient ce qui est déposé ce jour-là :\n");
        for (Stage stage : Stage.values()) {
            text.append("  ")
                    .append(String.format("%-20s", stage.folder()))
                    .append(stage.at(spec.year()).atZone(SchoolYear.PARIS).toLocalDate())
                    .append("  ")
                    .append(content(stage))
                    .append('\n');
        }
        return text.append("\nDans une étape : ")
                .append(InFrench.list(
                        Arrays.stream(IntakeFolder.values())
                                .map(IntakeFolder::where)
                                .toList(),
                        "et"))
                .append(".\n")
                .append(
                        "Des anomalies sont volontaires : fichier égaré, coupé ou réenregistré par un tableur, INE échangés,\n")
                .append(
                        "changés ou ré-attribués, homonymes, jumeaux, comptes mal orthographiés, résultats retirés... Celles des\n")
                .append("élèves sont nommées dans la rubrique « cases » de truth.jsonl.\n")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String content(Stage stage) {
        return switch (stage) {
            case PREVIOUS_YEAR -> "bases et résultats de l'année précédente (anciens en-têtes)";
            case RENTREE -> "premiers exports SIECLE, structures et nomenclatures";
            case ACCOUNTS -> "comptes annoncés par le GAR et export complet de l'ENT";
            case MOVEMENTS ->
                "départs, arrivées, corrections ; fichiers égarés ou coupés ; l'annuaire qui remplace le premier";
            case SESSIONS -> "sessions de certification finalisées";
            case RESULTS -> "résultats par classe (en-têtes de 2026)";
            case RECUPERATION -> "ouverture de la récupération dans LSU ; un ancien fichier de résultats";
        };
    }
}
