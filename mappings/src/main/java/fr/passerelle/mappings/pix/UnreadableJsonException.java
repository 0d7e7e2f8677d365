package fr.passerelle.mappings.pix;

/** A JSON text is not what the contract says. The message names the field and never carries its value. */
public final class UnreadableJsonException extends RuntimeException {

    private final String field;

    public UnreadableJsonException(String field, String problem) {
        super(field + " : " + problem);
        this.field = field;
    }

    /** Path of the field at fault, like {@code data.attributes.certifications[3].date}; {@code $} for the whole. */
    public String field() {
        return field;
    }
}
