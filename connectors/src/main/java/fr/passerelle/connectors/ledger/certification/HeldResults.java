package fr.passerelle.connectors.ledger.certification;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.school.Uai;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What files say of certifications in question: kept by the question, so that its answer takes effect without the file. */
final class HeldResults {

    /** Of several files the newest: it is what a person would find in Pix Orga. A question that the feed raised keeps nothing. */
    private static final String KEEP = """
            update hold set result = :result::jsonb, details = details || jsonb_build_object('announced', :announced::text)
            where uai = :uai and kind = :kind and subject = :subject and state = 'OPEN'
                and details ->> 'source' = 'CLASS_CSV' and result is distinct from :result::jsonb
                and (result is null or (result ->> 'told_on')::date <= :saidOn)""";

    private static final String FIND = """
            select r.* from hold h cross join lateral jsonb_to_record(h.result) as r (id bigint, told_on date, %s)
            where h.id = :hold and h.result is not null""".formatted(CertificationRow.TYPED);

    private final JdbcClient jdbc;

    HeldResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param saidOn day on which the file said it, in the time of the school */
    record HeldResult(Certification result, LocalDate saidOn) {}

    /** Beside the open question about it. */
    void keep(HoldKind kind, Uai uai, Certification result, LocalDate saidOn) {
        Map<String, @Nullable Object> kept = new HashMap<>(CertificationRow.values(result));
        kept.put("told_on", saidOn.toString());
        jdbc.sql(KEEP)
                .param("result", Sql.json(kept))
                .param("announced", result.status().name())
                .param("uai", uai.value())
                .param("kind", kind.name())
                .param("subject", Long.toString(result.id()))
                .param("saidOn", saidOn)
                .update();
    }

    /** Empty when nobody was asked, or when the question keeps none. */
    Optional<HeldResult> find(@Nullable Long holdId) {
        return jdbc.sql(FIND)
                .param("hold", holdId, Types.BIGINT)
                .query((row, number) -> new HeldResult(
                        CertificationRow.read(row, "id", CertificationStatus.valueOf(row.getString("status"))),
                        row.getObject("told_on", LocalDate.class)))
                .optional();
    }
}
