package blogfeed.feed;

import blogfeed.model.Did;
import blogfeed.model.Reason;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The authors of feeds that want nothing but certain authors. Other feeds' authors wait for the verdict, because a
 * mention by somebody else may still tell about the article.
 */
final class AuthorGate implements GateRule {
    private final Demand<Did> authors;

    AuthorGate(List<FeedDefinition> feeds) {
        authors = new Demand<>(
                feeds.stream().map(feed -> authorsAlone(feed.include())).toList());
    }

    private static Set<Did> authorsAlone(Include include) {
        return include.byAuthorsAlone() ? include.authors() : Set.of();
    }

    @Override
    public BitSet passing(GateQuestion question) {
        return authors.contentWith(authors.only(question.author()));
    }

    @Override
    public Reason refusal(GateQuestion question) {
        return new Reason("author", "its author is on no feed's list");
    }

    @Override
    public void explain(GateQuestion question, BitSet keeping, Collection<Reason> reasons) {
        if (authors.askersOfAny(authors.only(question.author())).intersects(keeping)) {
            reasons.add(new Reason("author", "its author is on a feed's list"));
        }
    }
}
