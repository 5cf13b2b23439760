package blogfeed.topic;

import java.util.Locale;

/** Where a term or a word was found. */
enum Field {
    TITLE(1),
    DESCRIPTION(0.7),
    /** Mostly repeats the title. */
    URL(0.3),
    /** The beginning of the page's main text. */
    PAGE(2),
    POSTS(0.6),
    /** Set to be found, so that only the listed terms count in them. */
    HASHTAGS(0),
    /** What the page is filed under. */
    TAGS(0.5);

    private final String text = name().toLowerCase(Locale.ROOT);
    private final double wordWeight;

    Field(double wordWeight) {
        this.wordWeight = wordWeight;
    }

    /** How much all its words say together, beside those of the other fields. */
    double wordWeight() {
        return wordWeight;
    }

    /** Whether the terms in it settle what homonyms mean. A long text settles nothing: it holds any word. */
    boolean settles() {
        return this == TITLE || this == DESCRIPTION || this == URL || this == TAGS;
    }

    /** Whether it is other people's word, who write anything to be seen. */
    boolean isOfPosts() {
        return this == POSTS || this == HASHTAGS;
    }

    @Override
    public String toString() {
        return text;
    }
}
