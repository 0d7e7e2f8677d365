/** The accounts that portals announce for a school. */
@NullMarked
package fr.passerelle.console.account;

import org.jspecify.annotations.NullMarked;
