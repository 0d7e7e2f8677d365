package fr.passerelle.mappings.hostile;

import static fr.passerelle.mappings.hostile.Expected.ANOTHER_ROOT;
import static fr.passerelle.mappings.hostile.Expected.ANOTHER_SCHOOL;
import static fr.passerelle.mappings.hostile.Expected.BAD_LETTERS;
import static fr.passerelle.mappings.hostile.Expected.BROKEN;
import static fr.passerelle.mappings.hostile.Expected.HARMLESS;
import static fr.passerelle.mappings.hostile.Expected.NOBODY;
import static fr.passerelle.mappings.hostile.Expected.NO_FIRST_NAME;
import static fr.passerelle.mappings.hostile.Expected.NO_INE;
import static fr.passerelle.mappings.hostile.Expected.SAME_INE;

import fr.passerelle.mappings.siecle.Exports;
import java.util.ArrayList;
import java.util.List;

/** Documents that are no documents, and documents that are not what they should be. */
final class Shapes {

    private final List<HostileCase> cases = new ArrayList<>();

    static List<HostileCase> cases() {
        Shapes shapes = new Shapes();
        for (Door door : Door.ALL) {
            shapes.notWellFormed(door);
            shapes.forbiddenCharacters(door);
        }
        shapes.ofThePupils();
        shapes.ofTheOthers();
        return shapes.cases;
    }

    private void notWellFormed(Door door) {
        String whole = door.document();
        String end = "</" + door.root() + ">";
        add(door, "nothing", BROKEN, "");
        add(door, "blanks", BROKEN, " \n\t ");
        add(door, "only the prolog", BROKEN, Door.PROLOG);
        add(door, "only an opening bracket", BROKEN, "<");
        add(door, "only a comment", BROKEN, Door.PROLOG + "<!-- -->");
        add(door, "no end", BROKEN, whole.replace(end, ""));
        add(door, "two roots", BROKEN, whole + whole.substring(Door.PROLOG.length()));
        add(door, "a second, empty root", BROKEN, whole + "<A/>");
        add(door, "text behind the root", BROKEN, whole + "reste");
        add(door, "text before the root", BROKEN, whole.replace(Door.PROLOG, Door.PROLOG + "texte"));
        add(door, "a closing tag too many", BROKEN, whole + end);
        add(door, "a second prolog", BROKEN, whole + Door.PROLOG);
        add(door, "a prolog behind blanks", BROKEN, " " + whole);
        add(door, "another root", ANOTHER_ROOT, Door.PROLOG + "<html><body>" + door.root() + "</body></html>");
        add(
                door,
                "the root in lower case",
                ANOTHER_ROOT,
                whole.replace(door.root(), door.root().toLowerCase(java.util.Locale.ROOT)));
        add(door, "an attribute twice", BROKEN, door.onRoot("a='1' a='2'"));
        add(door, "an attribute without quotes", BROKEN, door.onRoot("a=1"));
        add(door, "an attribute without value", BROKEN, door.onRoot("a"));
        add(door, "a bracket in an attribute", BROKEN, door.onRoot("a='<'"));
        add(door, "tags that cross", BROKEN, door.inside("<A><B></A></B>"));
        add(door, "a tag that is not closed", BROKEN, door.inside("<A>"));
        add(door, "a tag that is not opened", BROKEN, door.inside("</A>"));
        add(door, "a prefix that nobody declared", BROKEN, door.inside("<nul:A/>"));
        add(door, "a name that begins with a digit", BROKEN, door.inside("<1A/>"));
        add(door, "a comment with two dashes", BROKEN, door.inside("<!-- -- -->"));
        add(door, "a comment without end", BROKEN, door.inside("<!-- "));
        add(door, "CDATA without end", BROKEN, door.inside("<![CDATA["));
        add(door, "an instruction called xml", BROKEN, door.inside("<?xml version='1.0'?>"));
        add(door, "an end of CDATA in the text", BROKEN, door.named("a]]>b"));
        add(door, "version 9.9", BROKEN, whole.replace("version=\"1.0\"", "version=\"9.9\""));
        add(door, "a prefix bound to nothing", BROKEN, door.inside("<a:A xmlns:a=''/>"));
        add(door, "the prefix of XML bound anew", BROKEN, door.onRoot("xmlns:xml='urn:x'"));
    }

