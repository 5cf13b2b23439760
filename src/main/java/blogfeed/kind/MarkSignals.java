package blogfeed.kind;

import blogfeed.kind.Weights.MarkWeight;
import blogfeed.model.Kind;
import blogfeed.model.Page;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands on a page beside its text. */
final class MarkSignals {
    private static final Set<Mark> OF_EACH = Set.of(Mark.PUBLISHED, Mark.BYLINE, Mark.TAG, Mark.ARTICLE_BODY);
    private static final int MANY = 3;
    private static final int DISCUSSION = 6;

    private final Signals signals;

    MarkSignals(Signals signals) {
        this.signals = signals;
    }

    void read(Page page, Traits traits) {
        var marks = EnumSet.noneOf(Mark.class);
        marks.addAll(traits.marks().keySet());
        addFound(marks, page);
        if (isOfMany(traits)) {
            marks.removeAll(OF_EACH);
            signals.add(Kind.LISTING, Weights.MANY_DATES, "it has many dates or bodies of articles");
        }
        for (var mark : marks) {
            add(Weights.MARKS.get(mark));
        }
        readMany(traits);
    }

    /** A list shows of each article what an article shows once. */
    private static boolean isOfMany(Traits traits) {
        var many = Math.max(traits.count(Mark.PUBLISHED), traits.count(Mark.ARTICLE_BODY)) >= DISCUSSION;
        return many && !traits.has(Mark.COMMENTS) && traits.prose().longestRun() < TextSignals.LONG_RUN;
    }

    /** What was found of the article is also a mark, however it was found. */
    private static void addFound(Set<Mark> marks, Page page) {
        if (page.published() != null) {
            marks.add(Mark.PUBLISHED);
        }
        if (!page.author().isEmpty()) {
            marks.add(Mark.BYLINE);
        }
        if (page.feed() != null) {
            marks.add(Mark.FEED);
        }
    }

    private void readMany(Traits traits) {
        if (traits.count(Mark.SECTION) > MANY) {
            signals.add(Kind.NEWS, Weights.SECTIONS, "it has the sections of a newspaper");
        }
        if (traits.count(Mark.PRESS_LINK) >= MANY) {
            signals.add(Kind.NEWS, Weights.MANY_PRESS_LINKS, "it has several links of a publishing house");
        }
        if (traits.count(Mark.PRICE) >= MANY) {
            signals.add(Kind.PRODUCT, Weights.MANY_PRICES, "it has several prices");
        }
        if (traits.count(Mark.SIGN_UP) >= MANY) {
            signals.add(Kind.PRODUCT, Weights.MANY_SIGN_UPS, "it asks several times to sign up");
        }
        if (traits.count(Mark.REPLY) >= DISCUSSION && !traits.has(Mark.COMMENTS)) {
            signals.add(Kind.FORUM, Weights.MANY_REPLIES, "it has many replies");
        }
        if (traits.has(Mark.REDIRECT) && traits.prose().paragraphs() < TextSignals.SHORT) {
            signals.add(Kind.OTHER, Weights.REDIRECT, "it only leads elsewhere");
        }
    }

    private void add(@Nullable MarkWeight mark) {
        if (mark != null) {
            signals.add(mark.kind(), mark.weight(), "it has " + mark.words());
        }
    }
}
