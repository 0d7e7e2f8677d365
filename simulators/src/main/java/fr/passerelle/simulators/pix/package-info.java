/**
 * A Pix that speaks the contracts of the real one over HTTP on the loopback: tokens, SIECLE import, pupil list,
 * sessions, results feed, class CSV. It shows a {@link fr.passerelle.simulators.academy.World} as time goes by, keeps
 * what it was told on disk, and fails on demand.
 */
@NullMarked
package fr.passerelle.simulators.pix;

import org.jspecify.annotations.NullMarked;
