package blogfeed.ingest;

/**
 * What became of the stored events since the program started, and of the links of their posts:
 * {@code links = kept + nearMisses + neverArticles}.
 *
 * @param events events applied, of every sort
 * @param failed events left out because this program stumbled over them
 * @param links links that were judged; of a post delivered again they are judged again, unless it is kept
 * @param kept links whose post was kept
 * @param nearMisses links the gate turned away
 * @param neverArticles links to hosts that never hold articles
 */
public record IngestCounts(long events, long failed, long links, long kept, long nearMisses, long neverArticles) {}
