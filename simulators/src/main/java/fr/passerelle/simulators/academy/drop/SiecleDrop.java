package fr.passerelle.simulators.academy.drop;

import fr.passerelle.domain.file.IntakeFolder;
import fr.passerelle.simulators.academy.school.AcademySpec;
import fr.passerelle.simulators.academy.school.Stage;
import fr.passerelle.simulators.academy.story.SchoolStory;
import fr.passerelle.simulators.academy.story.Storyteller;
import fr.passerelle.simulators.academy.truth.OddFile;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Drops the exports of SIECLE: last year's, those of the rentrée and those of November. */
public final class SiecleDrop {

    private static final String PUPILS = "ElevesSansAdresses.xml";
    private static final String STRUCTURES = "Structures.xml";
    private static final String NOMENCLATURE = "Nomenclature.xml";
    private static final List<Stage> EXPORTS = List.of(Stage.PREVIOUS_YEAR, Stage.RENTREE, Stage.MOVEMENTS);

    private final AcademySpec spec;
    private final Storyteller storyteller;
    private final Drop drop;

    public SiecleDrop(AcademySpec spec, Storyteller storyteller, Drop drop) {
        this.spec = spec;
        this.storyteller = storyteller;
        this.drop = drop;
    }

    public void write(SchoolStory story) {
        boolean lycee = storyteller.directory().isLycee(story.index());
        EXPORTS.stream()
                .filter(stage -> stage != Stage.PREVIOUS_YEAR || !lycee)
                .filter(stage -> story.dropOf(stage).isPresent())
                .forEach(stage -> write(story, stage));
        misplaced(story);
    }

    private void write(SchoolStory story, Stage stage) {
        SiecleFile file =
                SiecleFile.before(story.dropOf(stage).orElseThrow(), story.school(), story.index(), spec.year());
        if (storyteller.directory().odd().isAgricultural(story.index())) {
            fregata(story, stage, file);
            return;
        }
        byte[] pupils = new PupilsXml(file, story.index(), stage, story.stays()).write();
        String folder = folder(stage, story);
        if (stage == Stage.MOVEMENTS) {
            november(story, file, pupils, folder);
            return;
        }
        byte[] structures = new StructuresXml(file, stage, story.stays()).write();
        byte[] nomenclature = new NomenclatureXml(file).write();
        if (stage == Stage.RENTREE && storyteller.directory().odd().hasEverybody(story.index())) {
            Map<String, byte[]> all = new LinkedHashMap<>();
            all.put(PUPILS, pupils);
            all.put(STRUCTURES, structures);
            all.put(NOMENCLATURE, nomenclature);
            drop.write(folder + "ExportsXML.zip", Archives.zip(all, file.stamp()));
            return;
        }
        drop.write(folder + "ExportXML_ElevesSansAdresses.zip", Archives.zip(PUPILS, pupils, file.stamp()));
        drop.write(folder + STRUCTURES, structures);
        drop.write(folder + NOMENCLATURE, nomenclature);
    }

    private void fregata(SchoolStory story, Stage stage, SiecleFile file) {
        byte[] csv = FregataCsv.write(stage, story.stays());
        drop.write(folder(stage, story) + "export-fregata.csv", csv);
        if (stage == Stage.MOVEMENTS) {
            String rewritten = new String(csv, StandardCharsets.UTF_8).replaceAll(";1\\d{10};", ";1,031E+10;");
            drop.write(
                    OddFile.FREGATA_FROM_A_SPREADSHEET.path(story.school()),
                    rewritten.getBytes(StandardCharsets.UTF_8));
        } else {
            drop.write(folder(stage, story) + NOMENCLATURE, new NomenclatureXml(file).write());
        }
    }

    private void november(SchoolStory story, SiecleFile file, byte[] pupils, String folder) {
        byte[] content = story.novemberApplied() ? pupils : Archives.firstHalf(pupils);
        byte[] zip = Archives.zip(PUPILS, content, file.stamp());
        drop.write(folder + "ExportXML_ElevesSansAdresses.zip", zip);
        if (storyteller.directory().odd().hasTruncatedBesides(story.index())) {
            drop.write(OddFile.TRUNCATED_BESIDES.path(story.school()), Archives.firstHalf(zip));
        }
    }

    /** The November export of another school, in the folder of this one, beside its own. */
    private void misplaced(SchoolStory story) {
        OptionalInt owner = storyteller.directory().odd().misplacedInto(story.index());
        if (owner.isPresent()) {
            SchoolStory other = storyteller.tell(owner.getAsInt());
            SiecleFile file = SiecleFile.before(Stage.MOVEMENTS, other.school(), other.index(), spec.year());
            byte[] pupils = new PupilsXml(file, other.index(), Stage.MOVEMENTS, other.stays()).write();
            drop.write(OddFile.MISPLACED.path(story.school()), Archives.zip(PUPILS, pupils, file.stamp()));
        }
    }

    private static String folder(Stage stage, SchoolStory story) {
        return story.dropOf(stage).orElseThrow().folder() + "/" + IntakeFolder.SIECLE.place(story.uai(), "");
    }
}
