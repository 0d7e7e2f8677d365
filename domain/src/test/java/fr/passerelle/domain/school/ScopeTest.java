package fr.passerelle.domain.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {

    private static final Uai MINE = Uai.ofNumber(9990001);
    private static final Uai OTHER = Uai.ofNumber(9990002);

    @Test
    void theWholeAcademySeesEverySchool() {
        assertThat(Scope.all().allows(MINE)).isTrue();
        assertThat(Scope.all().allows(OTHER)).isTrue();
    }

    @Test
    void aHeadSeesTheirOwnSchoolOnly() {
        Scope scope = Scope.of(Set.of(MINE));

        assertThat(scope.allows(MINE)).isTrue();
        assertThat(scope.allows(OTHER)).isFalse();
    }

    @Test
    void noSchoolMeansNoSchoolAndNotAll() {
        assertThat(Scope.of(Set.of()).allows(MINE)).isFalse();
        assertThat(Scope.of(Set.of())).isNotEqualTo(Scope.all());
    }

    @Test
    void aScopeDoesNotGrowAfterwards() {
        Set<Uai> schools = new HashSet<>(Set.of(MINE));
        Scope scope = Scope.of(schools);
        schools.add(OTHER);

        assertThat(scope.allows(OTHER)).isFalse();
    }
}
