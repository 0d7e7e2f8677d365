package fr.passerelle.console.web;

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

    ConsoleModel(Clock clock) {
        this.clock = clock;
    }

    @ModelAttribute("operator")
    @Nullable
    String operator(@Nullable Principal person) {
        return person == null ? null : person.getName();
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
