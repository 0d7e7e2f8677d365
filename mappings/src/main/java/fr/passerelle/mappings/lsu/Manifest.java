package fr.passerelle.mappings.lsu;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/**
 * What lies beside a delivered file and proves that it is whole: whoever finds the manifest finds the file that it
 * describes. Delivered again, it is the same byte for byte.
 *
 * @param file name of the file, without folder
 * @param rows pupils in it
 * @param schoolYear as people write it, {@code 2026-2027}
 * @param run number of the run of the Récupération
 * @param at instant of the run
 */
public record Manifest(
        Kind kind, String file, byte[] content, int rows, Uai uai, String schoolYear, long run, Instant at) {

    private static final String SUFFIX = ".manifeste.json";
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(SchoolYear.PARIS);

    /** What a delivered file is. */
    public enum Kind {
        CONTROL(
                "Passerelle, fichier de contrôle 1",
                "Format propre à Passerelle, pour contrôle : ce n'est pas un format de LSU et LSU ne l'importe pas."),
        CRCN_6E(
                "LSU, import de bilans (lsun-bilans)",
                "Niveaux de compétences numériques des élèves de 6e, à importer dans LSU par une personne habilitée.");

        private final String format;
        private final String notice;

        Kind(String format, String notice) {
            this.format = format;
            this.notice = notice;
        }

        public String format() {
            return format;
        }

        /** A French sentence about what may be done with the file. */
        public String notice() {
            return notice;
        }
    }

    /** Name of the manifest of a file: its own, with {@code .manifeste.json} behind. */
    public String name() {
        return file + SUFFIX;
    }

    /** UTF-8, without BOM. */
    public byte[] write() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("format", kind.format());
        json.put("avertissement", kind.notice());
        json.put("fichier", file);
        json.put("sha256", HexFormat.of().formatHex(ControlFile.fingerprint(content)));
        json.put("octets", content.length);
        json.put("lignes", rows);
        json.put("uai", uai.value());
        json.put("annee_scolaire", schoolYear);
        json.put("execution", run);
        json.put("etabli_le", INSTANT.format(at));
        return (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
