package blogfeed.kind;

import java.util.Map;
import org.jsoup.nodes.Document;

/**
 * What tells which kind of page a page is: observations only, no judgement.
 *
 * @param declared what its head and its schema.org types say
 * @param heading its first large heading, or empty
 * @param opening the first {@value #LONGEST_OPENING} characters or so that a reader sees, without navigation
 * @param prose how much running text there is
 * @param teasers how far it is a list of other pages
 * @param marks what else was seen, how often; never zero
 */
public record Traits(
        Declared declared, String heading, String opening, Prose prose, Teasers teasers, Map<Mark, Integer> marks) {
    static final int LONGEST_OPENING = 600;

    static Traits of(Document document) {
        var reader = new TraitsReader(document);
        document.traverse(reader);
        return reader.traits();
    }

    /** How often a mark was seen, from 0. */
    public int count(Mark mark) {
        return marks.getOrDefault(mark, 0);
    }

    public boolean has(Mark mark) {
        return marks.containsKey(mark);
    }
}
