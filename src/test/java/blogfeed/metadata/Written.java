package blogfeed.metadata;

import java.nio.charset.StandardCharsets;

/** Pages written for the tests, found at {@link #URL} unless told otherwise. */
final class Written {
    static final String URL = "https://notes.example/posts/small-models";

    private Written() {}

    static Metadata read(String html) {
        return read(html, URL);
    }

    static Metadata read(String html, String url) {
        var document = PageDecoder.decode(html.getBytes(StandardCharsets.UTF_8), null, url);
        return Metadata.of(document, document.body().text(), url);
    }

    /** A page with this in its head, and an article of that title. */
    static Metadata withHead(String head) {
        return read("<head>" + head + "</head><body><main><h1>Small models</h1><p>They are quick.</p></main></body>");
    }

    static Metadata withJsonLd(String json) {
        return withHead("<script type=\"application/ld+json\">" + json + "</script>");
    }

    static Metadata withBody(String body) {
        return read("<body>" + body + "</body>");
    }
}
