package fr.passerelle.connectors.pix;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Calls made with a token. A token that Pix refuses is renewed once; nothing else is ever sent twice. */
final class PixCalls {

    private final PixHttp http;
    private final ObjectMapper json;

    PixCalls(PixHttp http, ObjectMapper json) {
        this.http = http;
        this.json = json;
    }

    /** The answer of a call that Pix accepted. */
    HttpResponse<byte[]> call(String name, PixToken token, HttpRequest.Builder request) {
        String first = token.valid();
        HttpResponse<byte[]> response = http.send(name, with(first, request));
        if (response.statusCode() == 401) {
            response = http.send(name, with(token.otherThan(first), request));
        }
        if (response.statusCode() == 401) {
            throw token.denied(name, 401);
        }
        return response;
    }

    /** The JSON text of an answer. */
    String json(String name, PixToken token, HttpRequest.Builder request) {
        HttpResponse<byte[]> response = call(name, token, request);
        requireJson(name, response);
        return PixHttp.text(response);
    }

    /**
     * A call that only acts. An answer that is neither empty nor JSON does not come from Pix: believing it would lose
     * the effect.
     */
    void act(String name, PixToken token, HttpRequest.Builder request) {
        HttpResponse<byte[]> response = call(name, token, request);
        if (response.body().length > 0) {
            requireJson(name, response);
        }
    }

    private void requireJson(String name, HttpResponse<byte[]> response) {
        try {
            json.readTree(response.body());
        } catch (IOException e) {
            // Not as a cause: the parser's message quotes the answer.
            throw new PartnerUnavailable(name + ": the answer is not JSON");
        }
    }

    private static HttpRequest with(String token, HttpRequest.Builder request) {
        return request.copy().setHeader("Authorization", "Bearer " + token).build();
    }
}
