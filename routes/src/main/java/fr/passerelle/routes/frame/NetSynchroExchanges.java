package fr.passerelle.routes.frame;

/**
 * Whether exports are pulled from SIECLE. When they are not, nobody asks for it.
 *
 * @param enabled false while NetSynchro is not configured
 */
public record NetSynchroExchanges(boolean enabled) {}
