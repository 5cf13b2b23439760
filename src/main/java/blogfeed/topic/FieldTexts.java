package blogfeed.topic;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes a text apart into its fields. */
final class FieldTexts {
    private static final Pattern SCHEME_AND_END_OF_HOST = Pattern.compile("^https?://([^/?#]*)\\.[^./?#]*");

    private FieldTexts() {}

    static Map<Field, String> of(TopicText text) {
        var posts = PostText.of(text.posts());
        var texts = new EnumMap<Field, String>(Field.class);
        texts.put(Field.TITLE, text.title());
        texts.put(Field.DESCRIPTION, text.description());
        // The end of the host goes, or every site under .ai would be about AI.
        texts.put(Field.URL, SCHEME_AND_END_OF_HOST.matcher(text.url()).replaceFirst("$1"));
        texts.put(Field.POSTS, posts.words());
        texts.put(Field.HASHTAGS, posts.hashtags());
        return texts;
    }
}
