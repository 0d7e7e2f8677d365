package fr.passerelle.console.search;

import fr.passerelle.console.web.ApiProblem;
import fr.passerelle.console.web.NoForm;
import fr.passerelle.console.web.OperatorApi;
import fr.passerelle.domain.search.Sought;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The search of the console, for programs. What is looked for is in the body: an address stays in the logs of whoever is between. */
@OperatorApi
class SearchApi {

    private final Searches searches;

    SearchApi(Searches searches) {
        this.searches = searches;
    }

    /** @param query as a person would type it */
    record Query(@Nullable String query) {}

    @PostMapping("/api/v1/search")
    SearchJson search(
            @RequestBody(required = false) @Nullable Query asked, HttpServletRequest request, Principal person) {
        NoForm.require(request);
        String text =
                asked == null || asked.query() == null ? "" : asked.query().strip();
        Sought sought = Sought.in(text);
        if (text.length() > Sought.MOST_CHARACTERS || !sought.isEnough()) {
            throw new ApiProblem.NothingSought();
        }
        return SearchJson.of(searches.answer(sought, person, "api/search"));
    }
}
