package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What a page of a feed costs, and a start, beside a bare server that always answers the same. */
final class Serve {
    private static final String HELP = """
        usage: bench/serve [--only WHAT,WHAT] [--rounds N] [--requests N] [--connections N] [--starts N]

        Fills databases, and measures the CPU a page of getFeedSkeleton costs the program with 10,000 and with
        1,000,000 stored posts, and how long it takes to start with 100,000, beside a bare server with the same
        flags and body; what a page costs more that is made for one viewer, or for its reader's languages; and how
        long a page takes at 500 requests a second, at rest and while feeds are ranked.

          --only WHAT       of pages, personal, languages, start, refresh (default: all)
          --rounds N        how often the servers are asked in turn (default 5)
          --requests N      requests of each turn (default 100000; of personal a fifth)
          --connections N   that are kept, each with one request at a time (default 32)
          --starts N        how often everything is started in turn (default 5)
          --seconds N       of each turn of refresh (default 20)
        """;
    private static final String FEED = "ai-blogs";

    /** Articles that a feed shows. */
    private static final int SHOWN = 600;

    /** Requests after which the compilers have nothing more to do. */
    private static final int WARM = 500_000;

    private final List<String> flags = Place.launcherFlags();
    private final Path feeds = Place.root().resolve("feeds");
    private final int rounds;
    private final int requests;
    private final int connections;
    private final int starts;
    private final int seconds;

    private Serve(Arguments arguments) {
        rounds = arguments.number("--rounds", 5);
        requests = arguments.number("--requests", 100_000);
        connections = arguments.number("--connections", 32);
        starts = arguments.number("--starts", 5);
        seconds = arguments.number("--seconds", 20);
    }

    public static void main(String[] given) throws IOException {
        var arguments = new Arguments(given);
        if (arguments.flag("--help")) {
            System.out.print(HELP);
            return;
        }
        try {
            var only = arguments.text("--only", "pages,personal,languages,start,refresh");
            var serve = new Serve(arguments);
            arguments.refuseOthers();
            serve.run(List.of(only.split(",")));
        } catch (Failed e) {
            Say.line("%s", e.getMessage());
            System.exit(1);
        }
    }

    private void run(List<String> only) throws IOException {
        // The stream is silent: what reading it costs is another question.
        try (var silence = LoadServerProcess.start(Place.folder("silence"))) {
            if (only.contains("pages")) {
                pages(silence);
            }
            if (only.contains("personal")) {
                personal(silence);
            }
            if (only.contains("start")) {
                start(silence);
            }
            if (only.contains("refresh")) {
                refresh(silence);
            }
            if (only.contains("languages")) {
                new Languages(silence, feeds).measure(rounds, requests, connections);
            }
        }
    }

    /** A folder of data with so many posts, made by the program and filled behind its back. */
    private Path filled(LoadServerProcess silence, int posts) throws IOException {
        Say.line("filling a database with %,d posts", posts);
        var data = Place.folder("data-" + posts);
        try (var program = program(silence, data)) {
            program.child()
                    .await(
                            "started",
                            Duration.ofMinutes(1),
                            () -> program.health().has("status"));
        }
        Filling.fill(data, posts, SHOWN);
        return data;
    }

    /** Ranks once, at its start: the ranking goes on by the clock, and is not what a request costs. */
    private Program program(LoadServerProcess silence, Path data) {
        return program(Place.freePort(), silence, data);
    }

    private Program program(int port, LoadServerProcess silence, Path data, String... more) {
        var endpoint = "ws://127.0.0.1:" + silence.port() + "/subscribe";
        var settings = Stream.concat(Stream.of("--refresh", "1h"), Stream.of(more));
        return Program.start(port, data, feeds, endpoint, settings.toArray(String[]::new));
    }

    private void pages(LoadServerProcess silence) throws IOException {
        var few = filled(silence, 10_000);
        var many = filled(silence, 1_000_000);
        try (var small = program(silence, few);
                var large = program(silence, many)) {
            small.awaitArticles(FEED);
            large.awaitArticles(FEED);
            var body = Files.writeString(
                    Place.temporary().resolve("body"),
                    Http.get(large.port(), Program.skeletonPath(FEED)).orElseThrow());
            var port = Place.freePort();
            try (var constant = Serving.constant(flags, port, body)) {
                measure(new Serving("constant body", constant, port, first("constant", large)), small, large);
            }
        }
    }

    private void personal(LoadServerProcess silence) throws IOException {
        var data = filled(silence, 10_000);
        Personal.fill(data);
        try (var viewers = new Viewers();
                var program = program(
                        Place.freePort(),
                        silence,
                        data,
                        "--service-did",
                        Viewers.SERVICE,
                        "--plc-directory",
                        viewers.directory())) {
            program.awaitArticles(FEED);
            new Personal(program, viewers, requests / 5).run(rounds);
        }
    }

