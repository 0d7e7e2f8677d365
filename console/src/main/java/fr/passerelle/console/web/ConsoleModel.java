package fr.passerelle.console.web;

import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.domain.staff.Role;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page knows: who reads it, and the hour of the hub's clock. */
@ControllerAdvice(annotations = ConsolePage.class)
class ConsoleModel {

    private final Clock clock;
    private final OperatorSight sight;

    ConsoleModel(Clock clock, OperatorSight sight) {
        this.clock = clock;
        this.sight = sight;
    }

    @ModelAttribute("operator")
    @Nullable
    String operator(@Nullable Principal person) {
        return sight.name(person);
    }

    /** Null for a stranger, and for who must first choose a password: neither has a menu. */
    @ModelAttribute("role")
    @Nullable
    Role role(@Nullable Principal person) {
        return sight.role(person);
    }

    /** Whether the page may offer what changes something. */
    @ModelAttribute("decides")
    boolean decides(@Nullable Principal person) {
        return sight.role(person) == Role.OPERATOR;
    }

    @ModelAttribute("now")
    Instant now() {
        return clock.instant();
    }

    /** Part of the menu that the page belongs to; a page outside the menu keeps this empty one. */
    @ModelAttribute("section")
    String section() {
        return "";
    }
}
