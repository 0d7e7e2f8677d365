package fr.passerelle.console.livret;

import fr.passerelle.console.web.ApiProblem;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.Uai;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** Finds the school of an address that has livrets of 3e, or says why not as a problem. */
@Component
class ApiLivretSchools {

    private final LivretSchools concerned;

    ApiLivretSchools(LivretSchools concerned) {
        this.concerned = concerned;
    }

    School of(String text, Principal person) {
        Uai uai = Uai.parse(text).orElseThrow(ApiProblem.MalformedUai::new);
        School school = concerned.school(uai, person).orElseThrow(() -> new ApiProblem.UnknownSchool(uai));
        if (!concerned.isConcerned(uai)) {
            throw new ApiProblem.NobodyConcerned(uai);
        }
        return school;
    }
}
