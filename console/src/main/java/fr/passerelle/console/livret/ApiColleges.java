package fr.passerelle.console.livret;

import fr.passerelle.console.web.ApiProblem;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolKind;
import fr.passerelle.domain.school.Uai;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** Finds the collège of an address, or says why not as a problem. */
@Component
class ApiColleges {

    private final Colleges colleges;

    ApiColleges(Colleges colleges) {
        this.colleges = colleges;
    }

    School of(String text, Principal person) {
        Uai uai = Uai.parse(text).orElseThrow(ApiProblem.MalformedUai::new);
        School school = colleges.school(uai, person).orElseThrow(() -> new ApiProblem.UnknownSchool(uai));
        if (school.kind() != SchoolKind.COLLEGE) {
            throw new ApiProblem.NotACollege(uai);
        }
        return school;
    }
}
