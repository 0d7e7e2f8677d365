/** What is proved of the whole: its rules and measures, its words, its launcher, its libraries, its distribution. */
@NullMarked
package fr.passerelle.house;

import org.jspecify.annotations.NullMarked;
