package fr.passerelle.mappings.fregata;

import static fr.passerelle.mappings.fregata.FregataSamples.codes;
import static fr.passerelle.mappings.fregata.FregataSamples.read;
import static fr.passerelle.mappings.fregata.FregataSamples.school;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.mappings.siecle.ChangesForPix;
import fr.passerelle.mappings.siecle.SiecleExport;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FregataRowsForPixTest {

    private static final String FIRST = "990000141AA";
    private static final String SECOND = "990000142AB";

    @Test
    void aCsvWithNothingToChangeIsTheVerySameArray() {
        byte[] csv = school().getBytes(StandardCharsets.UTF_8);

        assertThat(FregataRowsForPix.write(csv, changes(Set.of("990000999AA"), List.of())))
                .containsSame(csv);
    }

    @Test
    void aRowIsLeftOutAndNoOtherByteChanges() {
        String[] lines = school().split("(?<=\n)");

        assertThat(write(school(), changes(Set.of(FIRST), List.of()))).isEqualTo(lines[0] + lines[2]);
        assertThat(write(school(), changes(Set.of(SECOND), List.of()))).isEqualTo(lines[0] + lines[1]);
    }

    @Test
    void eachPupilOfOursIsReadBackAsHeIs() {
        List<Pupil> pupils = read(school()).pupils();
        SiecleExport told = read(write(school(), changes(Set.of(), pupils)));

        assertThat(codes(told)).isEmpty();
        assertThat(told.pupils()).isEqualTo(pupils);
    }

    @Test
    void rowsAreFoundBehindCellsOfSeveralLinesAndBehindCarriageReturns() {
        String csv = school().replace(";LE GUENNEC;", ";\"LE\nGUENNEC\";").replaceAll("(?<!LE)\n", "\r\n");
        List<Pupil> pupils = read(school()).pupils();

        assertThat(read(write(csv, changes(Set.of(FIRST), List.of()))).pupils())
                .extracting(Pupil::ine)
                .containsExactly(SECOND);
        String told = write(csv, changes(Set.of(FIRST), List.of(pupils.get(1))));
        assertThat(read(told).pupils()).containsExactly(pupils.get(1));
        assertThat(told).endsWith("\r\n");
    }

    @Test
    void theCopyStaysInItsEncodingWithItsByteOrderMark() {
        Charset latin = Charset.forName("windows-1252");
        Pupil first = read(school()).pupils().get(0);
        byte[] told = FregataRowsForPix.write(school().getBytes(latin), changes(Set.of(), List.of(first)))
                .orElseThrow();
        assertThat(read(told).pupils()).extracting(Pupil::middleName).contains("Cœlia");

        byte[] marked = FregataRowsForPix.write(
                        ("\uFEFF" + school()).getBytes(StandardCharsets.UTF_8), changes(Set.of(FIRST), List.of()))
                .orElseThrow();
        assertThat(marked).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(read(marked).pupils()).hasSize(1);
    }

    @Test
    void aNameThatTheEncodingLacksMakesNoCopyRatherThanAnotherName() {
        Pupil first = read(school().replace("Maïwenn", "Ştefan")).pupils().get(0);
        byte[] csv = school().getBytes(Charset.forName("windows-1252"));

        assertThat(FregataRowsForPix.write(csv, changes(Set.of(), List.of(first))))
                .isEmpty();
    }

    @Test
    void noCopyIsMadeOfWhatIsNoCsv() {
        assertThat(List.of("", "a;\"b", "\0"))
                .allSatisfy(text -> assertThat(FregataRowsForPix.write(
                                text.getBytes(StandardCharsets.UTF_8), changes(Set.of(FIRST), List.of())))
                        .isEmpty());
    }

    private static ChangesForPix changes(Set<String> leftOut, List<Pupil> remade) {
        return ChangesForPix.of(leftOut, remade);
    }

    private static String write(String csv, ChangesForPix changes) {
        Optional<byte[]> told = FregataRowsForPix.write(csv.getBytes(StandardCharsets.UTF_8), changes);
        return new String(told.orElseThrow(), StandardCharsets.UTF_8);
    }
}
