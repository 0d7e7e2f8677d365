package fr.passerelle.simulators.academy.truth;

import fr.passerelle.domain.account.AccountState;
import org.jspecify.annotations.Nullable;

/**
 * Where one GAR account must stand at an instant.
 *
 * @param uai school it was announced for
 * @param ine pupil who is really behind it, null when SIECLE gives none
 */
public record ExpectedAccount(
        String uai, String ido, @Nullable String ine, AccountState state) {}
