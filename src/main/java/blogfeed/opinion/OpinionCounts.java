package blogfeed.opinion;

/**
 * What became of questions: {@code asked = yes + no + failed}.
 *
 * @param failed questions without a usable answer
 */
public record OpinionCounts(long asked, long yes, long no, long failed) {
    static final OpinionCounts NONE = new OpinionCounts(0, 0, 0, 0);

    OpinionCounts answered(boolean about) {
        return new OpinionCounts(asked + 1, yes + (about ? 1 : 0), no + (about ? 0 : 1), failed);
    }

    OpinionCounts unanswered() {
        return new OpinionCounts(asked + 1, yes, no, failed + 1);
    }
}
