package fr.passerelle.simulators.academy.drop;

import fr.passerelle.domain.school.SchoolKind;
import fr.passerelle.simulators.academy.school.MefTable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code Nomenclature.xml} (contract siecle A.5): the MEFs with their MEFSTAT, subjects and code tables. */
final class NomenclatureXml {

    /** An item of a table: element, attribute, then codes and labels in turn. */
    private record Table(String block, String element, String attribute, List<String> items) {}

    private static final List<Table> TABLES = List.of(
            new Table(
                    "MODALITES_ELECTION",
                    "MODALITE_ELECTION",
                    "CODE_MODALITE_ELECT",
                    List.of("S", "TRONC COMMUN", "O", "OBLIG.", "F", "FACULT.", "N", "OBL./FAC.", "L", "ACADEMIQUE")),
            new Table(
                    "REGIMES",
                    "REGIME",
                    "CODE_REGIME",
                    List.of(
                            "0",
                            "EXT LIB",
                            "1",
                            "EXT SURV",
                            "2",
                            "DP",
                            "24",
                            "DP 4 J",
                            "25",
                            "DP 5 J",
                            "29",
                            "DP TICK",
                            "3",
                            "INTERNE")),
            new Table(
                    "PROVENANCES",
                    "PROVENANCE",
                    "CODE_PROVENANCE",
                    List.of("1", "PUB ACAD", "2", "PRI ACAD", "3", "PUB HORS", "4", "PRI HORS", "8", "AUTRE")),
            new Table(
                    "MOTIFS_SORTIE",
                    "MOTIF_SORTIE",
                    "CODE_MOTIF_SORTIE",
                    List.of("10", "PUB ACAD", "11", "PRI ACAD", "24", "APPRENT.", "43", "DECES", "99", "INCONNU")),
            new Table(
                    "STATUTS_ELEVE",
                    "STATUT_ELEVE",
                    "CODE_STATUT",
                    List.of(
                            "ST",
                            "SCOLAIRE",
                            "AP",
                            "APPRENTI",
                            "CQ",
                            "CONT.QUAL.",
                            "FQ",
                            "STAG. FP",
                            "FC",
                            "FORM.CONT.")),
            new Table("CONTRATS", "CONTRAT", "CODE_CONTRAT", List.of("1", "HORS CTR", "3", "ASSOC.")),
            new Table("CIVILITES", "CIVILITE", "CODE_CIVILITE", List.of("1", "M.", "2", "MME")));

    private static final Map<String, String> SUBJECTS = new TreeMap<>(
            Map.of("020300", "LCA LATIN", "030201", "ANGLAIS LV1", "030602", "ESPAGNOL", "061300", "MATHS"));

    private final SiecleFile file;

    NomenclatureXml(SiecleFile file) {
        this.file = file;
    }

    byte[] write() {
        XmlText xml = file.open("BEE_NOMENCLATURES", "3.1").open("MEFS");
        boolean lycee = file.school().kind() == SchoolKind.LYCEE;
        MefTable.ALL.stream()
                .filter(mef -> mef.mefstat().startsWith("22") == lycee)
                .forEach(mef -> mef(xml, mef));
        xml.close().open("MATIERES");
        SUBJECTS.forEach((code, label) -> subject(xml, code, label));
        xml.close().open("PROGRAMMES");
        MefTable.ALL.stream()
                .filter(mef -> mef.mefstat().startsWith("22") == lycee)
                .forEach(mef -> xml.open("PROGRAMME")
                        .leaf("CODE_MEF", mef.code())
                        .leaf("CODE_MATIERE", "061300")
                        .leaf("CODE_MODALITE_ELECT", "S")
                        .leaf("HORAIRE", "3.5")
                        .close());
        xml.close();
        TABLES.forEach(table -> table(xml, table));
        return SiecleFile.finish(xml);
    }

    private static void mef(XmlText xml, MefTable.Entry mef) {
        xml.open("MEF", "CODE_MEF", mef.code())
                .leaf("FORMATION", mef.label().split(" ")[0])
                .leaf("SPECIALITE", mef.isLocal() ? "LOCAL" : null)
                .leaf("LIBELLE_LONG", mef.label())
                .leaf("LIBELLE_EDITION", mef.edition())
                .leaf("STATUT_MEF", status(mef))
                .leaf("MEF_RATTACHEMENT", mef.attachedTo())
                .leaf("CODE_MEFSTAT", mef.mefstat())
                .leaf("NB_OPT_OBLIG", "1")
                .leaf("NB_OPT_MINI", "0")
                .leaf("RENFORCEMENT_LANGUES", "0")
                .leaf("INSCRIPTION_ETAB", "1")
                .leaf("MEF_ORIGINE", "1")
                .leaf("MEF_SELECTIONNE", "1")
                .leaf("MEF_SELORIG", "1")
                .leaf("DATE_OUVERTURE", "01/09/2016")
                .leaf("DATE_FERMETURE", "31/12/9999")
                .close();
    }

    /** Absent from some, in real exports. */
    private static @Nullable String status(MefTable.Entry mef) {
        return mef.attachedTo() == null ? null : "1";
    }

    private static void subject(XmlText xml, String code, String label) {
        xml.open("MATIERE", "CODE_MATIERE", code)
                .leaf("CODE_GESTION", label.substring(0, 5).strip())
                .leaf("LIBELLE_COURT", label)
                .leaf("LIBELLE_LONG", label)
                .leaf("LIBELLE_EDITION", label)
                .leaf("MATIERE_ETP", "1")
                .close();
    }

    private static void table(XmlText xml, Table table) {
        xml.open(table.block());
        for (int i = 0; i < table.items().size(); i += 2) {
            String label = table.items().get(i + 1);
            xml.open(table.element(), table.attribute(), table.items().get(i))
                    .leaf("LIBELLE_COURT", label)
                    .leaf("LIBELLE_LONG", label)
                    .close();
        }
        xml.close();
    }
}
