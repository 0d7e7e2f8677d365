package fr.passerelle.console.pages;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a file.
 *
 * @param causes remarks of one code told once, errors before warnings and the most frequent first
 * @param all every remark, in reading order
 */
public record Remarks(List<Cause> causes, List<Remark> all) {

    /**
     * One verdict at one place.
     *
     * @param ine the pupil, or null when it is about the file
     */
    public record Remark(
            String code,
            boolean error,
            String message,
            String remedy,
            @Nullable Integer line,
            @Nullable Integer column,
            @Nullable String field,
            @Nullable String ine) {}

    /**
     * Remarks that share a code.
     *
     * @param first the first of them, in reading order
     */
    public record Cause(Remark first, int count) {

        private Cause oneMore() {
            return new Cause(first, count + 1);
        }
    }

    static Remarks of(List<Remark> all) {
        Map<String, Cause> byCode = new LinkedHashMap<>();
        all.forEach(remark -> byCode.merge(remark.code(), new Cause(remark, 1), (known, again) -> known.oneMore()));
        return new Remarks(
                byCode.values().stream()
                        .sorted(Comparator.comparing(
                                        (Cause cause) -> cause.first().error())
                                .thenComparingInt(Cause::count)
                                .reversed())
                        .toList(),
                List.copyOf(all));
    }

    public long errors() {
        return all.stream().filter(Remark::error).count();
    }

    public long warnings() {
        return all.size() - errors();
    }

    /** True when a pupil can be told from them. */
    public boolean nameAPupil() {
        return all.stream().anyMatch(remark -> remark.ine() != null);
    }
}
