package fr.passerelle.domain.session;

import org.jspecify.annotations.Nullable;

/**
 * A report ("signalement") on one candidate's test (contract pix 3.4).
 *
 * @param category one of Pix's categories, as it spells them
 * @param subcategory null for the categories that have none
 * @param questionNumber 1 to 500, for {@code IN_CHALLENGE} only
 */
public record IssueReport(
        String category,
        @Nullable String subcategory,
        @Nullable String description,
        @Nullable Integer questionNumber) {}
