package fr.passerelle.console;

import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.school.Uai;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LookTest extends ConsoleTest {
    @Test
    void look() throws Exception {
        String[] names = {
            "Collège des Trois-Ponts",
            "Collège Saint-Exupère",
            "Collège des Écluses",
            "Collège du Val-d'Orge",
            "Collège Le Rouvre",
            "Lycée du Phare",
            "Collège de la Fontaine-aux-Bœufs"
        };
        String[] last = {"MARTEL", "LE CŒUR-D'HAŸ", "ÉTIENNE", "DUVAL", "O'BRIEN", "NGUYEN", "FABRE", "BRUN"};
        String[] first = {"Zoé", "Maëlys", "Élie", "Noé", "Inès", "Lou", "Tom", "Ève"};
        int k = 0;
        for (int i = 0; i < names.length; i++) {
            Uai uai = Uai.ofNumber(9990001 + i);
            sample.school(uai, names[i], i == 5 ? "LYCEE" : "COLLEGE");
            if (i == 6) continue;
            for (int p = 0; p < 60; p++) {
                String ine = String.format("9900%05dA", k++) + "A";
                long id =
                        sample.pupil(uai, ine, last[(p + i) % 8], first[(p * 3 + i) % 8], "3 " + (char) ('A' + p % 3));
                if (p % 10 != 9 || i == 1) sample.account(id, "MATCHED");
                else if (p == 9 && i == 2) sample.account(id, "AMBIGUOUS");
                if (i != 4)
                    sample.certifiable(
                            id,
                            p % 4 == 0 ? "NOT_CERTIFIABLE" : "CERTIFIABLE",
                            i == 3 ? NOW.minus(Duration.ofDays(4)) : NOW.minus(Duration.ofHours(10)));
                if (p < 40 && i != 4) {
                    CertificationStatus s = p % 13 == 5
                            ? CertificationStatus.REJECTED
                            : p % 17 == 3 && i == 2 ? CertificationStatus.PENDING : CertificationStatus.VALIDATED;
                    sample.certification(880000 + k, id, s, s == CertificationStatus.VALIDATED ? 120 + p * 5 : 0);
                    if (s == CertificationStatus.VALIDATED && i != 3) sample.livret(id, 880000 + k, 120 + p * 5);
                }
                if (p == 0 && i == 0) {
                    sample.journal(id, "PUPIL_CREATED", Instant.parse("2026-09-03T08:00:00Z"), "{}");
                    sample.journal(
                            id, "ACCOUNT_MATCHED", Instant.parse("2026-09-21T08:00:00Z"), "{\"source\":\"GAR\"}");
                    sample.journal(
                            id,
                            "PUPIL_UPDATED",
                            Instant.parse("2026-11-05T10:12:00Z"),
                            "{\"fields\":\"division, mefCode\"}");
                    sample.journal(
                            id,
                            "CERTIFIABILITY_CHANGED",
                            Instant.parse("2027-01-12T20:00:00Z"),
                            "{\"status\":\"CERTIFIABLE\",\"since\":\"2027-01-12\"}");
                    sample.journal(
                            id, "SESSION_FINALISED", Instant.parse("2027-02-04T17:12:00Z"), "{\"session\":\"4021\"}");
                    sample.journal(
                            id,
                            "CERTIFICATION_RECEIVED",
                            Instant.parse("2027-02-18T10:20:00Z"),
                            "{\"certification\":\"880001\",\"status\":\"VALIDATED\",\"source\":\"FEED\"}");
                    sample.journal(
                            id,
                            "LIVRET_WRITTEN",
                            Instant.parse("2027-06-06T22:00:00Z"),
                            "{\"certification\":\"880001\",\"replaces\":\"700001\"}");
                    save("eleve", page("/eleves/" + id).outerHtml());
                    save("eleve", page("/eleves/" + id).outerHtml());
                }
            }
            sample.file(
                    uai,
                    "IMPORT_SIECLE",
                    "ExportXML_ElevesSansAdresses.zip",
                    "APPLIED",
                    "{\"accepted\":60,\"ignored\":{\"LEFT\":3,\"NO_INE\":1},\"errors\":[],\"warnings\":[]}");
            if (i == 0 || i == 1 || i == 2) {
                sample.session(4021 + i, uai, "FINALISED", null);
                for (int c = 0; c < 20; c++) sample.candidate(4021 + i, "x" + c, 880001 + 60 * i + c);
            }
            if (i == 3)
                sample.session(
                        5001,
                        uai,
                        "REFUSED",
                        "Un test non terminé n'a pas de raison d'abandon. Indiquez pour ce candidat « candidate » (abandon) ou « technical » (problème technique).");
            if (i < 3)
                sample.run(
                        uai,
                        "{\"3 A\":{\"OBTAINED\":10,\"UPDATED\":2,\"NOT_SAT\":6,\"FAILED\":2},\"3 B\":{\"OBTAINED\":12,\"AWAITED\":2,\"NOT_SAT\":6},\"3 C\":{\"OBTAINED\":14,\"NOT_SAT\":6}}");
        }
        Uai refused = Uai.ofNumber(9990004);
        sample.file(
                refused,
                "IMPORT_SIECLE",
                "ExportXML_ElevesSansAdresses.zip",
                "REFUSED",
                "{\"accepted\":0,\"ignored\":{\"LEFT\":3,\"NO_INE\":1},\"errors\":[{\"code\":\"BIRTH_CITY_CODE_REQUIRED_FOR_FR_STUDENT\",\"message\":\"La commune de naissance manque pour un élève né en France\",\"remedy\":\"Complétez la fiche dans SIECLE, puis exportez à nouveau.\",\"line\":40,\"field\":\"CODE_COMMUNE_INSEE_NAISS\"},{\"code\":\"BIRTH_CITY_CODE_REQUIRED_FOR_FR_STUDENT\",\"message\":\"La commune de naissance manque pour un élève né en France\",\"remedy\":\"Complétez la fiche dans SIECLE, puis exportez à nouveau.\",\"line\":80}],\"warnings\":[{\"code\":\"UAI_KEY\",\"message\":\"La clé de l'UAI est fausse\",\"remedy\":\"Vérifiez l'UAI.\"}]}");
        sample.hold(Uai.ofNumber(9990003), "LEAVING", 14, 60);
        sample.hold(Uai.ofNumber(9990001), "CANCELLED_SINCE", 1, null);
        sample.quarantined(
                "PUSH_SESSION",
                "9990002Y",
                "ConnectException: Connection refused (https://pix.example/api/sessions/4022/finalization)");
        save("ecoles", page("/").outerHtml());
        save("ecole", page("/etablissements/9990001X").outerHtml());
        save("refusee", page("/etablissements/" + refused).outerHtml());
        save("suspens", page("/suspens").outerHtml());
        save("quarantaine", page("/quarantaine").outerHtml());
        save(
                "connexion",
                mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                                "/connexion?erreur"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void save(String name, String html) throws Exception {
        Files.createDirectories(Path.of("/tmp/look"));
        Files.writeString(Path.of("/tmp/look/" + name + ".html"), html.replace("\"/style.css\"", "\"style.css\""));
    }
}
