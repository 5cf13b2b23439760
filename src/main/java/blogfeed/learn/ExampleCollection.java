package blogfeed.learn;

import blogfeed.link.HostLists;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Examples of several files, each article once, in the order in which they were first met. */
final class ExampleCollection {
    private final ExampleLine reader;
    private final Map<String, Found> found = new LinkedHashMap<>();

    private record Found(Example example, String place) {}

    ExampleCollection(HostLists hosts) {
        this.reader = new ExampleLine(hosts);
    }

    void add(InputStream in, String name) throws IOException {
        var lines = new TextLines(in, name);
        for (var line = lines.next(); line != null; line = lines.next()) {
            var number = lines.number();
            if (!line.isBlank()) {
                reader.read(line, name, number).ifPresent(example -> add(example, name, number));
            }
        }
    }

    private void add(Example example, String name, long line) {
        var before = found.put(example.text().url(), new Found(example, name + ":" + line));
        if (before != null && before.example().yes() != example.yes()) {
            throw new BadExampleException(
                    name,
                    line,
                    "says " + word(example) + " to " + example.text().url() + ", to which " + before.place() + " says "
                            + word(before.example()) + "; delete one of the two lines");
        }
    }

    List<Example> examples() {
        return found.values().stream().map(Found::example).toList();
    }

    private static String word(Example example) {
        return example.yes() ? "yes" : "no";
    }
}
