package fr.passerelle.domain.identity;

import fr.passerelle.domain.account.AccountState;
import fr.passerelle.domain.school.Uai;
import org.jspecify.annotations.Nullable;

/** An account that the ledger knows already. */
public record KnownAccount(
        String externalId,
        Uai uai,
        AccountState state,
        @Nullable Long personId,
        @Nullable Long pupilId) {}
