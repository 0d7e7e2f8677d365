package fr.passerelle.mappings.siecle;

import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.siecle.source.SiecleVerdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The name of a file that is dropped as an export. Its extension only has to be one; the content tells what it is. */
public final class ExportName {

    private static final List<String> EXTENSIONS = List.of("xml", "zip", "csv");

    private ExportName() {}

    /** What Pix says of any other extension, with its meta (contract siecle B.5); null when the name will do. */
    public static @Nullable Finding refusal(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return EXTENSIONS.contains(extension)
                ? null
                : Finding.of(SiecleVerdict.INVALID_FILE_EXTENSION)
                        .detailed(extension.isEmpty() ? "sans extension" : "." + extension)
                        .with(Map.of("fileExtension", extension));
    }
}
