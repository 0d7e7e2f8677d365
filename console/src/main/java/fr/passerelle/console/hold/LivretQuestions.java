package fr.passerelle.console.hold;

import fr.passerelle.connectors.ledger.certification.CertificationView;
import fr.passerelle.connectors.ledger.file.FileTellingView;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.livret.LivretView;
import fr.passerelle.connectors.ledger.pupil.PupilSheetView;
import fr.passerelle.connectors.ledger.pupil.PupilSheetView.Sheet;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.school.Scope;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a person must know to decide about a certification that is in question. */
@Component
class LivretQuestions {

    private final CertificationView certifications;
    private final LivretView livrets;
    private final PupilSheetView pupils;
    private final FileTellingView files;

    LivretQuestions(
            CertificationView certifications, LivretView livrets, PupilSheetView pupils, FileTellingView files) {
        this.files = files;
        this.certifications = certifications;
        this.livrets = livrets;
        this.pupils = pupils;
    }

    LivretQuestion about(Hold hold, Scope scope) {
        long person = Objects.requireNonNull(hold.personId());
        long number = Long.parseLong(hold.subject());
        List<Sheet> own = pupils.ofPerson(scope, person);
        List<Sheet> besides = hold.others().stream()
                .flatMap(one -> pupils.ofPerson(scope, one).stream())
                .toList();
        Set<Long> seen = own.isEmpty() ? Set.of() : Set.of(person);
        return new LivretQuestion(
                hold,
                number,
                Stream.concat(own.stream(), besides.stream()).toList(),
                certifications.ofPersons(seen).getOrDefault(person, List.of()).stream()
                        .filter(one -> one.id() == number)
                        .findFirst()
                        .orElse(null),
                certifications.heldBy(hold.id()).orElse(null),
                certifications.announcedBy(hold.id()).orElse(null),
                livrets.held(seen).get(person),
                certifications.counting(seen).getOrDefault(person, List.of()).stream()
                        .filter(one -> one.id() != number && one.status().isObtained())
                        .max(Certification.BY_AGE)
                        .orElse(null),
                files.of(scope, number),
                own.isEmpty() ? List.of() : certifications.others(person));
    }
}
