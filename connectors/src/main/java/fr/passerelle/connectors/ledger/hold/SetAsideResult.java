package fr.passerelle.connectors.ledger.hold;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result that could not be taken as it came.
 *
 * @param code of the verdict
 * @param place the line and column of the file, or the path in Pix's answer
 * @param message what is wrong, in French
 * @param remedy what to do about it, in French
 * @param number of the certification, null when it cannot be read
 * @param lastName as it was told, even misread; empty when it cannot be read
 * @param firstName likewise
 * @param birthdate null when it cannot be read
 * @param named persons whose it may be
 */
public record SetAsideResult(
        String code,
        String place,
        String message,
        String remedy,
        @Nullable Long number,
        String lastName,
        String firstName,
        @Nullable LocalDate birthdate,
        List<Long> named) {

    public SetAsideResult {
        named = List.copyOf(named);
    }
}
