package fr.passerelle.mappings.report;

import fr.passerelle.domain.pupil.Ine;
import fr.passerelle.domain.session.SessionVerdict;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.domain.verdict.Severity;
import fr.passerelle.domain.verdict.VerdictCode;
import fr.passerelle.mappings.fregata.FregataVerdict;
import fr.passerelle.mappings.pix.PixError;
import fr.passerelle.mappings.siecle.source.SiecleVerdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Pix has against a file, in the words of our own report (contracts siecle B.5, B.9 and pix 3.3). */
public final class PixFindings {

    private static final String SOURCE = "selon Pix Orga";
    private static final String CERTIF = "selon Pix Certif";
    private static final int MOST_CODE_CHARS = 80;
    /** HTTP statuses of what an account may not see. */
    private static final Set<String> NO_ACCESS = Set.of("403", "404");

    private PixFindings() {}

    /**
     * One finding for each error, in Pix's order: our own verdict when Pix's code is one of SIECLE's or FREGATA's, else {@link
     * IntakeVerdict#REFUSED_BY_PIX} with the code and the status.
     *
     * @param lineOf line of the file for an INE, null when it has nobody of this INE
     */
    public static List<Finding> of(List<PixError> errors, Function<String, @Nullable Integer> lineOf) {
        return errors.stream().map(error -> finding(error, lineOf)).toList();
    }

    /**
     * What Pix Certif has against a session, one finding for each error, in Pix's order: our own verdict when Pix's code is
     * one of a session's, {@link IntakeVerdict#SESSION_OUT_OF_REACH} when it does not let this account see it (contract pix 3.3:
     * on purpose it does not say whether the session exists), else {@link IntakeVerdict#SESSION_REFUSED_BY_PIX}; each tells
     * Pix's own code and the status.
     *
     * @param center number of the session's centre, told with what is out of reach
     */
    public static List<Finding> ofSession(List<PixError> errors, long center) {
        return errors.stream().map(error -> ofSession(error, center)).toList();
    }

    private static Finding ofSession(PixError error, long center) {
        VerdictCode verdict = among(error.code(), SessionVerdict.values())
                .orElse(
                        NO_ACCESS.contains(error.status())
                                ? IntakeVerdict.SESSION_OUT_OF_REACH
                                : IntakeVerdict.SESSION_REFUSED_BY_PIX);
        String where = verdict == IntakeVerdict.SESSION_OUT_OF_REACH ? ", centre n° " + center : "";
        return Finding.of(verdict)
                .at(null, meta(error, "field"))
                .detailed(CERTIF + " : " + described(error) + where)
                .with(error.meta());
    }

    /** The report with these findings beside its own, in the place of whatever Pix had said before. */
    public static FileReport added(FileReport report, List<Finding> findings) {
        List<ReportedFinding> ours =
                report.findings().stream().filter(finding -> !isPixs(finding)).toList();
        return report.finding(ours).with(findings);
    }

    private static boolean isPixs(ReportedFinding finding) {
        return finding.detail() != null && finding.detail().startsWith(SOURCE);
    }

    private static Finding finding(PixError error, Function<String, @Nullable Integer> lineOf) {
        String told = meta(error, "nationalstudentid");
        String ine = told == null ? null : Ine.normalise(told);
        Integer line = ine == null ? number(meta(error, "line")) : lineOf.apply(ine);
        Optional<VerdictCode> ours = among(error.code(), SiecleVerdict.values(), FregataVerdict.values());
        return Finding.of(ours.orElse(IntakeVerdict.REFUSED_BY_PIX))
                .about(ine)
                .at(line, meta(error, "field"))
                .detailed(ours.isPresent() ? SOURCE : SOURCE + " : " + described(error))
                .with(error.meta());
    }

    /** Pix's own sentence is left out: it may name the pupil. */
    private static String described(PixError error) {
        String code = error.code() == null ? "sans code" : error.code();
        String status = error.status().isEmpty() ? "" : ", statut " + error.status();
        return code.substring(0, Math.min(code.length(), MOST_CODE_CHARS)) + status;
    }

    private static Optional<VerdictCode> among(@Nullable String code, VerdictCode[]... verdicts) {
        return Stream.of(verdicts)
                .flatMap(Stream::of)
                .filter(verdict -> verdict.code().equals(code) && verdict.severity() == Severity.ERROR)
                .findFirst();
    }

    /** Pix's API is in camel case in one place and in kebab case in another. */
    private static @Nullable String meta(PixError error, String letters) {
        return error.meta().entrySet().stream()
                .filter(entry -> entry.getKey()
                        .replaceAll("[^A-Za-z]", "")
                        .toLowerCase(Locale.ROOT)
                        .equals(letters))
                .map(Map.Entry::getValue)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits != null && digits.matches("[0-9]{1,9}") ? Integer.valueOf(digits) : null;
    }
}
