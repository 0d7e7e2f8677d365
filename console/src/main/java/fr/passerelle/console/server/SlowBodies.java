package fr.passerelle.console.server;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Bodies that come byte by byte hold few threads, and not for long. A small body is here before anybody is asked to
 * answer; a larger one is timed while it is read; what nobody read is waited for some seconds at most.
 */
final class SlowBodies extends ValveBase {

    private static final String SECONDS_UNTIL_A_PLACE = "5";

    private final WaitingBodies places;
    private final long mostLeftUnread;
    private final BodyClock clock;

    /** @param mostLeftUnread bytes that are read to their end for a browser that would show no answer otherwise */
    SlowBodies(WaitingBodies places, long mostLeftUnread, BodyClock clock) {
        super(true);
        this.places = places;
        this.mostLeftUnread = mostLeftUnread;
        this.clock = clock;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request raw = request.getCoyoteRequest();
        // Tomcat uses a request again, and so does the page of an error after us: ours goes when the next one comes.
        InputBuffer input = TimedBody.without(raw.getInputBuffer());
        raw.setInputBuffer(input);
        if (!hasBody(raw)) {
            getNext().invoke(request, response);
            return;
        }
        TimedBody body = new TimedBody(raw, input, () -> places.take(request.getRemoteAddr()), clock);
        raw.setInputBuffer(body);
        if (body.readSmall()) {
            getNext().invoke(request, response);
            body.readRest(mostLeftUnread);
        }
        HttpStatus refusal = body.refusal().orElse(null);
        if (refusal != null) {
            request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION); // of whoever was reading
            refuse(refusal, response);
        }
        if (!body.isOver()) {
            cutOff(response);
        }
    }

    /** What was answered stays: Tomcat would make an error of it that nobody has had, unless it has left already. */
    private static void cutOff(Response response) throws IOException {
        if (!response.isError()) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            response.setSuspended(false);
            response.flushBuffer();
        }
        response.getCoyoteResponse().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }

    private static boolean hasBody(org.apache.coyote.Request raw) {
        return raw.getContentLengthLong() > 0 || raw.getMimeHeaders().getHeader("transfer-encoding") != null;
    }

    private static void refuse(HttpStatus why, Response response) throws IOException {
        if (!response.isCommitted()) {
            response.reset();
            if (why == HttpStatus.TOO_MANY_REQUESTS) {
                response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_A_PLACE);
            }
            response.sendError(why.value());
        }
    }
}
