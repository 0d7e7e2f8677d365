package fr.passerelle.mappings.siecle.referential;

import fr.passerelle.domain.verdict.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a file of structures or a nomenclature.
 *
 * @param content {@link Structures} or {@link Nomenclature}; null when it could not be read
 */
public record Referential<T>(@Nullable T content, List<Finding> findings) {

    public Referential {
        findings = List.copyOf(findings);
    }

    /** One error refuses the whole file, even when its content could be read. */
    public boolean refused() {
        return Finding.anyError(findings);
    }
}
