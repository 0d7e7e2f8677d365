/** What happens before the hub starts, and when it does not: every fault told at once, and no stack trace on the terminal. */
@NullMarked
package fr.passerelle.hub.start;

import org.jspecify.annotations.NullMarked;
