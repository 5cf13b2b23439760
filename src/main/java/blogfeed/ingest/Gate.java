package blogfeed.ingest;

import blogfeed.feed.GateRules;
import blogfeed.model.Link;
import blogfeed.model.Post;
import blogfeed.model.Reason;
import blogfeed.model.TopicScore;
import blogfeed.store.Facts;
import blogfeed.topic.Topic;
import blogfeed.topic.TopicText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which mentions are kept at all: those some feed could still want, judged on the weakest evidence there is. What
 * is turned away here comes back when a second person links there and a feed has a topic.
 */
final class Gate {
    private static final Reason KNOWN = new Reason("article", "the article was kept before");

    private final GateRules rules;
    private final List<Topic> topics;
    private final Set<String> knownSites = new HashSet<>();

    Gate(GateRules rules, List<Topic> topics) {
        this.rules = rules;
        this.topics = List.copyOf(topics);
    }

    /** Learns which sites had accepted articles. */
    void learnSites(Facts facts) {
        knownSites.addAll(facts.articles().knownSites());
    }

    GatedLink judge(Post post, Link link, Facts facts) {
        var scores = score(post, link);
        var url = link.target().url();
        if (facts.articles().find(url).isPresent()) {
            return new GatedLink(link, true, List.of(KNOWN), scores);
        }
        var verdict = rules.judge(
                link.target(),
                post.uri().did(),
                words(post, link),
                values(scores),
                facts.nearMisses().othersLinkTo(url, post.uri().did()),
                knownSites.contains(link.target().site()));
        return new GatedLink(link, verdict.keep(), verdict.reasons(), scores);
    }

    /** Scores a link by the topics, as {@link #judge} does, but decides nothing. */
    List<TopicScore> score(Post post, Link link) {
        var text = text(post, link);
        return topics.stream().map(topic -> topic.score(text)).toList();
    }

    private static TopicText text(Post post, Link link) {
        var card = link.card();
        return new TopicText(
                link.target().url(),
                card == null ? "" : card.title(),
                card == null ? "" : card.description(),
                post.text());
    }

    private static String words(Post post, Link link) {
        var card = link.card();
        return card == null ? post.text() : card.title() + "\n" + card.description() + "\n" + post.text();
    }

    private static Map<String, Double> values(List<TopicScore> scores) {
        var values = new HashMap<String, Double>();
        scores.forEach(score -> values.put(score.topic(), score.value()));
        return values;
    }
}
