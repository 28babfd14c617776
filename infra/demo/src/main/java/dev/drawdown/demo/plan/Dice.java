package dev.drawdown.demo.plan;

import dev.drawdown.id.DerivedId;

/**
 * Chance that can be asked by name: every throw follows from the seed and the throw's own name, so
 * that one more question anywhere changes no other answer.
 */
record Dice(String path) {

    static Dice of(long seed) {
        return new Dice(String.valueOf(seed));
    }

    /** Dice for a part of the history. */
    Dice of(Object name) {
        return new Dice(path + "/" + name);
    }

    /** A whole number between two bounds, both included. */
    int between(int least, int most, Object name) {
        return least + Math.floorMod(bits(name), most - least + 1);
    }

    /** Whether something happens that happens so many times in a hundred. */
    boolean percent(int chance, Object name) {
        return between(1, 100, name) <= chance;
    }

    /** A number to sort by. */
    long rank(Object name) {
        return DerivedId.of("dice", path, name).getMostSignificantBits();
    }

    private int bits(Object name) {
        return (int) (rank(name) >>> Integer.SIZE);
    }
}
