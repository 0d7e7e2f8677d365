/** The load that the feed is measured under. Known to nobody: the bench starts it by name, in a process of its own. */
@NullMarked
package fr.passerelle.load;

import org.jspecify.annotations.NullMarked;
