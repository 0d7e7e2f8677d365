package fr.passerelle.console.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;

/** A body that comes just fast enough is not waited for for ever once nobody wants it. */
class TimedBodyTest {

    private static final int A_SECOND_OF_IT = 33 * 1024;

    private long now;

    @Test
    void theRestOfABodyThatNobodyWantedIsCutOffAfterSeconds() {
        TimedBody body = new TimedBody(new Request(), new Steady(), () -> Optional.of(() -> {}), () -> now);

        body.readRest(Duration.ofHours(1).toSeconds() * A_SECOND_OF_IT);

        assertThat(Duration.ofNanos(now)).isEqualTo(Duration.ofSeconds(10));
        assertThat(body.isOver()).as("what has the connection closed").isFalse();
    }

    /** A second for each piece. */
    private final class Steady implements InputBuffer {

        @Override
        public int doRead(ApplicationBufferHandler handler) {
            now += Duration.ofSeconds(1).toNanos();
            handler.setByteBuffer(ByteBuffer.allocate(A_SECOND_OF_IT));
            return A_SECOND_OF_IT;
        }

        @Override
        public int available() {
            return 0;
        }
    }
}
