package blogfeed.model;

import java.util.Locale;

/** What a judgement of an article rests on, the weakest first. */
public enum Evidence {
    /** Only the texts of posts and the URL. */
    POST,
    /** The card of a post. */
    CARD,
    /** The page itself. */
    PAGE;

    public static Evidence of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
