package bench;

import blogfeed.feed.Blocks;
import blogfeed.feed.FeedDefinition;
import blogfeed.feed.FeedFile;
import blogfeed.feed.FeedRules;
import blogfeed.model.Article;
import blogfeed.model.AtUri;
import blogfeed.model.Candidate;
import blogfeed.model.Did;
import blogfeed.model.Engagement;
import blogfeed.model.Evidence;
import blogfeed.model.Kind;
import blogfeed.model.Mention;
import blogfeed.model.Target;
import blogfeed.rank.Ranker;
import blogfeed.store.Database;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What ranking costs: many feeds, many candidates, on one core. */
final class Rank {
    private static final String HELP = """
        usage: bench/rank [--rounds N] [--feeds N] [--candidates N]

        Ranks made-up articles for many feeds, on one thread and from memory, and measures the CPU it takes, beside only
        sorting as many numbers for each feed. Reading as many out of the database, once for all feeds, is a row of its own.

          --rounds N        how often everything is ranked (default 5)
          --feeds N         (default 20)
          --candidates N    (default 50000)
        """;

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final int MOST = 5_000;
    private static final int WARM = 5;

    private final Dice dice = new Dice(5);
    private final Talk talk = new Talk(dice);
    private final int rounds;
    private final List<Ranker> rankers;
    private final List<Candidate> candidates;
    private boolean correct = true;
    private boolean allRead = true;

    private Rank(Arguments arguments) {
        rounds = arguments.number("--rounds", 5);
        var feeds = IntStream.range(0, arguments.number("--feeds", 20))
                .mapToObj(Rank::feed)
                .toList();
        rankers = FeedRules.all(feeds, Blocks.read(Place.temporary())).stream().map(Ranker::new).toList();
        candidates = IntStream.rangeClosed(1, arguments.number("--candidates", 50_000))
                .mapToObj(this::candidate)
                .toList();
    }

    public static void main(String[] given) throws IOException {
        var arguments = new Arguments(given);
        if (arguments.flag("--help")) {
            System.out.print(HELP);
            return;
        }
        try {
            var rank = new Rank(arguments);
            arguments.refuseOthers();
            rank.run();
        } catch (Failed e) {
            Say.line("%s", e.getMessage());
            System.exit(1);
        }
    }

    /** Of every kind that people make: some accept most of what there is, some little. */
    private static FeedDefinition feed(int number) {
        var yaml = """
                displayName: Feed %1$d
                description: A feed
                include:
                  topic: {name: llm, minScore: %2$.2f}
                  kinds: [blog, newsletter]
                  languages: %3$s
                exclude: {labels: [porn, sexual], terms: %5$s, hosts: [news%1$d.example.com]}
                rank: {by: %4$s}
                """.formatted(
                number,
                number % 10 / 12.0,
                number % 4 == 3 ? "[en, de]" : number % 4 == 2 ? "reader" : "any",
                number % 5 == 4 ? "latest" : "hot",
                number % 4 == 0 ? "[casino, airdrop]" : "[]");
        return FeedFile.parse("f" + number, "feed.yaml", yaml.getBytes(StandardCharsets.UTF_8), Set.of("llm"));
    }

    private Candidate candidate(int id) {
        var site = "blog" + dice.below(8_000) + ".example";
        var target = new Target("https://www." + site + "/" + dice.letters(12), "www." + site, site, Kind.BLOG);
        var first = NOW.minus(Duration.ofSeconds(dice.below((int) Duration.ofDays(6).toSeconds())));
        var language = List.of("en", "en", "de", "ja").get(dice.below(4));
        var article = new Article(
                id,
                target,
                talk.words("en", 50),
                talk.words("en", 120),
                Evidence.PAGE,
                language,
                first,
                Map.of("llm", dice.part()));
        var mentions = new ArrayList<Mention>();
        do {
            mentions.add(mention(id * 100L + mentions.size(), first, language));
        } while (mentions.size() < 50 && dice.chance(0.4));
        return new Candidate(article, mentions);
    }

    private Mention mention(long id, Instant at, String language) {
        var uri = AtUri.post(new Did("did:plc:author" + dice.below(20_000)), "3l" + id);
        var engagement = new Engagement(dice.below(20), dice.below(4), dice.below(2), dice.below(3));
        var text = talk.words("en", 120);
        return new Mention(id, uri, null, at, false, dice.chance(0.2), List.of(language), List.of(), text, engagement);
    }

    private void run() throws IOException {
        Say.line("filling a database");
        var folder = Place.folder("candidates");
        Database.openAnew(folder).close();
        Filling.fill(folder, (candidates.size() * 10 + 6) / 7, candidates.size());
        try (var database = Database.openToRead(folder)) {
            measure(database);
        }
    }

    private void measure(Database database) {
        Say.line("warming up");
        for (int i = 0; i < WARM; i++) {
            rankAll();
            sortAll();
        }
        readAll(database);
        var ranked = new Figures();
        var sorted = new Figures();
        var read = new Figures();
        for (int round = 1; round <= rounds; round++) {
            ranked.add(seconds(this::rankAll));
            sorted.add(seconds(this::sortAll));
            read.add(seconds(() -> readAll(database)));
            Say.line("round %d of %d: %.2f s", round, rounds, ranked.last());
        }
        var table = new Table("%d feeds of %,d candidates".formatted(rankers.size(), candidates.size()), "CPU s", "of only sorted", "result");
        table.row("only sorted", sorted.text(3), "", "");
        table.row("ranked", ranked.text(2), ranked.over(sorted).text(1), correct ? "correct" : "WRONG");
        table.row("read before", read.text(2), read.over(sorted).text(1), allRead ? "correct" : "WRONG");
        System.out.println();
        table.print();
        System.out.println("Target: 1 s for ranking 50,000 candidates for 20 feeds.");
        if (!correct || !allRead) {
            throw new Failed("a ranking lacked articles, or had one twice, or not all were read");
        }
    }

    /** As a pass of the program ranks. */
    private void rankAll() {
        var lineups = rankers.stream().map(ranker -> ranker.begin(NOW)).toList();
        for (var candidate : candidates) {
            lineups.forEach(lineup -> lineup.consider(candidate));
        }
        for (var lineup : lineups) {
            var ranking = lineup.articles();
            var different = ranking.stream().map(each -> each.article().id()).distinct().count();
            correct &= ranking.size() == MOST || ranking.size() < candidates.size() / 4;
            correct &= different == ranking.size();
        }
    }

    /** As a pass of the program reads them, every article wanted. */
    private void readAll(Database database) {
        var read = database.read(facts -> facts.candidates().since(Instant.EPOCH, article -> true));
        allRead &= read.size() == candidates.size();
    }

    /** The reference: a number for each candidate, put in order. */
    private void sortAll() {
        for (int feed = 0; feed < rankers.size(); feed++) {
            var order = new ArrayList<>(candidates);
            order.sort(Comparator.comparingDouble(
                    each -> -each.article().topics().getOrDefault("llm", 0.0)));
            correct &= order.size() == candidates.size();
        }
    }

    private static double seconds(Runnable work) {
        var before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
    }
}
