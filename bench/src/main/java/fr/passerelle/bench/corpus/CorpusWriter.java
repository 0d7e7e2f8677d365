package fr.passerelle.bench.corpus;

import fr.passerelle.domain.school.Uai;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a corpus, one school after the other; memory does not grow with it. */
public final class CorpusWriter {

    /** 999 0001: the range of schools that do not exist. */
    private static final int FIRST_NUMBER = 9_990_001;

    private CorpusWriter() {}

    /** @param folder exists; the files are named by their UAI */
    public static Corpus write(CorpusSpec spec, Path folder) throws IOException {
        List<SchoolFile> schools = new ArrayList<>();
        for (int school = 0; school < spec.schools(); school++) {
            schools.add(writeSchool(spec, school, spec.pupilsOf(school), folder));
        }
        List<SchoolFile> merged =
                spec.merged() == 0 ? List.of() : List.of(writeSchool(spec, spec.schools(), spec.merged(), folder));
        return new Corpus(spec, folder, schools, merged);
    }

    private static SchoolFile writeSchool(CorpusSpec spec, int school, int pupils, Path folder) throws IOException {
        Uai uai = Uai.ofNumber(FIRST_NUMBER + school);
        Path path = folder.resolve(uai + ".xml");
        try (OutputStream file = Files.newOutputStream(path);
                ExportXml xml = new ExportXml(file)) {
            int kept = new SchoolXml(spec, school, uai, pupils).writeTo(xml);
            xml.flush();
            return new SchoolFile(uai, path, pupils, kept, xml.written());
        }
    }
}
