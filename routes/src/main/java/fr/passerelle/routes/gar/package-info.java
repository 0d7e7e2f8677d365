/** From accounts to their pupil. */
@NullMarked
package fr.passerelle.routes.gar;

import org.jspecify.annotations.NullMarked;
