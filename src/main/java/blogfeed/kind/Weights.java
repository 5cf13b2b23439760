package blogfeed.kind;

import static java.util.Map.entry;

import blogfeed.link.UrlSign.Strength;
import blogfeed.model.Kind;
import blogfeed.page.Generator;
import blogfeed.page.Mark;
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
            Kind.OTHER, 3.0,
            Kind.NEWS, -1.5,
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
            of("blogposting", Kind.BLOG, 3, Kind.NEWS, -1),
            of("liveblogposting", Kind.NEWS, 4),
            of("article socialmediaposting", Kind.BLOG, 1.5),
            of("newsarticle", Kind.BLOG, 1, Kind.NEWS, 2.5),
            of("reportagenewsarticle analysisnewsarticle opinionnewsarticle", Kind.BLOG, 1, Kind.NEWS, 4),
            of("newsmediaorganization", Kind.NEWS, 2.5),
            of("techarticle", Kind.BLOG, 1, Kind.DOCS, 1.5),
            of("apireference", Kind.DOCS, 4),
            of("scholarlyarticle", Kind.PAPER, 3),
            of("product productgroup", Kind.PRODUCT, 2.5),
            of("offer aggregateoffer softwareapplication webapplication", Kind.PRODUCT, 1),
            of("localbusiness", Kind.PRODUCT, 1),
            of("videoobject", Kind.VIDEO, 0.7),
            of("podcastepisode", Kind.AUDIO, 3),
            of("collectionpage searchresultspage", Kind.LISTING, 3),
            of("profilepage", Kind.LISTING, 2),
            of("itemlist", Kind.LISTING, 0.5),
            of("aboutpage contactpage checkoutpage", Kind.OTHER, 4),
            of("recipe", Kind.OTHER, 4),
            of("medicalwebpage course", Kind.OTHER, 2),
            of("qapage discussionforumposting", Kind.FORUM, 4),
            of("jobposting", Kind.JOB, 5),
            of("event businessevent educationevent", Kind.EVENT, 2.5),
            of("softwaresourcecode", Kind.CODE, 0.7));

    static final Map<String, List<Weight>> OG_TYPES = byName(
            of("article blog_post blogpost post", Kind.BLOG, 1),
            of("product product.item product.group og:product", Kind.PRODUCT, 3),
            of("video video.other video.movie video.episode video.tv_show", Kind.VIDEO, 3),
            of("music.song music.album music.playlist", Kind.AUDIO, 3),
            of("profile", Kind.OTHER, 1.5));

    static final Map<Generator, List<Weight>> GENERATORS = byGenerator();

    /** Classes of the body that engines and their themes write. */
    static final Map<String, List<Weight>> CLASSES = byName(
            of("single-post post-template-default post-template blog-post-page item-view", Kind.BLOG, 2),
            of("layout--single layout-post node-type-blog page-node-type-blog node--type-blog", Kind.BLOG, 1.5),
            of("page-node-type-blog-post page-node-type-article node-type-article path-blog", Kind.BLOG, 1.5),
            of("page-template-default page-template", Kind.OTHER, 3),
            of("archive category tag author search-results tag-template author-template", Kind.LISTING, 3),
            of("post-type-archive archive-view list blog-list-page layout--archive layout--posts", Kind.LISTING, 3),
            of("blog-tags-post-list-page blog-tags-list-page layout--tags layout--categories", Kind.LISTING, 3),
            of("home home-template front-page frontpage homepage is-homepage index-view path-frontpage", Kind.HOME, 4),
            of("layout--home page-home home-page", Kind.HOME, 4),
            of("error404 error-404 page-404", Kind.NOTFOUND, 5),
            of("docs-doc-page docs-wrapper rst-content", Kind.DOCS, 2),
            of("single-product", Kind.PRODUCT, 4),
            of("single-event single-tribe_events", Kind.EVENT, 3),
            of("single-job_listing", Kind.JOB, 4));

    // --- what stands on it
    static final Map<Mark, List<Weight>> MARKS = new EnumMap<>(Map.ofEntries(
            entry(Mark.FEED, of(Kind.BLOG, 0.3)),
            entry(Mark.PUBLISHED, of(Kind.BLOG, 1.5)),
            entry(Mark.BYLINE, of(Kind.BLOG, 0.7)),
            entry(Mark.COMMENTS, of(Kind.BLOG, 0.7)),
            entry(Mark.TAG, of(Kind.BLOG, 0.4)),
            entry(Mark.SHARING, of(Kind.BLOG, 0.4)),
            entry(Mark.NEIGHBOUR, of(Kind.BLOG, 0.5)),
            entry(Mark.READING_TIME, of(Kind.BLOG, 0.7)),
            entry(Mark.ARTICLE_BODY, of(Kind.BLOG, 0.5)),
            entry(Mark.SUBSCRIBE, of(Kind.NEWSLETTER, 0.3)),
            entry(Mark.BLOG_LINK, of(Kind.BLOG, 0.5)),
            entry(Mark.AGENCY, of(Kind.NEWS, 1)),
            entry(Mark.HELPFUL, of(Kind.DOCS, 1.5)),
            entry(Mark.NEWS_META, of(Kind.NEWS, 1.5)),
            entry(Mark.CITATION, of(Kind.PAPER, 4)),
            entry(Mark.VIDEO, of(Kind.VIDEO, 0.5)),
            entry(Mark.PAGER, of(Kind.LISTING, 0.7)),
            entry(Mark.HOME_LINK_TO_ITSELF, of(Kind.HOME, 4)),
            entry(Mark.PRICE, of(Kind.PRODUCT, 0.5)),
            entry(Mark.CART, of(Kind.PRODUCT, 3)),
            entry(Mark.SIGN_UP, of(Kind.PRODUCT, 0.5)),
            entry(Mark.EDIT_LINK, of(Kind.DOCS, 0.7)),
            entry(Mark.VERSIONS, of(Kind.DOCS, 2)),
            entry(Mark.DOCS_TREE, of(Kind.DOCS, 2)),
            entry(Mark.APPLY, of(Kind.JOB, 1.5))));

    static final double SECTIONS = 2.5;
    static final double MANY_PRICES = 1;
    static final double MANY_SIGN_UPS = 1;
    static final double MANY_REPLIES = 2;
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
    static final List<Weight> NAME_OF_A_BLOG = List.of(new Weight(Kind.BLOG, 1.5), new Weight(Kind.NEWS, -1));

    private record Named(String names, List<Weight> weights) {}

    private static Named of(String names, Kind kind, double weight) {
        return new Named(names, of(kind, weight));
    }

    private static Named of(String names, Kind kind, double weight, Kind other, double otherWeight) {
        return new Named(names, List.of(new Weight(kind, weight), new Weight(other, otherWeight)));
    }

    private static List<Weight> of(Kind kind, double weight) {
        return List.of(new Weight(kind, weight));
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
                of("HUGO JEKYLL HEXO PELICAN ELEVENTY ZOLA NIKOLA QUARTO PUBLII", Kind.BLOG, 0.7, Kind.NEWS, -1.5),
                of("BEAR BLOGGER WRITEFREELY HASHNODE MEDIUM", Kind.BLOG, 1.5, Kind.NEWS, -2),
                of("WORDPRESS GHOST ASTRO", Kind.BLOG, 0.4),
                of("SUBSTACK BEEHIIV BUTTONDOWN", Kind.NEWSLETTER, 1.2, Kind.NEWS, -4),
                of("DOCUSAURUS MKDOCS SPHINX GITBOOK VITEPRESS VUEPRESS MDBOOK STARLIGHT README", Kind.DOCS, 3),
                of("MINTLIFY JAVADOC MEDIAWIKI", Kind.DOCS, 5),
                of("DISCOURSE PHPBB VBULLETIN XENFORO FLARUM NODEBB", Kind.FORUM, 5),
                of("SHOPIFY MAGENTO PRESTASHOP SHOPWARE", Kind.SHOP, 2),
                of("WOOCOMMERCE", Kind.SHOP, 0.5)));
        var byGenerator = new EnumMap<Generator, List<Weight>>(Generator.class);
        Arrays.stream(Generator.values())
                .filter(generator -> weights.containsKey(generator.name()))
                .forEach(generator -> byGenerator.put(generator, weights.getOrDefault(generator.name(), List.of())));
        return byGenerator;
    }
}
