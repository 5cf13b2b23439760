package blogfeed.web;

import java.util.List;

/** A page that only says something: what is not there, or what went wrong. */
final class NoticePage {
    private final Look look;

    NoticePage(Look look) {
        this.look = look;
    }

    String html(String heading, String sentence, List<FeedView> feeds) {
        var page = new Page(look, heading + " · Blogfeed", feeds, "");
        var notice = page.main().appendElement("section").addClass("empty");
        notice.appendElement("h1").text(heading);
        notice.appendElement("p").text(sentence);
        var line = page.footer().appendElement("p");
        DottedLine.append(line).appendElement("a").attr("href", "/").text("Front page");
        DottedLine.append(line).appendElement("a").attr("href", "/health").text("Health");
        return page.html();
    }
}
