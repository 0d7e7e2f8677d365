package fr.passerelle.mappings.siecle;

import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Samples and small exports for the tests. Everybody here is invented. */
public final class Exports {

    public static final Uai UAI = new Uai("9990001X");
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
    public static final Charset SIECLE = Charset.forName("ISO-8859-15");

    private static final SiecleReader READER = new SiecleReader(SiecleLimits.usual(), CLOCK);

    private Exports() {}

    public static byte[] sample(String name) {
        try (InputStream sample = Exports.class.getResourceAsStream("/siecle/" + name)) {
            if (sample == null) {
                throw new IllegalArgumentException("no sample " + name);
            }
            return sample.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static SiecleExport read(byte[] bytes) {
        return READER.read(new ByteArrayInputStream(bytes), UAI);
    }

    public static SiecleExport read(String xml) {
        return read(xml.getBytes(SIECLE));
    }

    public static List<String> codes(SiecleExport export) {
        return export.findings().stream()
                .map(Finding::verdict)
                .map(verdict -> verdict.code())
                .toList();
    }

    /** An export of {@link #UAI} with these blocks in this order, declared in ISO-8859-15. */
    public static String export(String... blocks) {
        return "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n"
                + "<BEE_ELEVES VERSION=\"3.0\"><PARAMETRES><UAJ>9990001X</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE>"
                + "</PARAMETRES><DONNEES>\n" + String.join("", blocks) + "</DONNEES></BEE_ELEVES>\n";
    }

    public static String eleves(String... pupils) {
        return "<ELEVES>\n" + String.join("", pupils) + "</ELEVES>\n";
    }

    public static String structures(String... structures) {
        return "<STRUCTURES>\n" + String.join("", structures) + "</STRUCTURES>\n";
    }

    /** A pupil without fault; {@code more} comes first, and the first of two equal elements counts. */
    public static String pupil(String eleveId, String ine, String... more) {
        return "<ELEVE ELEVE_ID=\"" + eleveId + "\">" + String.join("", more) + "<ID_NATIONAL>" + ine
                + "</ID_NATIONAL><NOM_DE_FAMILLE>GRANVEAU</NOM_DE_FAMILLE><PRENOM>Eloi</PRENOM><CODE_SEXE>1</CODE_SEXE>"
                + "<DATE_NAISS>04/11/2012</DATE_NAISS><CODE_PAYS>100</CODE_PAYS>"
                + "<CODE_COMMUNE_INSEE_NAISS>29019</CODE_COMMUNE_INSEE_NAISS></ELEVE>\n";
    }

    public static String division(String eleveId, String... codes) {
        StringBuilder text = new StringBuilder("<STRUCTURES_ELEVE ELEVE_ID=\"" + eleveId + "\">");
        for (String code : codes) {
            text.append("<STRUCTURE><CODE_STRUCTURE>")
                    .append(code)
                    .append("</CODE_STRUCTURE><TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE>");
        }
        return text.append("</STRUCTURES_ELEVE>\n").toString();
    }

    /** One pupil without fault in division 3 B, except for what {@code more} says first. */
    public static String onePupil(String... more) {
        return export(eleves(pupil("51", "990000101AB", more)), structures(division("51", "3 B")));
    }
}
