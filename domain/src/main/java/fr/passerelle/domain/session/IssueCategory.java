package fr.passerelle.domain.session;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Categories of reports that Pix still accepts, and what each one needs (contract pix 3.4). */
public enum IssueCategory {
    SIGNATURE_ISSUE(Needs.DESCRIPTION, Set.of()),
    CANDIDATE_INFORMATIONS_CHANGES(Needs.DESCRIPTION, Set.of("NAME_OR_BIRTHDATE", "EXTRA_TIME_PERCENTAGE")),
    IN_CHALLENGE(
            Needs.QUESTION_NUMBER,
            Set.of(
                    "IMAGE_NOT_DISPLAYING",
                    "EMBED_NOT_WORKING",
                    "FILE_NOT_OPENING",
                    "WEBSITE_UNAVAILABLE",
                    "WEBSITE_BLOCKED",
                    "EXTRA_TIME_EXCEEDED",
                    "SOFTWARE_NOT_WORKING",
                    "UNINTENTIONAL_FOCUS_OUT",
                    "SKIP_ON_OOPS",
                    "ACCESSIBILITY_ISSUE")),
    FRAUD(Needs.NOTHING, Set.of()),
    NON_BLOCKING_CANDIDATE_ISSUE(Needs.DESCRIPTION, Set.of()),
    NON_BLOCKING_TECHNICAL_ISSUE(Needs.DESCRIPTION, Set.of());

    private enum Needs {
        NOTHING,
        DESCRIPTION,
        QUESTION_NUMBER
    }

    private static final int LAST_QUESTION = 500;

    private final Needs needs;
    private final Set<String> subcategories;

    IssueCategory(Needs needs, Set<String> subcategories) {
        this.needs = needs;
        this.subcategories = subcategories;
    }

    /** What is wrong with a report, empty when Pix would accept it. */
    static Optional<SessionVerdict> check(IssueReport report) {
        Optional<IssueCategory> category = Arrays.stream(values())
                .filter(known -> known.name().equals(report.category()))
                .findFirst();
        if (category.isEmpty() || !category.get().accepts(report.subcategory())) {
            return Optional.of(SessionVerdict.ISSUE_CATEGORY_NOT_ACCEPTED);
        }
        return category.get().missing(report);
    }

    private boolean accepts(@Nullable String subcategory) {
        return subcategory == null ? subcategories.isEmpty() : subcategories.contains(subcategory);
    }

    private Optional<SessionVerdict> missing(IssueReport report) {
        return switch (needs) {
            case NOTHING -> Optional.empty();
            case DESCRIPTION ->
                report.description() == null || report.description().isBlank()
                        ? Optional.of(SessionVerdict.ISSUE_DESCRIPTION_REQUIRED)
                        : Optional.empty();
            case QUESTION_NUMBER ->
                report.questionNumber() == null
                                || report.questionNumber() < 1
                                || report.questionNumber() > LAST_QUESTION
                        ? Optional.of(SessionVerdict.ISSUE_QUESTION_NUMBER_REQUIRED)
                        : Optional.empty();
        };
    }
}
