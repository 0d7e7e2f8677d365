/** The report on a received file, for the ledger and for people. */
@NullMarked
package fr.passerelle.mappings.report;

import org.jspecify.annotations.NullMarked;
