package fr.passerelle.mappings.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.session.SessionVerdict;
import fr.passerelle.domain.verdict.FileVerdict;
import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.domain.verdict.Severity;
import fr.passerelle.domain.verdict.VerdictCode;
import fr.passerelle.mappings.check.CheckVerdict;
import fr.passerelle.mappings.fregata.FregataVerdict;
import fr.passerelle.mappings.gar.GarVerdict;
import fr.passerelle.mappings.pix.ResultsVerdict;
import fr.passerelle.mappings.siecle.source.SiecleVerdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/verdicts.md} is written from the enums; run with {@code -Dpasserelle.docs.write=true} to write it again. */
class VerdictsDocumentTest {

    private static final Path ROOT = Path.of("..");
    private static final Path DOCUMENT = ROOT.resolve("docs/verdicts.md");

    private static final String HEAD = """
            # Les verdicts de Passerelle

            Tout ce que Passerelle peut reprocher à un fichier, avec ce qu'il y a à faire. Une **erreur** refuse tout le \
            fichier ; un **avertissement** n'empêche rien. Les codes de Pix sont repris tels quels.

            Cette page est écrite par les énumérations du code, et un test la compare. Pour la réécrire :
            `mvn -pl mappings -am test -Dtest=VerdictsDocumentTest -Dsurefire.failIfNoSpecifiedTests=false \
            -Dpasserelle.docs.write=true`
            """;

    private record Chapter(String title, Class<? extends VerdictCode> verdicts) {

        String text() {
            StringBuilder text = new StringBuilder("\n## " + title + "\n\n")
                    .append("| Code | Gravité | Ce qui ne va pas | Que faire |\n|---|---|---|---|\n");
            for (VerdictCode verdict : verdicts.getEnumConstants()) {
                text.append("| `")
                        .append(verdict.code())
                        .append("` | ")
                        .append(verdict.severity() == Severity.ERROR ? "erreur" : "avertissement")
                        .append(" | ")
                        .append(verdict.message())
                        .append(" | ")
                        .append(verdict.remedy())
                        .append(" |\n");
            }
            return text.toString();
        }
    }

    private static final List<Chapter> CHAPTERS = List.of(
            new Chapter("Export d'élèves, structures et nomenclature de SIECLE", SiecleVerdict.class),
            new Chapter("Export CSV de FREGATA", FregataVerdict.class),
            new Chapter("À l'import, au vu de la base et des partenaires", IntakeVerdict.class),
            new Chapter("Comptes du GAR et des ENT", GarVerdict.class),
            new Chapter("Sessions finalisées de Pix Certif", SessionVerdict.class),
            new Chapter("Résultats de classe de Pix", ResultsVerdict.class),
            new Chapter("Fichier de toute sorte", FileVerdict.class),
            new Chapter("Commande `check`, quand le contenu ne dit rien", CheckVerdict.class));

    @Test
    void theDocumentTellsEveryVerdictAsItIs() throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        CHAPTERS.forEach(chapter -> text.append(chapter.text()));
        if (Boolean.getBoolean("passerelle.docs.write")) {
            Files.writeString(DOCUMENT, text);
        }

        assertThat(DOCUMENT).hasContent(text.toString());
    }

    @Test
    void noListOfVerdictsIsForgotten() throws IOException {
        try (Stream<Path> sources = Files.walk(ROOT)) {
            List<String> lists = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> read(file).contains(" implements VerdictCode {"))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();

            assertThat(CHAPTERS)
                    .extracting(chapter -> chapter.verdicts().getSimpleName())
                    .containsExactlyInAnyOrderElementsOf(lists);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
