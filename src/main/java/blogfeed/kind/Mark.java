package blogfeed.kind;

/** Something that stands on pages of some kinds and not of others. A page has a mark as often as it was seen. */
public enum Mark {
    /** A feed is announced. */
    FEED,
    /** The head names the time of publication, or the page shows it as such. */
    PUBLISHED,
    /** Somebody is named as the author. */
    BYLINE,
    /** It asks search engines to leave it out. */
    NOINDEX,
    /** It sends its reader elsewhere at once. */
    REDIRECT,
    /** Fields that only the press fills in, such as keywords for Google News. */
    NEWS_META,
    /** A script of those that sell the space beside news: auctions, recommendations, counts of readers, paywalls. */
    PRESS_SCRIPT,
    /** A link to what a publishing house offers: its printed paper, a subscription, space for advertisements. */
    PRESS_LINK,
    /** A copy in the AMP format is announced. */
    AMP,
    /** The name of a section of a newspaper in the navigation, each once. */
    SECTION,
    /** An agency is named as the source. */
    AGENCY,
    /** A link to the blog, its posts, its archive or its tags by that name. */
    BLOG_LINK,
    /** The {@code citation_} fields of scholarly pages. */
    CITATION,
    /** A player of its own: {@code og:video}, or a large video element. */
    VIDEO,
    /** A place for comments. */
    COMMENTS,
    /** A tag or category of the article, linked as such. */
    TAG,
    /** A way to share this page on a social network. */
    SHARING,
    /** A link to the post before or after. */
    NEIGHBOUR,
    /** How long reading takes. */
    READING_TIME,
    /** The body of an article, marked as such. */
    ARTICLE_BODY,
    /** A box for an address to which issues are sent. */
    SUBSCRIBE,
    /** Links to further pages of a list. */
    PAGER,
    /** The home link of the site, which leads to this very page. */
    HOME_LINK_TO_ITSELF,
    /** A price with its currency. */
    PRICE,
    /** A button that buys. */
    CART,
    /** A button that makes a customer: sign up, try, book a demo. */
    SIGN_UP,
    /** A link to edit the source of the page. */
    EDIT_LINK,
    /** A choice of the version that is documented. */
    VERSIONS,
    /** The question whether the page was of help. */
    HELPFUL,
    /** The tree of pages of a manual. */
    DOCS_TREE,
    /** A contribution to a discussion, a question or an answer. */
    REPLY,
    /** A form to apply for a job. */
    APPLY
}
