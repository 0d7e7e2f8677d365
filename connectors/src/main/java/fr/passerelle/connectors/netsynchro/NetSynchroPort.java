package fr.passerelle.connectors.netsynchro;

import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.netsynchro.Flux;

/** What the hub asks of NetSynchro. No method repeats a call by itself: the broker redelivers. */
public interface NetSynchroPort {

    /**
     * One export of a school (contract siecle A.1). Only reads: safe to repeat.
     *
     * @param year NetSynchro knows the current one only
     * @throws NetSynchroUnavailable when no sensible answer came, or a technical error did: come back later
     */
    NetSynchroAnswer pull(Flux flux, Uai uai, SchoolYear year);
}
