package fr.passerelle.console.school.roll;

import fr.passerelle.connectors.ledger.pupil.roll.RollPupil;
import fr.passerelle.console.web.FrenchOrder;
import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.school.Level;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A division, and how far its pupils are.
 *
 * @param concerned pupils of 3e, for whom the certification is compulsory; where there are none, those of lycée, whose level does
 *     not tell who is in terminale
 * @param thirds whether {@code concerned} counts pupils of 3e
 * @param ready how many of those concerned are certifiable
 * @param certifiable how many of all its pupils are
 * @param silent of how many Pix has not told anything
 */
public record ClassRow(
        String division, int pupils, int concerned, boolean thirds, int ready, int certifiable, int silent) {

    /** Of a whole school: its divisions, as a French dictionary has them. */
    static List<ClassRow> of(List<RollPupil> pupils) {
        Comparator<String> french = FrenchOrder.texts();
        return pupils.stream()
                .collect(Collectors.groupingBy(
                        RollPupil::division,
                        () -> new TreeMap<>(french.thenComparing(Comparator.naturalOrder())),
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> of(one.getKey(), one.getValue()))
                .toList();
    }

    /** Any pupils, counted as those of a division are. */
    static ClassRow of(String name, List<RollPupil> pupils) {
        boolean thirds = pupils.stream().anyMatch(one -> one.level() == Level.TROISIEME);
        Level level = thirds ? Level.TROISIEME : Level.LYCEE;
        List<RollPupil> concerned =
                pupils.stream().filter(one -> one.level() == level).toList();
        return new ClassRow(
                name,
                pupils.size(),
                concerned.size(),
                thirds,
                count(concerned, Certifiability.CERTIFIABLE),
                count(pupils, Certifiability.CERTIFIABLE),
                count(pupils, Certifiability.NOT_COMMUNICATED));
    }

    private static int count(List<RollPupil> pupils, Certifiability status) {
        return (int)
                pupils.stream().filter(one -> one.certifiability() == status).count();
    }

    /** Part of those concerned that is ready, from 0 to 1; never 1 while one is missing. */
    public double share() {
        return concerned == 0 ? 0 : (double) ready / concerned;
    }
}
