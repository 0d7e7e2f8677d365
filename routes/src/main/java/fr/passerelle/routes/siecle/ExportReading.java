package fr.passerelle.routes.siecle;

import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.siecle.SiecleExport;
import fr.passerelle.mappings.siecle.SiecleReader;
import java.io.ByteArrayInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From bytes to an export with its verdicts, whatever the bytes are. */
@Component
public class ExportReading {

    private final SiecleReader siecle;

    public ExportReading(SiecleReader siecle) {
        this.siecle = siecle;
    }

    /** @param expected the school that the file must be of, null to take the file's word */
    SiecleExport read(byte[] content, @Nullable Uai expected) {
        return siecle.read(new ByteArrayInputStream(content), expected);
    }
}
