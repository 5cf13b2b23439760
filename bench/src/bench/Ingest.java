package bench;

import bench.Streams.Form;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an event of the stream costs, beside what it costs a plain consumer. */
final class Ingest {
    private static final String HELP = """
        usage: bench/ingest [--rounds N] [--only ROW,ROW] [--reference 'COMMAND {url}'] [--part N] [--seed N]

        Generates a stream, serves it on loopback, and measures the CPU an event costs the program
        in the last third of three million, beside a plain consumer of the same stream.

          --rounds N       how often everything is measured in turn (default 3)
          --only ROW,ROW   of v1, v2, v2-zstd, feeds-1, feeds-1000 (default: all); the references always run
          --reference CMD  measure this command too; {url} is the stream's address, {folder} an empty folder
          --part N         events in each third (default 1000000); smaller is only good for trying out
          --seed N         of the generated stream (default 1)
        """;

    private record Row(String name, Form form, Consumer consumer, String target) {}

    private final Map<Row, List<Reading>> readings = new LinkedHashMap<>();
    private final Streams streams;

    private Ingest(Streams streams) {
        this.streams = streams;
    }

    public static void main(String[] given) throws IOException {
        var arguments = new Arguments(given);
        if (arguments.flag("--help")) {
            System.out.print(HELP);
            return;
        }
        try {
            measure(arguments);
        } catch (Failed e) {
            Say.line("%s", e.getMessage());
            System.exit(1);
        }
    }

    private static void measure(Arguments arguments) throws IOException {
        var rounds = arguments.number("--rounds", 3);
        var reference = arguments.text("--reference", "");
        var only = List.of(
                arguments.text("--only", "v1,v2,v2-zstd,feeds-1,feeds-1000").split(","));
        var part = arguments.number("--part", 1_000_000);
        var seed = arguments.number("--seed", 1);
        arguments.refuseOthers();
        var forms = EnumSet.of(Form.V1);
        only.forEach(name -> forms.addAll(forms(name)));
        var ingest = new Ingest(Streams.make(forms, seed, part));
        for (var row : ingest.rows(only, reference)) {
            ingest.readings.put(row, new ArrayList<>());
        }
        for (int round = 1; round <= rounds; round++) {
            ingest.round(round);
        }
        ingest.print();
        ingest.complain();
    }

    private static List<Form> forms(String name) {
        return switch (name) {
            case "v1", "feeds-1", "feeds-1000" -> List.of();
            case "v2" -> List.of(Form.V2);
            case "v2-zstd" -> List.of(Form.V2_ZSTD);
            default -> throw new Failed("there is no row '" + name + "'; see --help");
        };
    }

    private List<Row> rows(List<String> only, String reference) throws IOException {
        var usual = Feeds.usual(Place.folder("feeds-usual"));
        var rows = new ArrayList<Row>();
        rows.add(new Row("plain", Form.V1, OtherReading.plain(Place.launcherFlags()), ""));
        if (!reference.isEmpty()) {
            rows.add(new Row("reference", Form.V1, OtherReading.shell(reference), ""));
        }
        for (var name : only) {
            rows.add(
                    switch (name) {
                        case "v1" -> program(name, Form.V1, usual, "0.40 of node");
                        case "v2" -> program(name, Form.V2, usual, "0.40 of node");
                        case "v2-zstd" -> program(name, Form.V2_ZSTD, usual, "0.65 of node");
                        case "feeds-1" -> program(name, Form.V1, Feeds.ofTerms(Place.folder(name), 1), "");
                        default -> program(name, Form.V1, Feeds.ofTerms(Place.folder(name), 1_000), "1.3 of feeds-1");
                    });
        }
        return rows;
    }

    private Row program(String name, Form form, java.nio.file.Path feeds, String target) {
        return new Row(name, form, new ProgramReading(form, feeds, streams.expected()), target);
    }

    private void round(int round) throws IOException {
        for (var entry : readings.entrySet()) {
            var row = entry.getKey();
            var folder = Place.folder("data-" + row.name + "-" + round);
            try {
                var reading = Reading.of(row.consumer, streams.folder(row.form), folder);
                entry.getValue().add(reading);
                Say.line("round %d  %-10s %.2f µs/event  %s", round, row.name, reading.lastThird(), reading.mistake());
            } catch (Failed e) {
                Say.line("round %d  %-10s failed: %s", round, row.name, e.getMessage());
                entry.getValue().add(new Reading(Double.NaN, Double.NaN, 0, 0, "failed"));
            }
            Place.delete(folder);
        }
    }

    private void print() {
        System.out.printf("%nExpected of a correct run: %s%n%n", streams.expected());
        var table = new Table(
                "row",
                "CPU µs/event",
                "of plain",
                "of reference",
                "of feeds-1",
                "target",
                "with start",
                "events/s",
                "peak MB",
                "result");
        for (var row : readings.keySet()) {
            var own = figures(row.name, "last");
            table.row(
                    row.name,
                    own.text(2),
                    own.over(figures("plain", "last")).text(2),
                    own.over(figures("reference", "last")).text(2),
                    row.name.equals("feeds-1000")
                            ? own.over(figures("feeds-1", "last")).text(2)
                            : "",
                    row.target,
                    figures(row.name, "whole").text(2),
                    figures(row.name, "speed").text(0),
                    figures(row.name, "peak").text(0),
                    mistakes(row));
        }
        table.print();
        System.out.println(
                "Target of peak memory: 200 MB. CPU of the last third of the stream; ratios are of each round. See"
                        + " bench/README.md.");
    }

    private Figures figures(String name, String which) {
        var figures = new Figures();
        readings.forEach((row, all) -> {
            if (row.name.equals(name)) {
                all.forEach(reading -> figures.add(
                        switch (which) {
                            case "last" -> reading.lastThird();
                            case "whole" -> reading.whole();
                            case "speed" -> reading.speed();
                            default -> reading.peakMegabytes();
                        }));
            }
        });
        return figures;
    }

    private String mistakes(Row row) {
        var wrong = readings.get(row).stream()
                .filter(reading -> !reading.mistake().isEmpty())
                .count();
        return wrong == 0 ? "correct" : wrong + " wrong";
    }

    /** Slow is told; wrong is an error. */
    private void complain() {
        var wrong = readings.keySet().stream()
                .filter(row -> !mistakes(row).equals("correct"))
                .map(Row::name)
                .toList();
        if (!wrong.isEmpty()) {
            throw new Failed("not a correct run: " + String.join(", ", wrong));
        }
    }
}
