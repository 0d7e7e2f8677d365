package fr.passerelle.console.livret;

import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.Looks;
import fr.passerelle.console.web.school.SchoolFrame;
import fr.passerelle.console.web.school.SchoolTab;
import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.livret.RecuperationDesk;
import fr.passerelle.domain.livret.RecuperationDesk.Rehearsal;
import fr.passerelle.domain.livret.RecuperationPlan.Outcome;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolCalendar;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Rehearses the Récupération of a school at a day: what it would do is told, nothing is written. */
@ConsolePage
class RehearsalPage {

    private final RecuperationDesk desk;
    private final LivretSchools concerned;
    private final Summaries summaries;
    private final OpeningCalendar opening;
    private final SchoolFrame frame;
    private final Looks looks;
    private final Clock clock;

    RehearsalPage(
            RecuperationDesk desk,
            LivretSchools concerned,
            Summaries summaries,
            OpeningCalendar opening,
            SchoolFrame frame,
            Looks looks,
            Clock clock) {
        this.desk = desk;
        this.concerned = concerned;
        this.summaries = summaries;
        this.opening = opening;
        this.frame = frame;
        this.looks = looks;
        this.clock = clock;
    }

    @GetMapping("/etablissements/{uai}/recuperation/repetition")
    String rehearse(
            @PathVariable("uai") String text,
            @RequestParam(name = "le", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate day,
            Principal person,
            Model model) {
        School school = concerned.ofPage(text, person);
        Rehearsal rehearsal = rehearse(school, day);
        looks.at(school.uai(), person, "repetition", Map.of());
        frame.showBelow(school, SchoolTab.RECUPERATION, model);
        model.addAttribute("rehearsal", rehearsal);
        model.addAttribute("day", SchoolCalendar.of(school).dayAt(rehearsal.asOf()));
        model.addAttribute("sentences", rehearsal.plan().summary().sentences());
        model.addAttribute("pupils", rehearsal.plan().outcomes().size());
        model.addAttribute(
                "entered",
                rehearsal.plan().writes().filter(one -> one.held() == null).toList());
        model.addAttribute(
                "replaced", rehearsal.plan().writes().filter(Outcome::isUpdate).toList());
        model.addAttribute("reviewed", rehearsal.plan().reviews().toList());
        return "repetition";
    }

    @GetMapping("/etablissements/{uai}/recuperation/repetition.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable("uai") String text,
            @RequestParam(name = "le", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate day,
            Principal person) {
        School school = concerned.ofPage(text, person);
        return summaries.download(Summaries.of(school, rehearse(school, day)), SummaryFormat.PDF);
    }

    /** Without a day: now when the Récupération is open, else its opening day. */
    private Rehearsal rehearse(School school, @Nullable LocalDate day) {
        SchoolCalendar calendar = SchoolCalendar.of(school);
        Instant now = clock.instant();
        if (day == null && opening.isOpen(calendar, now)) {
            return desk.rehearse(school.uai(), now);
        }
        return desk.rehearse(school.uai(), day == null ? opening.openingDay(calendar, now) : day);
    }
}
