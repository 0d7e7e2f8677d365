/** What the hub costs, measured against what the parser and the database cost alone; each figure comes from a process of its own. */
@NullMarked
package fr.passerelle.bench;

import org.jspecify.annotations.NullMarked;
