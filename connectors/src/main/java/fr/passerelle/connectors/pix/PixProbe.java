package fr.passerelle.connectors.pix;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.domain.partner.PartnerAnswer;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/** Tries whether Pix answers and takes both accounts: each asks for a token, which is thrown away. */
public final class PixProbe implements Supplier<PartnerAnswer> {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final PixSettings settings;
    private final Clock clock;

    /** @param settings of a Pix that is given */
    public PixProbe(PixSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public PartnerAnswer get() {
        ObjectMapper json = new ObjectMapper();
        Duration timeout = settings.requestTimeout().compareTo(PATIENCE) < 0 ? settings.requestTimeout() : PATIENCE;
        PixHttp http = new PixHttp(settings.base(), timeout);
        try {
            PixToken.ofUser(settings, http, json, clock).valid();
            PixToken.ofApplication(settings, http, json, clock).valid();
            return PartnerAnswer.well(
                    "Pix répond et accepte les deux comptes : le compte technique et le client du flux de résultats.");
        } catch (PartnerUnavailable e) {
            String told = String.valueOf(e.getMessage());
            return PartnerAnswer.wrong(
                    told.contains("refuse nos identifiants")
                            ? told.substring(told.indexOf(": ") + 2).replaceFirst("^pix", "Pix") + "."
                            : "Pix ne répond pas comme convenu (" + told.replaceFirst("^token: ", "")
                                    + ") : vérifiez PASSERELLE_PIX_URL, le réseau et le pare-feu. Rien n’est perdu, le travail attend.");
        }
    }
}
