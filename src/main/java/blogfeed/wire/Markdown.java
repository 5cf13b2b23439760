package blogfeed.wire;

import java.util.regex.Pattern;

/**
 * Takes the marks out of Markdown, line by line, well enough for its words to be read. No pattern here looks twice at a long
 * run of the same: a stranger's line may be a megabyte.
 */
final class Markdown {
    private static final Pattern FENCE = Pattern.compile("\\s{0,3}(```|~~~).*");
    private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s+(.*)");
    private static final Pattern NO_WORDS = Pattern.compile("[\\s=|:*_-]*|\\s{0,3}\\[[^\\]]{1,200}\\]:\\s*\\S+.*");
    private static final Pattern LINE_START = Pattern.compile("^\\s*(?:>\\s?|[-*+]\\s+|\\d{1,9}[.)]\\s+){1,8}");
    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]\\[]*\\]\\([^()]*\\)|<img\\b[^<>]*>");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\[]*)\\](?:\\([^()]*\\)|\\[[^\\]\\[]*\\])");
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!][^<>]*>");
    private static final Pattern MARKS = Pattern.compile("[*`]+|~~|(?<![\\p{L}\\p{N}])_+|_+(?![\\p{L}\\p{N}])");

    private Markdown() {}

    static void read(String markdown, PlainText to) {
        var inCode = false;
        for (var line : (Iterable<String>) markdown.lines()::iterator) {
            if (FENCE.matcher(line).matches()) {
                inCode = !inCode;
                if (inCode) {
                    to.addCodeBlock();
                }
            } else if (inCode) {
                to.add(line);
            } else {
                prose(line, to);
            }
        }
    }

    private static void prose(String line, PlainText to) {
        var heading = HEADING.matcher(line);
        if (heading.matches()) {
            to.addHeading(words(heading.group(1), to));
        } else if (!NO_WORDS.matcher(line).matches()) {
            to.add(words(LINE_START.matcher(line).replaceFirst(""), to));
        }
    }

    private static String words(String line, PlainText to) {
        var images = IMAGE.matcher(line);
        while (images.find()) {
            to.addFigure();
        }
        var links = LINK.matcher(images.replaceAll(""));
        var tags = TAG.matcher(links.replaceAll("$1"));
        return MARKS.matcher(tags.replaceAll(" ")).replaceAll("");
    }
}
