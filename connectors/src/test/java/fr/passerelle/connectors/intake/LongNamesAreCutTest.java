package fr.passerelle.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.connectors.intake.folder.OutcomeFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file system takes 255 bytes a name. What the hub writes fits, and nothing half-written remains. */
class LongNamesAreCutTest {

    private static final byte[] CONTENT = "contenu".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path intake;

    private OutcomeFolders outcomes;

    @BeforeEach
    void start() {
        outcomes = new OutcomeFolders(intake);
    }

    @Test
    void aPathThatIsTooLongOnceItIsOneNameIsKeptUnderACutOne() throws IOException {
        String path = "siecle/" + "é".repeat(120) + "/" + "a".repeat(250) + ".xml";
        outcomes.setAside(path, CONTENT, "pourquoi");
        outcomes.setAside(path + "x", CONTENT, "pourquoi");

        assertThat(names("refused")).hasSize(4).allMatch(name -> bytes(name) <= 255);
        assertThat(names("refused").get(0)).matches("siecle_é{20,}_?a*~[0-9a-f]{12}\\.xml(x|\\.compte-rendu\\.txt)?");
        assertThat(partials()).isEmpty();
    }

    @Test
    void aNameThatFitsButNotWithTheNameOfItsReportIsCutForBoth() throws IOException {
        String name = "é".repeat(125) + ".zip";
        assertThat(bytes(name)).isEqualTo(254);
        outcomes.place("siecle", "refused", "9990001X", name, CONTENT, "pourquoi");

        List<String> laid = names("siecle/refused/9990001X");
        assertThat(laid).hasSize(2).allMatch(one -> bytes(one) <= 255);
        assertThat(laid.get(1)).isEqualTo(laid.get(0) + ".compte-rendu.txt");
        outcomes.place("siecle", "done", "9990001X", name, CONTENT, "");
        assertThat(names("siecle/done/9990001X")).containsExactly(laid.get(0));
    }

    @Test
    void namesThatDifferAfterTheCutStayTwo() {
        String a = SafeName.ofFile("a".repeat(300) + "1.xml");
        String b = SafeName.ofFile("a".repeat(300) + "2.xml");

        assertThat(a).isNotEqualTo(b).endsWith(".xml").hasSize(238);
        assertThat(SafeName.ofFile("export.xml")).isEqualTo("export.xml");
        assertThat(SafeName.ofFile("a\u001B[31m\nb.xml")).matches("a_\\[31m_b~[0-9a-f]{12}\\.xml");
        assertThat(SafeName.ofFile("\uD83D\uDE00".repeat(80)).getBytes(StandardCharsets.UTF_8))
                .hasSizeBetween(230, 238);
    }

    @Test
    void whatCannotBeWrittenLeavesNothingHalfWritten() throws IOException {
        Files.writeString(intake.resolve("refused"), "in the way");
        for (int look = 0; look < 3; look++) {
            assertThatThrownBy(() -> outcomes.setAside("photos/a.jpg", CONTENT, "pourquoi"))
                    .isInstanceOf(IOException.class);
        }
        Files.createDirectories(intake.resolve("siecle/done/9990001X/export.xml/somebody's"));
        outcomes.place("siecle", "done", "9990001X", "export.xml", CONTENT, "");

        assertThat(partials()).isEmpty();
    }

    @Test
    void whatAKilledRunLeftHalfWrittenIsRemovedAtTheStart() throws IOException {
        Path mine = file("siecle/done/9990001X/.passerelle-0b5fd0a2-0000-4000-8000-000000000000.part");
        Path older = file("refused/.4242.part");
        Path theirs = file("siecle/9990001X/.4242.part");
        Path kept = file("refused/.4242.txt");
        outcomes.sweep();

        assertThat(List.of(mine, older)).noneMatch(Files::exists);
        assertThat(List.of(theirs, kept)).allMatch(Files::exists);
    }

    private Path file(String path) throws IOException {
        Path file = intake.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.write(file, CONTENT);
    }

    private List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(intake.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private List<Path> partials() throws IOException {
        try (Stream<Path> files = Files.walk(intake)) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
