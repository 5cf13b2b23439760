package blogfeed.topic;

import java.util.EnumMap;
import java.util.Map;

/** Takes a text apart into its fields. */
final class FieldTexts {
    /** What an article is about it says soon; what it mentions in passing comes anywhere. */
    private static final int OPENING = 4000;

    private FieldTexts() {}

    static Map<Field, String> of(TopicText text) {
        var posts = PostText.of(text.posts());
        var texts = new EnumMap<Field, String>(Field.class);
        texts.put(Field.TITLE, text.title());
        texts.put(Field.DESCRIPTION, text.description());
        texts.put(Field.URL, withoutEndOfHost(text.url()));
        texts.put(Field.PAGE, text.page().substring(0, Math.min(text.page().length(), OPENING)));
        texts.put(Field.POSTS, posts.words());
        texts.put(Field.HASHTAGS, posts.hashtags());
        return texts;
    }

    /** Without {@code .ai}, or every site under it would be about AI. */
    private static String withoutEndOfHost(String url) {
        int scheme = url.indexOf("://");
        int host = scheme < 0 ? 0 : scheme + 3;
        int slash = url.indexOf('/', host);
        int path = slash < 0 ? url.length() : slash;
        int dot = url.lastIndexOf('.', path - 1);
        return dot < host ? url : url.substring(host, dot) + url.substring(path);
    }
}
