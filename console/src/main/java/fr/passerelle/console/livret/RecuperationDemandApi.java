package fr.passerelle.console.livret;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.console.web.ApiProblem;
import fr.passerelle.console.web.OperatorApi;
import fr.passerelle.console.web.PageFrench;
import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.livret.RecuperationDesk;
import fr.passerelle.domain.livret.RecuperationDesk.Asked;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.mappings.lsu.RehearsalJson;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Rehearses a Récupération, or asks for it, for programs; no pupil is named. */
@OperatorApi
@RequestMapping("/api/v1/schools/{uai}/recuperation")
class RecuperationDemandApi {

    private final RecuperationDesk desk;
    private final OpeningCalendar opening;
    private final ApiLivretSchools concerned;
    private final PageFrench french;
    private final Clock clock;

    RecuperationDemandApi(
            RecuperationDesk desk,
            OpeningCalendar opening,
            ApiLivretSchools concerned,
            PageFrench french,
            Clock clock) {
        this.desk = desk;
        this.opening = opening;
        this.concerned = concerned;
        this.french = french;
        this.clock = clock;
    }

    /** {@code ASKED}, or {@code WAITING} when one waits already. */
    record Demand(Asked asked) {}

    /**
     * @param asOf a day, which begins at midnight at the school; now when it is left out
     */
    @GetMapping("/rehearsal")
    JsonNode rehearse(
            @PathVariable("uai") String text,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            Principal person) {
        School school = concerned.of(text, person);
        return RehearsalJson.tree(
                asOf == null ? desk.rehearse(school.uai(), clock.instant()) : desk.rehearse(school.uai(), day(asOf)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Demand ask(@PathVariable("uai") String text, HttpServletRequest request, Principal person) {
        beNoForm(request);
        School school = concerned.of(text, person);
        Asked asked = desk.ask(school.uai(), person.getName());
        switch (asked) {
            case CLOSED -> {
                LocalDate openingDay = opening.openingDay(SchoolCalendar.of(school), clock.instant());
                throw new ApiProblem.NotOpenYet(openingDay, french.date(openingDay));
            }
            case NOBODY_CONCERNED -> throw new ApiProblem.NobodyConcerned(school.uai());
            default -> {
                return new Demand(asked);
            }
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new ApiProblem.MalformedDay();
        }
    }

    /** The form of another site cannot send this type, and no script of it without asking first, which is refused. */
    private static void beNoForm(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase(MediaType.APPLICATION_JSON_VALUE)) {
            throw new ApiProblem.NotJson();
        }
    }
}
