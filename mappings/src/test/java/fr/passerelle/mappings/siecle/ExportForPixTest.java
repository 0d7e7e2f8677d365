package fr.passerelle.mappings.siecle;

import static fr.passerelle.mappings.siecle.Exports.SIECLE;
import static fr.passerelle.mappings.siecle.Exports.codes;
import static fr.passerelle.mappings.siecle.Exports.division;
import static fr.passerelle.mappings.siecle.Exports.eleves;
import static fr.passerelle.mappings.siecle.Exports.export;
import static fr.passerelle.mappings.siecle.Exports.pupil;
import static fr.passerelle.mappings.siecle.Exports.read;
import static fr.passerelle.mappings.siecle.Exports.structures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.pupil.Sex;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportForPixTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String FIRST = "990000101AB";
    private static final String SECOND = "990000102AB";
    private static final String TWO = export(
            eleves(pupil("51", FIRST), pupil("52", SECOND)), structures(division("51", "3 B"), division("52", "3 A")));
    private static final Pupil KNOWN = new Pupil(
            "990000103AB",
            null,
            "53",
            "LE CŒUR & FILS",
            "",
            "Ştefan",
            null,
            "Zoé",
            Sex.F,
            LocalDate.of(2012, 2, 29),
            null,
            "CORK",
            "136",
            "099",
            "10310019110",
            "ST",
            "3 <B>",
            null);

    @Test
    void anExportWithNothingToChangeIsTheVerySameArray() {
        byte[] received = TWO.getBytes(SIECLE);

        assertThat(write(received, changes(Set.of(), List.of()))).containsSame(received);
    }

    @Test
    void aPupilIsLeftOutAndNoOtherByteChanges() {
        String left = write(TWO, changes(Set.of(FIRST), List.of()));

        assertThat(left).isEqualTo(TWO.replace(pupil("51", FIRST).strip(), ""));
        assertThat(read(left).pupils()).extracting(Pupil::ine).containsExactly(SECOND);
    }

    @Test
    void anIneIsFoundHoweverTheExportSpellsIt() {
        String odd = TWO.replace("<ID_NATIONAL>" + FIRST, "<ID_NATIONAL> 990000101ab\u00A0");

        assertThat(read(write(odd, changes(Set.of(FIRST), List.of()))).pupils())
                .extracting(Pupil::ine)
                .containsExactly(SECOND);
    }

    @Test
    void aPupilOfOursIsReadBackAsHeIs() {
        SiecleExport told = read(write(TWO, changes(Set.of(), List.of(KNOWN))));

        assertThat(told.findings()).isEmpty();
        assertThat(told.pupils())
                .hasSize(3)
                .last()
                .satisfies(pupil -> assertThat(pupil)
                        .usingRecursiveComparison()
                        .ignoringFields("eleveId")
                        .isEqualTo(KNOWN));
    }

    @Test
    void aPupilOfOursStandsInThePlaceOfWhoeverBearsHisIne() {
        Pupil known = withIne(SECOND);
        String told = write(TWO, changes(Set.of(), List.of(known)));

        assertThat(read(told).pupils())
                .extracting(Pupil::ine, Pupil::firstName)
                .containsExactly(tuple(FIRST, "Eloi"), tuple(SECOND, "Ştefan"));
    }

    @Test
    void aPupilOfOursIsInADivisionEvenWhenTheExportHasNoStructures() {
        String without = export(eleves(pupil("51", FIRST)));

        assertThat(read(write(without, changes(Set.of(), List.of(KNOWN)))).pupils())
                .extracting(Pupil::division)
                .containsExactly("3 <B>");
    }

    /** Pix asks that there be a code, and reads any other than 1 and 2 as unknown. */
    @Test
    void anUnknownSexIsWrittenAsACodeThatSaysNothing() {
        String told = write(TWO, changes(Set.of(), List.of(withIneAndSex(SECOND, null))));

        assertThat(told).contains("<CODE_SEXE>0</CODE_SEXE>");
        assertThat(codes(read(told))).isEmpty();
    }

    @Test
    void anEmptyLeavingDateOfASchooledPupilIsTakenOut() {
        for (String empty :
                List.of("<DATE_SORTIE/>", "<DATE_SORTIE></DATE_SORTIE>", "<DATE_SORTIE > </DATE_SORTIE >")) {
            String one = export(eleves(pupil("51", FIRST, empty)), structures(division("51", "3 B")));

            assertThat(write(one, schooled(FIRST))).as(empty).isEqualTo(one.replace(empty, ""));
        }
    }

    /** Of somebody who leaves today as well: he is at school until the evening, and the export would not be sent otherwise. */
    @ParameterizedTest
    @ValueSource(strings = {"22/11/2026", "02/07/2027"})
    void aLeavingDateOfTodayOrToComeIsTakenOutOfASchooledPupilAlone(String day) {
        String date = "<DATE_SORTIE>" + day + "</DATE_SORTIE>";
        String one = export(eleves(pupil("51", FIRST, date)), structures(division("51", "3 B")));

        assertThat(write(one, schooled(FIRST))).isEqualTo(one.replace(date, ""));
        assertThat(write(one, schooled(SECOND))).isEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"21/11/2026", "01/09/2026", "32/13/2027", "illisible"})
    void aLeavingDateThatIsPastOrUnreadableStays(String date) {
        String one = export(
                eleves(pupil("51", FIRST, "<DATE_SORTIE>" + date + "</DATE_SORTIE>")),
                structures(division("51", "3 B")));

        assertThat(write(one, schooled(FIRST))).isEqualTo(one);
    }

    @Test
    void structuresBeforeTheirPupilsArePutBehindThem() {
        String reversed = export(
                structures(division("51", "3 A"), division("52", "3 A")),
                eleves(pupil("51", FIRST), pupil("52", SECOND)),
                structures(division("51", "3 B")));
        SiecleExport before = read(reversed);
        SiecleExport told = read(write(reversed, changes(Set.of(), List.of(KNOWN))));

        assertThat(codes(before)).contains("BLOCKS_REVERSED");
        assertThat(codes(told)).doesNotContain("BLOCKS_REVERSED");
        assertThat(told.pupils())
                .as("the last division of the file still counts")
                .extracting(Pupil::division)
                .containsExactly("3 B", "3 A", "3 <B>");
    }

    @Test
    void aFamilyNameUnderTheOldTagIsPutUnderTheOneWherePixLooksForIt() {
        String old = TWO.replace("NOM_DE_FAMILLE", "NOM").replace("<NOM>", "<NOM SOURCE='a>b'>");
        String told = write(old, changes(Set.of(FIRST), List.of(KNOWN)));

        assertThat(codes(read(old))).containsExactly("OLD_FAMILY_NAME_TAG");
        assertThat(codes(read(told))).isEmpty();
        assertThat(told).contains("<NOM_DE_FAMILLE SOURCE='a>b'>").doesNotContain("<NOM ", "</NOM>");
        assertThat(read(told).pupils())
                .extracting(Pupil::lastName)
                .containsExactly(read(old).pupils().get(1).lastName(), KNOWN.lastName());
    }

    @Test
    void anotherNameBesideTheFamilyNameStaysAsItIs() {
        String both = TWO.replace("<PRENOM>", "<NOM>AUTREFOIS</NOM><PRENOM>");

        assertThat(write(both, changes(Set.of(), List.of()))).isEqualTo(both);
    }

    @Test
    void whatOnlyLooksLikeAnElementIsNone() {
        String odd = TWO.replace("<ELEVES>", "<ELEVES><!-- <ELEVE><ID_NATIONAL>" + FIRST + "</ID_NATIONAL> -->")
                .replace("<ELEVE ELEVE_ID=\"51\">", "<ELEVE NOTE=\"a/>b'\" ELEVE_ID='51'>")
                .replace("<PRENOM>Eloi", "<PRENOM2><![CDATA[</ELEVE>]]></PRENOM2><PRENOM>Eloi");

        assertThat(read(write(odd, changes(Set.of(FIRST), List.of()))).pupils())
                .extracting(Pupil::ine)
                .containsExactly(SECOND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-1", "US-ASCII"})
    void theCopyStaysInTheEncodingThatTheExportDeclares(String encoding) {
        Charset charset = Charset.forName(encoding);
        byte[] received = TWO.replace("ISO-8859-15", encoding).getBytes(charset);
        byte[] told = write(received, changes(Set.of(FIRST), List.of(KNOWN))).orElseThrow();

        assertThat(read(told).pupils())
                .extracting(Pupil::lastName, Pupil::firstName)
                .contains(tuple("LE CŒUR & FILS", "Ştefan"));
        assertThat(new String(told, charset)).contains("encoding=\"" + encoding + "\"");
    }

    @Test
    void aByteOrderMarkSaysUtf8WhateverIsDeclared() {
        byte[] received = ("\uFEFF" + TWO.replace("ISO-8859-15", "UTF-8")).getBytes(StandardCharsets.UTF_8);

        assertThat(read(write(received, changes(Set.of(FIRST), List.of(KNOWN))).orElseThrow())
                        .pupils())
                .extracting(Pupil::firstName)
                .containsExactly("Eloi", "Ştefan");
    }

    @Test
    void noCopyIsMadeOfWhatCannotBeCutByBytes() {
        byte[] wide = TWO.replace("ISO-8859-15", "UTF-16").getBytes(StandardCharsets.UTF_16);
        byte[] nobody = export().getBytes(SIECLE);
        byte[] damaged = {'P', 'K', 3, 4, 0, 0, 0};

        assertThat(List.of(wide, nobody, damaged))
                .allSatisfy(content -> assertThat(write(content, changes(Set.of(FIRST), List.of())))
                        .isEmpty());
    }

    /** Whatever a sample has between its pupils: each can be taken out and put back without the others noticing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a_school_in_september.xml",
                "a_school_with_addresses.xml",
                "BLOCKS_REVERSED.xml",
                "DUPLICATE_ELEVE_ID.xml",
                "TWO_DIVISIONS.xml"
            })
    void eachPupilOfASampleCanBeLeftOutOrReplaced(String sample) {
        byte[] received = Exports.sample(sample);
        List<Pupil> pupils = read(received).pupils();

        assertThat(pupils).isNotEmpty().allSatisfy(one -> {
            List<Pupil> others =
                    pupils.stream().filter(pupil -> !pupil.equals(one)).toList();
            byte[] without =
                    write(received, changes(Set.of(one.ine()), List.of())).orElseThrow();
            byte[] replaced = write(received, changes(Set.of(), List.of(one))).orElseThrow();
            assertThat(read(without).pupils()).isEqualTo(others);
            assertThat(read(replaced).pupils())
                    .containsAll(others)
                    .hasSize(pupils.size())
                    .last()
                    .extracting(Pupil::ine, Pupil::lastName, Pupil::division, Pupil::mefCode, Pupil::birthCityCode)
                    .containsExactly(one.ine(), one.lastName(), one.division(), one.mefCode(), one.birthCityCode());
        });
    }

    @Test
    void aZipStaysAZipOfTheSameName() throws Exception {
        byte[] zip = zipped("ExportXML_ElevesSansAdresses.xml", TWO.getBytes(SIECLE));
        byte[] told = write(zip, changes(Set.of(FIRST), List.of())).orElseThrow();

        assertThat(write(zip, changes(Set.of(), List.of()))).containsSame(zip);
        assertThat(read(told).pupils()).extracting(Pupil::ine).containsExactly(SECOND);
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(told))) {
            assertThat(entries.getNextEntry().getName()).isEqualTo("ExportXML_ElevesSansAdresses.xml");
        }
    }

    private static byte[] zipped(String name, byte[] xml) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(xml);
        }
        return bytes.toByteArray();
    }

    private static ChangesForPix changes(Set<String> leftOut, List<Pupil> remade) {
        return ChangesForPix.of(leftOut, remade);
    }

    private static ChangesForPix schooled(String ine) {
        return new ChangesForPix(Set.of(), Set.of(ine), TODAY, List.of());
    }

    private static Pupil withIne(String ine) {
        return withIneAndSex(ine, Sex.F);
    }

    private static Pupil withIneAndSex(String ine, Sex sex) {
        return new Pupil(
                ine,
                null,
                "53",
                KNOWN.lastName(),
                null,
                KNOWN.firstName(),
                null,
                null,
                sex,
                KNOWN.birthdate(),
                null,
                "CORK",
                "136",
                "099",
                "10310019110",
                "ST",
                "3 B",
                null);
    }

    private static String write(String export, ChangesForPix changes) {
        return new String(write(export.getBytes(SIECLE), changes).orElseThrow(), SIECLE);
    }

    private static Optional<byte[]> write(byte[] export, ChangesForPix changes) {
        return ExportForPix.write(export, changes, SiecleLimits.usual());
    }
}
