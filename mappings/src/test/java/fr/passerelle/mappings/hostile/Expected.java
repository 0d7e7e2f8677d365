package fr.passerelle.mappings.hostile;

import java.util.List;

/** What must become of an input: the only error code that it may get, or none. */
enum Expected {
    /** Read as if the attack were not there. */
    HARMLESS(""),
    BROKEN("INVALID_FILE"),
    DTD("INVALID_FILE"),
    ANOTHER_ROOT("INVALID_FILE"),
    ENCODING("ENCODING_NOT_SUPPORTED"),
    TOO_LARGE("PAYLOAD_TOO_LARGE"),
    TOO_MANY("TOO_MANY_PUPILS"),
    ANOTHER_SCHOOL("UAI_MISMATCHED"),
    BAD_LETTERS("INVALID_CHAR_DETECTED"),
    SAME_INE("INE_UNIQUE"),
    NO_INE("INE_REQUIRED"),
    NO_FIRST_NAME("FIRST_NAME_REQUIRED"),
    BAD_DATE("INVALID_BIRTHDATE_FORMAT"),
    NOBODY("EMPTY");

    private final String code;

    Expected(String code) {
        this.code = code;
    }

    /** The codes of the errors, at that door. */
    List<String> codes(Door door) {
        if (this == HARMLESS) {
            return List.of();
        }
        if (door != Door.GAR_ENT) {
            return List.of(code);
        }
        return switch (this) {
            case DTD -> List.of("GAR_DTD_FORBIDDEN");
            case ANOTHER_ROOT -> List.of("GAR_ROOT_UNKNOWN");
            default -> List.of("GAR_XML_UNREADABLE");
        };
    }
}
