package fr.passerelle.connectors.ledger.staff;

import fr.passerelle.domain.staff.StaffMember;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in, as the ledger keeps them.
 *
 * @param passwordHash BCrypt
 * @param passwords how many the person was given or chose, this one included
 * @param isFirst whether it was given by another person, and must be changed before anything else
 * @param version raised by each change
 * @param closedAt since when the person may not enter; null while they may
 */
public record StaffRow(
        StaffMember member,
        String passwordHash,
        int passwords,
        boolean isFirst,
        int version,
        Instant createdAt,
        @Nullable Instant closedAt) {

    public boolean isClosed() {
        return closedAt != null;
    }

    /** What somebody read of it, who may not have seen its last change: only the version differs. */
    public StaffRow withVersion(int seen) {
        return new StaffRow(member, passwordHash, passwords, isFirst, seen, createdAt, closedAt);
    }

    /** Without its hash. */
    @Override
    public String toString() {
        return "StaffRow[" + member.login() + "]";
    }
}
