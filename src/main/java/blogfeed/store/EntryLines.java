package blogfeed.store;

import blogfeed.model.Ranking.Alternative;
import blogfeed.model.Ranking.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * The entries of a ranking in one column, a line each: {@code article post language onlyFor language:post …}, a hyphen
 * for nothing, and no more than there is to tell. Lines that follow each other as in the ranking's base are told by
 * {@code =FROM+COUNT} alone, since rankings that follow each other differ in little.
 */
final class EntryLines {
    private static final String NOTHING = "-";

    private EntryLines() {}

    static List<String> of(List<Entry> entries) {
        return entries.stream().map(EntryLines::line).toList();
    }

    private static String line(Entry entry) {
        var line = new StringBuilder().append(entry.articleId()).append(' ').append(entry.postId());
        if (!entry.language().isEmpty()
                || !entry.onlyFor().isEmpty()
                || !entry.alternatives().isEmpty()) {
            line.append(' ').append(orNothing(entry.language()));
        }
        if (!entry.onlyFor().isEmpty() || !entry.alternatives().isEmpty()) {
            line.append(' ').append(orNothing(entry.onlyFor()));
        }
        for (Alternative each : entry.alternatives()) {
            line.append(' ').append(each.language()).append(':').append(each.postId());
        }
        return line.toString();
    }

    private static String orNothing(String language) {
        return language.isEmpty() ? NOTHING : language;
    }

    /** The lines as they differ from those of a base. */
    static List<String> packed(List<String> lines, List<String> base) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < base.size(); i++) {
            places.putIfAbsent(base.get(i), i);
        }
        var packed = new ArrayList<String>();
        for (int at = 0; at < lines.size(); ) {
            var from = places.get(lines.get(at));
            int count = from == null ? 0 : together(lines, at, base, from);
            packed.add(count == 0 ? lines.get(at) : "=" + from + "+" + count);
            at += Math.max(1, count);
        }
        return packed;
    }

    private static int together(List<String> lines, int at, List<String> base, int from) {
        int count = 0;
        while (at + count < lines.size()
                && from + count < base.size()
                && lines.get(at + count).equals(base.get(from + count))) {
            count++;
        }
        return count;
    }

    /** The lines that were packed against that base. */
    static List<String> unpacked(List<String> packed, List<String> base) {
        var lines = new ArrayList<String>();
        for (var line : packed) {
            if (line.startsWith("=")) {
                int plus = line.indexOf('+');
                int from = Integer.parseInt(line.substring(1, plus));
                lines.addAll(base.subList(from, from + Integer.parseInt(line.substring(plus + 1))));
            } else {
                lines.add(line);
            }
        }
        return lines;
    }
}
