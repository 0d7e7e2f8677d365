package fr.passerelle.mappings.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InkTest {

    /** RGAA asks for 4.5; we keep what it asks of the most legible. */
    @ParameterizedTest
    @EnumSource(names = {"TEXT", "ACCENT", "QUIET"})
    void textStandsOutFromWhatItIsPrintedOn(Ink ink) {
        assertThat(contrast(ink, Ink.WHITE)).isGreaterThanOrEqualTo(7);
        assertThat(contrast(ink, Ink.WASH)).isGreaterThanOrEqualTo(7);
    }

    private static double contrast(Ink dark, Ink light) {
        return (luminance(light) + 0.05) / (luminance(dark) + 0.05);
    }

    private static double luminance(Ink ink) {
        return 0.2126 * linear(ink.red()) + 0.7152 * linear(ink.green()) + 0.0722 * linear(ink.blue());
    }

    private static double linear(float channel) {
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
