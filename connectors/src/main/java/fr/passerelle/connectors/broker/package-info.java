/** The embedded Artemis: persistent, in-VM, one queue per flow. */
@NullMarked
package fr.passerelle.connectors.broker;

import org.jspecify.annotations.NullMarked;
