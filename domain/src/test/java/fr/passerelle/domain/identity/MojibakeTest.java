package fr.passerelle.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {

    private static final String[] NAMES = {"Maëlys", "Zoé", "ÉLOÏSE", "Françoise", "Lætitia", "CŒUR", "Haÿ", "D’Haÿ"};

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "ISO-8859-15", "windows-1252", "x-MacRoman", "IBM850", "IBM437"})
    void aNameInUtf8ThatWasReadOtherwiseIsRecognised(String charset) {
        assertThat(NAMES)
                .extracting(name -> misread(name, charset))
                .allSatisfy(name -> assertThat(Mojibake.isIn(name)).as(name).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252"})
    void soIsOneThatWasReadOtherwiseTwiceOrWithAccentsBehindTheirLetters(String charset) {
        assertThat(NAMES)
                .extracting(name -> misread(misread(name, charset), charset))
                .allSatisfy(name -> assertThat(Mojibake.isIn(name)).as(name).isTrue());
        assertThat(misread(Normalizer.normalize("Maëlys", Normalizer.Form.NFD), charset))
                .matches(Mojibake::isIn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Maëlys",
                "Zoé",
                "ÉLOÏSE",
                "D’Haÿ",
                "Ana-Ìda",
                "Íñigo",
                "Šimůnek",
                "Ngọc Ánh",
                "ÂME",
                "Ærø",
                "O'Brien",
                "Le  Goff",
                "Du\tPont",
                "Martin"
            })
    void anHonestNameIsNone(String name) {
        assertThat(Mojibake.isIn(name)).isFalse();
        assertThat(Mojibake.isIn(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isFalse();
    }

    @Test
    void whatNoDatabaseKeepsIsNoText() {
        assertThat(Mojibake.isNoText("Ma\0rtin")).isTrue();
        assertThat(Mojibake.isNoText("Ma\uD83Drtin")).isTrue();
        assertThat(Mojibake.isNoText("Ma\uD83D\uDE00rtin")).isFalse();
        assertThat(Mojibake.isNoText("")).isFalse();
        assertThat(Mojibake.isIn("Ma\u0001rtin")).isTrue();
    }

    private static String misread(String text, String charset) {
        return new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName(charset));
    }
}
