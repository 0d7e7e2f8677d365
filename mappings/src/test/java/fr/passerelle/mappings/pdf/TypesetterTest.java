package fr.passerelle.mappings.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TypesetterTest {

    private static final Style STYLE = new Style(Cut.REGULAR, 10, Ink.TEXT);

    private final Typesetter typesetter = new Typesetter(fonts());

    @Test
    void linesBreakAfterBlanksAndHyphens() throws IOException {
        assertThat(lines("Jean-Baptiste Poquelin", 45)).containsExactly("Jean-", "Baptiste ", "Poquelin");
        assertThat(lines("Jean-Baptiste Poquelin", 70)).containsExactly("Jean-Baptiste ", "Poquelin");
    }

    @Test
    void aWordWiderThanTheLineIsCut() throws IOException {
        assertThat(lines("WWWWW Jean", 30)).containsExactly("WWW", "WW ", "Jean");
    }

    @Test
    void aBlankThatDoesNotBreakDoesNot() throws IOException {
        assertThat(lines("le 17\u00A0mars\u00A02012", 64)).containsExactly("le ", "17\u00A0mars\u00A02012");
    }

    @Test
    void nothingIsOneEmptyLine() throws IOException {
        assertThat(lines("", 60)).containsExactly("");
    }

    @Test
    void whatDoesNotHoldEndsWithAnEllipsisAndIsKeptToBeRead() throws IOException {
        Paragraph paragraph = typesetter.set("Collège Jean-Baptiste Poquelin", STYLE, 70, 1);

        assertThat(paragraph.lines()).hasSize(1);
        assertThat(paragraph.lines().get(0)).startsWith("Collège J").endsWith("…");
        assertThat(paragraph.actual()).isEqualTo("Collège Jean-Baptiste Poquelin");
    }

    @Test
    void aNameThatDoesNotHoldOnTwoLinesIsSetSmaller() throws IOException {
        assertThat(typesetter
                        .fit("MARTEL Élie", STYLE, 300, 19, 15, 12.5f)
                        .style()
                        .size())
                .isEqualTo(19);
        assertThat(typesetter
                        .fit("MARTEL Élie ".repeat(6), STYLE, 300, 19, 15, 12.5f)
                        .style()
                        .size())
                .isEqualTo(15);
    }

    @Property(tries = 200)
    void noLineIsTooWideAndNothingIsLost(
            @ForAll @StringLength(max = 60) @CharRange(from = 'a', to = 'z') @Chars({' ', '-', 'É', '\u00A0'})
                    String text)
            throws IOException {
        List<String> lines = lines(text, 50);

        assertThat(String.join("", lines)).isEqualTo(text);
        for (String line : lines) {
            assertThat(typesetter.width(line.stripTrailing(), STYLE)).isLessThanOrEqualTo(50);
        }
    }

    private List<String> lines(String text, float width) throws IOException {
        return typesetter.set(text, STYLE, width).lines();
    }

    private static Fonts fonts() {
        try {
            return Fonts.parse();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
