package blogfeed.lab;

import blogfeed.feed.FeedSettings;
import blogfeed.feed.Tunable;
import blogfeed.model.RankedArticle;
import blogfeed.model.Reason;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A trial, and what can be tried, for the script of the tuner's page. */
public final class TrialJson {
    /** More than anybody looks at, and few enough to draw anew at every turn of a slider. */
    private static final int MOST_ROWS = 100;

    private TrialJson() {}

    /**
     * What can be tuned, and the feed as it is.
     *
     * @param asItIs a trial without changes
     */
    public static ObjectNode bench(Trial asItIs, boolean maySave) {
        var definition = asItIs.asItIs().feed().definition();
        var root = JsonNodeFactory.instance
                .objectNode()
                .put("feed", definition.id())
                .put("version", definition.version())
                .put("maySave", maySave);
        var settings = FeedSettings.of(definition);
        var groups = root.putArray("groups");
        for (var group : Tunable.groups()) {
            var tunables = groups.addObject().put("title", group.title()).putArray("tunables");
            group.tunables().forEach(tunable -> tunable(tunables.addObject(), tunable, settings));
        }
        root.set("trial", of(asItIs));
        return root;
    }

    private static void tunable(ObjectNode node, Tunable tunable, Map<String, String> settings) {
        node.put("path", tunable.path())
                .put("label", tunable.label())
                .put("help", tunable.help())
                .put("value", Objects.requireNonNullElse(settings.get(tunable.path()), ""));
        tunable.stops().forEach(node.putArray("stops")::add);
        tunable.choices().forEach(node.putArray("choices")::add);
    }

    public static ObjectNode of(Trial trial) {
        var tried = trial.asItWouldBe();
        var before = trial.asItIs().articles().stream()
                .collect(Collectors.toMap(ranked -> ranked.article().id(), RankedArticle::rank));
        var root = JsonNodeFactory.instance
                .objectNode()
                .put("at", tried.at().toString())
                .put("total", tried.articles().size())
                .put("moved", trial.comparison().moved().size())
                .put("came", trial.comparison().came().size())
                .put("yaml", trial.yaml());
        var diff = root.putArray("diff");
        trial.diff()
                .forEach(line -> diff.addObject()
                        .put("sign", String.valueOf(line.sign()))
                        .put("line", line.text()));
        var rows = root.putArray("rows");
        tried.articles().stream()
                .limit(MOST_ROWS)
                .forEach(ranked -> row(rows.addObject(), ranked, tried.at())
                        .put("before", before.getOrDefault(ranked.article().id(), 0)));
        gone(root.putArray("gone"), trial.comparison().gone());
        return root;
    }

    private static ObjectNode row(ObjectNode node, RankedArticle ranked, Instant at) {
        var article = ranked.article();
        node.put("rank", ranked.rank())
                .put("demotedFrom", ranked.demotedFrom())
                .put("url", article.url())
                .put("title", PreviewTable.nameOf(article))
                .put("site", article.target().site())
                .put("age", PreviewTable.age(article.firstMentionAt(), at))
                .put("firstMentionAt", article.firstMentionAt().toString())
                .put("people", ranked.people())
                .put("engagement", ranked.engagement().total())
                .put("score", ranked.score().value());
        Answers.terms(node.putArray("terms"), ranked.score().terms());
        sentences(node.putArray("reasons"), ranked.reasons());
        return node;
    }

    private static void gone(ArrayNode array, List<Comparison.Change> gone) {
        for (var change : gone.subList(0, Math.min(MOST_ROWS, gone.size()))) {
            var article = change.ranked().article();
            var node = array.addObject()
                    .put("before", change.ranked().rank())
                    .put("url", article.url())
                    .put("title", PreviewTable.nameOf(article))
                    .put("site", article.target().site());
            sentences(node.putArray("reasons"), change.why());
        }
    }

    private static void sentences(ArrayNode array, List<Reason> reasons) {
        reasons.forEach(reason -> array.add(reason.text()));
    }
}
