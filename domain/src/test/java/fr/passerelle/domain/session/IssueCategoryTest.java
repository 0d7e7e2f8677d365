package fr.passerelle.domain.session;

import static fr.passerelle.domain.session.SessionVerdict.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssueCategoryTest {

    @ParameterizedTest(name = "{0} / {1} / {2} / question {3}: {4}")
    @CsvSource({
        "SIGNATURE_ISSUE, , Refus de signer, ,",
        "SIGNATURE_ISSUE, , , , ISSUE_DESCRIPTION_REQUIRED",
        "SIGNATURE_ISSUE, , ' ', , ISSUE_DESCRIPTION_REQUIRED",
        "SIGNATURE_ISSUE, NAME_OR_BIRTHDATE, Refus de signer, , ISSUE_CATEGORY_NOT_ACCEPTED",
        "CANDIDATE_INFORMATIONS_CHANGES, NAME_OR_BIRTHDATE, Date erronée, ,",
        "CANDIDATE_INFORMATIONS_CHANGES, EXTRA_TIME_PERCENTAGE, Tiers temps, ,",
        "CANDIDATE_INFORMATIONS_CHANGES, NAME_OR_BIRTHDATE, , , ISSUE_DESCRIPTION_REQUIRED",
        "CANDIDATE_INFORMATIONS_CHANGES, , Date erronée, , ISSUE_CATEGORY_NOT_ACCEPTED",
        "CANDIDATE_INFORMATIONS_CHANGES, SKIP_ON_OOPS, Date erronée, , ISSUE_CATEGORY_NOT_ACCEPTED",
        "IN_CHALLENGE, SKIP_ON_OOPS, , 1,",
        "IN_CHALLENGE, SKIP_ON_OOPS, , 500,",
        "IN_CHALLENGE, SKIP_ON_OOPS, , 0, ISSUE_QUESTION_NUMBER_REQUIRED",
        "IN_CHALLENGE, SKIP_ON_OOPS, , 501, ISSUE_QUESTION_NUMBER_REQUIRED",
        "IN_CHALLENGE, SKIP_ON_OOPS, Plus d'image, , ISSUE_QUESTION_NUMBER_REQUIRED",
        "IN_CHALLENGE, , , 12, ISSUE_CATEGORY_NOT_ACCEPTED",
        "FRAUD, , , ,",
        "FRAUD, SKIP_ON_OOPS, , , ISSUE_CATEGORY_NOT_ACCEPTED",
        "NON_BLOCKING_CANDIDATE_ISSUE, , Malaise, ,",
        "NON_BLOCKING_CANDIDATE_ISSUE, , , , ISSUE_DESCRIPTION_REQUIRED",
        "NON_BLOCKING_TECHNICAL_ISSUE, , Coupure, ,",
        "NON_BLOCKING_TECHNICAL_ISSUE, , , , ISSUE_DESCRIPTION_REQUIRED",
        "NON_BLOCKING_TECHNICAL_ISSUE, LEFT_EXAM_ROOM, Coupure, , ISSUE_CATEGORY_NOT_ACCEPTED",
    })
    void eachCategoryAsksForWhatPixAsks(
            String category,
            @Nullable String subcategory,
            @Nullable String description,
            @Nullable Integer question,
            @Nullable SessionVerdict verdict) {
        assertThat(IssueCategory.check(new IssueReport(category, subcategory, description, question)))
                .isEqualTo(Optional.ofNullable(verdict));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IMAGE_NOT_DISPLAYING",
                "EMBED_NOT_WORKING",
                "FILE_NOT_OPENING",
                "WEBSITE_UNAVAILABLE",
                "WEBSITE_BLOCKED",
                "EXTRA_TIME_EXCEEDED",
                "SOFTWARE_NOT_WORKING",
                "UNINTENTIONAL_FOCUS_OUT",
                "SKIP_ON_OOPS",
                "ACCESSIBILITY_ISSUE"
            })
    void aProblemOnAQuestionHasTenSubcategories(String subcategory) {
        assertThat(IssueCategory.check(new IssueReport("IN_CHALLENGE", subcategory, null, 12)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"OTHER", "TECHNICAL_PROBLEM", "LATE_OR_LEAVING", "CONNECTION_OR_END_SCREEN", "fraud", "", "ZZZ"})
    void aDeprecatedOrUnknownCategoryIsNotAccepted(String category) {
        assertThat(IssueCategory.check(new IssueReport(category, null, "Malaise", 12)))
                .contains(ISSUE_CATEGORY_NOT_ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LINK_NOT_WORKING", "OTHER"})
    void aDeprecatedSubcategoryIsNotAccepted(String subcategory) {
        assertThat(IssueCategory.check(new IssueReport("IN_CHALLENGE", subcategory, null, 12)))
                .contains(ISSUE_CATEGORY_NOT_ACCEPTED);
    }
}
