package blogfeed.appview;

/**
 * What became of the posts that were asked for: {@code asked = counted + missing}.
 *
 * @param asked posts in questions that were answered, or refused for this one post
 * @param counted posts whose counts were told
 * @param missing posts that the AppView does not have, or told nothing readable of
 * @param unreadable items in answers that were no counts of a post that was asked for
 * @param failures questions without an answer
 */
public record PollCounts(long asked, long counted, long missing, long unreadable, long failures) {
    static final PollCounts NONE = new PollCounts(0, 0, 0, 0, 0);

    PollCounts told(int posts, int ofThem, int unread) {
        return new PollCounts(asked + posts, counted + ofThem, missing + posts - ofThem, unreadable + unread, failures);
    }

    PollCounts failed() {
        return new PollCounts(asked, counted, missing, unreadable, failures + 1);
    }
}
