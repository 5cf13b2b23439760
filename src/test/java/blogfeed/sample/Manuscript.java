package blogfeed.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is written about one page before it has a shape.
 *
 * @param head its facts: {@code by}, {@code site}, {@code style} …
 * @param blocks paragraphs, and {@code ##} headings, {@code >} quotes, {@code -} lists, {@code !} pictures, {@code $}
 *     code, and {@code ++} for sentences of a bank
 */
record Manuscript(String url, Map<String, String> head, List<String> blocks) {
    private static final Pattern START = Pattern.compile("(?m)^=== ");
    private static final Pattern FACT = Pattern.compile("[a-z-]+ = .*");

    static List<Manuscript> parse(String text) {
        return START.splitAsStream(text)
                .filter(section -> !section.isBlank())
                .map(Manuscript::section)
                .toList();
    }

    private static Manuscript section(String section) {
        var lines = section.lines().toList();
        var head = new LinkedHashMap<String, String>();
        int next = 1;
        for (; next < lines.size() && FACT.matcher(lines.get(next)).matches(); next++) {
            var fact = lines.get(next).split(" = ", 2);
            head.put(fact[0], fact[1]);
        }
        var blocks =
                String.join("\n", lines.subList(next, lines.size())).strip().split("\n\n+");
        return new Manuscript(lines.get(0).strip(), head, nonEmpty(blocks));
    }

    private static List<String> nonEmpty(String[] blocks) {
        var kept = new ArrayList<String>();
        for (var block : blocks) {
            if (!block.isBlank()) {
                kept.add(block);
            }
        }
        return kept;
    }

    String fact(String name, String otherwise) {
        return head.getOrDefault(name, otherwise);
    }
}
