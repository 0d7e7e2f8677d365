package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.siecle.Nomenclature;
import fr.passerelle.mappings.siecle.Structures;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Schools and what SIECLE says of their divisions and MEFs. */
@Repository
public class SchoolLedger {

    private final JdbcClient jdbc;
    private final Clock clock;

    public SchoolLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes the operator directory; schools that it no longer names stay. */
    public void register(List<School> schools) {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** The school of a UAI. */
    public Optional<School> find(Uai uai) {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** Every school, by UAI. */
    public List<School> all() {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** Replaces the divisions of a school and year. */
    public void saveStructures(Uai uai, Structures structures) {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** Replaces the MEFs of a school and year. */
    public void saveNomenclature(Uai uai, Nomenclature nomenclature) {
        throw new UnsupportedOperationException("written in the next commit");
    }
}
