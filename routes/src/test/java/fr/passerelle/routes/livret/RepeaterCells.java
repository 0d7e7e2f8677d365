package fr.passerelle.routes.livret;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.livret.Recuperation.Clause;
import fr.passerelle.routes.bench.Sample;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of cases for repeaters: an older and a newer attempt, each obtained, pending, failed or cancelled, published or
 * not, and a livret that is empty or holds the older one. What is not published is awaited, whatever the jury decided
 * (contract pix 2.2).
 */
final class RepeaterCells {

    /** A row is the older attempt, a column the newer; see {@link Expected}. */
    private static final String EMPTY_LIVRET = """
            older \\ newer  obtained pending failed cancelled obtained* pending* failed* cancelled*
            obtained        N        O       O      O         O         O        O       O
            pending         N        A       F      A         A         A        A       A
            failed          N        A       F      F         A         A        A       A
            cancelled       N        A       F      -         A         A        A       A
            obtained*       N        A       F      A         A         A        A       A
            pending*        N        A       F      A         A         A        A       A
            failed*         N        A       F      A         A         A        A       A
            cancelled*      N        A       F      A         A         A        A       A
            """;

    private static final String HOLDS_THE_OLDER = """
            older \\ newer  obtained pending failed cancelled obtained* pending* failed* cancelled*
            obtained        U        H       H      H         H         H        H       H
            pending         U        H       H      H         H         H        H       H
            failed          U        R       R      R         R         R        R       R
            cancelled       U        R       R      R         R         R        R       R
            obtained*       U        H       H      H         H         H        H       H
            pending*        U        H       H      H         H         H        H       H
            failed*         U        H       H      H         H         H        H       H
            cancelled*      U        H       H      H         H         H        H       H
            """;

    /** What becomes of the pupil of a cell. */
    enum Expected {
        NEWER_WRITTEN('N', Clause.OBTAINED),
        OLDER_WRITTEN('O', Clause.OBTAINED),
        AWAITED('A', Clause.AWAITED),
        FAILED('F', Clause.FAILED),
        NOT_SAT('-', Clause.NOT_SAT),
        UPDATED('U', Clause.UPDATED),
        HELD('H', Clause.ALREADY_HELD),
        REVIEWED('R', Clause.ALREADY_HELD);

        private final char code;
        private final Clause clause;

        Expected(char code, Clause clause) {
            this.code = code;
            this.clause = clause;
        }

        Clause clause() {
            return clause;
        }

        static Expected of(String code) {
            for (Expected one : values()) {
                if (code.equals(String.valueOf(one.code))) {
                    return one;
                }
            }
            throw new IllegalArgumentException(code);
        }
    }

    /** @param number of the cell and of its pupil, from 1 */
    record Cell(int number, boolean holdsTheOlder, String older, String newer, Expected expected) {

        long olderId() {
            return 1000 + number;
        }

        long newerId() {
            return 5000 + number;
        }

        Certification olderAttempt() {
            return Sample.certification(olderId(), known(older), LocalDate.of(2026, 3, 4));
        }

        Certification newerAttempt() {
            return Sample.certification(newerId(), known(newer), LocalDate.of(2027, 3, 4));
        }

        /** What the livret held from the year before, null when nothing. */
        @Nullable
        Certification held() {
            return holdsTheOlder
                    ? Sample.certification(olderId(), CertificationStatus.VALIDATED, LocalDate.of(2026, 3, 4))
                    : null;
        }

        @Nullable
        Long written() {
            return switch (expected) {
                case NEWER_WRITTEN, UPDATED -> newerId();
                case OLDER_WRITTEN -> olderId();
                default -> null;
            };
        }

        /** What the livret holds in the end. */
        @Nullable
        Long livret() {
            Long written = written();
            return written == null && holdsTheOlder ? Long.valueOf(olderId()) : written;
        }

        @Override
        public String toString() {
            return (holdsTheOlder ? "livret holds the older: " : "livret empty: ") + older + " then " + newer + ": "
                    + expected;
        }
    }

    private RepeaterCells() {}

    static List<Cell> all() {
        List<Cell> cells = new ArrayList<>();
        read(EMPTY_LIVRET, false, cells);
        read(HOLDS_THE_OLDER, true, cells);
        return cells;
    }

    private static void read(String table, boolean holdsTheOlder, List<Cell> cells) {
        List<String[]> rows = table.lines()
                .map(line -> line.replace("older \\ newer", "").strip().split("\\s+"))
                .toList();
        String[] newer = rows.get(0);
        for (String[] row : rows.subList(1, rows.size())) {
            for (int column = 0; column < newer.length; column++) {
                cells.add(
                        new Cell(cells.size() + 1, holdsTheOlder, row[0], newer[column], Expected.of(row[column + 1])));
            }
        }
    }

    /** As the hub learns of it; Pix says « pending » of what is published neither as obtained nor as failed too. */
    private static CertificationStatus known(String attempt) {
        return switch (attempt) {
            case "obtained" -> CertificationStatus.VALIDATED;
            case "failed" -> CertificationStatus.REJECTED;
            case "cancelled" -> CertificationStatus.CANCELLED;
            case "pending" -> CertificationStatus.ERROR;
            default -> CertificationStatus.PENDING;
        };
    }
}
