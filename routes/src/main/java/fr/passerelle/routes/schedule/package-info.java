/** What happens by itself, at night. */
@NullMarked
package fr.passerelle.routes.schedule;

import org.jspecify.annotations.NullMarked;
