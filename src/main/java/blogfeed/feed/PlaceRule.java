package blogfeed.feed;

import blogfeed.model.Target;

/** One feed's rule on hosts, or on sites. */
final class PlaceRule {
    private final Where where;
    private final boolean anywhere;
    private final PlaceIndex included;
    private final PlaceIndex excluded;

    PlaceRule(FeedDefinition feed, Where where) {
        this.where = where;
        anywhere = where.included(feed).isEmpty();
        included = new PlaceIndex(where.included(feed));
        excluded = new PlaceIndex(where.excluded(feed));
    }

    void judge(Target target, Findings findings) {
        var name = where.code() + " " + where.of(target);
        if (!where.find(excluded, target).isEmpty()) {
            findings.speakAgainst(where.code(), name + " is excluded");
        } else if (anywhere) {
            return;
        } else if (where.find(included, target).isEmpty()) {
            findings.speakAgainst(where.code(), name + " is not on the feed's list");
        } else {
            findings.speakFor(where.code(), name + " is on the feed's list");
        }
    }
}
