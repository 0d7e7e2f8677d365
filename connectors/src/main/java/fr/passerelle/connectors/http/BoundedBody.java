package fr.passerelle.connectors.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** A body in memory, up to a limit: beyond it the connection is given up. */
final class BoundedBody implements BodySubscriber<byte[]> {

    /** The limit was passed. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("the answer is larger than allowed");
        }
    }

    private final long most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private Flow.Subscription subscription;

    private BoundedBody(long most) {
        this.most = most;
    }

    static BodyHandler<byte[]> of(long most) {
        return head -> {
            // A body that is announced as too long is refused at its first bytes.
            boolean announced =
                    head.headers().firstValueAsLong("Content-Length").orElse(0) > most;
            return new BoundedBody(announced ? 0 : most);
        };
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] next = new byte[buffer.remaining()];
            buffer.get(next);
            if (bytes.size() + (long) next.length > most) {
                subscription.cancel();
                body.completeExceptionally(new TooLarge());
                return;
            }
            bytes.writeBytes(next);
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(bytes.toByteArray());
    }
}
