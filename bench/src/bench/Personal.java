package bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a page costs that is made for one viewer, beside the one that everybody gets, and what the look at the viewer's token has in it.
 * Nearly every request of the network's comes with a token of its own, so every token is used once but in one row.
 */
final class Personal {
    private static final String FEED = "ai-blogs";

    /** Of these all that they told is at hand. */
    private static final int READERS = 100;

    /** More than are at hand, so that each one's is read from the database anew. */
    private static final int STRANGERS = 1_000;

    /** Few, so that times are the server's and not those of a queue. */
    private static final int CONNECTIONS = 2;

    private static final int WARM = 15_000;

    /** A row, and how many of its pages must be personal, how many of its tokens looked at. */
    private record Row(Serving serving, boolean isPersonal, boolean hasToken) {}

    private final Program program;
    private final Viewers viewers;
    private final int requests;
    private boolean isWrong;

    Personal(Program program, Viewers viewers, int requests) {
        this.program = program;
        this.viewers = viewers;
        this.requests = requests;
    }

    /** Has the database know what they told. */
    static void fill(Path data) {
        var all = new ArrayList<>(Viewers.dids("reader", READERS));
        all.addAll(Viewers.dids("stranger", STRANGERS));
        Filling.tell(data, FEED, all);
    }

    void run(int rounds) throws IOException {
        var path = Program.skeletonPath(FEED);
        var silent = Viewers.dids("silent", READERS);
        var readers = Viewers.dids("reader", READERS);
        var strangers = Viewers.dids("stranger", STRANGERS);
        var again = Serving.write("again", viewers.asking(path, readers, READERS));
        var common = Serving.write("common", List.of(path));
        var rows = List.of(
                row("common page", () -> common, false, false),
                row("token, nothing told", () -> fresh("silent", path, silent), false, true),
                row("personal page", () -> fresh("reader", path, readers), true, true),
                row("personal, token known", () -> again, true, true),
                row("personal, read anew", () -> fresh("stranger", path, strangers), true, true));
        rows.forEach(row -> row.serving.warmUp(WARM, CONNECTIONS));
        for (int round = 1; round <= rounds; round++) {
            Say.line("round %d of %d", round, rounds);
            rows.forEach(this::measure);
        }
        print(rows);
    }

    private Row row(String name, Supplier<Path> lines, boolean isPersonal, boolean hasToken) {
        return new Row(new Serving(name, program.child(), program.port(), lines), isPersonal, hasToken);
    }

    private Path fresh(String name, String path, List<String> dids) {
        try {
            return Serving.write(name, viewers.asking(path, dids, requests));
        } catch (IOException e) {
            throw new Failed("the tokens can't be written", e);
        }
    }

    /** The program itself tells whether it made the pages that were to be measured. */
    private void measure(Row row) {
        var personal = count("skeletonsPersonal");
        var tokens = count("tokensAccepted");
        row.serving.measure(requests, CONNECTIONS);
        isWrong |= count("skeletonsPersonal") - personal != (row.isPersonal ? requests : 0)
                || count("tokensAccepted") - tokens != (row.hasToken ? requests : 0);
    }

    private long count(String name) {
        return program.health().path("counts").path(name).asLong();
    }

    private void print(List<Row> rows) {
        var common = rows.get(0).serving;
        var table = new Table("asked for", "CPU µs/request", "over the common, ms", "p50 ms", "p99 ms", "result");
        for (var row : rows) {
            var serving = row.serving;
            table.row(
                    serving.name,
                    serving.micros.text(1),
                    serving == common ? "" : serving.micros.minus(common.micros).times(1e-3).text(3),
                    serving.p50.text(2),
                    serving.p99.text(2),
                    isWrong ? "not the pages that were to be measured" : serving.errors());
        }
        System.out.println();
        table.print();
        System.out.println("Target: a personal page 1 ms over the common one.\n");
    }
}
