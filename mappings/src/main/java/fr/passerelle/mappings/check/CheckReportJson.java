package fr.passerelle.mappings.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.verdict.Finding;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report as one line of JSON, for {@code check --json}. Written field by field: no mapper to warm up. */
public final class CheckReportJson {

    private final JsonFactory json = new JsonFactory();

    /**
     * @param withRecords adds {@code records}, what would be imported
     */
    public String write(CheckReport report, boolean withRecords) {
        return write(report, withRecords, null);
    }

    /**
     * @param plan what the ledger says of it, as {@link fr.passerelle.mappings.report.PreviewJson} writes it; null adds
     *     nothing
     */
    public String write(CheckReport report, boolean withRecords, @Nullable JsonNode plan) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = json.createGenerator(text)) {
            write(report, withRecords, plan, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(CheckReport report, boolean withRecords, @Nullable JsonNode plan, JsonGenerator out)
            throws IOException {
        out.writeStartObject();
        out.writeStringField("file", report.file());
        out.writeStringField("kind", report.kind().name());
        out.writeStringField("uai", report.uai());
        if (report.schoolYear() == null) {
            out.writeNullField("schoolYear");
        } else {
            out.writeNumberField("schoolYear", report.schoolYear().start());
        }
        out.writeNumberField("accepted", report.accepted());
        out.writeObjectFieldStart("ignored");
        for (Map.Entry<String, Integer> reason : report.ignored().entrySet()) {
            out.writeNumberField(reason.getKey(), reason.getValue());
        }
        out.writeEndObject();
        writeFindings("errors", report.errors(), report.kind(), out);
        writeFindings("warnings", report.warnings(), report.kind(), out);
        if (!report.remarks().isEmpty()) {
            out.writeArrayFieldStart("remarks");
            for (String remark : report.remarks()) {
                out.writeString(remark);
            }
            out.writeEndArray();
        }
        if (withRecords) {
            out.writeArrayFieldStart("records");
            for (Object item : report.records()) {
                RecordJson.write(item, out);
            }
            out.writeEndArray();
        }
        if (plan != null) {
            out.writeFieldName("plan");
            out.writeRawValue(plan.toString());
        }
        out.writeEndObject();
    }

    private static void writeFindings(String name, List<Finding> findings, FileKind kind, JsonGenerator out)
            throws IOException {
        out.writeArrayFieldStart(name);
        for (Finding finding : findings) {
            out.writeStartObject();
            out.writeStringField("code", finding.verdict().code());
            out.writeStringField("severity", finding.verdict().severity().name());
            out.writeStringField("ine", finding.ine());
            writeNumber("line", finding.line(), out);
            writeNumber("column", finding.column(), out);
            out.writeStringField("field", finding.field());
            out.writeStringField("message", kind.said(finding.message()));
            out.writeStringField("remedy", kind.said(finding.verdict().remedy()));
            if (!finding.meta().isEmpty()) {
                out.writeObjectFieldStart("meta");
                for (Map.Entry<String, String> entry : finding.meta().entrySet()) {
                    out.writeStringField(entry.getKey(), entry.getValue());
                }
                out.writeEndObject();
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void writeNumber(String name, @Nullable Integer number, JsonGenerator out) throws IOException {
        if (number == null) {
            out.writeNullField(name);
        } else {
            out.writeNumberField(name, number);
        }
    }
}
