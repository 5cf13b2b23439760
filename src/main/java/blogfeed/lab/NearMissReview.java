package blogfeed.lab;

import blogfeed.feed.FeedRules;
import blogfeed.feed.GateRules;
import blogfeed.feed.GateVerdict;
import blogfeed.judge.LinkAtGate;
import blogfeed.lab.NearMissArticle.Sighting;
import blogfeed.link.LinkExtractor;
import blogfeed.model.Reason;
import blogfeed.model.Target;
import blogfeed.store.Facts;
import blogfeed.store.NearMisses.NearMiss;
import blogfeed.topic.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Shows what was turned away to the gate again, with other rules. */
final class NearMissReview {
    private static final String LOOKING = "looked at %,d of %,d near-misses again";

    private final Laboratory laboratory;
    private final Facts facts;
    private final GateRules gate;
    private final LinkExtractor extractor;
    private final Set<String> knownSites;

    NearMissReview(FeedRules rules, Laboratory laboratory, Facts facts) {
        this.laboratory = laboratory;
        this.facts = facts;
        this.gate = new GateRules(
                List.of(rules), laboratory.topics().stream().collect(Collectors.toMap(Topic::name, Topic::gateMark)));
        this.extractor = new LinkExtractor(laboratory.hosts());
        this.knownSites = new HashSet<>(facts.articles().knownSites());
    }

    /**
     * The articles that the gate lets in now.
     *
     * @param urls is told of every article there is
     */
    List<NearMissArticle> all(Consumer<String> urls) {
        var passed = new LinkedHashMap<String, Instant>();
        long all = facts.nearMisses().count();
        var done = new long[1];
        facts.nearMisses().forEach(miss -> {
            urls.accept(miss.url());
            if (!passed.containsKey(miss.url()) && passes(miss)) {
                passed.put(miss.url(), miss.post().witnessedAt());
            }
            laboratory.steps().tell(LOOKING, ++done[0], all);
        });
        var articles = new ArrayList<NearMissArticle>();
        for (Map.Entry<String, Instant> each : passed.entrySet()) {
            article(each.getKey(), each.getValue(), -1L - articles.size()).ifPresent(articles::add);
        }
        return articles;
    }

    /** What the gate has against all posts that link there; nothing where it lets one in. */
    List<Reason> against(String url) {
        var verdicts = facts.nearMisses().of(url).stream()
                .flatMap(miss -> sighting(miss).stream())
                .map(this::judge)
                .toList();
        return verdicts.stream().anyMatch(GateVerdict::keep)
                ? List.of()
                : verdicts.stream()
                        .flatMap(verdict -> verdict.reasons().stream())
                        .distinct()
                        .toList();
    }

    /** The article as it would be, had it been let in; empty where nothing is left of it. */
    Optional<NearMissArticle> article(String url) {
        return article(url, Instant.EPOCH, -1);
    }

    private Optional<NearMissArticle> article(String url, Instant from, long number) {
        var sightings = facts.nearMisses().of(url).stream()
                .flatMap(miss -> sighting(miss).stream())
                .toList();
        return sightings.isEmpty()
                ? Optional.empty()
                : Optional.of(NearMissArticle.of(sightings, from, number, laboratory.topics()));
    }

    private boolean passes(NearMiss miss) {
        return sighting(miss).map(this::judge).filter(GateVerdict::keep).isPresent();
    }

    private GateVerdict judge(Sighting seen) {
        var known = isOfKnownSite(seen.link().target());
        return gate.judge(new LinkAtGate(seen.post(), seen.link(), laboratory.topics(), facts, known));
    }

    private boolean isOfKnownSite(Target target) {
        return knownSites.contains(target.site()) && !laboratory.hosts().isShortLink(target);
    }

    private Optional<Sighting> sighting(NearMiss miss) {
        return extractor.linksOf(miss.post()).stream()
                .filter(link -> link.target().url().equals(miss.url()))
                .findFirst()
                .map(link -> new Sighting(miss.post(), link));
    }
}
