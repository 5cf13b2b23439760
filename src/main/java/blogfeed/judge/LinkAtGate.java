package blogfeed.judge;

import blogfeed.feed.GateQuestion;
import blogfeed.model.Card;
import blogfeed.model.Did;
import blogfeed.model.Link;
import blogfeed.model.Post;
import blogfeed.model.Target;
import blogfeed.store.Facts;
import blogfeed.topic.Topic;
import blogfeed.topic.TopicText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the gate may want to know of a link; found out when asked, and once. */
public final class LinkAtGate implements GateQuestion {
    private static final Card NO_CARD = new Card("", "", "");

    private final Post post;
    private final Target target;
    private final Card card;
    private final List<Topic> topics;
    private final Facts facts;
    private final boolean knownSite;
    private final Map<String, Double> scores = new HashMap<>();
    private @Nullable String texts;
    private @Nullable Boolean severalPeople;

    /** @param knownSite whether its site is known for accepted articles */
    public LinkAtGate(Post post, Link link, List<Topic> topics, Facts facts, boolean knownSite) {
        this.post = post;
        this.target = link.target();
        this.card = link.card() == null ? NO_CARD : link.card();
        this.topics = topics;
        this.facts = facts;
        this.knownSite = knownSite;
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public Did author() {
        return post.uri().did();
    }

    @Override
    public String texts() {
        if (texts == null) {
            texts = card.title() + "\n" + card.description() + "\n" + post.text();
        }
        return texts;
    }

    @Override
    public double topicScore(String topic) {
        return scores.computeIfAbsent(topic, this::score);
    }

    private double score(String name) {
        var text = new TopicText(target.url(), card.title(), card.description(), post.text());
        return topics.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .map(topic -> topic.value(text))
                .orElse(0.0);
    }

    @Override
    public boolean severalPeople() {
        if (severalPeople == null) {
            severalPeople = facts.nearMisses().othersLinkTo(target.url(), author());
        }
        return severalPeople;
    }

    @Override
    public boolean knownSite() {
        return knownSite;
    }
}
