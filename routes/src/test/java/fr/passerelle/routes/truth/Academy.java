package fr.passerelle.routes.truth;

import fr.passerelle.domain.school.Uai;
import fr.passerelle.routes.truth.Document.Export;
import fr.passerelle.routes.truth.Document.Feed;
import fr.passerelle.routes.truth.Document.Night;
import fr.passerelle.routes.truth.Document.Result;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A few schools and all that is ever told of them, in the order in which it reaches the hub.
 *
 * @param documents in the order of their days, as long as nobody has shuffled them
 */
record Academy(List<Uai> schools, List<Document> documents) {

    Academy {
        documents = List.copyOf(documents);
    }

    /** In any order: what comes late, even an older export, comes late. */
    Academy shuffled(Random chance) {
        List<Document> any = new ArrayList<>(documents);
        Collections.shuffle(any, chance);
        return new Academy(schools, any);
    }

    /**
     * In any order between the kinds and the schools; what one source says of one school follows itself, for its last word
     * is the last.
     */
    Academy interleaved(Random chance) {
        List<Document> any = new ArrayList<>(documents);
        Collections.shuffle(any, chance);
        List<Document> left = new ArrayList<>(documents);
        List<Document> ordered = new ArrayList<>();
        for (Document one : any) {
            Object source = one.source();
            Document next = left.stream()
                    .filter(document -> document.source().equals(source))
                    .findFirst()
                    .orElseThrow();
            left.remove(next);
            ordered.add(next);
        }
        return new Academy(schools, ordered);
    }

    /** The newest exports, what Pix answers by then, and a récupération, as nights bring them; nobody drops anything again. */
    Academy repeated() {
        List<Document> all = new ArrayList<>();
        for (Uai uai : schools) {
            last(Export.class, uai, all);
        }
        schools.forEach(uai -> all.add(lastAnswers(uai)));
        schools.forEach(uai -> all.add(new Night(uai)));
        return new Academy(schools, all);
    }

    private void last(Class<? extends Document> kind, Uai uai, List<Document> to) {
        documents.stream()
                .filter(kind::isInstance)
                .filter(one -> one.source().toString().contains(uai.value()))
                .reduce((one, later) -> later)
                .ifPresent(to::add);
    }

    /** Pix goes on telling of each certification what it told last. */
    private Feed lastAnswers(Uai uai) {
        Map<Long, Result> last = new TreeMap<>();
        documents.stream()
                .filter(one -> one instanceof Feed feed && feed.uai().equals(uai))
                .flatMap(one -> ((Feed) one).rows().stream())
                .forEach(row -> last.put(row.number(), row.published()));
        return new Feed(uai, List.copyOf(last.values()));
    }

    /**
     * Children of whom the documents say the same: they share a number with one another, directly or by others, or with one
     * of those given.
     */
    Set<Long> relatives(Set<Long> some) {
        Set<Long> all = new HashSet<>(some);
        Set<String> numbers = new HashSet<>();
        int before = -1;
        while (before != all.size() + numbers.size()) {
            before = all.size() + numbers.size();
            documents.stream()
                    .filter(Export.class::isInstance)
                    .flatMap(one -> ((Export) one).rows().stream())
                    .filter(row -> all.contains(row.child()) || row.numbers().anyMatch(numbers::contains))
                    .forEach(row -> {
                        all.add(row.child());
                        row.numbers().forEach(numbers::add);
                    });
        }
        return all;
    }

    /** This one and then another. */
    Academy then(Academy other) {
        return new Academy(
                schools,
                Stream.concat(documents.stream(), other.documents.stream()).toList());
    }

    Academy without(long child) {
        return new Academy(
                schools,
                documents.stream()
                        .map(one -> one.without(child))
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** Without it where it comes first. */
    Academy without(Document document) {
        List<Document> left = new ArrayList<>(documents);
        left.remove(document);
        return new Academy(schools, left);
    }

    /** With another in its place. */
    Academy with(Document document, Document instead) {
        List<Document> changed = new ArrayList<>(documents);
        changed.set(changed.indexOf(document), instead);
        return new Academy(schools, changed);
    }

    /** Everybody of whom anything is told. */
    TreeSet<Long> children() {
        TreeSet<Long> children = new TreeSet<>();
        documents.stream()
                .filter(Export.class::isInstance)
                .flatMap(one -> ((Export) one).rows().stream())
                .forEach(row -> children.add(row.child()));
        return children;
    }

    @Override
    public String toString() {
        StringBuilder story = new StringBuilder();
        for (int i = 0; i < documents.size(); i++) {
            story.append("  ")
                    .append(i + 1)
                    .append(". ")
                    .append(documents.get(i))
                    .append('\n');
        }
        return story.toString();
    }
}
