package blogfeed.kind;

import static java.util.Map.entry;

import blogfeed.link.UrlSign.Strength;
import blogfeed.model.Kind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much each signal says. All weights of this package are here.
 *
 * <p>One is a hint, two is a reason, from four on it takes several others to outweigh it.
 */
final class Weights {
    private Weights() {}

    /** @param kind what it speaks for; against where the weight is negative */
    record Weight(Kind kind, double weight) {}

    /** What a page is until something speaks: not an article, and rather a blog's than a newspaper's. */
    static final Map<Kind, Double> PRIORS = Map.of(
            Kind.OTHER, 1.5,
            Kind.BLOG, -3.3,
            Kind.NEWS, -1.2,
            Kind.NEWSLETTER, -1.0,
            Kind.HOME, -3.0);

    // --- where it stands
    static final double FRONT = 6;
    static final double FILE = 6;
    static final double SURELY_NO_ARTICLE = -4;
    static final double LISTED = 7;
    static final double LISTED_ARTICLES = 3;
    static final double LISTED_NEWS = 5;
    static final double CALLED_BLOG = -2;
    static final Map<Strength, Double> URL =
            new EnumMap<>(Map.of(Strength.SURE, 5.0, Strength.LIKELY, 2.0, Strength.HINT, 0.7));

    // --- what it says of itself
    static final Map<String, List<Weight>> TYPES = byName(
            each("blogposting", Kind.BLOG, 3, Kind.NEWS, -1),
            each("liveblogposting", Kind.NEWS, 4),
            each("article socialmediaposting", Kind.BLOG, 1.5),
            each("newsarticle", Kind.BLOG, 1, Kind.NEWS, 2.5),
            each("reportagenewsarticle analysisnewsarticle opinionnewsarticle", Kind.BLOG, 1, Kind.NEWS, 4),
            each("newsmediaorganization", Kind.NEWS, 2.5),
            each("techarticle", Kind.BLOG, 1, Kind.DOCS, 1.5),
            each("apireference", Kind.DOCS, 4),
            each("scholarlyarticle", Kind.PAPER, 3),
            each("product productgroup", Kind.PRODUCT, 2.5),
            each("offer aggregateoffer softwareapplication webapplication", Kind.PRODUCT, 1),
            each("localbusiness", Kind.PRODUCT, 1),
            each("videoobject", Kind.VIDEO, 0.7),
            each("podcastepisode", Kind.AUDIO, 3),
            each("collectionpage searchresultspage", Kind.LISTING, 3),
            each("profilepage", Kind.LISTING, 2),
            each("itemlist", Kind.LISTING, 0.5),
            each("aboutpage contactpage checkoutpage", Kind.OTHER, 4),
            each("recipe", Kind.OTHER, 4),
            each("medicalwebpage course", Kind.OTHER, 2),
            each("qapage discussionforumposting", Kind.FORUM, 4),
            each("jobposting", Kind.JOB, 5),
            each("event businessevent educationevent", Kind.EVENT, 2.5),
            each("softwaresourcecode", Kind.CODE, 0.7));

    static final Map<String, List<Weight>> OG_TYPES = byName(
            each("article blog_post blogpost post", Kind.BLOG, 1),
            each("product product.item product.group og:product", Kind.PRODUCT, 3),
            each("video video.other video.movie video.episode video.tv_show", Kind.VIDEO, 3),
            each("music.song music.album music.playlist", Kind.AUDIO, 3),
            each("profile", Kind.OTHER, 1.5));

    static final Map<Generator, List<Weight>> GENERATORS = byGenerator();

