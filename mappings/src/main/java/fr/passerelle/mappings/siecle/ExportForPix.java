package fr.passerelle.mappings.siecle;

import fr.passerelle.domain.pupil.Ine;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.mappings.siecle.ExportLayout.Row;
import fr.passerelle.mappings.siecle.ExportLayout.Span;
import fr.passerelle.mappings.siecle.source.ChangedXml;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A SIECLE export as Pix may have it (ADR 0030): without some of its pupils, with rows of ours for others, with the blocks in
 * the order in which Pix reads them (contract siecle B.4.3) and family names under the tag where it looks for them (B.3). All
 * other bytes stay as they came, in the encoding declared.
 */
public final class ExportForPix {

    /** Bytes that stand in the place of a span; an empty span is where they are put in. */
    private record Edit(Span span, byte[] bytes) {}

    /** One of our rows. */
    private interface Written {
        String of(int number, Pupil pupil);
    }

    private static final byte[] NOTHING = {};
    /** In whose encoding ASCII stands for itself, or the layout would have found nothing. */
    private static final byte[] FAMILY_NAME = "NOM_DE_FAMILLE".getBytes(StandardCharsets.US_ASCII);

    private final byte[] xml;
    private final Charset charset;
    private final ChangesForPix changes;
    private final Set<String> replaced;
    private final ExportLayout layout;
    private final List<Edit> edits = new ArrayList<>();

    private ExportForPix(byte[] xml, Charset charset, ChangesForPix changes) {
        this.xml = xml;
        this.charset = charset;
        this.changes = changes;
        this.replaced = changes.replaced();
        this.layout = ExportLayout.of(xml);
    }

    /**
     * The export with these changes, the very same array when none is needed; empty when it cannot be written so, as in
     * UTF-16. Only for an export that its reader did not refuse.
     *
     * @param content XML or zip; a zip stays one
     */
    public static Optional<byte[]> write(byte[] content, ChangesForPix changes, SiecleLimits limits) {
        return ChangedXml.of(content, limits, (xml, charset) -> new ExportForPix(xml, charset, changes).changed());
    }

    private Optional<byte[]> changed() {
        if (layout.pupils().isEmpty() || layout.end() < 0) {
            return Optional.empty();
        }
        int lastPupil = layout.pupils().get(layout.pupils().size() - 1).whole().to();
        boolean reversed =
                !layout.structures().isEmpty() && layout.structures().get(0).from() < lastPupil;
        layout.pupils().forEach(this::change);
        put(lastPupil, remade(new PupilMarkup(charset)::pupil));
        if (reversed) {
            putStructuresLast();
        } else {
            put(endOfStructures(), structures(remade(new PupilMarkup(charset)::structures)));
        }
        return Optional.of(edits.isEmpty() ? xml : edited());
    }

    private void change(Row row) {
        if (row.ine() == null) {
            return; // Pix passes over him as well
        }
        String ine = Ine.normalise(text(row.ine()));
        if (replaced.contains(ine)) {
            edits.add(new Edit(row.whole(), NOTHING));
            return;
        }
        row.oldFamilyName().forEach(tag -> edits.add(new Edit(tag, FAMILY_NAME)));
        if (changes.schooled().contains(ine)) {
            row.leaving().stream()
                    .filter(date -> changes.isStillHere(text(date.content())))
                    .forEach(date -> edits.add(new Edit(date.whole(), NOTHING)));
        }
    }

    /** All of them, in their order: of several divisions the last one counts. */
    private void putStructuresLast() {
        StringBuilder all = new StringBuilder();
        layout.structures().forEach(one -> {
            edits.add(new Edit(one, NOTHING));
            all.append(text(one));
        });
        put(layout.end(), "<STRUCTURES>" + all + remade(new PupilMarkup(charset)::structures) + "</STRUCTURES>");
    }

    private int endOfStructures() {
        List<Span> structures = layout.structures();
        return structures.isEmpty()
                ? layout.end()
                : structures.get(structures.size() - 1).to();
    }

    /** In a block of their own when the export has none. */
    private String structures(String remade) {
        return remade.isEmpty() || !layout.structures().isEmpty() ? remade : "<STRUCTURES>" + remade + "</STRUCTURES>";
    }

    private String remade(Written written) {
        return IntStream.range(0, changes.remade().size())
                .mapToObj(i -> written.of(i + 1, changes.remade().get(i)))
                .collect(Collectors.joining());
    }

    private void put(int at, String text) {
        if (!text.isEmpty()) {
            edits.add(new Edit(new Span(at, at), text.getBytes(charset)));
        }
    }

    private String text(Span span) {
        return new String(xml, span.from(), span.to() - span.from(), charset);
    }

    /** What is taken out ends before something is put in at the same place. */
    private byte[] edited() {
        edits.sort(Comparator.comparingInt((Edit edit) -> edit.span().from())
                .thenComparingInt(edit -> edit.span().to()));
        ByteArrayOutputStream all = new ByteArrayOutputStream(xml.length);
        int at = 0;
        for (Edit edit : edits) {
            all.write(xml, at, edit.span().from() - at);
            all.writeBytes(edit.bytes());
            at = edit.span().to();
        }
        all.write(xml, at, xml.length - at);
        return all.toByteArray();
    }
}
