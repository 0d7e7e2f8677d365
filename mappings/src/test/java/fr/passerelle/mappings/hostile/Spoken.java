package fr.passerelle.mappings.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.verdict.Finding;

/** What an operator reads: French, a remedy, and neither the parser's words nor a pupil's name. */
final class Spoken {

    private Spoken() {}

    static void toAnOperator(Finding finding) {
        assertThat(finding.message())
                .doesNotContainPattern("[A-Za-z]+(Exception|Error)\\b|\\b(java|javax|com|org|fr)\\.[a-z]+\\.|null")
                .doesNotContainPattern("(?i)\\b(unexpected|expected|invalid|illegal|found|token|stream|the)\\b")
                .doesNotContain("GRANVEAU", "990000101AB");
        assertThat(finding.verdict().message()).isNotBlank();
        assertThat(finding.verdict().remedy()).endsWith(".");
        assertThat(finding.line() == null || finding.line() > 0).isTrue();
        assertThat(finding.column() == null || finding.column() > 0).isTrue();
    }
}
