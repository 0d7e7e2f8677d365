package fr.passerelle.hub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.domain.livret.RecuperationDesk;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.hub.wiring.LedgerFolder;
import fr.passerelle.mappings.lsu.RehearsalJson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the Récupération is rehearsed and asked for. */
interface Livrets extends AutoCloseable {

    /** Every school of the ledger that has pupils of 3e. */
    List<Uai> schoolsOfThirds();

    /**
     * What a run would do, as {@link RehearsalJson} writes it.
     *
     * @param asOf a day, which begins at midnight at the school; null for now
     */
    JsonNode rehearse(Uai uai, @Nullable LocalDate asOf);

    /**
     * Asks for a run: {@code ASKED}, or {@code WAITING} when one waits already.
     *
     * @throws Trouble before the opening day, with that day
     * @throws UnsupportedOperationException of a folder: nothing runs there
     */
    String ask(Uai uai);

    @Override
    void close();

    /**
     * @param ledger address of a running hub, or its data folder
     * @throws Trouble when it is neither
     */
    static Livrets of(String ledger) {
        return Against.isAddress(ledger) ? Against.hub(ledger) : ofFolder(Against.open(ledger));
    }

    private static Livrets ofFolder(LedgerFolder ledger) {
        List<Uai> schools = ledger.schoolsOfThirds();
        Set<Uai> known = Set.copyOf(schools);
        return new Livrets() {
            @Override
            public List<Uai> schoolsOfThirds() {
                return schools;
            }

            @Override
            public JsonNode rehearse(Uai uai, @Nullable LocalDate asOf) {
                if (!known.contains(uai)) {
                    throw new Trouble(ExitCode.INPUT_HAS_ERRORS, uai + " n'a pas d'élève de 3e dans cette base.");
                }
                RecuperationDesk desk = ledger.livrets();
                return RehearsalJson.tree(
                        asOf == null ? desk.rehearse(uai, Clock.systemUTC().instant()) : desk.rehearse(uai, asOf));
            }

            @Override
            public String ask(Uai uai) {
                throw new UnsupportedOperationException("a folder runs nothing");
            }

            @Override
            public void close() {
                ledger.close();
            }
        };
    }
}
