package blogfeed.wire;

/** What became of a frame that was parsed. */
sealed interface Outcome {
    record Emitted(StreamEvent event) implements Outcome {}

    /** Valid, but nothing to Blogfeed. */
    record Ignored() implements Outcome {}

    /**
     * Broken, or beyond a bound.
     *
     * @param reason a few words of our own, never the sender's
     */
    record Rejected(String reason) implements Outcome {}

    Outcome IGNORED = new Ignored();

    static Outcome emitted(StreamEvent event) {
        return new Emitted(event);
    }

    static Outcome rejected(String reason) {
        return new Rejected(reason);
    }
}
