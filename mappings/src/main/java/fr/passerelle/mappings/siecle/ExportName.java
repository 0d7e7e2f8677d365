package fr.passerelle.mappings.siecle;

import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.siecle.source.SiecleVerdict;
import java.util.Locale;
import java.util.Map;

/**
 * The name of a file that is dropped as an export, when the folder of exports does not take it. Its extension only has to be
 * one of them; the content tells what it is.
 */
public final class ExportName {

    private ExportName() {}

    /** What Pix says of any other extension, with its meta (contract siecle B.5). */
    public static Finding refusal(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return Finding.of(SiecleVerdict.INVALID_FILE_EXTENSION)
                .detailed(extension.isEmpty() ? "sans extension" : "." + extension)
                .with(Map.of("fileExtension", extension));
    }
}
