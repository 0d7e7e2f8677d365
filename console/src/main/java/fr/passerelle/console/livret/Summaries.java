package fr.passerelle.console.livret;

import fr.passerelle.connectors.ledger.livret.LivretView;
import fr.passerelle.connectors.ledger.livret.RecuperationRun;
import fr.passerelle.console.web.Downloads;
import fr.passerelle.domain.livret.RecuperationDesk.Rehearsal;
import fr.passerelle.domain.livret.RecuperationPlan;
import fr.passerelle.domain.livret.RecuperationSummary;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.mappings.lsu.SummaryCsv;
import fr.passerelle.mappings.lsu.SummaryJson;
import fr.passerelle.mappings.lsu.SummarySheet;
import fr.passerelle.mappings.lsu.SummaryText;
import fr.passerelle.mappings.pdf.SummaryPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The summaries of a school's Récupération, as files. They name no pupil. */
@Component
public class Summaries {

    private final LivretView livrets;
    private final SummaryPdf pdf = new SummaryPdf();

    Summaries(LivretView livrets) {
        this.livrets = livrets;
    }

    /** Empty before the first run. */
    public Optional<SummarySheet> ofLastRun(School school) {
        return livrets.lastRun(school.uai()).map(run -> of(school, run));
    }

    static SummarySheet of(School school, RecuperationRun run) {
        return sheet(school, run.year(), run.saidAt(), false, run.summary());
    }

    static SummarySheet of(School school, Rehearsal rehearsal) {
        RecuperationPlan plan = rehearsal.plan();
        return sheet(school, plan.year(), rehearsal.asOf(), true, plan.summary());
    }

    private static SummarySheet sheet(
            School school, SchoolYear year, Instant at, boolean rehearsal, RecuperationSummary summary) {
        return new SummarySheet(school.name(), school.uai(), SchoolCalendar.of(school), year, at, rehearsal, summary);
    }

    public ResponseEntity<byte[]> download(SummarySheet sheet, SummaryFormat format) {
        String name = (sheet.rehearsal() ? "repetition-" : "recuperation-") + sheet.uai() + "-" + sheet.schoolYear()
                + "." + format.extension();
        return Downloads.of(format.type(), name, write(sheet, format));
    }

    private byte[] write(SummarySheet sheet, SummaryFormat format) {
        return switch (format) {
            case TXT -> SummaryText.write(sheet).getBytes(StandardCharsets.UTF_8);
            case JSON -> SummaryJson.tree(sheet).toString().getBytes(StandardCharsets.UTF_8);
            case CSV -> SummaryCsv.write(sheet).getBytes(StandardCharsets.UTF_8);
            case PDF -> print(sheet);
        };
    }

    private byte[] print(SummarySheet sheet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            pdf.write(
                    sheet.schoolName(),
                    sheet.uai(),
                    sheet.schoolYear(),
                    sheet.at(),
                    sheet.rehearsal(),
                    sheet.summary().sentences(),
                    out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
