package fr.passerelle.simulators.academy.drop;

import fr.passerelle.simulators.academy.drop.GarEntTar.Kind;
import fr.passerelle.simulators.academy.school.MefTable;
import fr.passerelle.simulators.academy.school.Vocabulary;
import fr.passerelle.simulators.academy.story.Row;
import fr.passerelle.simulators.academy.story.SchoolStory;
import fr.passerelle.simulators.academy.story.Stay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Puts the people of one school after the other into a GAR-ENT export: everybody there at the rentrée. */
public final class GarEntExport {

    private final GarEntTar tar;

    public GarEntExport(GarEntTar tar) {
        this.tar = tar;
    }

    public void add(SchoolStory story) {
        String uai = story.uai();
        tar.add(Kind.Etab, xml -> GarEntNodes.school(xml, story.school()));
        Map<String, TreeSet<String>> divisionsOfGroup = new TreeMap<>();
        TreeSet<String> divisions = new TreeSet<>();
        TreeMap<String, MefTable.Entry> mefs = new TreeMap<>();
        for (Stay stay : story.stays()) {
            Row row = stay.rentree();
            if (row != null && row.fate() == Row.Fate.KEPT) {
                pupil(story, stay, row);
                divisions.addAll(row.divisions());
                mefs.put(row.mef().code(), row.mef());
                if (row.group() != null) {
                    divisionsOfGroup
                            .computeIfAbsent(row.group(), code -> new TreeSet<>())
                            .add(row.division());
                }
            }
        }
        mefs.values().forEach(mef -> tar.add(Kind.Etab, xml -> GarEntNodes.mef(xml, uai, mef)));
        tar.add(Kind.Etab, xml -> GarEntNodes.subject(xml, uai));
        divisions.forEach(code -> tar.add(Kind.Groupe, xml -> GarEntNodes.group(xml, uai, code, true, List.of())));
        divisionsOfGroup.forEach((code, from) ->
                tar.add(Kind.Groupe, xml -> GarEntNodes.group(xml, uai, code, false, List.copyOf(from))));
        staff(story, divisions.first());
    }

    private void pupil(SchoolStory story, Stay stay, Row row) {
        String uai = story.uai();
        String id = id(stay.home().rank());
        boolean silent = story.accountsOf(stay).stream().anyMatch(account -> account.birthdate() == null);
        LocalDate birthdate = silent ? null : row.person().birthdate();
        tar.add(Kind.Eleve, xml -> GarEntNodes.pupil(xml, id, uai, row.person(), birthdate));
        tar.add(
                Kind.Eleve,
                xml -> GarEntNodes.tie(
                        xml, "GARPersonMEF", uai, id, "GARMEFCode", row.mef().code()));
        if (row.group() != null) {
            tar.add(
                    Kind.Eleve,
                    xml -> GarEntNodes.tie(xml, "GAREleveEnseignement", uai, id, "GARMatiereCode", "061300"));
            tar.add(Kind.Groupe, xml -> GarEntNodes.tie(xml, "GARPersonGroupe", uai, id, "GARGroupeCode", row.group()));
        }
        row.divisions()
                .forEach(code -> tar.add(
                        Kind.Groupe, xml -> GarEntNodes.tie(xml, "GARPersonGroupe", uai, id, "GARGroupeCode", code)));
    }

    private void staff(SchoolStory story, String division) {
        String uai = story.uai();
        String teacher = id(-1 - story.index());
        String last = Vocabulary.TEACHERS.get(story.index() % Vocabulary.TEACHERS.size());
        String first = Vocabulary.TEACHERS_FIRST.get(story.index() % Vocabulary.TEACHERS_FIRST.size());
        tar.add(Kind.Enseignant, xml -> GarEntNodes.teacher(xml, teacher, uai, last, first));
        tar.add(Kind.Groupe, xml -> GarEntNodes.teaching(xml, "GAREnsClasseMatiere", uai, teacher, division));
        tar.add(Kind.RespAff, xml -> GarEntNodes.manager(xml, teacher, uai, last, first));
    }

    /** An id of the ENT: opaque, and not the one the GAR hands out. */
    private static String id(long rank) {
        return new UUID(rank * 0x9E3779B97F4A7C15L, ~rank * 0xC2B2AE3D27D4EB4FL).toString();
    }
}
