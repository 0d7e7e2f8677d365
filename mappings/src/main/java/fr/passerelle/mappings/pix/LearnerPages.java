package fr.passerelle.mappings.pix;

import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.certifiability.PixLearner;
import fr.passerelle.mappings.pix.LearnerPage.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code GET /api/organizations/ID/sco-participants} (contract pix 5). A learner that is not as agreed costs that learner
 * and no other; a page without any that is was written otherwise than agreed.
 */
public final class LearnerPages {

    /** @throws UnreadableJsonException when the answer is not such a page */
    public LearnerPage read(String jsonApi) {
        JsonFields root = Json.read(jsonApi);
        if (!root.has("data")) {
            throw root.problem("data", "une liste est attendue");
        }
        JsonFields meta = root.object("meta");
        JsonFields pagination = meta.has("pagination") ? meta.object("pagination") : meta;
        List<PixLearner> learners = new ArrayList<>();
        List<Unread> setAside = new ArrayList<>();
        for (JsonFields resource : root.entries("data")) {
            try {
                learners.add(learner(resource));
            } catch (UnreadableJsonException odd) {
                setAside.add(unread(resource, odd));
            }
        }
        if (learners.isEmpty() && !setAside.isEmpty()) {
            throw root.problem(
                    "data", "aucun élève n'est lisible (" + setAside.get(0).why() + ")");
        }
        return new LearnerPage(learners, setAside, pagination.smallNumber("page"), pagination.smallNumber("pageCount"));
    }

    private static Unread unread(JsonFields resource, UnreadableJsonException odd) {
        JsonFields attributes = resource.objectOrEmpty("attributes");
        return new Unread(
                odd.getMessage(),
                orNull(() -> resource.number("id")),
                Optional.ofNullable(orNull(() -> attributes.text("last-name"))).orElse(""),
                Optional.ofNullable(orNull(() -> attributes.text("first-name"))).orElse(""));
    }

    private static <T> @Nullable T orNull(Supplier<T> field) {
        try {
            return field.get();
        } catch (UnreadableJsonException unreadable) {
            return null;
        }
    }

    private static PixLearner learner(JsonFields resource) {
        JsonFields attributes = resource.object("attributes");
        String division = attributes.textOrNull("division");
        return new PixLearner(
                resource.number("id"),
                attributes.text("last-name"),
                attributes.text("first-name"),
                attributes.date("birthdate"),
                division == null ? "" : division,
                certifiability(attributes),
                attributes.parisDayOrNull("certifiable-at"),
                attributes.parisDayOrNull("last-participation-date"),
                attributes.has("participation-count") ? attributes.smallNumber("participation-count") : 0);
    }

    private static Certifiability certifiability(JsonFields attributes) {
        if (!attributes.has("is-certifiable")) {
            return Certifiability.NOT_COMMUNICATED;
        }
        return attributes.bool("is-certifiable") ? Certifiability.CERTIFIABLE : Certifiability.NOT_CERTIFIABLE;
    }
}
