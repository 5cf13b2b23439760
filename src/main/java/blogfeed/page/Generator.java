package blogfeed.page;

import java.util.Locale;

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

    private final String[] declared;
    private final String[] markup;

    Generator(String declared, String markup) {
        this.declared = words(declared);
        this.markup = words(markup);
    }

    private static String[] words(String list) {
        return list.isEmpty() ? new String[0] : list.split("\\|", -1);
    }

    static Generator declared(String content) {
        return first(content.toLowerCase(Locale.ROOT), true);
    }

    /** @param url of a script, style sheet or image of the page */
    static Generator byMarkup(String url) {
        return first(url, false);
    }

    private static Generator first(String text, boolean byWord) {
        for (var generator : values()) {
            for (var sign : byWord ? generator.declared : generator.markup) {
                if (text.contains(sign)) {
                    return generator;
                }
            }
        }
        return UNKNOWN;
    }
}
