package blogfeed.kind;

import blogfeed.link.UrlShape;
import blogfeed.link.UrlSign;
import blogfeed.link.UrlSign.Strength;
import blogfeed.model.Kind;
import blogfeed.model.Target;
import java.util.Optional;

/** What the address of a page says. */
final class PlaceSignals {
    private final Signals signals;

    PlaceSignals(Signals signals) {
        this.signals = signals;
    }

    void read(Target target, Optional<Kind> listed) {
        listed.ifPresent(kind -> addListed(kind, target.host()));
        if (target.kind() == Kind.HOME) {
            addSure(Kind.HOME, Weights.FRONT, "it is the front page of " + target.site());
        }
        if (target.kind() == Kind.FILE) {
            addSure(Kind.FILE, Weights.FILE, "its URL ends as that of a file");
        }
        for (var sign : UrlShape.of(target.url())) {
            readSign(sign, Weights.URL.getOrDefault(sign.strength(), 0.0));
        }
    }

    private void readSign(UrlSign sign, double weight) {
        if (sign.strength() == Strength.SURE) {
            addSure(sign.kind(), weight, sign.text());
        } else {
            signals.add(sign.kind(), weight, sign.text());
        }
        if (sign.kind() == Kind.BLOG && sign.text().contains("blog")) {
            signals.add(Kind.NEWS, Weights.CALLED_BLOG, sign.text());
        }
    }

    /** Whatever articles have may stand on other pages of the same site too. */
    private void addSure(Kind kind, double weight, String text) {
        signals.add(kind, weight, text);
        signals.add(Kind.BLOG, Weights.SURELY_NO_ARTICLE, text);
    }

    private void addListed(Kind kind, String host) {
        var text = host + " is listed as " + kind;
        switch (kind) {
            case BLOG -> {
                signals.add(Kind.BLOG, Weights.LISTED_ARTICLES, text);
                signals.add(Kind.NEWS, -Weights.LISTED_NEWS, text);
            }
            case NEWSLETTER -> {
                signals.add(Kind.BLOG, Weights.LISTED_ARTICLES, text);
                signals.add(Kind.NEWSLETTER, Weights.LISTED_ARTICLES, text);
                signals.add(Kind.NEWS, -Weights.LISTED_NEWS, text);
            }
            case NEWS -> signals.add(Kind.NEWS, Weights.LISTED_NEWS, text);
            default -> addSure(kind, Weights.LISTED, text);
        }
    }
}
