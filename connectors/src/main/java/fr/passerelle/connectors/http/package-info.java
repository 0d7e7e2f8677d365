/** How every connector speaks HTTP: within a time, up to a size, where it was told to. */
@NullMarked
package fr.passerelle.connectors.http;

import org.jspecify.annotations.NullMarked;
