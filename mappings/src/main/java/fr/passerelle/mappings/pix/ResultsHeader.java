package fr.passerelle.mappings.pix;

import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.verdict.FileVerdict;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.csv.HeaderNames;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where each column stands in one file. The jury's comment (written with one apostrophe or the other) and complementary
 * certifications are left aside: the hub keeps no free text about a pupil.
 *
 * @param missing columns without which the file cannot be read
 * @param unknown names of columns that Pix did not have so far
 * @param findings columns whose names are not Pix's to the letter
 */
record ResultsHeader(
        int width,
        Map<ResultsColumn, Integer> columns,
        Map<Competence, Integer> competences,
        List<String> missing,
        List<String> unknown,
        List<Finding> findings) {

    /** What is known and not read begins with one of these. */
    private static final List<String> LEFT_ASIDE =
            List.of("lieu de naissance", "niveau", "commentaire jury", "certification ");

    private static final int LONGEST = 60;

    static ResultsHeader of(List<String> header) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            places.putIfAbsent(key(header.get(i)), i);
        }
        List<String> missing = new ArrayList<>();
        Map<ResultsColumn, Integer> columns = new EnumMap<>(ResultsColumn.class);
        for (ResultsColumn column : ResultsColumn.values()) {
            column.names().stream()
                    .map(name -> places.get(key(name)))
                    .filter(place -> place != null)
                    .findFirst()
                    .ifPresent(place -> columns.put(column, place));
            if (column.isRequired() && !columns.containsKey(column)) {
                missing.add(column.label());
            }
        }
        Map<Competence, Integer> competences = new EnumMap<>(Competence.class);
        for (Competence competence : Competence.values()) {
            Integer place = places.get(competence.index());
            if (place == null) {
                missing.add(competence.index());
            } else {
                competences.put(competence, place);
            }
        }
        Set<Integer> read = new HashSet<>(columns.values());
        read.addAll(competences.values());
        List<String> unknown = IntStream.range(0, header.size())
                .filter(place -> !read.contains(place))
                .mapToObj(header::get)
                .filter(name -> !name.isBlank()
                        && LEFT_ASIDE.stream().noneMatch(known -> key(name).startsWith(known)))
                .map(ResultsHeader::shown)
                .toList();
        return new ResultsHeader(header.size(), columns, competences, missing, unknown, spelling(header, columns));
    }

    /** Pix writes none of these so: another hand, or a program, had the file. */
    private static List<Finding> spelling(List<String> header, Map<ResultsColumn, Integer> columns) {
        return columns.entrySet().stream()
                .filter(known -> !HeaderNames.isPlain(header.get(known.getValue())))
                .map(known -> Finding.of(FileVerdict.HEADER_SPELLING)
                        .at(1, known.getKey().label()))
                .toList();
    }

    /** Told in a report: without what is no sign, and not endless. */
    private static String shown(String name) {
        String plain = name.strip().replaceAll("\\p{C}", "_");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }

    private static String key(String name) {
        return HeaderNames.plain(name).toLowerCase(Locale.FRENCH);
    }
}
