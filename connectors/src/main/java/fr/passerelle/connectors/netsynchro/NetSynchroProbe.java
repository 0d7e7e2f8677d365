package fr.passerelle.connectors.netsynchro;

import fr.passerelle.domain.partner.PartnerAnswer;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.netsynchro.Flux;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Tries whether NetSynchro answers and takes the account: it asks for the divisions of a school, no pupil, and throws them away. */
public final class NetSynchroProbe implements Supplier<PartnerAnswer> {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final NetSynchroSettings settings;
    private final Supplier<Optional<Uai>> school;
    private final Supplier<SchoolYear> year;

    /**
     * Of a NetSynchro that is given.
     *
     * @param school any of the directory; empty when it has none
     * @param year the present one
     */
    public NetSynchroProbe(NetSynchroSettings settings, Supplier<Optional<Uai>> school, Supplier<SchoolYear> year) {
        this.settings = settings.within(PATIENCE);
        this.school = school;
        this.year = year;
    }

    @Override
    public PartnerAnswer get() {
        Uai uai = school.get().orElse(null);
        if (uai == null) {
            return PartnerAnswer.wrong("L’annuaire ne contient aucun établissement à demander : complétez-le d’abord.");
        }
        try {
            NetSynchroAnswer answer = new HttpNetSynchroClient(settings).pull(Flux.STRUCTURES, uai, year.get());
            return answer instanceof NetSynchroAnswer.Refused refused
                    ? PartnerAnswer.wrong("NetSynchro répond et refuse les structures de " + uai + " ("
                            + refused.error().described()
                            + ") : faites ouvrir le droit à ce compte, ou vérifiez cet établissement.")
                    : PartnerAnswer.well(
                            "NetSynchro répond, accepte le compte et donne les structures de " + uai + ".");
        } catch (NetSynchroUnavailable e) {
            return PartnerAnswer.wrong(
                    "NetSynchro ne répond pas comme convenu (" + e.getMessage()
                            + ") : vérifiez PASSERELLE_NETSYNCHRO_URL, le compte et le réseau. Rien n’est perdu, la relève attend.");
        }
    }
}
