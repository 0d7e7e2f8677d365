/** The feed on the morning of 7 June, beside bare JDBC and a static file. */
@NullMarked
package fr.passerelle.bench.feed;

import org.jspecify.annotations.NullMarked;
