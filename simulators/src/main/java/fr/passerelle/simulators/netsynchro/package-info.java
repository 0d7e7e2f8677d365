/** A NetSynchro that speaks the contract of the real one over HTTP on the loopback, and fails on demand. */
@NullMarked
package fr.passerelle.simulators.netsynchro;

import org.jspecify.annotations.NullMarked;
