package fr.passerelle.console.certification;

import fr.passerelle.connectors.ledger.livret.ChainView;
import fr.passerelle.connectors.ledger.livret.LivretView;
import fr.passerelle.console.web.FrenchOrder;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.livret.LivretPupil;
import fr.passerelle.domain.livret.Recuperation;
import fr.passerelle.domain.livret.SchoolChain;
import fr.passerelle.domain.livret.SchoolChain.Link;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who holds the certification in a school (contract lsu A, Consultation).
 *
 * @param divisions those with pupils of 3e first
 * @param rows every active pupil, by division and name
 */
public record Consultation(List<Division> divisions, List<Row> rows) {

    /**
     * @param third pupils of 3e in it
     * @param held those whose livret holds a certification
     */
    public record Division(String code, int pupils, int third, int held) {}

    /**
     * @param held what the livret holds, or null
     * @param link where a pupil of 3e stands, null for the other levels
     */
    public record Row(
            LivretPupil pupil,
            @Nullable Certification held,
            @Nullable Link link) {}

    /** The pupils of a division. */
    public List<Row> of(String division) {
        return rows.stream()
                .filter(row -> row.pupil().division().equals(division))
                .toList();
    }

    /** Reads it. */
    @Component
    static class Reader {

        private final LivretView livrets;
        private final ChainView chains;

        Reader(LivretView livrets, ChainView chains) {
            this.livrets = livrets;
            this.chains = chains;
        }

        /** The reader sees that school: whoever calls has made sure of it. */
        Consultation of(Scope scope, Uai uai) {
            List<LivretPupil> pupils = livrets.pupils(uai);
            Map<Long, Certification> held =
                    livrets.held(pupils.stream().map(LivretPupil::personId).toList());
            SchoolChain chain = chains.of(scope, uai);
            Map<Long, Link> links = chain.links().stream()
                    .collect(Collectors.toMap(link -> link.pupil().pupilId(), Function.identity()));
            List<Row> rows = pupils.stream()
                    .sorted(FrenchOrder.livret())
                    .map(pupil -> new Row(pupil, held.get(pupil.personId()), links.get(pupil.pupilId())))
                    .toList();
            return new Consultation(divisions(rows), rows);
        }

        private static List<Division> divisions(List<Row> rows) {
            return rows.stream()
                    .collect(Collectors.groupingBy(row -> row.pupil().division()))
                    .entrySet()
                    .stream()
                    .map(entry -> division(entry.getKey(), entry.getValue()))
                    .sorted(Comparator.comparing((Division one) -> one.third() == 0)
                            .thenComparing(Division::code, FrenchOrder.texts()))
                    .toList();
        }

        private static Division division(String code, List<Row> rows) {
            return new Division(
                    code,
                    rows.size(),
                    (int) rows.stream()
                            .filter(row -> Recuperation.concerns(row.pupil().level()))
                            .count(),
                    (int) rows.stream().filter(row -> row.held() != null).count());
        }
    }
}
