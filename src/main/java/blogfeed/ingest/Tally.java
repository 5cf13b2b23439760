package blogfeed.ingest;

/**
 * Counts while events are folded. It joins the total only once they are stored, because what is rolled back and folded
 * again must not count twice.
 */
final class Tally {
    long events;
    long failed;
    long links;
    long kept;
    long nearMisses;
    long neverArticles;

    void add(Tally other) {
        events += other.events;
        failed += other.failed;
        links += other.links;
        kept += other.kept;
        nearMisses += other.nearMisses;
        neverArticles += other.neverArticles;
    }

    IngestCounts counts() {
        return new IngestCounts(events, failed, links, kept, nearMisses, neverArticles);
    }
}
