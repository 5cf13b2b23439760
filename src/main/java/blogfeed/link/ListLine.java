package blogfeed.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One entry of a host list: its words, and where it stands. */
record ListLine(Path file, int number, List<String> words) {

    static List<ListLine> read(Path file) {
        try {
            return entries(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UnreadableHostListException(file + ": cannot be read (" + e + ")", e);
        }
    }

    private static List<ListLine> entries(Path file, List<String> lines) {
        var entries = new ArrayList<ListLine>();
        for (var i = 0; i < lines.size(); i++) {
            var entry = withoutComment(lines.get(i)).strip();
            if (!entry.isEmpty()) {
                entries.add(new ListLine(file, i + 1, List.of(entry.split("\\s+", -1))));
            }
        }
        return entries;
    }

    private static String withoutComment(String line) {
        var comment = line.indexOf('#');
        return comment < 0 ? line : line.substring(0, comment);
    }

    String word(int index) {
        return words.get(index);
    }

    void require(int least, int most, String shape) {
        if (words.size() < least || words.size() > most) {
            throw unreadable("expected '" + shape + "'");
        }
    }

    UnreadableHostListException unreadable(String fault) {
        return new UnreadableHostListException(
                file + ":" + number + ": " + fault + ", in '" + String.join(" ", words) + "'");
    }
}
