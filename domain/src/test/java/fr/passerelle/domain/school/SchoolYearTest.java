package fr.passerelle.domain.school;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchoolYearTest {

    @Test
    void yearsFollowEachOther() {
        SchoolYear year = new SchoolYear(2026);

        assertThat(year.next().previous()).isEqualTo(year);
        assertThat(year).isLessThan(year.next());
    }
}
