package fr.passerelle.console.web;

import java.util.List;

/**
 * One page of a list.
 *
 * @param number from 1; an impossible number is brought back to the nearest page
 * @param total rows of the whole list
 */
public record Paged<T>(List<T> rows, int number, int count, int total) {

    public static <T> Paged<T> of(List<T> all, int wanted, int size) {
        int count = Math.max(1, (all.size() + size - 1) / size);
        int number = Math.min(Math.max(1, wanted), count);
        int from = (number - 1) * size;
        return new Paged<>(all.subList(from, Math.min(all.size(), from + size)), number, count, all.size());
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number < count;
    }
}
