package blogfeed.kind;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;

/** What a page was made with, by its own word or by what only that leaves in its markup. */
public enum Generator {
    UNKNOWN("", ""),
    HUGO("hugo", ""),
    JEKYLL("jekyll", ""),
    WOOCOMMERCE("woocommerce", "/woocommerce/"),
    WORDPRESS("wordpress", "/wp-content/|/wp-includes/|wp.com/"),
    GHOST("ghost", "ghost-sdk|/ghost/api/|sodo-search"),
    SUBSTACK("substack", "substackcdn.com|substack.com/bundle"),
    BEEHIIV("beehiiv", "beehiiv.com/"),
    BUTTONDOWN("buttondown", "buttondown.com/assets"),
    MEDIUM("medium", "cdn-client.medium.com"),
    HASHNODE("hashnode", "cdn.hashnode.com"),
    QUARTO("quarto", "quarto-html/"),
    HEXO("hexo", ""),
    BEAR("bear blog", "bear-images.sfo2"),
    ASTRO("astro", "/_astro/"),
    PELICAN("pelican", ""),
    ELEVENTY("eleventy", ""),
    ZOLA("zola", ""),
    GATSBY("gatsby", ""),
    NIKOLA("nikola", ""),
    BLOGGER("blogger", "blogger.com/static|blogblog.com/"),
    WRITEFREELY("writefreely", "/write.as/"),
    PUBLII("publii", ""),
    TYPO3("typo3", ""),
    DRUPAL("drupal", ""),
    JOOMLA("joomla", ""),
    DOCUSAURUS("docusaurus", ""),
    MKDOCS("mkdocs", ""),
    /** Sphinx with a feed; no manual has one. */
    ABLOG("ablog", ""),
    SPHINX("sphinx|docutils", "_static/sphinx|_static/doctools|_static/documentation_options"),
    GITBOOK("gitbook", "gitbook.com/"),
    VITEPRESS("vitepress", ""),
    VUEPRESS("vuepress", ""),
    MDBOOK("mdbook", ""),
    JAVADOC("javadoc", ""),
    STARLIGHT("starlight", ""),
    MINTLIFY("mintlify", "mintlify"),
    README("readme.io", "readme.io/"),
    DISCOURSE("discourse", "/discourse"),
    PHPBB("phpbb", "phpbb"),
    VBULLETIN("vbulletin", "vbulletin"),
    XENFORO("xenforo", "xenforo"),
    FLARUM("flarum", "flarum"),
    NODEBB("nodebb", "nodebb"),
    MEDIAWIKI("mediawiki", "/load.php?"),
    SHOPIFY("shopify", "cdn.shopify.com"),
    MAGENTO("magento", "mage/cookies"),
    PRESTASHOP("prestashop", ""),
    SHOPWARE("shopware", ""),
    SQUARESPACE("squarespace", "static1.squarespace.com"),
    WIX("wix.com", "static.wixstatic.com|parastorage.com"),
    WEBFLOW("webflow", "website-files.com|webflow.com/"),
    FRAMER("framer", "framerusercontent.com"),
    HUBSPOT("hubspot", "hs-scripts.com|hubspot.net");

    private final String declared;
    private final String markup;

    Generator(String declared, String markup) {
        this.declared = declared;
        this.markup = markup;
    }

    static Generator declared(String content) {
        var text = content.toLowerCase(Locale.ROOT);
        return first(generator -> holdsAny(text, generator.declared));
    }

    /** @param url of a script, style sheet or image of the page */
    static Generator byMarkup(String url) {
        return first(generator -> holdsAny(url, generator.markup));
    }

    private static Generator first(Predicate<Generator> made) {
        return Arrays.stream(values()).filter(made).findFirst().orElse(UNKNOWN);
    }

    /** @param words apart by bars; none of no words */
    private static boolean holdsAny(String text, String words) {
        var start = 0;
        while (start < words.length()) {
            var bar = words.indexOf('|', start);
            var end = bar < 0 ? words.length() : bar;
            if (text.contains(words.substring(start, end))) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }
}
