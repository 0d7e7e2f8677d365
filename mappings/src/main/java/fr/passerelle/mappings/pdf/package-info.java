/** What a livret holds as tagged PDF, to be printed and read aloud. Drawn straight with PDFBox: nothing is ever fetched. */
@NullMarked
package fr.passerelle.mappings.pdf;

import org.jspecify.annotations.NullMarked;
