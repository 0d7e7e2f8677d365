/** The simulated Pix's door: requests, answers, refusals, and the faults it can be told to have. */
@NullMarked
package fr.passerelle.simulators.pix.http;

import org.jspecify.annotations.NullMarked;
