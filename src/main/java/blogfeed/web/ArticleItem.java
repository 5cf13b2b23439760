package blogfeed.web;

import blogfeed.model.RankedArticle;
import java.time.Instant;
import org.jsoup.nodes.Element;

/** One article in the list: what it is, who mentions it, and behind a click why it is there. */
final class ArticleItem {
    private static final int LONGEST_SITE = 100;

    private ArticleItem() {}

    static void append(Element list, RankedArticle ranked, Instant now) {
        var item = list.appendElement("li");
        item.appendElement("span").addClass("rank").text(Integer.toString(ranked.rank()));
        var article = item.appendElement("article");
        appendTitle(article, ranked);
        appendOrigin(article, ranked, now);
        appendMentions(article, ranked);
        appendEngagement(article, ranked);
        ArticleDetails.append(article, ranked, now);
    }

    private static void appendTitle(Element article, RankedArticle ranked) {
        var heading = article.appendElement("h2").attr("dir", "auto");
        var title = Caption.title(ranked.article());
        if (WebAddress.isWeb(ranked.article().url())) {
            link(heading, ranked.article().url()).text(title);
        } else {
            heading.text(title);
        }
    }

    private static void appendOrigin(Element article, RankedArticle ranked, Instant now) {
        var line = article.appendElement("p").addClass("origin");
        DottedLine.append(line)
                .addClass("site")
                .appendElement("bdi")
                .text(Caption.line(ranked.article().target().site(), LONGEST_SITE));
        Ages.append(DottedLine.append(line), ranked.article().firstMentionAt(), now);
        if (ranked.demotedFrom() < ranked.rank()) {
            DottedLine.append(line).addClass("demoted").text("demoted from " + ranked.demotedFrom());
        }
    }

    private static void appendMentions(Element article, RankedArticle ranked) {
        var line = article.appendElement("p").addClass("mentions");
        line.appendText("Mentioned by ");
        link(line, WebAddress.of(ranked.standing())).appendElement("bdi").text(Caption.author(ranked.standing()));
        if (ranked.people() > 1) {
            line.appendText(" and " + Numbers.count(ranked.people() - 1, "other", "others"));
        }
    }

    private static void appendEngagement(Element article, RankedArticle ranked) {
        if (ranked.engagement().total() > 0) {
            DottedLine.append(article.appendElement("p").addClass("engagement"), ranked.engagement());
        }
    }

    /** A link that leads away; we vouch for nothing behind it. */
    static Element link(Element parent, String url) {
        return parent.appendElement("a").attr("href", url).attr("rel", "noopener nofollow ugc");
    }
}
