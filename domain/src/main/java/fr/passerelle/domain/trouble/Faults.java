package fr.passerelle.domain.trouble;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The faults of a set of settings. Each rule of a value stands here once; all of them are tried, none throws. */
public final class Faults {

    private static final int LAST_PORT = 65_535;
    private static final Set<String> WEB = Set.of("http", "https");

    private final List<Fault> found = new ArrayList<>();

    /** One more, after those that were found. */
    public void add(Fault fault) {
        found.add(fault);
    }

    /** Those of another subject, after those that were found. */
    public void addAll(List<Fault> faults) {
        found.addAll(faults);
    }

    /** @param what as {@link Fault#what}, told when the rule does not hold */
    public void require(boolean holds, String key, String what, String remedy) {
        if (!holds) {
            add(Fault.setting(key, what, remedy));
        }
    }

    /**
     * A text that must be given.
     *
     * @param why a French clause that says what asks for the setting, such as {@code alors que … est donné}
     */
    public void present(String key, String value, String why) {
        require(!value.isBlank(), key, "il manque " + why, "Donnez-le ; un secret ne se donne que par l'environnement");
    }

    /** A number that must be {@code least} or more. */
    public void atLeast(String key, long value, long least) {
        require(value >= least, key, value + " est trop petit", "Mettez un nombre entier, " + least + " ou plus");
    }

    /** A time that must be longer than none. */
    public void positive(String key, Duration value) {
        require(
                !value.isNegative() && !value.isZero(),
                key,
                "la durée doit être positive",
                "Mettez une durée comme 500ms, 30s ou 10m");
    }

    /** A TCP port, 1 to 65535. */
    public void port(String key, int port) {
        require(
                port >= 1 && port <= LAST_PORT,
                key,
                port + " n'est pas un port",
                "Mettez un nombre entre 1 et " + LAST_PORT);
    }

    /**
     * A whole address in {@code http} or {@code https}. The value is not told: it may hold a secret.
     *
     * @param text null for none at all, which is a fault too
     * @param example of a right address, for the remedy
     */
    public void web(String key, @Nullable String text, String example) {
        URI uri = uri(text);
        require(
                uri != null
                        && WEB.contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT))
                        && uri.getHost() != null,
                key,
                "ce n'est pas une adresse complète",
                "Mettez une adresse comme " + example);
    }

    /**
     * A text, without its outer blanks, as an address.
     *
     * @return null for null, and for what is no address at all
     */
    public static @Nullable URI uri(@Nullable String text) {
        try {
            return text == null ? null : URI.create(text.strip());
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }

    /** Those that were found, in the order of the rules. */
    public List<Fault> list() {
        return List.copyOf(found);
    }

    /** @throws UnusableSetting when there is a fault */
    public static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new UnusableSetting(faults);
        }
    }
}