    private void forbiddenCharacters(Door door) {
        for (String reference : List.of(
                "&#0;", "&#x1;", "&#xFFFE;", "&#xFFFF;", "&#xD800;", "&#x110000;", "&#99999999999;", "&#-1;", "&#x;")) {
            add(door, "the character " + reference, BROKEN, door.named("El" + reference + "oi"));
        }
        add(door, "a NUL in a name", BROKEN, door.named("El\0oi"));
        add(door, "a NUL in a tag", BROKEN, door.inside("<A\0/>"));
        add(door, "NULs behind the root", BROKEN, door.document() + "\0".repeat(4_096));
        add(door, "NULs only", BROKEN, "\0".repeat(65_536));
        add(door, "an escape in a name", BROKEN, door.named("El\u001Boi"));
        add(door, "a backspace in a name", BROKEN, door.named("El\boi"));
    }

    private void ofThePupils() {
        Door door = Door.PUPILS;
        String whole = door.document();
        String parameters = whole.substring(whole.indexOf("<PARAMETRES>"), whole.indexOf("<DONNEES>"));
        String other = parameters.replace("9990001X", "9990002Y");
        add(door, "an element in a name", BROKEN, door.named("<B>Eloi</B>"));
        add(door, "XInclude in a name", BROKEN, door.named("<include/>"));
        add(
                door,
                "controls that XML 1.1 allows",
                BROKEN,
                door.named("El&#x1;oi").replace("version=\"1.0\"", "version=\"1.1\""));
        add(door, "a C1 control in a name", BAD_LETTERS, door.named("El&#x9B;31moi"));
        add(door, "the replacement character", BAD_LETTERS, door.named("El&#xFFFD;oi"));
        add(door, "the pupils of another school", ANOTHER_SCHOOL, whole.replace("9990001X", "9990002Y"));
        add(door, "no school", ANOTHER_SCHOOL, whole.replace("<UAJ>9990001X</UAJ>", ""));
        add(door, "no parameters", ANOTHER_SCHOOL, whole.replace(parameters, ""));
        add(door, "a school between blanks", ANOTHER_SCHOOL, whole.replace("9990001X", " 9990001X "));
        add(door, "a school in an element of the school", BROKEN, whole.replace("9990001X", "<UAJ>9990001X</UAJ>"));
        add(
                door,
                "two parameters, the second of another school",
                HARMLESS,
                whole.replace(parameters, parameters + other));
        add(
                door,
                "two parameters, the first of another school",
                ANOTHER_SCHOOL,
                whole.replace(parameters, other + parameters));
        add(
                door,
                "parameters behind the data",
                HARMLESS,
                whole.replace(parameters, "").replace("</DONNEES>", "</DONNEES>" + parameters));
        add(
                door,
                "parameters of another school behind the data",
                ANOTHER_SCHOOL,
                whole.replace(parameters, "").replace("</DONNEES>", "</DONNEES>" + other));
        add(
                door,
                "parameters in the data",
                ANOTHER_SCHOOL,
                whole.replace(parameters, "").replace("</DONNEES>", parameters + "</DONNEES>"));
        String pupils = Exports.eleves(Exports.pupil("51", "990000101AB"));
        add(
                door,
                "the block of pupils twice",
                SAME_INE,
                Exports.export(pupils, pupils, Exports.structures(Exports.division("51", "3 B"))));
        add(door, "a pupil in a pupil", HARMLESS, Exports.onePupil(Exports.pupil("52", "990000102CD")));
        add(
                door,
                "last year's school in a pupil",
                HARMLESS,
                Exports.onePupil("<SCOLARITE_AN_DERNIER><PRENOM>X</PRENOM><ELEVE/></SCOLARITE_AN_DERNIER>"));
        add(
                door,
                "data in the data",
                NOBODY,
                whole.replace("<DONNEES>", "<DONNEES><DONNEES>").replace("</DONNEES>", "</DONNEES></DONNEES>"));
        add(door, "no data", NOBODY, whole.replaceAll("(?s)<DONNEES>.*</DONNEES>", ""));
        add(door, "a pupil without identifier", NOBODY, whole.replace("<ELEVE ELEVE_ID=\"51\">", "<ELEVE>"));
        add(
                door,
                "an identifier in a namespace",
                HARMLESS,
                whole.replace("<ELEVE ELEVE_ID", "<ELEVE xmlns:n='urn:n' n:ELEVE_ID"));
        add(door, "an empty INE", NO_INE, whole.replace("990000101AB", " "));
        add(door, "an empty first name", NO_FIRST_NAME, door.named("<![CDATA[ ]]>"));
        add(door, "a date of another calendar", Expected.BAD_DATE, whole.replace("04/11/2012", "31/02/2012"));
        add(door, "a date in other digits", Expected.BAD_DATE, whole.replace("04/11/2012", "&#x660;&#x664;/11/2012"));
        add(door, "a date as a formula", Expected.BAD_DATE, whole.replace("04/11/2012", "=1+1"));
        add(door, "a year beyond all", HARMLESS, whole.replace("<ANNEE_SCOLAIRE>2026", "<ANNEE_SCOLAIRE>99999999999"));
        add(door, "a name as a formula", HARMLESS, door.named("=HYPERLINK(1)"));
        add(door, "a name as SQL", HARMLESS, door.named("Robert'); DROP TABLE pupil;--"));
        add(door, "a name as a script", HARMLESS, door.named("&lt;script&gt;alert(1)&lt;/script&gt;"));
        add(door, "a name as a look-up of a log", HARMLESS, door.named("${jndi:ldap://127.0.0.1/a}"));
        add(door, "comments in a name", HARMLESS, door.named("El<!-- -->oi"));
        add(door, "pupils in a comment", HARMLESS, door.inside("<!--" + Exports.pupil("9", "X") + "-->"));
        add(door, "pupils in CDATA", HARMLESS, door.inside("<![CDATA[" + Exports.pupil("9", "X") + "]]>"));
        add(door, "a value of a thousand letters", HARMLESS, door.named("E".repeat(1_000)));
        add(door, "a value of a thousand and one letters", BROKEN, door.named("E".repeat(1_001)));
    }

