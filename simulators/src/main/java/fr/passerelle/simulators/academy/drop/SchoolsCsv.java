package fr.passerelle.simulators.academy.drop;

import fr.passerelle.domain.school.School;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** {@code etablissements.csv}: the operator's directory of schools. */
public final class SchoolsCsv {

    private SchoolsCsv() {}

    public static byte[] write(List<School> schools) {
        StringBuilder csv = new StringBuilder("uai;nom;type;contrat;organisation_pix;centre_pix;academie;successeur\n");
        for (School school : schools) {
            csv.append(String.join(
                            ";",
                            school.uai().value(),
                            school.name(),
                            school.kind().name(),
                            Objects.requireNonNullElse(school.privateContract(), ""),
                            String.valueOf(school.pixOrganizationId()),
                            String.valueOf(school.pixCenterId()),
                            Objects.requireNonNullElse(school.academy(), ""),
                            school.successor() == null ? "" : school.successor().value()))
                    .append('\n');
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
