package fr.passerelle.simulators.academy.school;

import java.util.List;

/**
 * Rolls that depend on the seed and on what they are for, and on nothing else: any school can be made without the
 * others. The mixing is written out because the JDK promises no sequence for its own splittable generators.
 */
public final class Dice {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    public Dice(long seed, long... purpose) {
        long mixed = mix(seed);
        for (long part : purpose) {
            mixed = mix(mixed ^ mix(part + STEP));
        }
        state = mixed;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** 0 to {@code bound - 1}. */
    public int below(int bound) {
        state += STEP;
        return Math.floorMod(mix(state), bound);
    }

    public boolean percent(int share) {
        return below(100) < share;
    }

    /** So many of these letters. */
    public String letters(int count, String of) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append(of.charAt(below(of.length())));
        }
        return letters.toString();
    }

    public <T> T oneOf(List<T> values) {
        return values.get(below(values.size()));
    }
}
