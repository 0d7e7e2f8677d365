package fr.passerelle.bench.feed;

import fr.passerelle.bench.harness.ChildJvm;
import fr.passerelle.bench.served.LivretDatabase;
import fr.passerelle.bench.served.LoadPlan.Ask;
import fr.passerelle.mappings.pix.CertificationsFeed;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What the feed answers beside what the database holds, value by value, for a sample of the schools. */
record Truth(LivretDatabase database, FeedClient client) {

    private static final int SAMPLE = 40;

    /** How many schools of the sample are answered otherwise than in truth. */
    long wrong(List<Ask> asks) throws IOException {
        long wrong = 0;
        try (ChildJvm bare = ChildJvm.start(
                BareChild.class, List.of("-Xmx128m", "-XX:+UseSerialGC"), List.of(), database.environment())) {
            for (int i = 0; i < asks.size(); i += Math.max(1, asks.size() / SAMPLE)) {
                if (!agrees(asks.get(i), bare)) {
                    wrong++;
                }
            }
        }
        return wrong;
    }

    private boolean agrees(Ask ask, ChildJvm bare) throws IOException {
        HttpResponse<byte[]> plain = client.get(ask.path(), "identity");
        HttpResponse<byte[]> zipped = client.get(ask.path(), "gzip");
        String uai = ask.path().split("/")[3];
        Map<String, Object> truth = bare.ask("document " + uai);
        List<?> right = read(String.valueOf(truth.get("document")).getBytes(StandardCharsets.UTF_8));
        return right.size() == ask.certifications()
                && right.equals(read(plain.body()))
                && right.equals(read(StaticFile.plain(zipped)));
    }

    private static List<?> read(byte[] body) {
        return new CertificationsFeed()
                .read(new String(body, StandardCharsets.UTF_8))
                .certifications();
    }
}
