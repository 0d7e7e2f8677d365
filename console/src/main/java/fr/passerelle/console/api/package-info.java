/** The operators' HTTP API, {@code /api/v1}. */
@NullMarked
package fr.passerelle.console.api;

import org.jspecify.annotations.NullMarked;
