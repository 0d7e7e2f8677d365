/** The routes of the hub: a package for each subject, and the frame that they share. */
@NullMarked
package fr.passerelle.routes;

import org.jspecify.annotations.NullMarked;
