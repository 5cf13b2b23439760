package blogfeed.topic;

import java.util.Locale;

/** Where a term was found. */
enum Field {
    TITLE,
    DESCRIPTION,
    URL,
    /** The beginning of the page's main text. */
    PAGE,
    POSTS,
    HASHTAGS;

    private final String text = name().toLowerCase(Locale.ROOT);

    boolean ofCard() {
        return this == TITLE || this == DESCRIPTION || this == URL;
    }

    @Override
    public String toString() {
        return text;
    }
}
