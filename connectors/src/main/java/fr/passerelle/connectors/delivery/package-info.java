/** Where the hub lays the files that it makes for others. */
@NullMarked
package fr.passerelle.connectors.delivery;

import org.jspecify.annotations.NullMarked;
