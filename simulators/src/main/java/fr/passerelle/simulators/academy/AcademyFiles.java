package fr.passerelle.simulators.academy;

import fr.passerelle.domain.file.IntakeFolder;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.mappings.files.PrivateFiles;
import fr.passerelle.simulators.academy.drop.Drop;
import fr.passerelle.simulators.academy.drop.GarDrop;
import fr.passerelle.simulators.academy.drop.GarEntExport;
import fr.passerelle.simulators.academy.drop.GarEntTar;
import fr.passerelle.simulators.academy.drop.OddDrop;
import fr.passerelle.simulators.academy.drop.PixDrop;
import fr.passerelle.simulators.academy.drop.Readme;
import fr.passerelle.simulators.academy.drop.SchoolsCsv;
import fr.passerelle.simulators.academy.drop.SiecleDrop;
import fr.passerelle.simulators.academy.school.AcademySpec;
import fr.passerelle.simulators.academy.school.Stage;
import fr.passerelle.simulators.academy.story.SchoolStory;
import fr.passerelle.simulators.academy.story.Storyteller;
import fr.passerelle.simulators.academy.truth.Expected;
import fr.passerelle.simulators.academy.truth.Truth;
import fr.passerelle.simulators.academy.truth.TruthJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.stream.IntStream;

/** Writes an academy school by school, every stage of each, so that memory does not grow with its size. */
final class AcademyFiles {

    private final AcademySpec spec;
    private final Storyteller storyteller;

    AcademyFiles(AcademySpec spec, Storyteller storyteller) {
        this.spec = spec;
        this.storyteller = storyteller;
    }

    void writeTo(Path dir) {
        Drop drop = new Drop(dir);
        drop.write(
                "etablissements.csv", SchoolsCsv.write(storyteller.directory().all()));
        drop.write(
                Stage.MOVEMENTS.folder() + "/etablissements.csv",
                SchoolsCsv.write(storyteller.directory().allInNovember()));
        drop.write("README.txt", Readme.write(spec));
        TruthJson json = new TruthJson();
        Truth truth = Truth.at(spec, Stage.RECUPERATION.at(spec.year())).orElseThrow();
        SiecleDrop siecle = new SiecleDrop(spec, storyteller, drop);
        PixDrop pix = new PixDrop(spec, drop);
        OddDrop odd = new OddDrop(spec, storyteller.directory(), drop);
        GarDrop gar = new GarDrop(spec, drop);
        drop.folder(Stage.RECUPERATION.folder());
        LocalDateTime exported = Stage.ACCOUNTS
                .at(spec.year())
                .atZone(SchoolYear.PARIS)
                .toLocalDate()
                .atTime(2, 30);
        try (GarEntTar tar = new GarEntTar(
                        drop.folder(Stage.ACCOUNTS.folder() + "/" + IntakeFolder.GAR.folder()), "Z0", exported);
                Writer lines = new BufferedWriter(new OutputStreamWriter(
                        PrivateFiles.newOutputStream(dir.resolve("truth.jsonl")), StandardCharsets.UTF_8))) {
            GarEntExport ent = new GarEntExport(tar);
            for (SchoolStory story :
                    (Iterable<SchoolStory>) IntStream.range(0, spec.schools()).mapToObj(storyteller::tell)::iterator) {
                siecle.write(story);
                gar.add(story);
                pix.write(story);
                odd.write(story);
                if (story.isInTheUsualYear()) {
                    ent.add(story);
                }
                for (Expected expected : (Iterable<Expected>) truth.of(story)::iterator) {
                    lines.write(json.line(expected));
                }
            }
            gar.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
