package fr.passerelle.mappings.lsu;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.file.Sha256;
import fr.passerelle.domain.livret.Attestation;
import fr.passerelle.domain.livret.LivretPupil;
import fr.passerelle.domain.livret.Recuperation.Clause;
import fr.passerelle.domain.livret.RecuperationPlan;
import fr.passerelle.domain.livret.RecuperationPlan.Outcome;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.spreadsheet.Spreadsheet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The control file of one run in one school: a row for each pupil of 3e, in the order of the plan. UTF-8 with BOM,
 * semicolons, CRLF, quotes as in RFC 4180. It is the hub's own format: no LSU import carries a Pix certification (contract
 * lsu B.2).
 *
 * <p>The bytes depend on the results alone, neither on the time nor on the number of the run. A run that finds what the
 * one before wrote says {@code déjà possédée} where that one said {@code obtenue}: other results, other bytes.
 *
 * <p>Programs read it, and so do people, who open it by a double click: a text that a spreadsheet would run is made safe
 * here as in every other table of the hub ({@link Spreadsheet}), and a program takes the apostrophe away again.
 *
 * <p>Level of a competence: empty when it was not tested, {@code -} when it was and lies below 1, as LSU shows it.
 */
public final class ControlFile {

    /** Every column, in order; a later version may only add some at the end. */
    public static final List<String> COLUMNS = Stream.of(
                    Stream.of("id-be", "ine", "nom", "prenom", "division", "statut", "certification", "score", "date"),
                    Stream.of(Competence.values()).map(competence -> "niveau_" + competence.index()),
                    Stream.of("code_verification", "certification_remplacee"))
            .flatMap(columns -> columns)
            .toList();

    /** How names tell the instant of the run. */
    static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmm").withZone(SchoolYear.PARIS);

    private ControlFile() {}

    public static byte[] write(RecuperationPlan plan) {
        List<List<@Nullable Object>> rows =
                plan.outcomes().stream().map(ControlFile::row).toList();
        return Spreadsheet.write(COLUMNS, rows).getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256, 32 bytes. */
    public static byte[] fingerprint(byte[] content) {
        return Sha256.of(content);
    }

    /**
     * Name of the file of a run, such as {@code 9990001X_certifications-pix_20270607-0030_12.csv}.
     *
     * @param at instant of the run, written in Paris time
     */
    public static String name(Uai uai, Instant at, long runId) {
        return uai.value() + "_certifications-pix_" + MINUTE.format(at) + "_" + runId + ".csv";
    }

    /** What LSU's clause says of the pupil, in the words of the file. */
    public static String status(Clause clause) {
        return switch (clause) {
            case OBTAINED -> "obtenue";
            case UPDATED -> "mise à jour";
            case ALREADY_HELD -> "déjà possédée";
            case AWAITED -> "en attente de résultat";
            case FAILED -> "passée sans l'obtenir";
            case NOT_SAT -> "non passée";
        };
    }

    private static List<@Nullable Object> row(Outcome outcome) {
        LivretPupil pupil = outcome.pupil();
        Certification livret = outcome.livret();
        Certification replaced = outcome.replaced();
        List<@Nullable Object> row = new ArrayList<>(COLUMNS.size());
        row.add(pupil.eleveId());
        row.add(pupil.ine());
        row.add(pupil.lastName());
        row.add(pupil.firstName());
        row.add(pupil.division());
        row.add(status(outcome.decision().clause()));
        row.add(livret == null ? null : livret.id());
        row.add(livret == null ? null : livret.pixScore());
        row.add(livret == null ? null : livret.takenOn());
        for (Competence competence : Competence.values()) {
            Integer level = livret == null ? null : livret.levels().get(competence);
            row.add(level == null ? null : Attestation.level(level));
        }
        row.add(livret == null ? null : livret.verificationCode());
        row.add(replaced == null ? null : replaced.id());
        return row;
    }
}
