package fr.passerelle.simulators.netsynchro;

import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.netsynchro.Flux;
import fr.passerelle.mappings.netsynchro.NetSynchroBody;
import fr.passerelle.mappings.netsynchro.NetSynchroError;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What is served, and the rules by which it is not. */
final class Exports {

    private record Key(String uai, Flux flux) {}

    private static final String TREATMENT = "ERREUR_TRAITEMENT";

    private final Clock clock;
    private final Map<Key, byte[]> exports = new ConcurrentHashMap<>();
    private final Map<Key, NetSynchroError> refused = new ConcurrentHashMap<>();

    Exports(Clock clock) {
        this.clock = clock;
    }

    void put(Uai uai, Flux flux, byte[] xml) {
        refused.remove(new Key(uai.value(), flux));
        exports.put(new Key(uai.value(), flux), xml);
    }

    /** The flux is told by the document; anything else is left out. */
    void put(Uai uai, byte[] file) {
        NetSynchroBody body = new NetSynchroBody(file);
        Stream.of(Flux.values())
                .filter(flux -> !body.isZip() && body.isExportOf(flux))
                .forEach(flux -> put(uai, flux, file));
    }

    void refuse(Uai uai, Flux flux, NetSynchroError error) {
        refused.put(new Key(uai.value(), flux), error);
    }

    Optional<byte[]> find(String uai, Flux flux) {
        return Optional.ofNullable(exports.get(new Key(uai, flux)));
    }

    /** What stands against a question, if anything. */
    Optional<NetSynchroError> against(String uai, Flux flux, String year) {
        if (refused.containsKey(new Key(uai, flux))) {
            return Optional.of(refused.get(new Key(uai, flux)));
        }
        if (Uai.parse(uai).isEmpty()) {
            return Optional.of(new NetSynchroError(TREATMENT, "UAI non valide", uai, false));
        }
        if (!year.matches("[0-9]{4}")) {
            return Optional.of(new NetSynchroError(TREATMENT, "Année scolaire non valide", year, false));
        }
        if (Integer.parseInt(year)
                != SchoolCalendar.ofText(uai).yearAt(clock.instant()).start()) {
            return Optional.of(new NetSynchroError(
                    TREATMENT, "L'année scolaire demandée n'est pas l'année en cours", year, false));
        }
        return find(uai, flux).isPresent()
                ? Optional.empty()
                : Optional.of(new NetSynchroError(TREATMENT, "Établissement inconnu de la base élèves", uai, false));
    }
}
