package blogfeed.web;

import blogfeed.web.Health.FeedHealth;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.TreeMap;

/** Health for watchers. */
final class HealthJson {
    private HealthJson() {}

    static Answer answer(Health health) {
        return Answer.json(health.status().healthy() ? 200 : 503, json(health));
    }

    private static ObjectNode json(Health health) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("status", health.status().toString())
                .put("sentence", health.sentence())
                .put("lastEventAt", health.lastEventAt().map(Instant::toString).orElse(null))
                .put("lagSeconds", health.lag().toSeconds())
                .put("endpoint", health.endpoint());
        var counts = json.putObject("counts");
        new TreeMap<>(health.counts()).forEach(counts::put);
        json.put("feedsVersion", health.feedsVersion())
                .put("feedsSince", health.feedsSince().toString());
        var feeds = json.putArray("feeds");
        health.feeds().forEach(feed -> feeds.add(feed(feed)));
        var gaps = json.putArray("gaps");
        health.gaps()
                .forEach(gap -> gaps.addObject()
                        .put("from", gap.from().toString())
                        .put("until", gap.until().toString())
                        .put("endpoint", gap.endpoint())
                        .put("cause", gap.cause()));
        var problems = json.putArray("problems");
        health.problems().forEach(problems::add);
        return json;
    }

    private static ObjectNode feed(FeedHealth feed) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", feed.id())
                .put("version", feed.version())
                .put("ranking", feed.ranking())
                .put(
                        "rankedAt",
                        feed.rankedAt().isAfter(Instant.EPOCH) ? feed.rankedAt().toString() : null)
                .put("articles", feed.articles());
    }
}
