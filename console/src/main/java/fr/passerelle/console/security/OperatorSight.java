package fr.passerelle.console.security;

import fr.passerelle.domain.school.Scope;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** What a person may see. There are operators of the academy only, who see every school. */
@Component
public class OperatorSight {

    public Scope of(Principal person) {
        return Scope.all();
    }
}
