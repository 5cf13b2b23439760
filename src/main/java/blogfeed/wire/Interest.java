package blogfeed.wire;

/**
 * What the consumer of a stream already holds, asked before a frame is parsed. A prefilter: a wrong yes costs a little
 * time, a wrong no loses an event. Asked on the consumer's own thread, hundreds of thousands of times a second, so it
 * must neither allocate nor block.
 */
public interface Interest {
    /** Everything is interesting: nothing is dropped unread but records of foreign collections. */
    Interest ALL = new Interest() {
        @Override
        public boolean knowsPost(long hash) {
            return true;
        }

        @Override
        public boolean knowsEngagement(long hash) {
            return true;
        }

        @Override
        public boolean awaitsPosts() {
            return true;
        }

        @Override
        public boolean awaitsPost(long hash) {
            return true;
        }
    };

    /**
     * Whether engagement with this post matters.
     *
     * @param hash the {@link RecordKeyHash} of the post
     */
    boolean knowsPost(long hash);

    /**
     * Whether a like or repost of this name is held.
     *
     * @param hash the {@link RecordKeyHash} of the like or repost itself
     */
    boolean knowsEngagement(long hash);

    /** Whether there is any post for {@link #awaitsPost}; while there is none, names of posts need not be looked for. */
    default boolean awaitsPosts() {
        return false;
    }

    /**
     * Whether this post itself matters, though it may have no link and speak of no known post.
     *
     * @param hash the {@link RecordKeyHash} of the post
     */
    default boolean awaitsPost(long hash) {
        return false;
    }
}
