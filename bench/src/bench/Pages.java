package bench;

import blogfeed.enrich.ArticleReader;
import blogfeed.link.HostLists;
import blogfeed.maintext.MainText;
import blogfeed.metadata.Metadata;
import blogfeed.metadata.PageDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;

/** What reading a web page costs, beside parsing alone. */
final class Pages {
    private static final String HELP = """
        usage: bench/pages [--rounds N] [--seconds N]

        Reads web pages from memory, on one thread: those of the tests, and made ones of 10 kB, 100 kB and 1 MB. Measures
        the CPU a page costs, beside the same bytes only parsed.

          --rounds N     how often everything is read in turn (default 5)
          --seconds N    of CPU for each turn (default 2)
        """;

    private final HostLists hosts = HostLists.read(Place.root().resolve("feeds/hosts"));
    private final ArticleReader reader = new ArticleReader(hosts);
    private final int rounds;
    private final int seconds;

    private Pages(Arguments arguments) {
        rounds = arguments.number("--rounds", 5);
        seconds = arguments.number("--seconds", 2);
    }

    public static void main(String[] given) throws IOException {
        var arguments = new Arguments(given);
        if (arguments.flag("--help")) {
            System.out.print(HELP);
            return;
        }
        try {
            var pages = new Pages(arguments);
            arguments.refuseOthers();
            pages.run();
        } catch (Failed e) {
            Say.line("%s", e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException {
        var corpora = new ArrayList<List<PageReadings>>();
        var tests = PageSample.ofTests(hosts);
        corpora.add(readings(tests.size() + " of the tests", tests));
        corpora.add(readings("10 kB", PageSample.made(10_000, 50, hosts)));
        corpora.add(readings("100 kB", PageSample.made(100_000, 20, hosts)));
        corpora.add(readings("1 MB", PageSample.made(1_000_000, 5, hosts)));
        Say.line("warming up");
        corpora.forEach(corpus -> corpus.forEach(reading -> reading.warmUp(seconds)));
        for (int round = 1; round <= rounds; round++) {
            Say.line("round %d of %d", round, rounds);
            corpora.forEach(corpus -> corpus.forEach(reading -> reading.measure(seconds)));
        }
        print(corpora);
        if (!corpora.stream().flatMap(List::stream).allMatch(PageReadings::isCorrect)) {
            throw new Failed("not every title was found");
        }
    }

    private List<PageReadings> readings(String name, List<PageSample> samples) {
        return List.of(
                new PageReadings(name + ", only parsed", samples, Pages::parsed),
                new PageReadings(name + ", metadata and text", samples, Pages::page),
                new PageReadings(name + ", all", samples, this::article));
    }

    /** The reference: jsoup with its own guess of the encoding. */
    private static String parsed(PageSample sample) {
        try {
            var document = Jsoup.parse(
                    new ByteArrayInputStream(sample.body()), null, sample.url());
            // What it holds is no matter: not every page names its article there, nor its encoding.
            return document.title().isEmpty() ? "no title" : sample.title();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(PageSample sample) {
        var url = sample.url();
        var document = PageDecoder.decode(sample.body(), sample.contentType(), url);
        return Metadata.of(document, MainText.of(document).text(), url).title();
    }

    private String article(PageSample sample) {
        var url = sample.url();
        return reader.read(sample.body(), sample.contentType(), url, sample.found())
                .page()
                .title();
    }

    private static void print(List<List<PageReadings>> corpora) {
        var table = new Table("pages", "pages/s", "MB/s", "CPU µs/page", "of only parsed", "result");
        for (var corpus : corpora) {
            for (var row : corpus) {
                table.row(
                        row.name,
                        row.perSecond.text(0),
                        row.megabytesPerSecond.text(1),
                        row.micros.text(0),
                        row.micros.over(corpus.get(0).micros).text(2),
                        row.result());
            }
        }
        System.out.println();
        table.print();
    }
}
