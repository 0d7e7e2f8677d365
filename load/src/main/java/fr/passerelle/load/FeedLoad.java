package fr.passerelle.load;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import com.sun.management.OperatingSystemMXBean;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Collèges that ask, each line of a file in turn ({@code path,ifNoneMatch,count}), at a constant rate or as fast as so
 * many connections get their answers. Every status is checked; of one body in so many, the number of certifications.
 * Before, the tool alone is warmed up on a page of the hub that touches no school.
 */
public final class FeedLoad extends Simulation {

    private static final String WARM_UP = "warm up";
    static final String ASKED = "asked";

    private final LoadSettings settings = LoadSettings.read();
    private final AtomicLong number = new AtomicLong();
    private final AtomicLong first = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong cpuBefore = new AtomicLong();
    private final AtomicLong last = new AtomicLong(Long.MIN_VALUE);

    public FeedLoad() {
        HttpProtocolBuilder protocol = http.baseUrl(settings.base())
                .acceptHeader("application/json")
                .acceptEncodingHeader("gzip")
                .disableWarmUp()
                .disableCaching()
                .disableFollowRedirect()
                .shareConnections();
        setUp(warmUp().andThen(settings.rate() > 0 ? atConstantRate() : asFastAsPossible()))
                .protocols(protocol);
    }

    private PopulationBuilder warmUp() {
        ChainBuilder asks = repeat(settings.warmUps())
                .on(exec(http(WARM_UP).get(settings.warmUpPath()).check(status().is(200))));
        return scenario(WARM_UP).exec(asks).injectOpen(atOnceUsers(settings.users()));
    }

    /** Users that come at their time, whether those before have their answer or not. */
    private PopulationBuilder atConstantRate() {
        return scenario(ASKED)
                .exec(one())
                .injectOpen(constantUsersPerSec(settings.rate())
                        .during(Math.max(1, settings.requests() / settings.rate())));
    }

    private PopulationBuilder asFastAsPossible() {
        return scenario(ASKED)
                .exec(repeat(settings.requests() / settings.users()).on(one()))
                .injectOpen(atOnceUsers(settings.users()));
    }

    private ChainBuilder one() {
        HttpRequestActionBuilder plain =
                http(ASKED).get("#{path}").header("Authorization", "Bearer " + settings.token());
        HttpRequestActionBuilder asked = (settings.conditional()
                        ? plain.header("If-None-Match", "#{ifNoneMatch}")
                        : plain)
                .check(status().is(settings.status()))
                .checkIf(session -> session.getLong("number") % settings.bodyEvery() == 0)
                .then(substring("\"nationalStudentId\"").count().isEL("#{count}"));
        return feed(csv(settings.lines().toString()).circular())
                .exec(this::begin)
                .exec(asked)
                .exec(this::end);
    }

    private Session begin(Session session) {
        if (number.get() == 0) {
            cpuBefore.compareAndSet(0, cpu());
        }
        first.accumulateAndGet(System.nanoTime(), Math::min);
        return session.set("number", number.incrementAndGet());
    }

    private Session end(Session session) {
        last.accumulateAndGet(System.nanoTime(), Math::max);
        return session;
    }

    /** From the first to the last, which Gatling's own rate, over the whole run, does not tell. */
    @Override
    public void after() {
        try {
            Files.writeString(settings.elapsed(), (last.get() - first.get()) + " " + (cpu() - cpuBefore.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
