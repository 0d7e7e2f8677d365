package fr.passerelle.mappings.hostile;

import fr.passerelle.mappings.gar.AccountBatch;
import fr.passerelle.mappings.gar.GarEntReader;
import fr.passerelle.mappings.siecle.Exports;
import fr.passerelle.mappings.siecle.SiecleExport;
import fr.passerelle.mappings.siecle.SiecleReader;
import fr.passerelle.mappings.siecle.referential.Referential;
import fr.passerelle.mappings.siecle.referential.ReferentialReader;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import java.io.InputStream;
import java.util.List;

/** Where XML comes into the hub, with a small document that each takes without a word. */
enum Door {
    PUPILS("BEE_ELEVES", "<BEE_ELEVES ", "<ELEVES>", "Eloi") {
        @Override
        String document() {
            return Exports.onePupil();
        }

        @Override
        Answer knock(InputStream bytes) {
            SiecleExport export = PUPIL_READER.read(bytes, Exports.UAI);
            return new Answer(export.pupils().size(), export.findings());
        }
    },
    STRUCTURES("BEE_STRUCTURES", "<BEE_STRUCTURES ", "<DIVISIONS>", "TROISIEME B") {
        @Override
        String document() {
            return PROLOG + "<BEE_STRUCTURES VERSION=\"2.0\"><PARAMETRES><UAJ>9990001X</UAJ><ANNEE_SCOLAIRE>2026"
                    + "</ANNEE_SCOLAIRE></PARAMETRES><DONNEES><DIVISIONS><DIVISION CODE_STRUCTURE=\"3 B\">"
                    + "<LIBELLE_LONG>TROISIEME B</LIBELLE_LONG><MEFS_APPARTENANCE><MEF_APPARTENANCE>"
                    + "<CODE_MEF>10310019110</CODE_MEF></MEF_APPARTENANCE></MEFS_APPARTENANCE></DIVISION>"
                    + "</DIVISIONS></DONNEES></BEE_STRUCTURES>\n";
        }

        @Override
        Answer knock(InputStream bytes) {
            Referential<fr.passerelle.mappings.siecle.referential.Structures> read =
                    REFERENTIALS.structures(bytes, Exports.UAI);
            boolean taken = read.content() != null && !read.refused();
            return new Answer(taken ? read.content().divisions().size() : 0, read.findings());
        }
    },
    NOMENCLATURE("BEE_NOMENCLATURES", "<BEE_NOMENCLATURES ", "<MEFS>", "TROISIEME") {
        @Override
        String document() {
            return PROLOG + "<BEE_NOMENCLATURES VERSION=\"3.1\"><PARAMETRES><UAJ>9990001X</UAJ><ANNEE_SCOLAIRE>2026"
                    + "</ANNEE_SCOLAIRE></PARAMETRES><DONNEES><MEFS><MEF CODE_MEF=\"10310019110\">"
                    + "<LIBELLE_LONG>TROISIEME</LIBELLE_LONG><CODE_MEFSTAT>21160010019</CODE_MEFSTAT></MEF></MEFS>"
                    + "</DONNEES></BEE_NOMENCLATURES>\n";
        }

        @Override
        Answer knock(InputStream bytes) {
            Referential<fr.passerelle.mappings.siecle.referential.Nomenclature> read =
                    REFERENTIALS.nomenclature(bytes, Exports.UAI);
            boolean taken = read.content() != null && !read.refused();
            return new Answer(taken ? read.content().mefs().size() : 0, read.findings());
        }
    },
    GAR_ENT("GAR-ENT-Eleve", "<GAR-ENT-Eleve ", "<GAREleve>", "Eloi") {
        @Override
        String document() {
            return PROLOG + "<GAR-ENT-Eleve xmlns=\"http://data.education.fr/ns/gar\" Version=\"1.0\"><GAREleve>"
                    + "<GARPersonIdentifiant>ent-51</GARPersonIdentifiant><GARPersonProfils>"
                    + "<GARStructureUAI>9990001X</GARStructureUAI><GARPersonProfil>National_elv</GARPersonProfil>"
                    + "</GARPersonProfils><GARPersonNom>GRANVEAU</GARPersonNom><GARPersonPrenom>Eloi</GARPersonPrenom>"
                    + "<GARPersonDateNaissance>2012-11-04</GARPersonDateNaissance></GAREleve></GAR-ENT-Eleve>\n";
        }

        @Override
        Answer knock(InputStream bytes) {
            AccountBatch batch = ACCOUNTS.readXml(bytes);
            return new Answer(batch.accounts().size(), batch.findings());
        }
    };

    static final String PROLOG = "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n";
    static final List<Door> SIECLE = List.of(PUPILS, STRUCTURES, NOMENCLATURE);
    static final List<Door> ALL = List.of(values());

    private static final SiecleReader PUPIL_READER = new SiecleReader(SiecleLimits.usual(), Exports.CLOCK);
    private static final ReferentialReader REFERENTIALS = new ReferentialReader(SiecleLimits.usual());
    private static final GarEntReader ACCOUNTS = new GarEntReader();

    private final String root;
    private final String opening;
    private final String block;
    private final String text;

    Door(String root, String opening, String block, String text) {
        this.root = root;
        this.opening = opening;
        this.block = block;
        this.text = text;
    }

    String root() {
        return root;
    }

    /** A document that is taken, with one record. */
    abstract String document();

    abstract Answer knock(InputStream bytes);

    /** The document with something before its root. */
    String before(String attack) {
        return document().replace(opening, attack + opening);
    }

    /** The document with attributes on its root. */
    String onRoot(String attributes) {
        return document().replace(opening, opening + attributes + " ");
    }

    /** The document with something at the start of its block of records. */
    String inside(String attack) {
        return document().replace(block, attack + block);
    }

    /** The document with something in place of a name. */
    String named(String attack) {
        return document().replace(text, attack);
    }
}
