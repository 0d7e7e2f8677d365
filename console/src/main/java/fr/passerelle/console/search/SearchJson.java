package fr.passerelle.console.search;

import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.search.CertificationHit;
import fr.passerelle.connectors.ledger.search.Hits;
import fr.passerelle.connectors.ledger.search.PupilHit;
import fr.passerelle.connectors.ledger.search.ThingHits;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What answers to a search, kind by kind. */
record SearchJson(
        Kind<PupilJson> pupils,
        Kind<CertificationJson> certifications,
        Kind<SchoolJson> schools,
        Kind<SessionJson> sessions,
        Kind<FileJson> files,
        Kind<WorkJson> works,
        Kind<HoldJson> holds) {

    /**
     * @param found how many answer
     * @param more whether there are more than {@code found}, which nobody counted
     * @param rows of pupils none when they are too many to be told one by one; of the rest the first
     */
    record Kind<T>(int found, boolean more, List<T> rows) {

        static <H, T> Kind<T> of(Hits<H> hits, Function<H, T> one) {
            return new Kind<>(
                    hits.count(), hits.isMore(), hits.rows().stream().map(one).toList());
        }
    }

    /** @param formerNames when it is by one of them that the pupil was found */
    record PupilJson(
            long pupil,
            String uai,
            String lastName,
            @Nullable String preferredLastName,
            String firstName,
            LocalDate birthdate,
            String division,
            boolean active,
            List<String> formerNames) {}

    /** @param pupil null when it is nobody's yet */
    record CertificationJson(
            long number,
            CertificationHit.Kind kind,
            @Nullable LocalDate takenOn,
            String uai,
            @Nullable Long pupil,
            @Nullable Long hold) {}

    record SchoolJson(String uai, String name, @Nullable String town, boolean closed) {}

    record SessionJson(long number, String uai, LocalDate date, String room, int candidates, String state) {}

    /** @param uai null for a file of several schools */
    record FileJson(long id, String name, @Nullable String uai, Flow flow, Instant receivedAt, FileState state) {}

    record WorkJson(
            long number,
            Flow flow,
            WorkState state,
            Instant askedAt,
            @Nullable String lastError) {}

    record HoldJson(long id, HoldKind kind, HoldState state, String uai, Instant openedAt) {}

    static SearchJson of(SearchAnswer answer) {
        ThingHits things = answer.things();
        return new SearchJson(
                Kind.of(answer.pupils(), SearchJson::pupil),
                Kind.of(
                        answer.certifications(),
                        one -> new CertificationJson(
                                one.number(),
                                one.kind(),
                                one.takenOn(),
                                one.uai().value(),
                                one.pupilId(),
                                one.question())),
                Kind.of(
                        things.schools(),
                        one -> new SchoolJson(one.uai().value(), one.name(), one.town(), one.isClosed())),
                Kind.of(
                        things.sessions(),
                        one -> new SessionJson(
                                one.id(), one.uai().value(), one.date(), one.room(), one.candidates(), one.state())),
                Kind.of(
                        things.files(),
                        one -> new FileJson(
                                one.id(), one.name(), value(one.uai()), one.flow(), one.receivedAt(), one.state())),
                Kind.of(
                        things.works(),
                        one -> new WorkJson(one.id(), one.flow(), one.state(), one.askedAt(), one.lastError())),
                Kind.of(
                        things.holds(),
                        one -> new HoldJson(
                                one.id(), one.kind(), one.state(), one.uai().value(), one.openedAt())));
    }

    private static PupilJson pupil(PupilHit one) {
        return new PupilJson(
                one.pupilId(),
                one.uai().value(),
                one.lastName(),
                one.preferredLastName(),
                one.firstName(),
                one.birthdate(),
                one.division(),
                one.isActive(),
                one.former());
    }

    private static @Nullable String value(@Nullable Uai uai) {
        return uai == null ? null : uai.value();
    }
}
