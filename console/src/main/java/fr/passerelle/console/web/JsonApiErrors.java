package fr.passerelle.console.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The body of a refusal as Pix writes it: {@code {"errors":[{"status","code","title","detail","meta"}]}}. */
public record JsonApiErrors(List<Map<String, Object>> errors) {

    public JsonApiErrors {
        errors = List.copyOf(errors);
    }

    /**
     * @param status HTTP status
     * @param title its English name, as Pix puts it
     * @param code for programs; left out when empty
     * @param meta left out when empty
     */
    public static JsonApiErrors of(int status, String title, String code, String detail, Map<String, String> meta) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("status", String.valueOf(status));
        if (!code.isEmpty()) {
            error.put("code", code);
        }
        error.put("title", title);
        error.put("detail", detail);
        if (!meta.isEmpty()) {
            error.put("meta", meta);
        }
        return new JsonApiErrors(List.of(error));
    }
}
