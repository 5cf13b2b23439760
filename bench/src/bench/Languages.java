package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a page costs that is chosen by its reader's languages, beside the one of those who tell none. */
final class Languages {
    /** The posts' languages. */
    private static final List<String> WRITTEN = List.of("en", "ja", "de", "es", "pt", "fr", "zh", "nl");

    /** Some read what nothing is written in. */
    private static final List<String> READ = List.of(
            "en-US", "en-GB", "ja-JP", "de-DE", "de-AT", "es-ES", "pt-BR", "fr-FR", "zh-Hans-CN", "nl-NL", "ko-KR", "it");

    private static final String FEED = "ai-blogs";

    /** The same feed, of which readers see nothing that they can't read. */
    private static final String READERS_FEED = "readers";

    private static final int POSTS = 10_000;
    private static final int SHOWN = 600;
    private static final int READERS = 200;
    private static final int WARM = 300_000;

    private final Dice dice = new Dice(13);
    private final LoadServerProcess silence;
    private final Path usualFeeds;

    Languages(LoadServerProcess silence, Path usualFeeds) {
        this.silence = silence;
        this.usualFeeds = usualFeeds;
    }

    void measure(int rounds, int requests, int connections) throws IOException {
        var feeds = feeds();
        var data = Place.folder("data-languages");
        try (var program = program(data, feeds)) {
            program.child().await("started", Duration.ofMinutes(1), () -> program.health().has("status"));
        }
        Filling.fill(data, POSTS, SHOWN, WRITTEN);
        try (var program = program(data, feeds)) {
            program.awaitArticles(FEED);
            program.awaitArticles(READERS_FEED);
            measure(rows(program), rounds, requests, connections);
        }
    }

    private Path feeds() throws IOException {
        var feeds = Place.folder("feeds-languages");
        Feeds.copy(usualFeeds, feeds);
        var text = Files.readString(feeds.resolve(FEED).resolve("feed.yaml"));
        Files.writeString(
                Files.createDirectories(feeds.resolve(READERS_FEED)).resolve("feed.yaml"),
                text.replace("languages: any", "languages: reader"));
        return feeds;
    }

    private Program program(Path data, Path feeds) {
        return Program.start(data, feeds, "ws://127.0.0.1:" + silence.port() + "/subscribe", "--refresh", "1h");
    }

    /** What is told nothing is the first of each two or three. */
    private List<Serving> rows(Program program) throws IOException {
        var any = Serving.pages(program.port(), FEED);
        var readers = Serving.pages(program.port(), READERS_FEED);
        return List.of(
                row(program, "first page, no language told", any.subList(0, 1), false),
                row(program, "first page, 200 readers'", any.subList(0, 1), true),
                row(program, "first page, languages: reader", readers.subList(0, 1), true),
                row(program, "any page, no language told", any, false),
                row(program, "any page, 200 readers'", any, true));
    }

    private Serving row(Program program, String name, List<String> pages, boolean told) throws IOException {
        var requests = new ArrayList<String>();
        for (var page : pages) {
            for (int i = 0; told && i < READERS; i++) {
                requests.add(page + "\tAccept-Language: " + header());
            }
            if (!told) {
                requests.add(page);
            }
        }
        var file = Serving.write(name.replaceAll("[^a-z0-9]+", "-"), requests);
        return new Serving(name, program.child(), program.port(), file);
    }

    /** As browsers tell it: mostly one language or two, the less liked ones with less weight. */
    private String header() {
        var header = new StringBuilder(dice.pick(READ.toArray(String[]::new)));
        for (int weight = 9; weight > 6 && dice.chance(0.5); weight--) {
            header.append(',').append(dice.pick(READ.toArray(String[]::new))).append(";q=0.").append(weight);
        }
        return header.toString();
    }

    private static void measure(List<Serving> rows, int rounds, int requests, int connections) {
        rows.forEach(row -> row.warmUp(WARM, connections));
        for (int round = 1; round <= rounds; round++) {
            Say.line("round %d of %d", round, rounds);
            rows.forEach(row -> row.measure(requests, connections));
        }
        var table = new Table("asked for", "CPU µs/request", "of no language told", "requests/s", "p50 ms", "p99 ms", "result");
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var reference = rows.get(i < 3 ? 0 : 3);
            table.row(
                    row.name,
                    row.micros.text(1),
                    row == reference ? "" : row.micros.over(reference.micros).text(2),
                    row.perSecond.text(0),
                    row.p50.text(2),
                    row.p99.text(2),
                    row.errors());
        }
        System.out.println();
        table.print();
        System.out.println("Target: a page by a reader's languages costs no more than one without.\n");
    }
}
