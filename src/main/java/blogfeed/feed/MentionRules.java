package blogfeed.feed;

import blogfeed.model.Mention;
import blogfeed.model.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** A feed's rules on which mentions of an article count. */
final class MentionRules {
    private final Include include;
    private final Exclude exclude;
    private final Terms excludedTerms;
    private final Blocks blocks;

    MentionRules(FeedDefinition feed, SharedTerms shared, Blocks blocks) {
        this.blocks = blocks;
        include = feed.include();
        exclude = feed.exclude();
        excludedTerms = new Terms(exclude.terms(), shared);
    }

    /** The mentions that count, in their order. Where none does, what speaks against them goes to the findings. */
    List<Mention> counted(List<Mention> mentions, Findings findings) {
        if (mentions.isEmpty()) {
            findings.speakAgainst("no-mention", () -> "no visible post mentions it");
            return List.of();
        }
        var counted = new ArrayList<Mention>(mentions.size());
        var flaws = new LinkedHashMap<Reason, Integer>(0);
        for (var mention : mentions) {
            var found = flaws(mention);
            found.forEach(flaw -> flaws.merge(flaw, 1, Integer::sum));
            if (found.isEmpty()) {
                counted.add(mention);
            }
        }
        if (counted.isEmpty()) {
            flaws.forEach((flaw, times) -> findings.speakAgainst(flaw.code(), () -> sentence(times, flaw.text())));
        } else {
            praise(counted, findings);
        }
        return counted.size() == mentions.size() ? mentions : List.copyOf(counted);
    }

    private void praise(List<Mention> counted, Findings findings) {
        findings.speakFor("mentions", () -> "mentioned by " + people(counted));
        if (!include.authors().isEmpty()) {
            findings.speakFor("author", () -> "mentioned by an author the feed lists");
        }
    }

    private List<Reason> flaws(Mention mention) {
        var flaws = new ArrayList<Reason>(0);
        if (mention.backdated()) {
            flaws.add(new Reason("backdated", "is dated long before it was first seen"));
        }
        for (var label : mention.labels()) {
            if (exclude.labels().contains(label)) {
                flaws.add(new Reason("label", "carries the excluded label '" + label + "'"));
                break;
            }
        }
        var author = mention.uri().did();
        if (blocks.isAuthor(author)) {
            flaws.add(new Reason("blocked", "is by an author whom the operator has blocked"));
        } else if (exclude.authors().contains(author)) {
            flaws.add(new Reason("author", "is by an excluded author"));
        } else if (!include.authors().isEmpty() && !include.authors().contains(author)) {
            flaws.add(new Reason("author", "is by an author the feed does not list"));
        }
        if (mention.reply() && !include.replies()) {
            flaws.add(new Reason("reply", "is a reply"));
        }
        excludedTerms
                .firstIn(List.of(mention.text()))
                .ifPresent(term -> flaws.add(new Reason("term", "has the excluded term '" + term + "'")));
        return flaws;
    }

    private static String sentence(int times, String flaw) {
        return (times == 1 ? "a post that mentions it " : "each of " + times + " posts that mention it ") + flaw;
    }

    private static String people(List<Mention> mentions) {
        var people =
                mentions.stream().map(mention -> mention.uri().did()).distinct().count();
        return people == 1 ? "1 person" : people + " people";
    }
}
