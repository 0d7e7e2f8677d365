package fr.passerelle.domain.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileKindTest {

    @Test
    void aSentenceAboutSiecleIsSaidOfFregataToWhoWorksWithIt() {
        assertThat(FileKind.FREGATA_CSV.said("Corrigez l'INE dans SIECLE.")).isEqualTo("Corrigez l'INE dans FREGATA.");
        assertThat(FileKind.FREGATA_CSV.said("Tel que SIECLE ou FREGATA le donne."))
                .isEqualTo("Tel que SIECLE ou FREGATA le donne.");
        assertThat(FileKind.SIECLE_ELEVES.said("Corrigez l'INE dans SIECLE.")).isEqualTo("Corrigez l'INE dans SIECLE.");
    }
}
