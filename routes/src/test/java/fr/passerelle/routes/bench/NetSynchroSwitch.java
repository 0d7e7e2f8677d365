package fr.passerelle.routes.bench;

import fr.passerelle.connectors.netsynchro.NetSynchroAnswer;
import fr.passerelle.connectors.netsynchro.NetSynchroPort;
import fr.passerelle.connectors.netsynchro.NetSynchroUnavailable;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.netsynchro.Flux;
import org.jspecify.annotations.Nullable;

/** Stands where the hub's client is, so that each test brings its own NetSynchro. */
public final class NetSynchroSwitch implements NetSynchroPort {

    private volatile @Nullable NetSynchroPort target;

    /** From now on questions go there. */
    public void to(NetSynchroPort port) {
        target = port;
    }

    void clear() {
        target = null;
    }

    @Override
    public NetSynchroAnswer pull(Flux flux, Uai uai, SchoolYear year) {
        NetSynchroPort port = target;
        if (port == null) {
            throw new NetSynchroUnavailable("nobody is there");
        }
        return port.pull(flux, uai, year);
    }
}
