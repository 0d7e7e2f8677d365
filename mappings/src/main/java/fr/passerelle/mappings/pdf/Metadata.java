package fr.passerelle.mappings.pdf;

import fr.passerelle.domain.school.SchoolYear;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** What a document says of itself, to readers and to archives: the same thing for the same content and time. */
record Metadata(String title, String subject, Instant at) {

    private static final String LANGUAGE = "fr-FR";
    private static final String PROGRAM = "Passerelle";
    private static final String SRGB = "sRGB IEC61966-2.1";
    private static final float PDF_VERSION = 1.7f;

    void describe(PDDocument document) throws IOException {
        ZonedDateTime made = at.atZone(SchoolYear.PARIS).truncatedTo(ChronoUnit.SECONDS);
        document.setVersion(PDF_VERSION);
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title);
        information.setSubject(subject);
        information.setCreator(PROGRAM);
        information.setProducer(PROGRAM);
        information.setCreationDate(GregorianCalendar.from(made));
        information.setModificationDate(GregorianCalendar.from(made));
        document.setDocumentId(at.toEpochMilli());

        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(LANGUAGE);
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        catalog.addOutputIntent(colours(document));
        PDMetadata packet = new PDMetadata(document);
        packet.importXMPMetadata(xmp(made).getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(packet);
    }

    private static PDOutputIntent colours(PDDocument document) throws IOException {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo(SRGB);
        intent.setOutputCondition(SRGB);
        intent.setOutputConditionIdentifier(SRGB);
        intent.setRegistryName("http://www.color.org");
        return intent;
    }

    private String xmp(ZonedDateTime made) {
        return Xmp.PACKET
                .replace("{title}", Xmp.escaped(title))
                .replace("{subject}", Xmp.escaped(subject))
                .replace("{language}", LANGUAGE)
                .replace("{program}", PROGRAM)
                .replace("{made}", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(made));
    }
}
