package fr.passerelle.simulators.academy.drop;

import fr.passerelle.simulators.academy.school.Stage;
import fr.passerelle.simulators.academy.story.Row;
import fr.passerelle.simulators.academy.story.Stay;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** {@code Structures.xml} (contract siecle A.4), from the classes that the pupils of an export are in. */
final class StructuresXml {

    private final SiecleFile file;
    private final TreeMap<String, TreeSet<String>> mefsOfDivision = new TreeMap<>();
    private final TreeMap<String, TreeSet<String>> mefsOfGroup = new TreeMap<>();
    private final TreeMap<String, TreeSet<String>> divisionsOfGroup = new TreeMap<>();

    StructuresXml(SiecleFile file, Stage stage, List<Stay> stays) {
        this.file = file;
        stays.stream().map(stay -> stay.at(stage)).forEach(row -> {
            if (row != null && row.fate() == Row.Fate.KEPT) {
                add(row);
            }
        });
    }

    private void add(Row row) {
        String mef = row.mef().code();
        row.divisions().forEach(code -> put(mefsOfDivision, code, mef));
        if (row.group() != null) {
            put(mefsOfGroup, row.group(), mef);
            put(divisionsOfGroup, row.group(), row.division());
        }
    }

    private static void put(TreeMap<String, TreeSet<String>> map, String key, String value) {
        map.computeIfAbsent(key, k -> new TreeSet<>()).add(value);
    }

    byte[] write() {
        XmlText xml = file.open("BEE_STRUCTURES", "2.0").open("DIVISIONS");
        mefsOfDivision.forEach((code, mefs) -> {
            xml.open("DIVISION", "CODE_STRUCTURE", code).leaf("LIBELLE_LONG", "DIVISION " + code);
            common(xml, mefs);
            xml.close();
        });
        xml.close().open("GROUPES");
        mefsOfGroup.forEach((code, mefs) -> {
            xml.open("GROUPE", "CODE_STRUCTURE", code).leaf("LIBELLE_LONG", "");
            common(xml, mefs);
            xml.open("DIVISIONS_APPARTENANCE");
            divisionsOfGroup
                    .getOrDefault(code, new TreeSet<>())
                    .forEach(division -> xml.open("DIVISION_APPARTENANCE")
                            .leaf("CODE_STRUCTURE", division)
                            .close());
            xml.close().close();
        });
        return SiecleFile.finish(xml.close());
    }

    private void common(XmlText xml, TreeSet<String> mefs) {
        xml.leaf("CODE_CONTRAT", file.school().privateContract())
                .leaf("CODE_RNE", file.school().uai().value())
                .open("MEFS_APPARTENANCE");
        mefs.forEach(mef -> xml.open("MEF_APPARTENANCE").leaf("CODE_MEF", mef).close());
        xml.close();
    }
}
