package fr.passerelle.simulators.academy.drop;

import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.simulators.academy.people.Person;
import fr.passerelle.simulators.academy.story.SatCertification;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A class result CSV of Pix Orga (contract pix 4): UTF-8 with BOM, semicolons, texts quoted, numbers bare. */
final class ResultsCsv {

    /** The shapes met in the wild. */
    enum Shape {
        /** Until spring 2026: {@code Nombre de Pix}, {@code Rejetée}. */
        OLD,
        /** Since: {@code Niveau}, {@code Score en Pix}, {@code Non obtenue}. */
        NEW,
        /** The same with {@code Type de certification}. */
        NEW_WITH_TYPE;

        private List<String> columns() {
            return switch (this) {
                case OLD -> List.of("Statut", "Nombre de Pix");
                case NEW -> List.of("Statut", "Niveau", "Score en Pix");
                case NEW_WITH_TYPE -> List.of("Type de certification", "Statut", "Niveau", "Score en Pix");
            };
        }
    }

    /** One line: who, as Pix Certif knows them, and what. */
    record Line(Person person, SatCertification certification, String type) {

        Line(Person person, SatCertification certification) {
            this(person, certification, "Pix");
        }
    }

    private final Shape shape;
    private final ZoneId zone;

    ResultsCsv(Shape shape) {
        this(shape, SchoolYear.PARIS);
    }

    /** @param zone where the tests were sat */
    ResultsCsv(Shape shape, ZoneId zone) {
        this.shape = shape;
        this.zone = zone;
    }

    byte[] write(List<Line> lines) {
        String rows = lines.stream().map(line -> "\n" + row(line)).collect(Collectors.joining());
        return ("\uFEFF" + header() + rows).getBytes(StandardCharsets.UTF_8);
    }

    private String header() {
        List<String> columns = new ArrayList<>(List.of(
                "Numéro de certification",
                "Prénom",
                "Nom",
                "Date de naissance",
                "Lieu de naissance",
                "Identifiant Externe"));
        columns.addAll(shape.columns());
        Arrays.stream(Competence.values()).map(Competence::index).forEach(columns::add);
        columns.addAll(
                List.of("Commentaire jury pour l’organisation", "Session", "Date de passage de la certification"));
        return String.join(";", columns);
    }

    private String row(Line line) {
        Person who = line.person();
        ResultCells cells = new ResultCells(line.certification(), zone, shape == Shape.OLD);
        List<String> values = new ArrayList<>(List.of(
                String.valueOf(line.certification().id()),
                ResultCells.text(who.firstName()),
                ResultCells.text(who.lastName()),
                ResultCells.text(SiecleFile.day(who.birthdate())),
                ResultCells.text(who.birthplace().city()),
                ResultCells.text("")));
        if (shape == Shape.NEW_WITH_TYPE) {
            values.add(ResultCells.text(line.type()));
        }
        values.add(ResultCells.text(cells.status()));
        if (shape != Shape.OLD) {
            values.add(ResultCells.text(cells.level()));
        }
        values.add(cells.score());
        Arrays.stream(Competence.values()).map(cells::competence).forEach(values::add);
        values.add(ResultCells.text(cells.comment()));
        values.add(String.valueOf(line.certification().sessionId()));
        values.add(ResultCells.text(cells.day()));
        return String.join(";", values);
    }
}
