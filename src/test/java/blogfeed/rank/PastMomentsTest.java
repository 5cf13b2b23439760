package blogfeed.rank;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.feed.FeedRules;
import blogfeed.model.Ranking;
import blogfeed.store.Candidates;
import blogfeed.store.Database;
import blogfeed.store.History.Moment;
import blogfeed.store.RankingShelf;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever goes back to a moment and ranks by the same rules finds the ranking that was made then, to the item. */
class PastMomentsTest {
    private static final int HAPPENINGS = 400;
    private static final List<FeedRules> FEEDS = List.of(
            Drafts.feed("topical", "include: {topic: {name: llm, minScore: 0.4}, kinds: [blog], maxAge: 8h}"),
            Drafts.feed("picky", """
                    include: {hosts: ['*.example.com'], languages: [en, pt], terms: [read, attention, list], maxAge: 12h}
                    exclude: {labels: [porn], terms: [spam]}
                    rank: {perAuthor: 1, perSite: 1, weights: {like: 3}}
                    """),
            Drafts.feed(
                    "newest", "include: {hosts: ['*.example.com'], replies: false}\nrank: {by: latest, perSite: 0}"));

    @TempDir
    Path folder;

    /** What readers were shown from then on. */
    private record Shown(Instant at, Map<String, Ranking> rankings) {}

    private Instant now = Drafts.NOON;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aPastMomentIsRankedAsItWas(long seed) {
        try (var database = Database.open(folder)) {
            var shown = live(new Random(seed), database);
            var moments = database.read(facts -> facts.history().between(Instant.EPOCH, now));
            assertThat(moments).hasSameSizeAs(shown).hasSizeGreaterThan(60);
            assertThat(shown.stream().map(Shown::rankings).distinct().count()).isGreaterThan(20);
            try (var past = database.past(moments.get(moments.size() - 1), Instant.EPOCH)) {
                for (int i = 0; i < moments.size(); i++) {
                    past.backTo(moments.get(i));
                    holds(shown.get(shown.size() - 1 - i), moments.get(i), past.candidates());
                }
            }
            leapsWellToo(database, shown, moments);
        }
    }

    private List<Shown> live(Random random, Database database) {
        var shelf = new RankingShelf(() -> now);
        var pass = new RankingPass(database, shelf, () -> FEEDS, () -> now);
        var turmoil = new Turmoil(random.nextLong(), database);
        var shown = new ArrayList<Shown>();
        for (int i = 0; i < HAPPENINGS; i++) {
            turmoil.happen(now);
            now = now.plus(Duration.ofSeconds(random.nextInt(600)));
            if (i > 20 && random.nextInt(5) == 0 && pass.run()) {
                shown.add(new Shown(now, current(shelf)));
            }
        }
        return shown;
    }

    private static Map<String, Ranking> current(RankingShelf shelf) {
        return FEEDS.stream()
                .map(feed -> shelf.current(feed.definition().id()).orElseThrow().ranking())
                .collect(Collectors.toMap(Ranking::feed, ranking -> ranking));
    }

    /** What is needed of older facts depends on how far back one goes, and how young an article must be. */
    private static void leapsWellToo(Database database, List<Shown> shown, List<Moment> moments) {
        for (int i = 0; i < moments.size(); i += 7) {
            var moment = moments.get(i);
            try (var past = database.past(moment, moment.at().minus(Duration.ofDays(7)))) {
                past.backTo(moment);
                holds(shown.get(shown.size() - 1 - i), moment, past.candidates());
            }
        }
    }

    private static void holds(Shown shown, Moment moment, Candidates candidates) {
        assertThat(moment.at()).isEqualTo(shown.at);
        for (var feed : FEEDS) {
            var oldest = moment.at().minus(feed.definition().include().maxAge());
            var young = candidates.since(oldest, article -> feed.mayAccept(article, moment.at()));
            var again = Ranker.oncePerPost(new Ranker(feed).rank(young, moment.at()));
            assertThat(new Entries(false).of(again))
                    .as("%s at %s", feed.definition().id(), moment)
                    .isEqualTo(
                            requireNonNull(shown.rankings.get(feed.definition().id()))
                                    .entries());
        }
    }
}
