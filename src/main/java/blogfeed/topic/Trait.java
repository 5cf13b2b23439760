package blogfeed.topic;

import blogfeed.model.Evidence;
import java.util.Locale;

/** What a model weighs of a text beside its words. */
public enum Trait {
    /** The points of the topic's terms in the title. */
    TITLE,
    DESCRIPTION,
    URL,
    PAGE,
    POSTS,
    HASHTAGS,
    TAGS,
    /** How thick the terms lie on the page: the logarithm of one and a quarter of their points per thousand words, halved. */
    DENSITY,
    /** One where the text is judged by its page, else nothing. */
    AS_PAGE,
    AS_CARD,
    AS_POST;

    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    static Trait of(Field field) {
        return valueOf(field.name());
    }

    static Trait of(Evidence evidence) {
        return switch (evidence) {
            case PAGE -> AS_PAGE;
            case CARD -> AS_CARD;
            case POST -> AS_POST;
        };
    }

    /** Whether it is the points of terms in a field. */
    public boolean isOfTerms() {
        return compareTo(DENSITY) < 0;
    }

    /** Its name in {@code model.txt}. */
    @Override
    public String toString() {
        return text;
    }
}
