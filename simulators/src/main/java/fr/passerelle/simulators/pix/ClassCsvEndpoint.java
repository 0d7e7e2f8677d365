package fr.passerelle.simulators.pix;

import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.simulators.academy.story.SatCertification;
import fr.passerelle.simulators.academy.world.Organization;
import fr.passerelle.simulators.pix.http.Answer;
import fr.passerelle.simulators.pix.http.Request;
import fr.passerelle.simulators.pix.state.Jury;
import fr.passerelle.simulators.pix.state.Learner;
import fr.passerelle.simulators.pix.state.PixState;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code GET /api/organizations/{id}/certification-results}: the results of a class, headers of 2026 (contract pix 4). */
final class ClassCsvEndpoint {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String NOTHING = "-";

    private final Access access;
    private final PixState state;
    private final Jury jury;
    private final Clock clock;

    ClassCsvEndpoint(Access access, PixState state, Jury jury, Clock clock) {
        this.access = access;
        this.state = state;
        this.jury = jury;
        this.clock = clock;
    }

    Answer results(Request request) {
        Organization organization = access.organization(request);
        String division = request.one("division");
        if (division == null || division.isBlank()) {
            return Answer.error(400, null, "\"division\" is required");
        }
        List<String> lines = new ArrayList<>();
        for (Learner learner : state.activeLearners(organization.id())) {
            if (learner.identity().division().equalsIgnoreCase(division.strip())) {
                jury.lastForTheClass(learner, organization.uai())
                        .map(one -> line(learner, one))
                        .ifPresent(lines::add);
            }
        }
        if (lines.isEmpty()) {
            return Answer.error(404, null, "No certification result for division.");
        }
        lines.add(0, header());
        String name = DateTimeFormatter.BASIC_ISO_DATE.format(
                        clock.instant().atZone(SchoolYear.PARIS).toLocalDate()) + "_resultats_" + division.strip()
                + ".csv";
        return new Answer(
                200,
                Map.of(
                        "Content-Type",
                        "text/csv;charset=utf-8",
                        "Content-Disposition",
                        "attachment; filename=\"" + name.replace('"', '_') + "\""),
                ("\uFEFF" + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8));
    }

    private static String header() {
        List<String> names = new ArrayList<>(List.of(
                "Numéro de certification",
                "Prénom",
                "Nom",
                "Date de naissance",
                "Lieu de naissance",
                "Identifiant Externe",
                "Statut",
                "Niveau",
                "Score en Pix"));
        Arrays.stream(Competence.values()).map(Competence::index).forEach(names::add);
        names.addAll(
                List.of("Commentaire jury pour l\u2019organisation", "Session", "Date de passage de la certification"));
        return names.stream().map(ClassCsvEndpoint::quoted).collect(Collectors.joining(";"));
    }

    private String line(Learner learner, SatCertification one) {
        boolean cancelled = jury.isCancelled(one);
        boolean obtained = !cancelled && one.outcome() == CertificationStatus.VALIDATED;
        boolean rejected = !cancelled && one.outcome() == CertificationStatus.REJECTED;
        String city = learner.identity().birthCity();
        List<String> cells = new ArrayList<>(List.of(
                String.valueOf(one.id()),
                quoted(learner.identity().firstName()),
                quoted(learner.identity().lastName()),
                quoted(DAY.format(learner.identity().birthdate())),
                quoted(city == null ? "" : city),
                quoted(""),
                quoted(status(one, cancelled)),
                quoted(NOTHING),
                obtained ? String.valueOf(one.pixScore()) : rejected ? "0" : quoted(NOTHING)));
        for (Competence competence : Competence.values()) {
            Integer level = obtained ? one.levels().get(competence) : null;
            cells.add(level == null ? quoted(NOTHING) : String.valueOf(Math.max(level, 0)));
        }
        cells.add(quoted(""));
        cells.add(String.valueOf(one.sessionId()));
        cells.add(quoted(day(one.startedAt())));
        return String.join(";", cells);
    }

    private static String status(SatCertification one, boolean cancelled) {
        if (cancelled) {
            return "Annulée";
        }
        return switch (one.outcome()) {
            case VALIDATED -> "Validée";
            case REJECTED -> "Non obtenue";
            case STARTED -> "Démarrée";
            default -> "En erreur";
        };
    }

    private static String day(Instant instant) {
        return DAY.format(instant.atZone(SchoolYear.PARIS));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
