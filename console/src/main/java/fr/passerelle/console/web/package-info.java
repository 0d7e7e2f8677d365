/** What all pages and the API share: looks, words, errors, downloads. */
@NullMarked
package fr.passerelle.console.web;

import org.jspecify.annotations.NullMarked;