    private void ofTheOthers() {
        for (Door door : List.of(Door.STRUCTURES, Door.NOMENCLATURE)) {
            String whole = door.document();
            add(door, "of another school", ANOTHER_SCHOOL, whole.replace("9990001X", "9990002Y"));
            add(door, "of no school", ANOTHER_SCHOOL, whole.replace("<UAJ>9990001X</UAJ>", ""));
            add(
                    door,
                    "a type that nobody declared",
                    HARMLESS,
                    whole.replace(
                            "<DONNEES>",
                            "<DONNEES xmlns:x='http://www.w3.org/2001/XMLSchema-instance' x:type='evil'>"));
            add(
                    door,
                    "nothing at all, it says",
                    HARMLESS,
                    whole.replace(
                            "<LIBELLE_LONG>",
                            "<LIBELLE_LONG xmlns:x='http://www.w3.org/2001/XMLSchema-instance' x:nil='true'>"));
            add(
                    door,
                    "the other of the two",
                    BROKEN,
                    door == Door.STRUCTURES ? Door.NOMENCLATURE.document() : Door.STRUCTURES.document());
            add(door, "pupils instead", BROKEN, Door.PUPILS.document());
        }
        Door door = Door.GAR_ENT;
        add(door, "a name as a script", HARMLESS, door.named("&lt;script&gt;"));
        add(door, "a person in a person", HARMLESS, door.inside("<X><GAREleve/></X>"));
    }

    private void add(Door door, String name, Expected expected, String document) {
        cases.add(HostileCase.text("shapes", name, door, expected, () -> document));
    }
}
