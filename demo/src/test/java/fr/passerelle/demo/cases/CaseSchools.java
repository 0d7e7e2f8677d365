package fr.passerelle.demo.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.pupil.Ine;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.simulators.academy.story.SatCertification;
import fr.passerelle.simulators.academy.world.Organization;
import fr.passerelle.simulators.academy.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The schools that the cases name, as the directory tells them and as Pix knows them. */
final class CaseSchools {

    private static final Pattern UAI = Pattern.compile("_(\\d{7}[A-Z])_");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FIRST = 9_990_000;
    private static final long ORGANIZATIONS = 1_000;
    private static final long CENTERS = 7_000;

    private static final Set<String> LYCEES = Set.of("9990130M", "9990131N");
    private static final Map<String, String> ACADEMIES = Map.of(
            "9990200N", "Polynésie française",
            "9990201P", "Polynésie française",
            "9990202R", "Martinique",
            "9990203S", "Nouvelle-Calédonie");

    /** Sessions that Pix will not take: it knows none of their tests. */
    private static final Set<Long> REFUSED = Set.of(4250L, 4240L, 4261L);

    /** Schools of the cases that are told on a few lines, and the number of their only session. */
    private static final int TOLD = 5_000;

    private static final int TOLD_SCHOOLS = 22;
    private static final long TOLD_SESSIONS = 900_000;

    private final Set<String> uais = new TreeSet<>();

    /** The nth school whose documents are {@link Told}, from 0. */
    static String told(int n) {
        return Uai.ofNumber(FIRST + TOLD + n).value();
    }

    /** Its certification centre at Pix. */
    static long centerOf(String uai) {
        return CENTERS + rank(uai);
    }

    /** The session of a told school; Pix knows its tests 1 to 4: {@code session * 10 + n}. */
    static long sessionOf(String uai) {
        return TOLD_SESSIONS + rank(uai);
    }

    static CaseSchools ofTheCases() {
        CaseSchools schools = new CaseSchools();
        schools.uais.addAll(CasePapers.SCHOOLS);
        for (Path file : CaseFiles.all()) {
            Matcher matcher = UAI.matcher(file.getFileName().toString());
            if (matcher.find()) {
                schools.uais.add(matcher.group(1));
            }
        }
        for (int n = 0; n < TOLD_SCHOOLS; n++) {
            schools.uais.add(told(n));
        }
        return schools;
    }

    String directory() {
        StringBuilder csv = new StringBuilder("uai;nom;type;contrat;organisation_pix;centre_pix;academie\n");
        for (String uai : uais) {
            csv.append(String.join(
                            ";",
                            uai,
                            "Collège inventé " + uai,
                            LYCEES.contains(uai) ? "LYCEE" : "COLLEGE",
                            "",
                            String.valueOf(ORGANIZATIONS + rank(uai)),
                            String.valueOf(CENTERS + rank(uai)),
                            ACADEMIES.getOrDefault(uai, "")))
                    .append('\n');
        }
        return csv.toString();
    }

    private static int rank(String uai) {
        return Integer.parseInt(uai.substring(0, 7)) - FIRST;
    }

    /** Pix knows every school, and the tests of every session but those that it will refuse. */
    World world() {
        List<Organization> organizations = uais.stream()
                .map(uai ->
                        new Organization(ORGANIZATIONS + rank(uai), CENTERS + rank(uai), uai, "Collège inventé " + uai))
                .toList();
        List<SatCertification> tests = new ArrayList<>();
        for (Path file : CaseFiles.all()) {
            if (file.getFileName().toString().startsWith("sessions_")) {
                addTests(tests, file);
            }
        }
        for (int n = 0; n < TOLD_SCHOOLS; n++) {
            String uai = told(n);
            for (int test = 1; test <= 4; test++) {
                tests.add(test(sessionOf(uai) * 10 + test, "990000000AA", uai, sessionOf(uai), "2026-11-29T14:00:00Z"));
            }
        }
        tests.sort(Comparator.comparingLong(SatCertification::id));
        return new World(organizations, List.of(), tests);
    }

    private static void addTests(List<SatCertification> tests, Path file) {
        try {
            JsonNode session = JSON.readTree(file.toFile());
            long id = session.get("sessionId").asLong();
            if (REFUSED.contains(id)) {
                return;
            }
            for (JsonNode candidate : session.get("candidates")) {
                tests.add(test(
                        candidate.get("certificationCourseId").asLong(),
                        Ine.normalise(candidate.get("ine").asText()),
                        session.get("uai").asText(),
                        id,
                        session.get("date").asText() + "T" + session.get("time").asText() + ":00Z"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SatCertification test(long course, String ine, String uai, long session, String startedAt) {
        return new SatCertification(
                course,
                ine,
                uai,
                session,
                Instant.parse(startedAt),
                CertificationStatus.REJECTED,
                0,
                Map.of(),
                null,
                null,
                "P-INVENTE1",
                false);
    }

    /** A nomenclature for each school, as at the beginning of a year. */
    Map<String, byte[]> nomenclatures() {
        Path sample = CaseFiles.all().stream()
                .filter(file -> file.endsWith("Nomenclature.xml"))
                .filter(file -> file.getParent().endsWith("cases"))
                .findFirst()
                .orElseThrow();
        String text = new String(CaseFiles.bytes(sample), StandardCharsets.ISO_8859_1);
        Map<String, byte[]> all = new TreeMap<>();
        uais.forEach(uai -> all.put(uai, text.replace("9990010G", uai).getBytes(StandardCharsets.ISO_8859_1)));
        return all;
    }
}
