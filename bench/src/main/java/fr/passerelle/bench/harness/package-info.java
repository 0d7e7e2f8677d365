/** How something is measured: settings, sections, child processes. */
@NullMarked
package fr.passerelle.bench.harness;

import org.jspecify.annotations.NullMarked;
