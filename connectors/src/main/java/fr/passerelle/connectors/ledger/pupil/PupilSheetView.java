package fr.passerelle.connectors.ledger.pupil;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.certification.CertificationRow;
import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.account.AccountState;
import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A pupil's page, less the certifications and the journal, which have ledgers of their own. */
@Repository
public class PupilSheetView {

    private final JdbcClient jdbc;

    public PupilSheetView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A pupil in one school.
     *
     * @param leftAt when the pupil left, null while active
     * @param mefLabel what the school's nomenclature calls the MEF, or null
     */
    public record Sheet(
            long pupilId,
            long personId,
            Uai uai,
            String schoolName,
            String ine,
            String eleveId,
            String lastName,
            @Nullable String preferredLastName,
            String firstName,
            @Nullable String middleName,
            @Nullable String thirdName,
            LocalDate birthdate,
            String division,
            @Nullable String mefCode,
            @Nullable String mefLabel,
            @Nullable Instant leftAt) {}

    /** An account that was found to be the person's, or was once. */
    public record AccountRow(Account.Source source, AccountState state, String reason, Instant updatedAt) {}

    /** What Pix says of the person's readiness. */
    public record Readiness(
            Certifiability status,
            @Nullable LocalDate certifiableAt,
            @Nullable LocalDate lastParticipation,
            int participations) {}

    /**
     * What the livret holds, or held before.
     *
     * @param replacedAt when it was no longer there, null while it is
     * @param withdrawn whether a person took it out; else another took its place, or it is there still
     */
    public record LivretRow(
            Certification certification,
            Instant writtenAt,
            @Nullable Instant replacedAt,
            boolean withdrawn) {}

    /** Empty when the pupil is unknown or out of the reader's sight. */
    public Optional<Sheet> find(Scope scope, long pupilId) {
        return jdbc.sql("""
                        select p.*, s.name school_name, m.label mef_label
                        from pupil p join school s using (uai)
                        left join mef m on m.uai = p.uai and m.school_year = p.school_year and m.code = p.mef_code
                        where p.id = :id and (:everywhere or p.uai = any(:uais))
                        """)
                .param("id", pupilId)
                .param("everywhere", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .query(PupilSheetView::sheet)
                .optional();
    }

    /** A person in every school where the reader may see him, the active one first. */
    public List<Sheet> ofPerson(Scope scope, long personId) {
        return jdbc.sql("""
                        select p.*, s.name school_name, m.label mef_label
                        from pupil p join school s using (uai)
                        left join mef m on m.uai = p.uai and m.school_year = p.school_year and m.code = p.mef_code
                        where p.person_id = :person and (:everywhere or p.uai = any(:uais))
                        order by p.active desc, p.updated_at desc, p.id
                        """)
                .param("person", personId)
                .param("everywhere", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .query(PupilSheetView::sheet)
                .list();
    }

    /**
     * Which INEs are of persons whom the reader may see somewhere, or stand on records of a school of the reader.
     *
     * @param uai the reader must be allowed to see it
     */
    public Set<String> known(Scope scope, Uai uai, Collection<String> ines) {
        return jdbc.sql("""
                        select told.ine from unnest(:ines) told (ine) where :everywhere
                            or exists (select from pupil p where p.uai = :uai and p.ine = told.ine)
                            or exists (select from person n join pupil p on p.person_id = n.id
                                where n.ine = told.ine and p.uai = any(:uais))
                        """)
                .param("ines", Sql.texts(ines))
                .param("everywhere", scope.uais().isEmpty())
                .param("uai", uai.value())
                .param("uais", ScopeSql.uais(scope))
                .query(String.class)
                .set();
    }

    /** Whether the pupil is active in a school that the reader may see; always true for who sees the whole academy. */
    public boolean isFollowed(Scope scope, long personId) {
        return jdbc.sql("""
                        select :everywhere or exists (
                            select from pupil where person_id = :person and active and uai = any(:uais))""")
                .param("everywhere", scope.uais().isEmpty())
                .param("person", personId)
                .param("uais", ScopeSql.uais(scope))
                .query(Boolean.class)
                .single();
    }

    /** The newest first. */
    public List<AccountRow> accounts(long personId) {
        return jdbc.sql(
                        "select source, state, reason, updated_at from account where person_id = :person order by updated_at desc, external_id")
                .param("person", personId)
                .query((row, number) -> new AccountRow(
                        Account.Source.valueOf(row.getString("source")),
                        AccountState.valueOf(row.getString("state")),
                        row.getString("reason"),
                        Sql.instant(row, "updated_at")))
                .list();
    }

    public Optional<Readiness> readiness(long personId) {
        return jdbc.sql("select * from certifiability where person_id = :person")
                .param("person", personId)
                .query((row, number) -> new Readiness(
                        Certifiability.valueOf(row.getString("status")),
                        row.getObject("certifiable_at", LocalDate.class),
                        row.getObject("last_participation", LocalDate.class),
                        row.getInt("participations")))
                .optional();
    }

    /** What the livret holds, then what it held before, the newest first. */
    public List<LivretRow> livret(long personId) {
        return jdbc.sql("""
                        select certification_id, pix_score, taken_on, delivered_at, verification_code, center, levels,
                               session_id, written_at, null::timestamptz replaced_at, false withdrawn
                        from livret_entry where person_id = :person
                        union all
                        select certification_id, pix_score, taken_on, delivered_at, verification_code, center, levels,
                               session_id, written_at, replaced_at, reason = 'WITHDRAWN'
                        from livret_history where person_id = :person
                        order by replaced_at desc nulls first
                        """)
                .param("person", personId)
                .query((row, number) -> new LivretRow(
                        CertificationRow.read(row, "certification_id", CertificationStatus.VALIDATED),
                        Sql.instant(row, "written_at"),
                        Sql.instantOrNull(row, "replaced_at"),
                        row.getBoolean("withdrawn")))
                .list();
    }

    private static Sheet sheet(ResultSet row, int number) throws SQLException {
        return new Sheet(
                row.getLong("id"),
                row.getLong("person_id"),
                new Uai(row.getString("uai")),
                row.getString("school_name"),
                row.getString("ine"),
                row.getString("eleve_id"),
                row.getString("last_name"),
                row.getString("preferred_last_name"),
                row.getString("first_name"),
                row.getString("middle_name"),
                row.getString("third_name"),
                row.getObject("birthdate", LocalDate.class),
                row.getString("division"),
                row.getString("mef_code"),
                row.getString("mef_label"),
                Sql.instantOrNull(row, "left_at"));
    }
}
