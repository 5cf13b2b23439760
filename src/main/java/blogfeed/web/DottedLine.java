package blogfeed.web;

import blogfeed.model.Engagement;
import org.jsoup.nodes.Element;

/** Lines of small facts, with dots between them that are text, so that they part the facts wherever the page is read. */
final class DottedLine {
    private DottedLine() {}

    /** Room for one more fact. */
    static Element append(Element line) {
        if (line.childNodeSize() > 0) {
            line.appendText("\u00A0· ");
        }
        return line.appendElement("span");
    }

    /** What there is of each kind of engagement. */
    static void append(Element line, Engagement engagement) {
        append(line, engagement.likes(), "like", "likes");
        append(line, engagement.reposts(), "repost", "reposts");
        append(line, engagement.quotes(), "quote", "quotes");
        append(line, engagement.replies(), "reply", "replies");
    }

    private static void append(Element line, int number, String one, String many) {
        if (number > 0) {
            append(line).addClass("count").text(Numbers.count(number, one, many));
        }
    }
}
