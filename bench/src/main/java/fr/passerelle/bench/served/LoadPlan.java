package fr.passerelle.bench.served;

import java.net.URI;
import java.util.List;

/**
 * What the load tool is to ask.
 *
 * @param token of the client
 * @param asks in turn, again from the first when there are more requests
 * @param status what each must be answered
 * @param rate a second, whether those before have their answer or not; 0: as fast as the users get their answers
 * @param users connections at once, each with one request under way
 * @param bodyEvery the certifications are counted in one answer of so many
 */
public record LoadPlan(
        URI hub, String token, List<Ask> asks, int status, int requests, int rate, int users, int bodyEvery) {

    /**
     * One request.
     *
     * @param ifNoneMatch entity tag that the client holds; empty for none
     * @param certifications how many there are in truth
     */
    public record Ask(String path, String ifNoneMatch, int certifications) {}

    public LoadPlan {
        asks = List.copyOf(asks);
    }
}
