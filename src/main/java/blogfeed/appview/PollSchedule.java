package blogfeed.appview;

import java.time.Duration;

/** How long the counts of a post are good enough: the longer the older it is, and shorter where much happens. */
final class PollSchedule {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int AGE_SHARE = 10;

    private PollSchedule() {}

    /**
     * A tenth of the age, from a minute to 6 hours; half of it with 9 likes, reposts, quotes and replies, a third with 99.
     */
    static Duration next(Duration age, int engagement) {
        var calm = clamp(age.dividedBy(AGE_SHARE));
        var haste = 1 + Math.log10(1.0 + Math.max(0, engagement));
        return clamp(Duration.ofMillis((long) (calm.toMillis() / haste)));
    }

    private static Duration clamp(Duration time) {
        if (time.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return time.compareTo(LONGEST) > 0 ? LONGEST : time;
    }
}
