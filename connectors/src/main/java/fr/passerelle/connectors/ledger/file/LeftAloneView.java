package fr.passerelle.connectors.ledger.file;

import fr.passerelle.domain.school.Scope;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lies in the intake and is not taken, and what is gone again, as people look at it. */
@Repository
public class LeftAloneView {

    private final JdbcClient jdbc;

    public LeftAloneView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is left in all places now, the oldest first. What lies in no school's folder is for those who see every school. */
    public List<LeftAlone> open(Scope scope) {
        return seen(
                scope,
                jdbc.sql("select * from left_alone where gone_at is null order by first_seen, id")
                        .query(LeftAloneLedger::row)
                        .list());
    }

    /** What is gone again, the last first. */
    public List<LeftAlone> gone(Scope scope, int most) {
        return seen(
                scope,
                jdbc.sql("select * from left_alone where gone_at is not null order by gone_at desc, id limit :most")
                        .param("most", most)
                        .query(LeftAloneLedger::row)
                        .list());
    }

    private static List<LeftAlone> seen(Scope scope, List<LeftAlone> all) {
        return all.stream()
                .filter(one -> scope.uais().isEmpty()
                        || one.school().map(scope::allows).orElse(false))
                .toList();
    }
}