    private static Path first(String name, Program program) throws IOException {
        return Serving.write(
                "first-" + name, Serving.pages(program.port(), FEED).subList(0, 1));
    }

    private static Path any(String name, Program program) throws IOException {
        return Serving.write("any-" + name, Serving.pages(program.port(), FEED));
    }

    private void measure(Serving constant, Program small, Program large) throws IOException {
        var all = List.of(
                constant,
                new Serving("first page, 10,000", small.child(), small.port(), first("small", small)),
                new Serving("first page, 1,000,000", large.child(), large.port(), first("large", large)),
                new Serving("any page, 10,000", small.child(), small.port(), any("small", small)),
                new Serving("any page, 1,000,000", large.child(), large.port(), any("large", large)));
        all.forEach(serving -> serving.warmUp(WARM, connections));
        for (int round = 1; round <= rounds; round++) {
            Say.line("round %d of %d", round, rounds);
            all.forEach(serving -> serving.measure(requests, connections));
        }
        print(all);
    }

    private static void print(List<Serving> all) {
        var constant = all.get(0);
        var table = new Table(
                "asked for",
                "CPU µs/request",
                "of constant",
                "of 10,000",
                "requests/s",
                "p50 ms",
                "p99 ms",
                "peak MB",
                "result");
        for (int i = 0; i < all.size(); i++) {
            var row = all.get(i);
            var few = i == 2 || i == 4 ? row.micros.over(all.get(i - 1).micros).text(2) : "";
            table.row(
                    row.name,
                    row.micros.text(1),
                    row.micros.over(constant.micros).text(2),
                    few,
                    row.perSecond.text(0),
                    row.p50.text(2),
                    row.p99.text(2),
                    "%.0f".formatted(row.child.usage().peakMegabytes()),
                    row.errors());
        }
        System.out.println();
        table.print();
        System.out.println(
                "Targets: 1.3 of the constant body, 0.9 to 1.1 of the same page with 10,000 posts, 200 MB.\n");
    }

    private void start(LoadServerProcess silence) throws IOException {
        var data = filled(silence, 100_000);
        var body = Place.temporary().resolve("body");
        try (var program = program(silence, data)) {
            program.awaitArticles(FEED);
            Files.writeString(
                    body, Http.get(program.port(), Program.skeletonPath(FEED)).orElseThrow());
        }
        var path = Program.skeletonPath(FEED);
        var bare = new Starting("bare server", path, port -> Serving.constantOn(flags, port, body));
        var ours = new Starting(
                "the program", path, port -> program(port, silence, data).child());
        for (int i = 0; i < starts; i++) {
            Say.line("start %d of %d", i + 1, starts);
            bare.measure();
            ours.measure();
        }
        var table = new Table("to the first page", "ms", "of bare", "CPU s", "of bare");
        for (var each : List.of(bare, ours)) {
            table.row(
                    each.name,
                    each.millis.text(0),
                    each.millis.over(bare.millis).text(2),
                    each.cpuSeconds.text(2),
                    each.cpuSeconds.over(bare.cpuSeconds).text(2));
        }
        System.out.println();
        table.print();
        System.out.println("Target: 2.5 of the bare server.");
    }

    /** The feeds are a copy, whose changes make the program rank. */
    private void refresh(LoadServerProcess silence) throws IOException {
        var data = filled(silence, 100_000);
        var copy = Place.folder("feeds");
        Feeds.copy(feeds, copy);
        var endpoint = "ws://127.0.0.1:" + silence.port() + "/subscribe";
        try (var program = Program.start(Place.freePort(), data, copy, endpoint, "--refresh", "1s")) {
            program.awaitArticles(FEED);
            var file = copy.resolve(FEED).resolve("feed.yaml");
            var refreshing = new Refreshing(program, first("refresh", program), file, seconds);
            refreshing.warmUp();
            for (int round = 1; round <= rounds; round++) {
                Say.line("round %d of %d", round, rounds);
                refreshing.measure();
            }
            print(refreshing);
        }
    }

    private static void print(Refreshing refreshing) {
        var table = new Table("500 requests/s, open loop", "p50 ms", "p99 ms", "p99, of at rest", "refreshes", "result");
        table.row("at rest", refreshing.restP50.text(2), refreshing.restP99.text(2), "", "", refreshing.errors());
        table.row(
                "during refreshes",
                refreshing.busyP50.text(2),
                refreshing.busyP99.text(2),
                refreshing.busyP99.over(refreshing.restP99).text(2),
                refreshing.refreshes.text(0),
                refreshing.errors());
        System.out.println();
        table.print();
        System.out.println("Target: p99 during refreshes 2 of that at rest.");
    }
}
