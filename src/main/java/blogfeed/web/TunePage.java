package blogfeed.web;

import java.util.List;
import org.jsoup.nodes.Element;

/** The page on which other settings of a feed are tried: a frame that its script fills. */
final class TunePage {
    private final Look look;
    private final StaticFile script;
    private final StaticFile style;

    TunePage(Look look, StaticFile script, StaticFile style) {
        this.look = look;
        this.script = script;
        this.style = style;
    }

    String html(FeedView feed, List<FeedView> feeds) {
        var page = new Page(look, "Tuning " + Caption.name(feed) + " · Blogfeed", feeds, feed.id());
        page.body().addClass("tuning").attr("data-feed", feed.id());
        page.head().appendElement("link").attr("rel", "stylesheet").attr("href", style.address());
        page.head().appendElement("script").attr("defer", "").attr("src", script.address());
        page.main().appendElement("h1").attr("dir", "auto").text("Tuning " + Caption.name(feed));
        page.main()
                .appendElement("p")
                .addClass("description")
                .text("Try other settings on what is stored. Nobody else sees anything of it until feed.yaml changes.");
        page.main().appendElement("noscript").appendElement("p").text("This page needs JavaScript.");
        var columns = page.main().appendElement("div").addClass("columns");
        settings(columns.appendElement("form").attr("aria-label", "Settings"));
        ranking(columns.appendElement("section").attr("aria-label", "Ranking"));
        var line = page.footer().appendElement("p");
        DottedLine.append(line).appendElement("a").attr("href", feed.path()).text("The feed as it is");
        return page.html();
    }

    private static void settings(Element form) {
        form.appendElement("div").id("settings");
        form.appendElement("h3").text("Changes to feed.yaml");
        form.appendElement("pre").id("diff").attr("tabindex", "0").attr("aria-label", "Changes to feed.yaml");
        var buttons = form.appendElement("div").addClass("buttons");
        button(buttons, "copy", "Copy feed.yaml");
        button(buttons, "save", "Save").attr("hidden", "");
        button(buttons, "reset", "Reset");
    }

    private static Element button(Element parent, String id, String text) {
        return parent.appendElement("button")
                .attr("type", "button")
                .id(id)
                .attr("disabled", "")
                .text(text);
    }

    private static void ranking(Element section) {
        section.appendElement("p").id("summary").attr("role", "status").text("Ranking…");
        section.appendElement("p").id("legend").attr("aria-hidden", "true");
        section.appendElement("ol").id("ranking").addClass("articles");
        var gone = section.appendElement("section").id("gone-section").attr("hidden", "");
        gone.appendElement("h2").text("No longer in the feed");
        gone.appendElement("ol").id("gone").addClass("articles");
    }
}
