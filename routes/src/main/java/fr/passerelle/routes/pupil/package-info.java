/** Import SIECLE exports: fetched or dropped, judged, applied or held, handed on to Pix Orga. */
@NullMarked
package fr.passerelle.routes.pupil;

import org.jspecify.annotations.NullMarked;
