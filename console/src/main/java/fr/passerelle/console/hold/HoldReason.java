package fr.passerelle.console.hold;

import fr.passerelle.console.web.FormText;
import org.jspecify.annotations.Nullable;

/** Why a person decides as she does, in her own words, if she wants to say so. */
public final class HoldReason {

    /** In French, what is wrong and what to do. */
    public static final String TOO_LONG =
            "Le motif compte plus de 500 caractères, ou un caractère illisible : raccourcissez-le. Rien n'a été changé.";

    private static final int MOST = 500;

    private HoldReason() {}

    /** True of none as well: nobody has to say why. */
    public static boolean isUsable(@Nullable String reason) {
        String said = FormText.text(reason);
        return said.length() <= MOST && said.chars().noneMatch(Character::isISOControl);
    }

    /** Null when nothing is said. */
    public static @Nullable String of(@Nullable String reason) {
        String said = FormText.text(reason);
        return said.isEmpty() ? null : said;
    }
}
