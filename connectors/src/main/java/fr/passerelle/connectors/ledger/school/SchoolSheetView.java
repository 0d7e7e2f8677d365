package fr.passerelle.connectors.ledger.school;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What pages show of schools besides their standing: who they are, and whom they have taken over. */
@Repository
public class SchoolSheetView {

    private final JdbcClient jdbc;

    public SchoolSheetView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A school; empty when it is unknown or out of the reader's sight. */
    public Optional<School> find(Scope scope, Uai uai) {
        if (!scope.allows(uai)) {
            return Optional.empty();
        }
        return jdbc.sql("select * from school where uai = :uai")
                .param("uai", uai.value())
                .query((row, number) -> SchoolLedger.school(row))
                .optional();
    }

    /** A school and those that it has taken over: what waits for a decision in them waits here. */
    public Set<Uai> withTakenOver(Uai uai) {
        return jdbc
                .sql("select unnest(%s)".formatted(ScopeSql.WITH_TAKEN_OVER))
                .param("uai", uai.value())
                .query(String.class)
                .list()
                .stream()
                .map(Uai::new)
                .collect(Collectors.toSet());
    }

    /** These schools, known or not, and those that they have taken over; all when all may be seen. */
    public Scope withTakenOver(Scope scope) {
        return new Scope(scope.uais().map(own -> {
            Set<Uai> wide = new HashSet<>(own);
            jdbc.sql("select uai from school where successor = any(:own)")
                    .param("own", Sql.uais(own))
                    .query(String.class)
                    .list()
                    .forEach(uai -> wide.add(new Uai(uai)));
            return wide;
        }));
    }

    /** The academies that the directory names, in the order of the alphabet. */
    public List<String> academies() {
        return jdbc.sql("select distinct academy from school where academy is not null order by academy")
                .query(String.class)
                .list();
    }

    /** The zones in which schools live. */
    public Set<ZoneId> zones() {
        return jdbc.sql("select distinct time_zone from school").query(String.class).list().stream()
                .map(ZoneId::of)
                .collect(Collectors.toSet());
    }

    /** Names of the schools that the reader may see, by UAI. */
    public Map<String, String> names(Scope scope) {
        return jdbc
                .sql("select uai, name from school where :everything or uai = any(:uais)")
                .param("everything", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .query((row, number) -> Map.entry(row.getString("uai"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
