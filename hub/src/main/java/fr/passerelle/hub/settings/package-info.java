/**
 * The whole of the settings and what is wrong with them; and those of the domain, of the mappings and of the hub itself,
 * which know no framework or belong to no part. All others stand beside what they configure.
 */
@NullMarked
package fr.passerelle.hub.settings;

import org.jspecify.annotations.NullMarked;
