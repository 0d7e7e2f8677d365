package fr.passerelle.domain.identity;

/** Names as they are compared, and a division: what a GAR account and an ENT account of one pupil have in common. */
public record NameInDivision(String lastName, String firstName, String division) {

    /** Normalises the names (contract gar B.3); the division code is kept as it is. */
    public static NameInDivision of(String lastName, String firstName, String division) {
        return new NameInDivision(Names.normalise(lastName), Names.normalise(firstName), division);
    }
}
