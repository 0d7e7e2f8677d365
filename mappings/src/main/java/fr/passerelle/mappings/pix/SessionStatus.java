package fr.passerelle.mappings.pix;

import java.util.Set;

/** Reads {@code GET /api/sessions/ID} for how far Pix Certif is with a session (contract pix 3.1 and 3.2). */
public final class SessionStatus {

    /** The school has nothing more to say of it. */
    private static final Set<String> FINALISED = Set.of("finalized", "in_process", "processed");

    private SessionStatus() {}

    /**
     * Whether the session is finalised or further; false for any other word, and without one.
     *
     * @throws UnreadableJsonException when the answer is no session
     */
    public static boolean isFinalised(String jsonApi) {
        String status = Json.read(jsonApi).object("data").object("attributes").textOrNull("status");
        return status != null && FINALISED.contains(status);
    }
}
