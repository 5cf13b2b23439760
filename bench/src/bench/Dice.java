package bench;

import java.util.SplittableRandom;

/** Seeded chance: the same seed gives the same stream on every machine. */
final class Dice {
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    long below(long bound) {
        return random.nextLong(bound);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    double part() {
        return random.nextDouble();
    }

    double bell() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    <T> T pick(T[] of) {
        return of[random.nextInt(of.length)];
    }

    /** A low index far more often than a high one, the more so the higher the power. */
    int mostlyLow(int bound, double power) {
        return (int) (bound * Math.pow(random.nextDouble(), power));
    }

    String letters(int count) {
        var text = new char[count];
        for (int at = 0; at < count; ) {
            var bits = random.nextLong();
            for (int i = 0; i < 12 && at < count; i++, bits >>>= 5) {
                text[at++] = BASE32.charAt((int) (bits & 31));
            }
        }
        return new String(text);
    }
}
