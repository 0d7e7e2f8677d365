package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.pupil.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Schools drawn by chance from few INEs and few values, so that they meet again; the texts are the awkward ones. Each INE has
 * its first name: who another one would be is the business of other tests.
 */
final class DrawnPupils {

    private static final int INES = 30;
    private static final int ONE_IN = 12;
    private static final String[] TEXTS = {
        "", "\\N", "\\.", "a\\b", "tab\tnew\nline\rreturn", "'\"", "NULL", "Œ", "ÿ€", "𝄞", " ", "É'-", "%s $1 :uai ?"
    };

    private final Random chance;

    DrawnPupils(Random chance) {
        this.chance = chance;
    }

    /** Now and then with an INE that another child has. */
    List<Pupil> school() {
        return school(true);
    }

    List<Pupil> schoolOfTheSameBirthDates() {
        return school(false);
    }

    private List<Pupil> school(boolean reattributed) {
        List<Integer> ines = new ArrayList<>();
        for (int n = 0; n < INES; n++) {
            ines.add(n);
        }
        Collections.shuffle(ines, chance);
        return ines.subList(0, chance.nextInt(INES + 1)).stream()
                .map(n -> pupil(n, reattributed && chance.nextInt(ONE_IN) == 0))
                .toList();
    }

    private Pupil pupil(int n, boolean reattributed) {
        LocalDate usual = LocalDate.of(2012, 1, 1).plusDays(n);
        boolean likeLastTime = chance.nextBoolean();
        return likeLastTime && !reattributed
                ? Samples.pupil(n, "3 A", usual)
                : new Pupil(
                        Samples.ine(n),
                        null,
                        chance.nextInt(4) == 0 ? "" : "E" + n,
                        text(),
                        textOrNull(),
                        "Zoé" + n,
                        textOrNull(),
                        textOrNull(),
                        chance.nextBoolean() ? Sex.F : chance.nextBoolean() ? Sex.M : null,
                        reattributed ? usual.minusYears(1) : usual,
                        textOrNull(),
                        textOrNull(),
                        textOrNull(),
                        textOrNull(),
                        textOrNull(),
                        textOrNull(),
                        text(),
                        chance.nextBoolean() ? Boolean.valueOf(chance.nextBoolean()) : null);
    }

    private String text() {
        return TEXTS[chance.nextInt(TEXTS.length)];
    }

    private @Nullable String textOrNull() {
        return chance.nextInt(4) == 0 ? null : text();
    }
}
