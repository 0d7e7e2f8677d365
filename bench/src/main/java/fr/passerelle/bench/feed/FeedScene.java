package fr.passerelle.bench.feed;

import fr.passerelle.bench.harness.Workshop;
import fr.passerelle.bench.served.AcademySize;
import fr.passerelle.bench.served.HubProgram;
import fr.passerelle.bench.served.LivretDatabase;
import fr.passerelle.bench.served.LoadPlan.Ask;
import fr.passerelle.bench.served.OpenHub;
import fr.passerelle.bench.served.ServedHub;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Collèges whose livrets are written, the hub that is served over them, and its one client. */
final class FeedScene {

    private final Workshop workshop;
    private final HubProgram program;
    private final AcademySize size;
    private final LivretDatabase database;
    private final String secret = UUID.randomUUID().toString();

    FeedScene(Workshop workshop, HubProgram program, AcademySize size, UnaryOperator<String> hash) throws IOException {
        this.workshop = workshop;
        this.program = program;
        this.size = size;
        this.database = workshop.keep(LivretDatabase.start(workshop.folder("database")));
        database.fill(size);
        database.write(size);
        database.jdbc()
                .sql("""
                        insert into feed_client (id, secret_hash, label, scopes, requests_per_minute, created_at)
                        values (:id, :hash, :id, array['organizations-certifications-result'], 10000000, now())""")
                .param("id", FeedClient.ID)
                .param("hash", hash.apply(secret))
                .update();
    }

    LivretDatabase database() {
        return database;
    }

    /**
     * A hub as it is launched, on that database, the Récupération open since the school year began, no job of its own
     * meanwhile.
     *
     * @param more settings
     */
    ServedHub serve(String name, Map<String, String> more) throws IOException {
        Map<String, String> settings = OpenHub.settings(size.year());
        settings.putAll(more);
        return workshop.keep(ServedHub.start(program, workshop.folder(name), settings, database.environment()));
    }

    FeedClient client(ServedHub hub) throws IOException {
        return FeedClient.authenticated(hub.address(), secret);
    }

    /** Every school, and how many certifications it has in truth. */
    List<Ask> asks() {
        return database.jdbc()
                .sql("""
                        select p.uai, count(l.person_id)::int as certifications
                        from pupil p left join livret_entry l using (person_id)
                        group by p.uai order by p.uai""")
                .query((row, number) ->
                        new Ask(FeedClient.path(row.getString("uai")), "", row.getInt("certifications")))
                .list();
    }

    /** As after the night of a Récupération: whatever was said of any school before is out of date. */
    void changeAll() {
        database.jdbc().sql("""
                        insert into feed_version (uai) select uai from school
                        on conflict (uai) do update set version = gen_random_uuid()""").update();
        database.settle();
    }
}
