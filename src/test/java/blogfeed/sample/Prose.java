package blogfeed.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Turns blocks of a manuscript into the markup of a main text. */
final class Prose {
    private static final int SENTENCES = 5;

    private final Map<String, List<String>> banks = new HashMap<>();

    Prose(List<Manuscript> banks) {
        banks.forEach(bank -> this.banks.put(
                bank.url(), bank.blocks().stream().flatMap(String::lines).toList()));
    }

    /** @param url decides which sentences of a bank are taken */
    String html(List<String> blocks, String url) {
        return blocks(blocks, url).stream().map(Prose::block).collect(Collectors.joining("\n"));
    }

    /** Its paragraphs, the banks' among them, without any markup. */
    List<String> blocks(List<String> blocks, String url) {
        var all = new ArrayList<String>();
        for (var block : blocks) {
            if (block.startsWith("++ ")) {
                all.addAll(drawn(block.split(" "), url));
            } else {
                all.add(block);
            }
        }
        return all;
    }

    /** {@code ++ bank 2}: two paragraphs of sentences that stand for themselves. */
    private List<String> drawn(String[] order, String url) {
        var bank = banks.get(order[1]);
        if (bank == null) {
            throw new IllegalArgumentException("There is no bank " + order[1]);
        }
        var sentences = new ArrayList<>(bank);
        Collections.shuffle(sentences, new Random((url + order[1]).hashCode()));
        var paragraphs = new ArrayList<String>();
        for (int i = 0; i < Integer.parseInt(order[2]); i++) {
            var chosen = sentences.subList(i * SENTENCES, (i + 1) * SENTENCES);
            paragraphs.add(String.join(bank.get(0).endsWith("。") ? "" : " ", chosen));
        }
        return paragraphs;
    }

    private static String block(String block) {
        if (block.startsWith("## ")) {
            return "<h2>" + escaped(block.substring(3)) + "</h2>";
        }
        if (block.startsWith("> ")) {
            return "<blockquote><p>" + escaped(block.substring(2)) + "</p></blockquote>";
        }
        if (block.startsWith("! ")) {
            return figure(escaped(block.substring(2)));
        }
        if (block.startsWith("$ ")) {
            return "<pre><code>" + escaped(block.replaceAll("(?m)^\\$ ?", "")) + "\n</code></pre>";
        }
        return block.startsWith("- ") ? list(block) : "<p>" + escaped(block).replace("\n", " ") + "</p>";
    }

    private static String figure(String caption) {
        var name = Integer.toHexString(caption.hashCode());
        return "<figure><img src=\"/images/" + name + ".png\" alt=\"\" width=\"720\" height=\"405\" loading=\"lazy\">"
                + "<figcaption>" + caption + "</figcaption></figure>";
    }

    private static String list(String block) {
        return Arrays.stream(block.split("\n"))
                .map(item -> "<li>" + escaped(item.substring(2)) + "</li>")
                .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
