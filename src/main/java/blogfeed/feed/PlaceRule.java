package blogfeed.feed;

import blogfeed.model.Target;

/** One feed's rule on hosts, or on sites. */
final class PlaceRule {
    private final Where where;
    private final boolean anywhere;
    private final boolean nothingExcluded;
    private final PlaceIndex included;
    private final PlaceIndex excluded;

    PlaceRule(FeedDefinition feed, Where where) {
        this.where = where;
        anywhere = where.included(feed).isEmpty();
        nothingExcluded = where.excluded(feed).isEmpty();
        included = new PlaceIndex(where.included(feed));
        excluded = new PlaceIndex(where.excluded(feed));
    }

    void judge(Target target, Findings findings) {
        if (anywhere && nothingExcluded) {
            return;
        }
        if (!where.find(excluded, target).isEmpty()) {
            findings.speakAgainst(where.code(), () -> name(target) + " is excluded");
        } else if (anywhere) {
            return;
        } else if (where.find(included, target).isEmpty()) {
            findings.speakAgainst(where.code(), () -> name(target) + " is not on the feed's list");
        } else {
            findings.speakFor(where.code(), () -> name(target) + " is on the feed's list");
        }
    }

    private String name(Target target) {
        return where.code() + " " + where.of(target);
    }
}
