package blogfeed.model;

import java.util.Locale;
import java.util.Optional;

/** What sort of page an article is. */
public enum Kind {
    /** A post of a person's, group's or company's blog. */
    BLOG,
    /** An issue of a newsletter with a web page of its own. */
    NEWSLETTER,
    /** A story of a news site. */
    NEWS,
    /** A scientific paper or preprint. */
    PAPER,
    /** A repository, gist, notebook or model. */
    CODE,
    /** Documentation or a reference. */
    DOCS,
    VIDEO,
    AUDIO,
    IMAGE,
    /** A post or profile of another social network. */
    SOCIAL,
    /** A question, a thread, a discussion. */
    FORUM,
    SHOP,
    EVENT,
    JOB,
    /** A front page, not an article of its own. */
    HOME,
    /** A list of articles: of a tag, a month, an author, a page of an archive. */
    LISTING,
    /** A page that presents a product or a service. */
    PRODUCT,
    /** A page that says there is nothing here, with whatever status. */
    NOTFOUND,
    /** A file to download. */
    FILE,
    /** Anything else that is no article. */
    OTHER;

    public static Optional<Kind> parse(String name) {
        for (var kind : values()) {
            if (kind.toString().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The name used in files and answers: {@code blog}, {@code newsletter} … */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
