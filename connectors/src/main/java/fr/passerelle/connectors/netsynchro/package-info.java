/** The hub's client of NetSynchro, by which SIECLE gives its exports to machines (contract siecle A.1). */
@NullMarked
package fr.passerelle.connectors.netsynchro;

import org.jspecify.annotations.NullMarked;
