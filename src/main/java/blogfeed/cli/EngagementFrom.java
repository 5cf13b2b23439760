package blogfeed.cli;

/** Where likes and reposts are counted. */
enum EngagementFrom {
    /** As the stream brings them; the AppView is asked only for what was missed. */
    STREAM,

    /** By asking the AppView now and then; the stream need not bring them. */
    POLL
}
