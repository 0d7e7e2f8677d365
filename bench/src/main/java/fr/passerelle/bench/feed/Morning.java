package fr.passerelle.bench.feed;

import fr.passerelle.bench.served.LoadPlan;
import fr.passerelle.bench.served.LoadPlan.Ask;
import fr.passerelle.bench.served.LoadResult;
import fr.passerelle.bench.served.LoadTool;
import fr.passerelle.bench.served.ServedHub;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the hub is asked on that morning, and how it held. */
final class Morning {

    private static final int RATE_USERS = 8;

    private final FeedScene scene;
    private final FeedSettings settings;
    private final LoadTool tool;
    private final ServedHub hub;
    private final FeedClient client;
    private final Consumer<String> progress;
    private final List<Ask> asks;
    private @Nullable LoadResult atRate;
    private @Nullable Peak first;
    private @Nullable Peak unchanged;
    private @Nullable Peak notModified;
    private long wrongBodies;

    Morning(
            FeedScene scene,
            FeedSettings settings,
            LoadTool tool,
            ServedHub hub,
            FeedClient client,
            Consumer<String> progress) {
        this.scene = scene;
        this.settings = settings;
        this.tool = tool;
        this.hub = hub;
        this.client = client;
        this.progress = progress;
        this.asks = scene.asks();
    }

    /** Steady, then as fast as it goes: schools that changed since, schools that did not, clients that know it. */
    void run() throws IOException {
        progress.accept(settings.morningRequests() + " demandes à " + FeedSettings.RATE + " par seconde");
        scene.changeAll();
        atRate = tool.run(plan(asks, 200, settings.morningRequests(), FeedSettings.RATE, RATE_USERS));
        progress.accept("Débit le plus haut, premières demandes");
        first = peak(users -> {
            scene.changeAll();
            return plan(asks, 200, asks.size(), 0, users);
        });
        progress.accept("Débit le plus haut, données inchangées");
        if (!settings.brief()) {
            tool.run(plan(asks, 200, asks.size(), 0, 2));
        }
        unchanged = peak(users -> plan(asks, 200, settings.roundRequests(), 0, users));
        List<Ask> known = known();
        if (!known.isEmpty()) {
            progress.accept("Débit le plus haut, données que le client a déjà");
            notModified = peak(users -> plan(known, 304, settings.roundRequests(), 0, users));
        }
        progress.accept("Vérification des réponses");
        wrongBodies = new Truth(scene.database(), client).wrong(asks);
    }

    private Peak peak(Peak.Plan plan) throws IOException {
        return Peak.find(settings.users(), plan, tool, hub, scene.database());
    }

    private LoadPlan plan(List<Ask> whom, int status, int requests, int rate, int users) throws IOException {
        int enough = Math.max(users, requests);
        return new LoadPlan(
                hub.address(), client.token(), whom, status, enough, rate, users, settings.bodyEvery(rate > 0));
    }

    /** The schools with the entity tags of what they were answered; none when the feed gives none. */
    private List<Ask> known() throws IOException {
        List<Ask> known = new ArrayList<>();
        for (Ask ask : asks) {
            Optional<String> tag = client.get(ask.path(), "gzip").headers().firstValue("ETag");
            if (tag.isEmpty()) {
                return List.of();
            }
            known.add(new Ask(ask.path(), tag.get(), 0));
        }
        return known;
    }

    List<Ask> asks() {
        return asks;
    }

    /** Answers of another status, with another number of certifications or other values, and those that never came. */
    long errors() {
        return atRate().errors()
                + first().errors()
                + unchanged().errors()
                + notModified().map(Peak::errors).orElse(0L)
                + wrongBodies;
    }

    List<String> why() {
        List<String> why = new ArrayList<>(atRate().why());
        why.addAll(first().why());
        why.addAll(unchanged().why());
        notModified().ifPresent(peak -> why.addAll(peak.why()));
        if (wrongBodies > 0) {
            why.add(wrongBodies + " x values that are not the database's");
        }
        return why;
    }

    Map<String, Object> figuresAtRate() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("requests", atRate().requests());
        figures.put("perSecond", Math.round(atRate().perSecond()));
        figures.put("p50Millis", atRate().p50Millis());
        figures.put("p99Millis", atRate().p99Millis());
        figures.put("maxMillis", atRate().maxMillis());
        return figures;
    }

    double tokenMillis() {
        return client.tokenMillis();
    }

    LoadResult atRate() {
        return done(atRate);
    }

    Peak first() {
        return done(first);
    }

    Peak unchanged() {
        return done(unchanged);
    }

    Optional<Peak> notModified() {
        return Optional.ofNullable(notModified);
    }

    private static <T> T done(@Nullable T measured) {
        if (measured == null) {
            throw new IllegalStateException("the morning is not over");
        }
        return measured;
    }
}
