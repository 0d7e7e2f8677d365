package fr.passerelle.console.server;

import fr.passerelle.console.server.WaitingBodies.Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The body of one request, and how long it was waited for: ten seconds, and one more for each 32 KiB that came. Whoever
 * has to wait for its next bytes takes a place for as long; where none is left, the body is refused.
 */
final class TimedBody implements InputBuffer {

    /** Bytes of a body that are read before anybody is asked to answer. */
    private static final int SMALL = 16 * 1024;

    private static final long PATIENCE = Duration.ofSeconds(10).toNanos();
    /** For what nobody wanted, however much of it comes. */
    private static final long PATIENCE_FOR_THE_REST = Duration.ofSeconds(10).toNanos();

    private static final long PATIENCE_PER_BYTE = Duration.ofSeconds(1).toNanos() / (32 * 1024);

    private final Request request;
    private final InputBuffer input;
    private final Supplier<Optional<Place>> places;
    private final BodyClock nanoTime;
    private ByteBuffer read = ByteBuffer.allocate(0);
    private long received;
    private long waited;
    private boolean over;
    private @Nullable HttpStatus refusal;

    /** @param places a place to wait in, or empty */
    TimedBody(Request request, InputBuffer input, Supplier<Optional<Place>> places, BodyClock nanoTime) {
        this.request = request;
        this.input = input;
        this.places = places;
        this.nanoTime = nanoTime;
    }

    /** What Tomcat reads from by itself. */
    static InputBuffer without(InputBuffer input) {
        return input instanceof TimedBody timed ? timed.input : input;
    }

    /** Takes a small body in; false when it is refused. A large one is left to whoever reads it. */
    boolean readSmall() {
        if (request.getContentLengthLong() > SMALL) {
            return true;
        }
        Bytes bytes = new Bytes();
        try {
            while (!over && bytes.size() < SMALL) {
                bytes.add(receive(bytes));
            }
        } catch (IOException e) {
            refusal = refusal == null ? HttpStatus.BAD_REQUEST : refusal;
            return false;
        }
        read = bytes.all();
        return true;
    }

    /**
     * Reads what nobody wanted, up to so many bytes and for so many seconds, unless its sender waits to be asked for it.
     * What is left then is for the caller of this to cut off.
     */
    void readRest(long most) {
        if (refusal != null || received == 0 && request.hasExpectation()) {
            return;
        }
        Bytes nothing = new Bytes();
        long until = received + most;
        long began = nanoTime.getAsLong();
        try {
            while (!over && received < until && nanoTime.getAsLong() - began < PATIENCE_FOR_THE_REST) {
                receive(nothing);
            }
        } catch (IOException e) {
            refusal = null; // its answer is there already; the connection ends with it
        }
    }

    /** Whether everything was read. */
    boolean isOver() {
        return over;
    }

    Optional<HttpStatus> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        int here = read.remaining();
        if (here == 0) {
            return receive(handler);
        }
        handler.setByteBuffer(read);
        read = ByteBuffer.allocate(0);
        return here;
    }

    @Override
    public int available() {
        return read.hasRemaining() ? read.remaining() : input.available();
    }

    private int receive(ApplicationBufferHandler handler) throws IOException {
        if (refusal != null) {
            throw new IOException("the rest of the body is not waited for");
        }
        if (over) {
            return -1;
        }
        if (received == 0) {
            request.action(ActionCode.ACK, ContinueResponseTiming.ALWAYS);
        }
        request.action(ActionCode.AVAILABLE, Boolean.TRUE);
        return request.getAvailable() > 0 ? count(input.doRead(handler)) : await(handler);
    }

    private int await(ApplicationBufferHandler handler) throws IOException {
        Place place = places.get().orElseThrow(() -> refused(HttpStatus.TOO_MANY_REQUESTS));
        long began = nanoTime.getAsLong();
        try {
            int bytes = count(input.doRead(handler));
            waited += nanoTime.getAsLong() - began;
            if (!over && waited > PATIENCE + received * PATIENCE_PER_BYTE) {
                throw refused(HttpStatus.REQUEST_TIMEOUT);
            }
            return bytes;
        } catch (SocketTimeoutException e) {
            throw refused(HttpStatus.REQUEST_TIMEOUT);
        } finally {
            place.giveBack();
        }
    }

    private int count(int bytes) {
        received += Math.max(0, bytes);
        over = bytes < 0 || received == request.getContentLengthLong();
        return bytes;
    }

    private IOException refused(HttpStatus why) {
        refusal = why;
        return new IOException("the body is refused: " + why);
    }

    /** What Tomcat hands over, copied: it uses its buffer again. */
    private static final class Bytes implements ApplicationBufferHandler {

        private final ByteArrayOutputStream all = new ByteArrayOutputStream();
        private ByteBuffer last = EMPTY_BUFFER;

        void add(int bytes) {
            for (int i = 0; i < bytes; i++) {
                all.write(last.get());
            }
        }

        int size() {
            return all.size();
        }

        ByteBuffer all() {
            return ByteBuffer.wrap(all.toByteArray());
        }

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            last = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return last;
        }

        @Override
        public void expand(int size) {
            // nothing is written into it
        }
    }
}
