package fr.passerelle.console.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;

/** What decides something by the API is JSON. */
public final class NoForm {

    private NoForm() {}

    /**
     * The form of another site cannot send this type, and no script of it without asking first, which is refused.
     *
     * @throws ApiProblem.NotJson when the body is of another type, or of none
     */
    public static void require(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase(MediaType.APPLICATION_JSON_VALUE)) {
            throw new ApiProblem.NotJson();
        }
    }
}
