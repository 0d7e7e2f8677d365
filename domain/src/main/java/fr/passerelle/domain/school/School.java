package fr.passerelle.domain.school;

import org.jspecify.annotations.Nullable;

/**
 * A school of the academy, as the operator configured it.
 *
 * @param kind collège or lycée, as the directory says: what concerns whom is decided by the level of its pupils
 * @param privateContract {@code CODE_CONTRAT} of a private school (contract siecle A.4), null for a public one
 * @param pixOrganizationId its Pix Orga organisation, null while it has none
 * @param pixCenterId its Pix Certif centre, null while it has none
 * @param academy as the directory names it, null when it does not
 * @param successor the school that has taken this one over, which has closed; null while it is open
 * @param town where it is, by which people look for it; null when the directory does not tell it
 */
public record School(
        Uai uai,
        String name,
        SchoolKind kind,
        @Nullable String privateContract,
        @Nullable Long pixOrganizationId,
        @Nullable Long pixCenterId,
        @Nullable String academy,
        @Nullable Uai successor,
        @Nullable String town) {

    /** A school that is open, whose town the directory does not tell. */
    public School(
            Uai uai,
            String name,
            SchoolKind kind,
            @Nullable String privateContract,
            @Nullable Long pixOrganizationId,
            @Nullable Long pixCenterId,
            @Nullable String academy) {
        this(uai, name, kind, privateContract, pixOrganizationId, pixCenterId, academy, null, null);
    }

    /** An open school whose academy the directory does not tell. */
    public School(
            Uai uai,
            String name,
            SchoolKind kind,
            @Nullable String privateContract,
            @Nullable Long pixOrganizationId,
            @Nullable Long pixCenterId) {
        this(uai, name, kind, privateContract, pixOrganizationId, pixCenterId, null);
    }

    /** This school once another has taken it over; open when that one is null. */
    public School takenOverBy(@Nullable Uai other) {
        return new School(uai, name, kind, privateContract, pixOrganizationId, pixCenterId, academy, other, town);
    }

    /** Whether another school has taken it over. */
    public boolean isClosed() {
        return successor != null;
    }

    /** Public, or private under contract or not, in French (contract siecle A.4, table {@code CONTRATS}). */
    public String sector() {
        if (privateContract == null) {
            return "public";
        }
        return switch (privateContract) {
            case "1" -> "privé hors contrat";
            case "3" -> "privé sous contrat";
            default -> "privé";
        };
    }
}
