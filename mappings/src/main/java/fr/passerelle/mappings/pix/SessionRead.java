package fr.passerelle.mappings.pix;

import fr.passerelle.domain.session.Session;
import fr.passerelle.domain.verdict.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file of a finalised session says.
 *
 * @param session null when the file is unreadable; the findings then say which field is at fault
 */
public record SessionRead(@Nullable Session session, List<Finding> findings) {

    public SessionRead {
        findings = List.copyOf(findings);
    }
}
