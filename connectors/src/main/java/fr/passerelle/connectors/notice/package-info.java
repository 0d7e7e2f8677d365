/** Telling operators: by mail and by a webhook. */
@NullMarked
package fr.passerelle.connectors.notice;

import org.jspecify.annotations.NullMarked;
