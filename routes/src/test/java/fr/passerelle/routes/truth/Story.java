package fr.passerelle.routes.truth;

import fr.passerelle.domain.school.Uai;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** One truth, in the order in which it reaches the hub, and in another order for who compares the two. */
record Story(Academy one, Academy other) {

    List<Uai> schools() {
        return one.schools();
    }

    /**
     * Without all that is not needed for something to be wrong: children first, then documents, then lines of documents; as
     * many at once as can be missed. An export keeps its pupils: with one of them gone it would be another truth.
     *
     * @param wrong what is wrong of a story, on an empty ledger
     */
    Story shrunk(Function<Story, List<String>> wrong) {
        Story fewer = less(List.copyOf(one.children()), Story::without, wrong);
        fewer = fewer.less(List.copyOf(fewer.one.documents()), Story::without, wrong);
        for (Document document : fewer.one.documents()) {
            Document lean = document;
            for (long child : fewer.one.children()) {
                Document less = lean.without(child);
                if (!(lean instanceof Document.Export) && less != null && !less.equals(lean)) {
                    Story shorter = fewer.with(lean, less);
                    if (!wrong.apply(shorter).isEmpty()) {
                        fewer = shorter;
                        lean = less;
                    }
                }
            }
        }
        return fewer;
    }

    /** Without half of them, then quarters and so on down to single ones. */
    private <T> Story less(List<T> parts, BiFunction<Story, T, Story> without, Function<Story, List<String>> wrong) {
        Story least = this;
        for (int size = (parts.size() + 1) / 2; size > 0; size = size == 1 ? 0 : (size + 1) / 2) {
            List<T> kept = new ArrayList<>();
            for (int from = 0; from < parts.size(); from += size) {
                List<T> some = parts.subList(from, Math.min(parts.size(), from + size));
                Story less = least;
                for (T part : some) {
                    less = without.apply(less, part);
                }
                if (wrong.apply(less).isEmpty()) {
                    kept.addAll(some);
                } else {
                    least = less;
                }
            }
            parts = kept;
        }
        return least;
    }

    private Story without(long child) {
        return new Story(one.without(child), other.without(child));
    }

    private Story without(Document document) {
        return new Story(one.without(document), other.without(document));
    }

    private Story with(Document document, Document less) {
        return new Story(one.with(document, less), other.with(document, less));
    }

    @Override
    public String toString() {
        if (one.equals(other)) {
            return one.toString();
        }
        List<Integer> places = new ArrayList<>();
        other.documents().forEach(document -> places.add(1 + one.documents().indexOf(document)));
        return one + "  and in the order " + places + "\n";
    }
}
