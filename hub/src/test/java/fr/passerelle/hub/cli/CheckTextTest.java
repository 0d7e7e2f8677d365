package fr.passerelle.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.school.SchoolCalendar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code passerelle check} says to a person. */
class CheckTextTest {

    @TempDir
    private Path folder;

    @Test
    void anAcceptedFileIsToldInFrench() throws IOException {
        CommandRun run = CommandRun.of("check", SampleFiles.export(folder));

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("export d'élèves SIECLE, établissement 9990001X, année scolaire "
                        + SchoolCalendar.METROPOLITAN.label(SampleFiles.year()))
                .contains("ACCEPTÉ : 1 élève pris en compte.")
                .contains("Laissés de côté : 1 ");
    }

    @Test
    void anExportOfLastYearIsRefused() throws IOException {
        Path export = SampleFiles.export(folder);
        String past = Files.readString(export, StandardCharsets.ISO_8859_1)
                .replace(
                        "<ANNEE_SCOLAIRE>" + SampleFiles.year().start(),
                        "<ANNEE_SCOLAIRE>" + SampleFiles.year().previous().start());
        Files.writeString(export, past, StandardCharsets.ISO_8859_1);

        CommandRun run = CommandRun.of("check", export);

        assertThat(run.code()).isEqualTo(ExitCode.INPUT_HAS_ERRORS);
        assertThat(run.out()).contains("REFUSÉ", "1 × SCHOOL_YEAR_NOT_CURRENT", "Remède");
    }

    @Test
    void aNomenclatureGivenWithTheExportTellsTheMefsThatItDoesNotExplain() throws IOException {
        Path export = SampleFiles.export(folder);
        String local = Files.readString(export, StandardCharsets.ISO_8859_1).replace("10310019110", "1031000Z11U");
        Files.writeString(export, local, StandardCharsets.ISO_8859_1);
        Path nomenclature = Files.writeString(
                folder.resolve("n.xml"), """
                <BEE_NOMENCLATURES><PARAMETRES><UAJ>9990001X</UAJ><ANNEE_SCOLAIRE>%d</ANNEE_SCOLAIRE></PARAMETRES>
                <DONNEES><MEFS><MEF CODE_MEF="1031000B11U"/></MEFS></DONNEES></BEE_NOMENCLATURES>""".formatted(SampleFiles.year().start()));

        CommandRun run = CommandRun.of("check", export, nomenclature);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("1 × UNKNOWN_MEF", "CODE_MEF, MEF 1031000Z11U, 1 élève");
    }

    @Test
    void eachExportOfAZipIsToldByItselfAndItsNomenclatureExplainsItsMefs() throws IOException {
        Path export = SampleFiles.export(folder);
        String local = Files.readString(export, StandardCharsets.ISO_8859_1).replace("10310019110", "1031000Z11U");
        Path zip = folder.resolve("exports.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("Eleves.xml"));
            out.write(local.getBytes(StandardCharsets.ISO_8859_1));
            out.putNextEntry(new ZipEntry("Nomenclature.xml"));
            out.write("""
                    <BEE_NOMENCLATURES><PARAMETRES><UAJ>9990001X</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE></PARAMETRES>
                    <DONNEES><MEFS><MEF CODE_MEF="1031000B11U"/></MEFS></DONNEES></BEE_NOMENCLATURES>""".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("Structures.xml"));
            out.write("<BEE_STRUCTURES>".getBytes(StandardCharsets.UTF_8));
        }

        CommandRun run = CommandRun.of("check", zip);

        assertThat(run.code()).isEqualTo(ExitCode.INPUT_HAS_ERRORS);
        assertThat(run.out())
                .contains("exports.zip - Eleves.xml.zip", "exports.zip - Nomenclature.xml.zip")
                .contains("exports.zip - Structures.xml.zip", "1 × UNKNOWN_MEF", "1 × INVALID_FILE");
    }

    @Test
    void aRefusedFileIsToldInFrenchWithTheRemedy() throws IOException {
        CommandRun run = CommandRun.of("check", SampleFiles.spoiltExport(folder));

        assertThat(run.code()).isEqualTo(ExitCode.INPUT_HAS_ERRORS);
        assertThat(run.out())
                .contains("REFUSÉ : rien n'est pris en compte, 2 erreurs.")
                .contains("1 × INE_UNIQUE")
                .contains("1 × BIRTHDATE_REQUIRED")
                .contains("ligne ")
                .contains("Remède : ");
    }

    @Test
    void anExpectedSchoolThatDiffersIsRefused() throws IOException {
        CommandRun run = CommandRun.of("check", "--uai", SampleFiles.OTHER_SCHOOL, SampleFiles.session(folder));

        assertThat(run.code()).isEqualTo(ExitCode.INPUT_HAS_ERRORS);
        assertThat(run.out()).contains("1 × UAI_MISMATCHED");
    }

    @Test
    void aMisspeltExpectedSchoolIsAWrongUse() throws IOException {
        Path export = SampleFiles.export(folder);

        for (String wrong : new String[] {"999001X", "99900011", "collège", ""}) {
            CommandRun run = CommandRun.of("check", "--json", "--uai", wrong, export);

            assertThat(run.code()).as("--uai %s", wrong).isEqualTo(ExitCode.WRONG_USE);
            assertThat(run.out()).as("--uai %s", wrong).isEmpty();
            assertThat(run.err()).contains("UAI mal formé : " + wrong);
        }
    }

    @Test
    void anExpectedSchoolWithAWrongKeyIsComparedLikeAnyOther() throws IOException {
        CommandRun same = CommandRun.of("check", "--uai", "9990001A", SampleFiles.exportOfAWrongKey(folder));
        CommandRun other = CommandRun.of("check", "--uai", "9990001A", SampleFiles.export(folder));

        assertThat(same.code()).isZero();
        assertThat(same.out()).contains("1 × UAI_KEY_WRONG");
        assertThat(other.code()).isEqualTo(ExitCode.INPUT_HAS_ERRORS);
        assertThat(other.out()).contains("1 × UAI_MISMATCHED");
    }

    @Test
    void aCheckOfNothingIsAWrongUse() {
        CommandRun run = CommandRun.of("check", "--json");

        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains("FILE").contains("passerelle check");
    }
}
