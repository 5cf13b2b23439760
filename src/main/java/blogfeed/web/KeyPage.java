package blogfeed.web;

import java.util.List;

/** Asks for the token that opens the tuner's page. */
final class KeyPage {
    private final Look look;
    private final StaticFile style;

    KeyPage(Look look, StaticFile style) {
        this.look = look;
        this.style = style;
    }

    String html() {
        var page = new Page(look, "Tuning · Blogfeed", List.of(), "");
        page.head().appendElement("link").attr("rel", "stylesheet").attr("href", style.address());
        var notice = page.main().appendElement("section").addClass("empty");
        notice.appendElement("h1").text("Tuning");
        notice.appendElement("p").text("Enter the token that this Blogfeed was started with (tuneToken).");
        var form = notice.appendElement("form").addClass("key").attr("method", "post");
        form.appendElement("label").addClass("spoken").attr("for", "token").text("Token");
        form.appendElement("input")
                .id("token")
                .attr("name", "token")
                .attr("type", "password")
                .attr("autocomplete", "current-password")
                .attr("required", "");
        form.appendElement("button").text("Open");
        return page.html();
    }
}
