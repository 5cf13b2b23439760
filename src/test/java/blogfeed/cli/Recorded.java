package blogfeed.cli;

import blogfeed.model.Tid;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Frames of a stream, as an endpoint would send them. */
final class Recorded {
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private Recorded() {}

    /** A post with a card that leads to a blog. */
    static String post(String author, Instant at, String path) {
        return """
                {"did":"did:plc:%1$s","time_us":%2$d,"kind":"commit","commit":{"rev":"%3$s","operation":"create",\
                "collection":"app.bsky.feed.post","rkey":"3%1$s","record":{"$type":"app.bsky.feed.post",\
                "createdAt":"%4$s","langs":["en"],"text":"Read this","embed":{"$type":"app.bsky.embed.external",\
                "external":{"uri":"https://blog.example.org/%5$s","title":"About %5$s","description":""}}},\
                "cid":"bafyreiinvented"}}""".formatted(author, ChronoUnit.MICROS.between(Instant.EPOCH, at), Tid.of(at, 1), at, path);
    }

    static String uri(String author) {
        return "at://did:plc:" + author + "/app.bsky.feed.post/3" + author;
    }
}
