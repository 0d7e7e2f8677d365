package fr.passerelle.mappings.pix;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.certification.NumberedResults;
import fr.passerelle.domain.identity.Mojibake;
import fr.passerelle.domain.identity.Names;
import fr.passerelle.domain.pupil.Ine;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.mappings.pix.FeedAnswer.OddResult;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads Pix's feed {@code GET /api/organizations/UAI/certifications} (contract pix 2.2), lenient where Pix's own
 * documents disagree: {@code competenceResults} or {@code competenceResult}, scores and ids as numbers or texts.
 *
 * <p>A record that is not as the contract says, or says what cannot be, costs that record and no other: it is set aside and
 * told of. So is one of a status that Pix invents, for nobody knows what it is worth; and so are all that tell one number
 * in different ways.
 */
public final class CertificationsFeed {

    private final ZoneId zone;
    private final LocalDate latest;

    /** Of a school that lives in the time of Paris. */
    public CertificationsFeed() {
        this(SchoolYear.PARIS, LocalDate.MAX);
    }

    /** Of a school of that zone, see {@link SchoolCalendar}, whose tests of a later day than that are not believed. */
    public CertificationsFeed(ZoneId zone, LocalDate latest) {
        this.zone = zone;
        this.latest = latest;
    }

    /** @throws UnreadableJsonException when the answer is not such a feed; nothing of it is then used */
    public FeedAnswer read(String json) {
        JsonFields attributes = Json.read(json).object("data").object("attributes");
        if (!attributes.has("certifications")) {
            throw attributes.problem("certifications", "une liste est attendue");
        }
        List<FeedRecord> read = new ArrayList<>();
        List<FeedCertification> certifications = new ArrayList<>();
        List<OddResult> setAside = new ArrayList<>();
        NumberedResults numbers = new NumberedResults();
        for (JsonFields fields : attributes.entries("certifications")) {
            FeedRecord entry = new FeedRecord(fields, zone, latest);
            try {
                FeedCertification one = entry.read();
                numbers.isRepeated(one.certification().id(), read.size(), said(one));
                read.add(entry);
                certifications.add(one);
            } catch (RowProblem problem) {
                numbers.isRepeated(entry.number(), -1, null);
                setAside.add(entry.odd(problem));
            }
        }
        Set<Integer> contradicted = numbers.contradicted();
        List<FeedCertification> kept = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            if (contradicted.contains(i)) {
                FeedRecord entry = read.get(i);
                setAside.add(entry.odd(entry.problem("id", ResultsVerdict.RESULTS_NUMBER_CONTRADICTED, null)));
            } else {
                kept.add(certifications.get(i));
            }
        }
        return new FeedAnswer(kept, setAside);
    }

    /** What it tells but for spelling: an organisation that Pix has twice is told twice (contract pix 2.2). */
    private static Object said(FeedCertification one) {
        return List.of(
                one.ine(),
                Names.normalise(one.lastName()),
                Names.normalise(one.firstName()),
                one.birthdate(),
                one.certification());
    }

    /** One certification of Pix's feed, as it came. */
    private record FeedRecord(JsonFields fields, ZoneId zone, LocalDate latest) {

        /** A word of Pix's or a number: what may be told of it in a log. */
        private static final Pattern HARMLESS = Pattern.compile("[A-Za-z_-]{1,30}|-?[0-9]{1,5}(?:[.,][0-9]{1,3})?");

        FeedCertification read() throws RowProblem {
            long id = field("id", fields::number, ResultsVerdict.RESULTS_NUMBER_INVALID);
            if (id <= 0) {
                throw problem("id", ResultsVerdict.RESULTS_NUMBER_INVALID, Long.toString(id));
            }
            CertificationStatus status = status();
            textOrNull("nationalStudentId");
            return new FeedCertification(
                    Optional.ofNullable(ine()).orElse(""),
                    name("firstName"),
                    name("lastName"),
                    field("birthdate", fields::date, ResultsVerdict.RESULTS_DATE_INVALID),
                    certification(id, status));
        }

        private Certification certification(long id, CertificationStatus status) throws RowProblem {
            LocalDate taken = field("date", name -> fields.day(name, zone), ResultsVerdict.RESULTS_DATE_INVALID);
            Instant delivered = fields.has("deliveredAt")
                    ? field("deliveredAt", fields::instant, ResultsVerdict.RESULTS_DATE_INVALID)
                    : null;
            if (taken.isAfter(latest)) {
                throw problem("date", ResultsVerdict.RESULTS_DATE_IN_FUTURE, null);
            }
            if (delivered != null && taken.isAfter(LocalDate.ofInstant(delivered, zone))) {
                throw problem("date", ResultsVerdict.RESULTS_DATE_INVALID, null);
            }
            return new Certification(
                    id,
                    status,
                    score(status),
                    taken,
                    delivered,
                    textOrNull("verificationCode"),
                    textOrNull("certificationCenter"),
                    levels(status),
                    null);
        }

        /** The number, null when there is none that can be read. */
        @Nullable
        Long number() {
            return orNull("id", fields::number);
        }

        /** What can be read of it in spite of the problem. */
        OddResult odd(RowProblem problem) {
            return new OddResult(
                    problem.finding(null).about(ine()),
                    number(),
                    Optional.ofNullable(orNull("lastName", fields::textOrNull)).orElse(""),
                    Optional.ofNullable(orNull("firstName", fields::textOrNull)).orElse(""),
                    orNull("birthdate", fields::date));
        }

        /** The INE, null when there is none that can be read. */
        private @Nullable String ine() {
            String ine = orNull("nationalStudentId", fields::textOrNull);
            return ine == null || ine.isBlank() ? null : Ine.normalise(ine);
        }

        private static <T> @Nullable T orNull(String name, Function<String, @Nullable T> reader) {
            try {
                return reader.apply(name);
            } catch (UnreadableJsonException unreadable) {
                return null;
            }
        }

        private CertificationStatus status() throws RowProblem {
            String text = field("status", fields::text, ResultsVerdict.RESULTS_STATUS_UNKNOWN);
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "validated" -> CertificationStatus.VALIDATED;
                case "rejected" -> CertificationStatus.REJECTED;
                case "pending" -> CertificationStatus.PENDING;
                case "cancelled" -> CertificationStatus.CANCELLED;
                case "started" -> CertificationStatus.STARTED;
                case "error" -> CertificationStatus.ERROR;
                default -> throw problem("status", ResultsVerdict.RESULTS_STATUS_UNKNOWN, text);
            };
        }

        /** 0 unless it is obtained, whatever is told (contract pix 2.2). */
        private int score(CertificationStatus status) throws RowProblem {
            if (!status.isObtained()) {
                return 0;
            }
            int score = field("pixScore", fields::smallNumber, ResultsVerdict.RESULTS_SCORE_INVALID);
            if (!Certification.isPossible(status, score)) {
                throw problem("pixScore", ResultsVerdict.RESULTS_SCORE_INVALID, Integer.toString(score));
            }
            return score;
        }

        /** Those of an obtained one are always told. */
        private Map<Competence, Integer> levels(CertificationStatus status) throws RowProblem {
            String name = fields.has("competenceResults") ? "competenceResults" : "competenceResult";
            if (status.isObtained() && !fields.has(name)) {
                throw problem("competenceResults", ResultsVerdict.RESULTS_LEVEL_INVALID, null);
            }
            Map<Competence, Integer> levels = new EnumMap<>(Competence.class);
            for (JsonFields result : field(name, fields::objects, ResultsVerdict.RESULTS_LEVEL_INVALID)) {
                FeedRecord inner = new FeedRecord(result, zone, latest);
                String index = inner.field("competenceId", result::text, ResultsVerdict.RESULTS_COMPETENCE_UNKNOWN);
                Competence competence = Competence.ofIndex(index).orElse(null);
                if (competence == null) {
                    throw inner.problem("competenceId", ResultsVerdict.RESULTS_COMPETENCE_UNKNOWN, index);
                }
                int level = inner.field("level", result::smallNumber, ResultsVerdict.RESULTS_LEVEL_INVALID);
                if (!Certification.isPossibleLevel(level)) {
                    throw inner.problem("level", ResultsVerdict.RESULTS_LEVEL_INVALID, Integer.toString(level));
                }
                levels.put(competence, level);
            }
            return levels;
        }

        private String name(String name) throws RowProblem {
            textOrNull(name);
            String text = field(name, fields::text, ResultsVerdict.RESULTS_NAME_MISSING);
            if (Mojibake.isIn(text)) {
                throw problem(name, ResultsVerdict.RESULTS_NAME_MISREAD, null);
            }
            return text;
        }

        private @Nullable String textOrNull(String name) throws RowProblem {
            try {
                return fields.textOrNull(name);
            } catch (UnreadableJsonException unreadable) {
                throw problem(name, ResultsVerdict.RESULTS_FIELD_UNREADABLE, null);
            }
        }

        private <T> T field(String name, Function<String, T> reader, ResultsVerdict otherwise) throws RowProblem {
            try {
                return reader.apply(name);
            } catch (UnreadableJsonException unreadable) {
                throw problem(name, otherwise, null);
            }
        }

        private RowProblem problem(String name, ResultsVerdict verdict, @Nullable String read) {
            return new RowProblem(
                    verdict,
                    fields.path() + "." + name,
                    read != null && HARMLESS.matcher(read).matches() ? read : null);
        }
    }
}
