package blogfeed.kind;

import blogfeed.model.Kind;
import blogfeed.page.Mark;
import blogfeed.page.ReadPage;
import blogfeed.page.Traits;
import java.util.EnumSet;
import java.util.Locale;

/** What stands on a page beside its text. */
final class MarkSignals {
    private static final int MANY = 3;
    private static final int DISCUSSION = 6;

    private final Signals signals;

    MarkSignals(Signals signals) {
        this.signals = signals;
    }

    void read(ReadPage read) {
        var traits = read.traits();
        var marks = EnumSet.noneOf(Mark.class);
        marks.addAll(traits.marks().keySet());
        addFound(marks, read);
        for (var mark : marks) {
            signals.addAll(Weights.MARKS.get(mark), "it has " + name(mark));
        }
        readMany(traits);
    }

    /** What was found of the article is also a mark, however it was found. */
    private static void addFound(EnumSet<Mark> marks, ReadPage read) {
        if (read.page().published() != null) {
            marks.add(Mark.PUBLISHED);
        }
        if (!read.page().author().isEmpty()) {
            marks.add(Mark.BYLINE);
        }
        if (read.page().feed() != null) {
            marks.add(Mark.FEED);
        }
    }

    private void readMany(Traits traits) {
        if (traits.count(Mark.SECTION) > MANY) {
            signals.add(Kind.NEWS, Weights.SECTIONS, "it has the sections of a newspaper");
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

    private static String name(Mark mark) {
        return mark.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
