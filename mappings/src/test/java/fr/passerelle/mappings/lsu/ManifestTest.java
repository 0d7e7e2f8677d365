package fr.passerelle.mappings.lsu;

import static fr.passerelle.mappings.lsu.LsuSamples.COLLEGE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ManifestTest {

    private static final byte[] CONTENT = "é".getBytes(StandardCharsets.UTF_8);
    private static final Manifest MANIFEST = new Manifest(
            Manifest.Kind.CONTROL,
            "9990001X_certifications-pix_20270607-0030_12.csv",
            CONTENT,
            120,
            COLLEGE,
            "2026-2027",
            12,
            Instant.parse("2027-06-06T22:30:00.123456Z"));

    @Test
    void itDescribesTheFileAndSaysWhoseFormatItIs() throws Exception {
        JsonNode json = new ObjectMapper().readTree(MANIFEST.write());

        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "format",
                        "avertissement",
                        "fichier",
                        "sha256",
                        "octets",
                        "lignes",
                        "uai",
                        "annee_scolaire",
                        "execution",
                        "etabli_le");
        assertThat(json.path("format").asText()).isEqualTo("Passerelle, fichier de contrôle 1");
        assertThat(json.path("avertissement").asText()).contains("ce n'est pas un format de LSU");
        assertThat(json.path("fichier").asText()).isEqualTo("9990001X_certifications-pix_20270607-0030_12.csv");
        assertThat(json.path("sha256").asText())
                .isEqualTo("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
        assertThat(json.path("octets").asInt()).isEqualTo(2);
        assertThat(json.path("lignes").asInt()).isEqualTo(120);
        assertThat(json.path("uai").asText()).isEqualTo("9990001X");
        assertThat(json.path("annee_scolaire").asText()).isEqualTo("2026-2027");
        assertThat(json.path("execution").asLong()).isEqualTo(12);
        assertThat(json.path("etabli_le").asText()).isEqualTo("2027-06-07T00:30:00+02:00");
    }

    @Test
    void itIsTheSameEachTimeItIsWritten() {
        assertThat(MANIFEST.write()).isEqualTo(MANIFEST.write());
    }

    @Test
    void itsNameFollowsTheNameOfTheFile() {
        assertThat(MANIFEST.name()).isEqualTo("9990001X_certifications-pix_20270607-0030_12.csv.manifeste.json");
    }
}