    /** Classes of the body that engines and their themes write. */
    static final Map<String, List<Weight>> CLASSES = byName(
            each("single-post post-template-default post-template blog-post-page item-view", Kind.BLOG, 2),
            each("layout--single layout-post node-type-blog page-node-type-blog node--type-blog", Kind.BLOG, 1.5),
            each("page-node-type-blog-post page-node-type-article node-type-article path-blog", Kind.BLOG, 1.5),
            each("page-template-default page-template", Kind.OTHER, 3),
            each("archive category tag author search-results tag-template author-template", Kind.LISTING, 3),
            each("post-type-archive archive-view list blog-list-page layout--archive layout--posts", Kind.LISTING, 3),
            each("blog-tags-post-list-page blog-tags-list-page layout--tags layout--categories", Kind.LISTING, 3),
            each(
                    "home home-template front-page frontpage homepage is-homepage index-view path-frontpage",
                    Kind.HOME,
                    4),
            each("layout--home page-home home-page", Kind.HOME, 4),
            each("error404 error-404 page-404", Kind.NOTFOUND, 5),
            each("docs-doc-page docs-wrapper rst-content", Kind.DOCS, 2),
            each("single-product", Kind.PRODUCT, 4),
            each("single-event single-tribe_events", Kind.EVENT, 3),
            each("single-job_listing", Kind.JOB, 4));

    // --- what stands on it
    static final Map<Mark, MarkWeight> MARKS = new EnumMap<>(Map.ofEntries(
            entry(Mark.FEED, of("a feed", Kind.BLOG, 0.3)),
            entry(Mark.PUBLISHED, of("a date of publication", Kind.BLOG, 1.5)),
            entry(Mark.BYLINE, of("a byline", Kind.BLOG, 0.7)),
            entry(Mark.COMMENTS, of("comments", Kind.BLOG, 0.7)),
            entry(Mark.TAG, of("tags", Kind.BLOG, 0.4)),
            entry(Mark.SHARING, of("links to share it", Kind.BLOG, 0.4)),
            entry(Mark.NEIGHBOUR, of("links to the posts before and after", Kind.BLOG, 0.5)),
            entry(Mark.READING_TIME, of("a reading time", Kind.BLOG, 0.7)),
            entry(Mark.ARTICLE_BODY, of("the body of an article", Kind.BLOG, 0.5)),
            entry(Mark.BLOG_LINK, of("a link to a blog or its archive", Kind.BLOG, 0.5)),
            entry(Mark.SUBSCRIBE, of("a box to subscribe", Kind.NEWSLETTER, 0.3)),
            entry(Mark.AGENCY, of("an agency as its source", Kind.NEWS, 1)),
            entry(Mark.NEWS_META, of("fields of the press", Kind.NEWS, 1.5)),
            entry(Mark.PRESS_SCRIPT, of("scripts of the press", Kind.NEWS, 1.5)),
            entry(Mark.PRESS_LINK, of("links of a publishing house", Kind.NEWS, 1)),
            entry(Mark.AMP, of("a copy for AMP", Kind.NEWS, 0.7)),
            entry(Mark.CITATION, of("citation fields", Kind.PAPER, 4)),
            entry(Mark.VIDEO, of("a video", Kind.VIDEO, 0.5)),
            entry(Mark.PAGER, of("links to further pages", Kind.LISTING, 0.7)),
            entry(Mark.HOME_LINK_TO_ITSELF, of("a home link that leads to itself", Kind.HOME, 4)),
            entry(Mark.PRICE, of("a price", Kind.PRODUCT, 0.5)),
            entry(Mark.CART, of("a button to buy", Kind.PRODUCT, 3)),
            entry(Mark.SIGN_UP, of("a button to sign up", Kind.PRODUCT, 0.5)),
            entry(Mark.EDIT_LINK, of("a link to edit it", Kind.DOCS, 0.7)),
            entry(Mark.HELPFUL, of("the question whether it helped", Kind.DOCS, 1.5)),
            entry(Mark.VERSIONS, of("a choice of versions", Kind.DOCS, 2)),
            entry(Mark.DOCS_TREE, of("the tree of a manual", Kind.DOCS, 2)),
            entry(Mark.APPLY, of("a way to apply", Kind.JOB, 1.5))));

    static final double SECTIONS = 2.5;
    static final double MANY_PRESS_LINKS = 1;
    static final double MANY_PRICES = 1;
    static final double MANY_SIGN_UPS = 1;
    static final double MANY_REPLIES = 2;
    static final double MANY_DATES = 1;
    static final double REDIRECT = 5;

