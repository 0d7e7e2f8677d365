package fr.passerelle.bench.corpus;

/** Chance that can be drawn again: the same three numbers give the same throws. */
final class Dice {

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    static Dice of(long seed, int school, int pupil) {
        return new Dice(seed * 0x9E3779B97F4A7C15L + school * 0xD1B54A32D192ED03L + pupil * 0x8CB92BA72F3D8DD7L);
    }

    /** 0 to {@code bound - 1}. */
    int upTo(int bound) {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        mixed ^= mixed >>> 31;
        return (int) ((mixed >>> 33) % bound);
    }

    boolean percent(int chance) {
        return upTo(100) < chance;
    }

    String oneOf(String[] texts) {
        return texts[upTo(texts.length)];
    }
}
