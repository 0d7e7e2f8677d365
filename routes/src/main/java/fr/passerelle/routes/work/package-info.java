/** Hand work to the broker, and watch what waits too long. */
@NullMarked
package fr.passerelle.routes.work;

import org.jspecify.annotations.NullMarked;
