/** A notice as a message in French, and as JSON for a webhook. */
@NullMarked
package fr.passerelle.mappings.notice;

import org.jspecify.annotations.NullMarked;
