package blogfeed.ingest;

/**
 * What became of the links since the program started: {@code links = kept + nearMisses + neverArticles}.
 *
 * @param events events applied, of every sort
 * @param failed events left out because this program stumbled over them
 * @param links links of posts that were new to us
 * @param kept links whose post was kept
 * @param nearMisses links the gate turned away
 * @param neverArticles links to hosts that never hold articles
 */
public record IngestCounts(long events, long failed, long links, long kept, long nearMisses, long neverArticles) {}
