package fr.passerelle.connectors.ledger.hold;

import fr.passerelle.domain.hold.DivisionLoss;
import fr.passerelle.domain.pupil.PupilChange;
import fr.passerelle.domain.school.Uai;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Departures of an export beside how many pupils each division of the school has. */
@Repository
public class DivisionLossView {

    private static final Comparator<DivisionLoss> MOST_FIRST =
            Comparator.comparingInt(DivisionLoss::leaving).reversed().thenComparing(DivisionLoss::division);

    private final JdbcClient jdbc;

    public DivisionLossView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The divisions that lose somebody by these changes, the most numerous first; empty when nobody leaves. */
    public List<DivisionLoss> losses(Uai uai, Collection<PupilChange> changes) {
        Map<String, Integer> active = active(uai);
        return changes.stream()
                .filter(one -> one.kind() == PupilChange.Kind.LEAVING)
                .collect(Collectors.groupingBy(PupilChange::division, Collectors.summingInt(one -> 1)))
                .entrySet()
                .stream()
                .map(one -> new DivisionLoss(one.getKey(), one.getValue(), active.getOrDefault(one.getKey(), 0)))
                .sorted(MOST_FIRST)
                .toList();
    }

    private Map<String, Integer> active(Uai uai) {
        Map<String, Integer> active = new HashMap<>();
        jdbc.sql("""
                        select coalesce(division, '') as division, count(*) as active
                        from pupil where uai = :uai and active group by 1""").param("uai", uai.value()).query(row -> {
            active.put(row.getString("division"), row.getInt("active"));
        });
        return active;
    }
}
