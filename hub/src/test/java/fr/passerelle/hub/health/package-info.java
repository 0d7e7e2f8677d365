/** What health tells, and when. */
@NullMarked
package fr.passerelle.hub.health;

import org.jspecify.annotations.NullMarked;
