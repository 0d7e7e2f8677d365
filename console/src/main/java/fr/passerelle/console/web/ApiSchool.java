package fr.passerelle.console.web;

import fr.passerelle.connectors.ledger.school.SchoolSheetView;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The school that a list of the API is narrowed to. */
@Component
public class ApiSchool {

    private final SchoolSheetView schools;

    ApiSchool(SchoolSheetView schools) {
        this.schools = schools;
    }

    /**
     * The school that was asked for.
     *
     * @param school its UAI as it came, or null
     * @return null when none was asked for
     * @throws ApiProblem when it is no UAI, or of no school that the reader may see
     */
    public @Nullable Uai asked(@Nullable String school, Scope scope) {
        if (school == null) {
            return null;
        }
        Uai uai = Uai.parse(school).orElseThrow(ApiProblem.MalformedUai::new);
        schools.find(scope, uai).orElseThrow(() -> new ApiProblem.UnknownSchool(uai));
        return uai;
    }

    /**
     * That school and those that it has taken over, or all that the reader may see when none was asked for.
     *
     * @param school as in {@link #asked}, with the same errors
     */
    public Scope scope(@Nullable String school, Scope scope) {
        Uai uai = asked(school, scope);
        return uai == null ? scope : Scope.of(schools.withTakenOver(uai));
    }
}
