/** The exports of a school fetched from SIECLE instead of dropped. */
@NullMarked
package fr.passerelle.routes.netsynchro;

import org.jspecify.annotations.NullMarked;
