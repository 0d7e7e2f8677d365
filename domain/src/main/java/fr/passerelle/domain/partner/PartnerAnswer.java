package fr.passerelle.domain.partner;

/**
 * What came of a test.
 *
 * @param sentence French sentences: what answered, or what is wrong and what to do; no secret
 */
public record PartnerAnswer(boolean isWell, String sentence) {

    public static PartnerAnswer well(String sentence) {
        return new PartnerAnswer(true, sentence);
    }

    public static PartnerAnswer wrong(String sentence) {
        return new PartnerAnswer(false, sentence);
    }
}
