package fr.passerelle.mappings.siecle.referential;

import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.siecle.Envelope;
import fr.passerelle.mappings.siecle.UaiMismatch;
import fr.passerelle.mappings.siecle.source.ExportSource;
import fr.passerelle.mappings.siecle.source.Failures;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import fr.passerelle.mappings.siecle.source.SiecleVerdict;
import fr.passerelle.mappings.xml.HardenedXml;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads {@code Structures} and {@code Nomenclature}, as XML or zip, with verdicts (contract siecle A.4, A.5). */
public final class ReferentialReader {

    private final SiecleLimits limits;

    public ReferentialReader(SiecleLimits limits) {
        this.limits = limits;
    }

    /**
     * The divisions and MEFs of a school. Bad content never throws; the stream is not closed.
     *
     * @param expected the school that the file must be of, null to take the file's word
     */
    public Referential<Structures> structures(InputStream xmlOrZip, @Nullable Uai expected) {
        return read(xmlOrZip, xml -> {
            Structures read = HardenedXml.unmarshal(BeeStructures.class, xml).toStructures();
            return judged(read, read.uai(), read.divisions().isEmpty(), expected);
        });
    }

    /**
     * The MEFs of a nomenclature. Bad content never throws; the stream is not closed.
     *
     * @param expected the school that the file must be of, null to take the file's word
     */
    public Referential<Nomenclature> nomenclature(InputStream xmlOrZip, @Nullable Uai expected) {
        return read(xmlOrZip, xml -> {
            Nomenclature read =
                    HardenedXml.unmarshal(BeeNomenclatures.class, xml).toNomenclature();
            return judged(read, read.uai(), read.mefs().isEmpty(), expected);
        });
    }

    private interface Binding<T> {
        Referential<T> bind(InputStream xml) throws XMLStreamException;
    }

    private <T> Referential<T> read(InputStream xmlOrZip, Binding<T> binding) {
        try (InputStream xml = ExportSource.open(xmlOrZip, limits)) {
            return binding.bind(xml);
        } catch (XMLStreamException | IOException | RuntimeException e) {
            return new Referential<>(null, List.of(Failures.of(e)));
        }
    }

    private static <T> Referential<T> judged(T content, @Nullable String uai, boolean empty, @Nullable Uai expected) {
        if (uai == null || expected != null && !expected.value().equals(uai)) {
            return new Referential<>(
                    content, List.of(UaiMismatch.of(expected, uai).at(null, "UAJ")));
        }
        List<Finding> findings = new ArrayList<>();
        SiecleVerdict fault = Envelope.faultOf(uai);
        if (fault != null) {
            findings.add(Finding.of(fault).at(null, "UAJ"));
        }
        if (empty) {
            findings.add(Finding.of(SiecleVerdict.NOTHING_LISTED));
        }
        return new Referential<>(content, findings);
    }
}
