package fr.passerelle.console.stray;

import fr.passerelle.console.web.ApiProblem;
import fr.passerelle.domain.stray.StrayKey;
import fr.passerelle.domain.stray.StrayKind;
import java.util.Optional;
import java.util.stream.Stream;

/** How addresses call what has no pupil: French in pages, English in the API. */
public enum StrayAddress {
    ACCOUNT(StrayKind.ACCOUNT, "compte", "accounts"),
    RESULT(StrayKind.RESULT, "resultat", "results"),
    LEARNER(StrayKind.LEARNER, "eleve-pix", "learners");

    private final StrayKind kind;
    private final String page;
    private final String api;

    StrayAddress(StrayKind kind, String page, String api) {
        this.kind = kind;
        this.page = page;
        this.api = api;
    }

    static Optional<StrayKind> ofPage(String segment) {
        return Stream.of(values())
                .filter(one -> one.page.equals(segment))
                .map(one -> one.kind)
                .findFirst();
    }

    /** @throws ApiProblem.UnknownStray when the API calls nothing so */
    static StrayKey key(String segment, long number) {
        return Stream.of(values())
                .filter(one -> one.api.equals(segment))
                .map(one -> new StrayKey(one.kind, number))
                .findFirst()
                .orElseThrow(ApiProblem.UnknownStray::new);
    }

    /** How pages call it. */
    String segment() {
        return page;
    }

    /** {@code compte/12}, as it follows the address of the list. */
    static String page(StrayKey key) {
        return of(key.kind()).page + "/" + key.number();
    }

    /** The page where a person decides of it. */
    public static String path(StrayKey key) {
        return "/sans-eleve/" + page(key);
    }

    static StrayAddress of(StrayKind kind) {
        return Stream.of(values()).filter(one -> one.kind == kind).findFirst().orElseThrow();
    }
}