    // --- how its text lies
    static final double VERY_LONG_RUN = 2.7;
    static final double LONG_RUN = 2;
    static final double RUN = 1;
    static final double NO_RUN = -2.5;
    static final double LINKED = 1.5;
    static final double FEW_TEASERS = 0.7;
    static final double TEASERS = 1.7;
    static final double MANY_TEASERS = 3;

    // --- what it says
    static final double TITLE_OF_NOTHING = 5;
    static final double WORDS_OF_NOTHING = 2.5;
    static final double TITLE_OF_A_LIST = 2;
    static final double TITLE_OF_ANOTHER = 2;
    static final double TITLE_OF_A_SITE = 1;
    static final double TITLE_OF_A_CHAPTER = 1.5;
    static final double DATELINE = 2;
    static final List<Weight> CODE =
            List.of(new Weight(Kind.BLOG, 0.5), new Weight(Kind.DOCS, 0.5), new Weight(Kind.NEWS, -1.5));
    static final double NAME_OF_A_FORUM = 1.5;
    static final double NAME_OF_A_MANUAL = 2;
    static final double NAME_OF_A_NEWSPAPER = 2;
    static final List<Weight> NAME_OF_A_BLOG = List.of(new Weight(Kind.BLOG, 1.5), new Weight(Kind.NEWS, -1));

    /** @param words what it is, as a person would say */
    record MarkWeight(String words, Kind kind, double weight) {}

    private static MarkWeight of(String words, Kind kind, double weight) {
        return new MarkWeight(words, kind, weight);
    }

    private record Named(String names, List<Weight> weights) {}

    private static Named each(String names, Kind kind, double weight) {
        return new Named(names, List.of(new Weight(kind, weight)));
    }

    private static Named each(String names, Kind kind, double weight, Kind other, double otherWeight) {
        return new Named(names, List.of(new Weight(kind, weight), new Weight(other, otherWeight)));
    }

    private static Map<String, List<Weight>> byName(Named... lines) {
        var weights = new HashMap<String, List<Weight>>();
        for (var line : lines) {
            for (var name : line.names.split(" ", -1)) {
                weights.put(name, line.weights);
            }
        }
        return Map.copyOf(weights);
    }

    private static Map<Generator, List<Weight>> byGenerator() {
        var weights = new HashMap<String, List<Weight>>(byName(
                each("HUGO JEKYLL HEXO PELICAN ELEVENTY ZOLA NIKOLA QUARTO PUBLII", Kind.BLOG, 0.7, Kind.NEWS, -1.5),
                each("ABLOG", Kind.BLOG, 1.2, Kind.DOCS, -1),
                each("BEAR BLOGGER WRITEFREELY HASHNODE MEDIUM", Kind.BLOG, 1.5, Kind.NEWS, -2),
                each("WORDPRESS GHOST ASTRO", Kind.BLOG, 0.4),
                each("SUBSTACK BEEHIIV BUTTONDOWN", Kind.NEWSLETTER, 1.2, Kind.NEWS, -4),
                each("DOCUSAURUS MKDOCS SPHINX GITBOOK VITEPRESS VUEPRESS MDBOOK STARLIGHT README", Kind.DOCS, 3.5),
                each("MINTLIFY JAVADOC MEDIAWIKI", Kind.DOCS, 5),
                each("DISCOURSE PHPBB VBULLETIN XENFORO FLARUM NODEBB", Kind.FORUM, 5),
                each("SHOPIFY MAGENTO PRESTASHOP SHOPWARE", Kind.SHOP, 2),
                each("WOOCOMMERCE", Kind.SHOP, 0.5)));
        var byGenerator = new EnumMap<Generator, List<Weight>>(Generator.class);
        Arrays.stream(Generator.values())
                .filter(generator -> weights.containsKey(generator.name()))
                .forEach(generator -> byGenerator.put(generator, weights.getOrDefault(generator.name(), List.of())));
        return byGenerator;
    }
}
