package fr.passerelle.mappings.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmpTest {

    @ParameterizedTest
    @CsvSource({
        "O'BRIEN & <b>,  O'BRIEN &amp; &lt;b&gt;",
        "{subject},      &#123;subject}",
        "'a\u0000b\uFFFFc', a b c",
        "'a\uD800b',     a b",
        "😀,             😀"
    })
    void aNameIsNoMarkup(String name, String escaped) {
        assertThat(Xmp.escaped(name)).isEqualTo(escaped);
    }
}
