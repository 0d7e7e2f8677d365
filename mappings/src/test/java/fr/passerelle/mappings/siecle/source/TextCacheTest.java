package fr.passerelle.mappings.siecle.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextCacheTest {

    private final TextCache cache = new TextCache();

    @Test
    void aTextMetAgainIsTheSameObject() {
        assertThat(of("10310019110")).isEqualTo("10310019110").isSameAs(of("10310019110"));
        assertThat(of("")).isEmpty();
    }

    @Test
    void lettersBeyondLatin1AndLongTextsAreReadToo() {
        assertThat(of("LE CŒUR")).isEqualTo("LE CŒUR");
        assertThat(of("S".repeat(300))).hasSize(300);
        assertThat(of("Ā")).isNotEqualTo(of("\u0001"));
    }

    @Test
    void noTextIsEverTakenForAnother() {
        Random random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            char[] chars = new char[random.nextInt(20)];
            for (int at = 0; at < chars.length; at++) {
                chars[at] = (char) ('A' + random.nextInt(i % 3 == 0 ? 2 : 500));
            }
            assertThat(of(new String(chars))).isEqualTo(new String(chars));
        }
    }

    private String of(String text) {
        char[] around = ("<" + text + ">").toCharArray();
        return cache.of(around, 1, text.length());
    }
}
