package fr.passerelle.connectors.ledger.hold;

import fr.passerelle.connectors.ledger.DecisionOrder;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.hold.Undoing;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether decisions can be taken back, from what is known now: who takes one back asks here, and who shows it. */
@Repository
public class UndoView {

    /** One that is not known, or that came since the question, was not known when it was answered: an answer keeps what was. */
    private static final String CERTIFICATION =
            """
            select c.status,
                c.source = case when jsonb_exists(h.details, '%s') then 'CLASS_CSV' else 'FILE_BELIEVED' end as believed,
                c.id is null or c.created_at >= h.opened_at as not_known_then,
                exists (select from certification_history s where s.hold_id = h.id) as kept,
                exists (select from hold d
                    where d.subject = h.subject and d.state in ('APPROVED', 'REFUSED') and d.undone_at is null
                        and d.kind in ('CANCELLED_SINCE', 'UNLISTED', 'REGRESSION', 'OTHER_PERSON', 'CONTRADICTED')
                        and %s > %s) as decided_since
            from hold h left join certification c on c.id = h.subject::bigint
            where h.id = :id""".formatted(Hold.BETWEEN_FILES, DecisionOrder.of("d.id"), DecisionOrder.of("h.id"));

    private final JdbcClient jdbc;
    private final PupilUndoings pupils;

    public UndoView(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.pupils = new PupilUndoings(jdbc);
    }

    public Undoing of(Hold hold) {
        if (hold.undoneBy() != null) {
            return Undoing.TAKEN_BACK;
        }
        return switch (hold.state()) {
            case OPEN, SUPERSEDED -> Undoing.NOTHING_DECIDED;
            case APPROVED, REFUSED -> ofDecided(hold);
        };
    }

    private Undoing ofDecided(Hold hold) {
        return switch (hold.kind()) {
            case LEAVING, UPDATED, ARRIVING -> pupils.ofExport(hold);
            case REATTRIBUTED -> pupils.ofIdentity(hold);
            case SET_ASIDE -> ofSetAside(hold);
            case CANCELLED_SINCE, UNLISTED, REGRESSION, OTHER_PERSON, CONTRADICTED ->
                jdbc.sql(CERTIFICATION)
                        .param("id", hold.id())
                        .query((row, number) -> ofCertification(hold, row))
                        .single();
        };
    }

    private static Undoing ofSetAside(Hold hold) {
        if (hold.state() == HoldState.REFUSED) {
            return Undoing.POSSIBLE;
        }
        return hold.fileId() == null ? Undoing.ASKED_OF_PIX : Undoing.READ_AGAIN;
    }

    private static Undoing ofCertification(Hold hold, ResultSet row) throws SQLException {
        if (row.getBoolean("decided_since")) {
            return Undoing.DECIDED_SINCE;
        }
        if (hold.state() == HoldState.REFUSED) {
            return Undoing.POSSIBLE;
        }
        if (hold.isAskedOfPix()) {
            return Undoing.ASKED_OF_PIX;
        }
        boolean overtaken = hold.isUnpublished()
                ? !isAwaited(row.getString("status"))
                : hold.isAgainstPix() && !row.getBoolean("believed");
        if (overtaken) {
            return Undoing.PIX_SAID_SINCE;
        }
        boolean kept =
                row.getBoolean("kept") || hold.kind() == HoldKind.OTHER_PERSON && row.getBoolean("not_known_then");
        return kept ? Undoing.POSSIBLE : Undoing.NOT_KEPT;
    }

    private static boolean isAwaited(@Nullable String status) {
        return status != null && CertificationStatus.valueOf(status).isAwaited();
    }
}
