package blogfeed.feed;

import blogfeed.feed.Include.TopicRule;
import blogfeed.model.Reason;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The gate: which mentions are kept at all, because some feed could still want them. All feeds are asked together, so
 * that a thousand of them cost about as much as one. Immutable, and so for any thread.
 *
 * <p>Labels, replies, languages, age, excluded terms and excluded authors are left to the feeds' verdicts.
 */
public final class GateRules {
    private final int feeds;
    private final List<GateRule> rules;

    /**
     * @param gateMarks the least score at the gate for each topic the feeds name
     * @throws IllegalArgumentException when a topic's mark is missing
     */
    public GateRules(List<FeedRules> feeds, Map<String, Double> gateMarks) {
        var definitions = feeds.stream().map(FeedRules::definition).toList();
        this.feeds = definitions.size();
        var rules = new ArrayList<GateRule>(List.of(
                new KindGate(definitions),
                new PlaceGate(definitions, Where.HOST),
                new PlaceGate(definitions, Where.SITE),
                new AuthorGate(definitions),
                new TermGate(definitions)));
        rules.addAll(topicGates(definitions, gateMarks));
        this.rules = List.copyOf(rules);
    }

    private static List<TopicGate> topicGates(List<FeedDefinition> feeds, Map<String, Double> gateMarks) {
        var entrances = feeds.stream()
                .map(feed -> entrance(feed.include().topic(), gateMarks))
                .toList();
        return entrances.stream()
                .flatMap(Optional::stream)
                .distinct()
                .map(entrance -> new TopicGate(entrance, entrances))
                .toList();
    }

    /** A feed that asks for less than the gate's mark must not miss what it would take. */
    private static Optional<TopicRule> entrance(@Nullable TopicRule rule, Map<String, Double> gateMarks) {
        if (rule == null) {
            return Optional.empty();
        }
        var mark = gateMarks.get(rule.name());
        if (mark == null) {
            throw new IllegalArgumentException("no gate mark for topic " + rule.name());
        }
        return Optional.of(new TopicRule(rule.name(), Math.min(mark, rule.minScore())));
    }

    /**
     * Whether some feed's rules on kind, host, site and terms hold, and, where it has a topic, the topic's score reaches
     * the mark (or the feed's own least score, where that is lower) or {@code severalPeople} or {@code knownSite}. A
     * feed of authors alone wants what these authors link to.
     *
     * <p>Codes of a yes: {@code host}, {@code site}, {@code author}, {@code term}, {@code topic}, {@code people},
     * {@code known-site}; of a no: {@code kind}, {@code host}, {@code site}, {@code author}, {@code term},
     * {@code topic}.
     */
    public GateVerdict judge(GateQuestion question) {
        var wanting = new BitSet(feeds);
        wanting.set(0, feeds);
        var refusals = new LinkedHashSet<Reason>();
        for (var rule : rules) {
            if (wanting.isEmpty()) {
                break;
            }
            int before = wanting.cardinality();
            wanting.and(rule.passing(question));
            if (wanting.cardinality() < before) {
                refusals.add(rule.refusal(question));
            }
        }
        return wanting.isEmpty() ? new GateVerdict(false, List.copyOf(refusals)) : kept(question, wanting);
    }

    private GateVerdict kept(GateQuestion question, BitSet wanting) {
        var reasons = new LinkedHashSet<Reason>();
        rules.forEach(rule -> rule.explain(question, wanting, reasons));
        return new GateVerdict(true, List.copyOf(reasons));
    }
}
