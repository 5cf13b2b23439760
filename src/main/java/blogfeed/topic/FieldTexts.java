package blogfeed.topic;

import blogfeed.text.Folded;
import blogfeed.text.TermMatcher;
import java.util.EnumMap;
import java.util.Map;

/** Takes a text apart into its fields. */
final class FieldTexts {
    /** What an article is about it says soon; what it mentions in passing comes anywhere. */
    private static final int OPENING = 6000;

    private FieldTexts() {}

    /** Without fields of which nothing is known. */
    static Map<Field, Folded> of(TopicText text) {
        var posts = PostText.of(text.posts());
        var texts = new EnumMap<Field, Folded>(Field.class);
        put(texts, Field.TITLE, text.title());
        put(texts, Field.DESCRIPTION, text.description());
        put(texts, Field.URL, withoutEndOfHost(text.url()));
        put(texts, Field.PAGE, text.page());
        put(texts, Field.POSTS, posts.words());
        put(texts, Field.HASHTAGS, posts.hashtags());
        put(texts, Field.TAGS, text.tags());
        return texts;
    }

    private static void put(Map<Field, Folded> texts, Field field, String text) {
        if (!text.isEmpty()) {
            texts.put(field, Folded.of(text, field == Field.PAGE ? OPENING : TermMatcher.LONGEST));
        }
    }

    /** Without {@code .ai}, or every site under it would be about AI. */
    private static String withoutEndOfHost(String url) {
        int scheme = url.indexOf("://");
        int host = scheme < 0 ? 0 : scheme + 3;
        int slash = url.indexOf('/', host);
        int path = slash < 0 ? url.length() : slash;
        int dot = url.lastIndexOf('.', path - 1);
        return dot < host ? url.substring(host) : url.substring(host, dot) + url.substring(path);
    }
}
