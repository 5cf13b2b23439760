package blogfeed.web;

import blogfeed.model.Article;
import blogfeed.model.Evidence;
import blogfeed.model.Mention;
import blogfeed.model.RankedArticle;
import blogfeed.model.Reason;
import blogfeed.model.Score;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Element;

/** Why an article is where it is: the score's terms, the reasons of the verdict, the mentions. */
final class ArticleDetails {
    static final int MOST_MENTIONS = 20;
    private static final int LONGEST_TEXT = 300;

    private ArticleDetails() {}

    static void append(Element article, RankedArticle ranked, Instant now) {
        var details = article.appendElement("details");
        details.appendElement("summary").text("Why it is here");
        appendDescription(details, ranked.article());
        appendReasons(details, ranked.reasons());
        appendScore(details, ranked.score());
        appendMentions(details, ranked.counted(), now);
    }

    private static void appendDescription(Element details, Article article) {
        var description = Caption.line(article.description(), LONGEST_TEXT);
        if (!description.isEmpty()) {
            details.appendElement("p").addClass("excerpt").attr("dir", "auto").text(description);
        }
        details.appendElement("p")
                .addClass("basis")
                .text("Kind: " + article.target().kind() + ". Judged by " + basis(article.evidence()) + ".");
    }

    private static String basis(Evidence evidence) {
        return switch (evidence) {
            case PAGE -> "the page itself";
            case CARD -> "its card";
            case POST -> "the posts that mention it";
        };
    }

    private static void appendReasons(Element details, List<Reason> reasons) {
        details.appendElement("h3").text("Reasons");
        var list = details.appendElement("ul");
        for (var reason : reasons) {
            list.appendElement("li").text(Caption.line(reason.text(), LONGEST_TEXT));
        }
    }

    private static void appendScore(Element details, Score score) {
        details.appendElement("h3").text("Score");
        var table = details.appendElement("table");
        var terms = table.appendElement("tbody");
        for (var term : score.terms()) {
            // The one factor among the summands; the README has the formula.
            var times = term.name().equals("decay") ? "× " : "";
            appendRow(terms, term.name(), times + Numbers.value(term.value()));
        }
        appendRow(table.appendElement("tfoot"), "score", Numbers.value(score.value()));
    }

    private static void appendRow(Element section, String name, String value) {
        var row = section.appendElement("tr");
        row.appendElement("th").attr("scope", "row").text(name);
        row.appendElement("td").text(value);
    }

    private static void appendMentions(Element details, List<Mention> mentions, Instant now) {
        details.appendElement("h3").text("Mentions");
        var list = details.appendElement("ul").addClass("posts");
        mentions.stream().limit(MOST_MENTIONS).forEach(mention -> appendMention(list, mention, now));
        if (mentions.size() > MOST_MENTIONS) {
            list.appendElement("li").text("and " + (mentions.size() - MOST_MENTIONS) + " more");
        }
    }

    private static void appendMention(Element list, Mention mention, Instant now) {
        var item = list.appendElement("li");
        ArticleItem.link(DottedLine.append(item), WebAddress.of(mention))
                .appendElement("bdi")
                .text(Caption.author(mention));
        Ages.append(DottedLine.append(item), mention.postedAt(), now);
        DottedLine.append(item, mention.engagement());
    }
}
