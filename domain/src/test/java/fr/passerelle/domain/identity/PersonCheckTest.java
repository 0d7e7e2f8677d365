package fr.passerelle.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.identity.NameAgreement.Degree;
import fr.passerelle.domain.identity.Resemblance.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of the table in {@code docs/identite.md}. */
class PersonCheckTest {

    // local number, INE, birth date; then by names: exact | last close | first close | other first | other last | first
    // close, other
    // last | both other | another of the forenames | another of the forenames, other last
    private static final List<String> TABLE = List.of(
            "SAME    same  same  | SAME    | SAME    | SAME    | NEW_FIRST_NAME | SAME       | SAME       | ASK            | NEW_FIRST_NAME | ASK",
            "OTHER   same  same  | SAME    | SAME    | ASK     | ASK_AS_TWO     | SAME       | ASK       | ASK_AS_TWO     | ASK            | ASK",
            "UNKNOWN same  same  | SAME    | SAME    | SAME    | ASK_AS_TWO     | SAME       | SAME       | ASK_AS_TWO     | ASK            | ASK",
            "SAME    same  other | ASK     | ASK     | ASK     | ASK_AS_TWO     | ASK        | ASK        | ASK_AS_TWO     | ASK            | ASK",
            "OTHER   same  other | ASK     | ASK     | ASK     | ASK_AS_TWO     | ASK_AS_TWO | ASK_AS_TWO | ASK_AS_TWO     | ASK            | ASK_AS_TWO",
            "UNKNOWN same  other | ASK     | ASK     | ASK     | ASK_AS_TWO     | ASK_AS_TWO | ASK_AS_TWO | ASK_AS_TWO     | ASK            | ASK_AS_TWO",
            "SAME    other same  | NEW_INE | NEW_INE | NEW_INE | ASK_AS_TWO     | ASK        | ASK        | ASK_AS_TWO     | ASK            | ASK",
            "OTHER   other same  | ASK     | OTHER   | OTHER   | OTHER          | OTHER      | OTHER      | OTHER          | OTHER          | OTHER",
            "UNKNOWN other same  | ASK     | OTHER   | OTHER   | OTHER          | OTHER      | OTHER      | OTHER          | OTHER          | OTHER",
            "SAME    other other | ASK     | ASK     | ASK     | OTHER          | OTHER      | OTHER      | OTHER          | ASK            | OTHER",
            "OTHER   other other | OTHER   | OTHER   | OTHER   | OTHER          | OTHER      | OTHER      | OTHER          | OTHER          | OTHER",
            "UNKNOWN other other | OTHER   | OTHER   | OTHER   | OTHER          | OTHER      | OTHER      | OTHER          | OTHER          | OTHER");

    private static final List<List<NameAgreement>> NAMES = List.of(
            List.of(names(Degree.EXACT, Degree.EXACT)),
            List.of(names(Degree.EXACT, Degree.CLOSE)),
            List.of(names(Degree.CLOSE, Degree.EXACT), names(Degree.CLOSE, Degree.CLOSE)),
            List.of(names(Degree.DIFFERENT, Degree.EXACT), names(Degree.DIFFERENT, Degree.CLOSE)),
            List.of(names(Degree.EXACT, Degree.DIFFERENT)),
            List.of(names(Degree.CLOSE, Degree.DIFFERENT)),
            List.of(names(Degree.DIFFERENT, Degree.DIFFERENT)),
            List.of(names(Degree.OTHER_FORENAME, Degree.EXACT), names(Degree.OTHER_FORENAME, Degree.CLOSE)),
            List.of(names(Degree.OTHER_FORENAME, Degree.DIFFERENT)));

    record Cell(Resemblance resemblance, PersonCheck expected) {}

    @ParameterizedTest
    @MethodSource("cells")
    void everyCombinationHasItsAnswer(Cell cell) {
        assertThat(PersonCheck.of(cell.resemblance())).isEqualTo(cell.expected());
    }

    @Test
    void noCombinationIsMissing() {
        assertThat(cells().map(Cell::resemblance)).doesNotHaveDuplicates().hasSize(3 * 2 * 2 * 12);
    }

    static Stream<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (String row : TABLE) {
            String[] columns = row.split("\\|");
            String[] numbers = columns[0].trim().split("\\s+");
            for (int i = 0; i < NAMES.size(); i++) {
                PersonCheck expected = PersonCheck.valueOf(columns[i + 1].trim());
                for (NameAgreement names : NAMES.get(i)) {
                    Resemblance resemblance = new Resemblance(
                            Sign.valueOf(numbers[0]), numbers[1].equals("same"), numbers[2].equals("same"), names);
                    cells.add(new Cell(resemblance, expected));
                }
            }
        }
        return cells.stream();
    }

    private static NameAgreement names(Degree first, Degree last) {
        return new NameAgreement(first, last);
    }
}
