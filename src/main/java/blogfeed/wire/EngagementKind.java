package blogfeed.wire;

/** The ways to engage with a post that have a record of their own and carry no words. */
public enum EngagementKind {
    LIKE,
    REPOST
}
