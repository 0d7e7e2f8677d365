package fr.passerelle.simulators.academy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.simulators.academy.school.AcademySpec;
import fr.passerelle.simulators.academy.school.Stage;
import fr.passerelle.simulators.academy.truth.Expected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcademyFilesTest {

    @TempDir
    Path dir;

    @Test
    void theSameSpecGivesTheSameBytesInEveryTimeZone() throws Exception {
        TreeMap<String, String> once =
                digests(Generated.into(dir.resolve("a"), whole(6, 40, 7)).dir());
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Cayenne"));
            TreeMap<String, String> again =
                    digests(Generated.into(dir.resolve("b"), whole(6, 40, 7)).dir());
            assertThat(again).isEqualTo(once).hasSizeGreaterThan(60);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void anotherSeedGivesOtherPupils() throws Exception {
        TreeMap<String, String> one =
                digests(Generated.into(dir.resolve("a"), whole(1, 40, 7)).dir());
        TreeMap<String, String> other =
                digests(Generated.into(dir.resolve("b"), whole(1, 40, 8)).dir());
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void aSchoolIsTheSameInAnAcademyOfAnySizeUpToItsNeighbours() {
        List<Expected> few = Generated.into(dir.resolve("few"), 12, 40, 7).truth(Stage.RENTREE);
        List<Expected> many = Generated.into(dir.resolve("many"), 24, 40, 7).truth(Stage.RENTREE);
        String first = few.get(0).uai();
        assertThat(many.stream()
                        .filter(e -> e.uai().equals(first) && e.active())
                        .toList())
                .isEqualTo(few.stream()
                        .filter(e -> e.uai().equals(first) && e.active())
                        .toList());
    }

    @Test
    void theRootTellsWhatIsThere() throws IOException {
        Generated generated = Generated.into(dir, whole(3, 40, 7));
        assertThat(Files.readString(dir.resolve("README.txt"))).contains("2026-2027", "truth.jsonl", "2-rentree");
        assertThat(Files.readAllLines(dir.resolve("etablissements.csv")))
                .hasSize(4)
                .startsWith("uai;nom;type;contrat;organisation_pix;centre_pix;academie;successeur");
        assertThat(Files.readAllLines(dir.resolve("truth.jsonl")))
                .hasSameSizeAs(generated.truth(Stage.RECUPERATION))
                .allMatch(line -> line.startsWith("{\"uai\":\"999"));
        for (Stage stage : Stage.values()) {
            assertThat(dir.resolve(stage.folder())).isDirectory();
        }
    }

    private static TreeMap<String, String> digests(Path root) throws Exception {
        TreeMap<String, String> digests = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path));
                digests.put(root.relativize(path).toString(), HexFormat.of().formatHex(digest));
            }
        }
        return digests;
    }

    /** With everybody in it. */
    private static AcademySpec whole(int schools, int pupils, long seed) {
        return new AcademySpec(schools, pupils, seed, Generated.YEAR);
    }
}
