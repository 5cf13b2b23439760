package blogfeed.maintext;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What the classes and ids of an element, chosen by whoever wrote the template, tell of what it holds. */
final class Names {
    private static final int LONGEST = 400;

    /** One of these within a name is enough. */
    private static final Set<String> NOISE = words("""
            sidebar sidenav sidebars comments comment commentlist disqus respond nav navbar navigation subnav topnav topbar
            navi breadcrumb breadcrumbs crumbs footer masthead toc newsletter newsletters subscribe subscription signup
            optin mailchimp cookie cookies consent gdpr pagination paginav pager paging promo promotion advert adverts
            advertisement adsense adsbygoogle sponsor sponsored byline social share sharing sharedaddy addthis
            addtoany sharethis related relatedposts recommended recommendations popular trending popup modal dropdown menu
            nextprev prevnext webmentions webmention pingback trackback trackbacks giscus utterances skip blogroll postnav colophon
            """);

    /** These make noise only where nothing else in the name says otherwise. */
    private static final Set<String> WEAK_NOISE = words("""
            meta metadata metas date time datetime dateline timestamp published updated modified tags tag taglist categories
            category cats author authors bio avatar search searchform login signin register banner actions likes
            like reactions claps counter toolbar terms latest recent readtime prev next previous adjacent cta upsell donate edit copyright
            license licence print permalink rss follow profile languages translations switcher
            ad ads shares tweet discuss discussion archive archives
            """);

    private static final Set<String> NEUTRAL = words("""
            post posts entry article page blog site single story news wp block blocks main content the js box info
            container wrapper wrap inner outer list section area widget group card bar item items link links button
            buttons btn btns details detail name names bottom top left right row col column line text label icon icons and by of
            full small mobile desktop component module header footer body title fn vcard read more reading panel view
            template data part element field cell p c m o l u el ul li div span
            """);

    private static final Set<String> HEADERS =
            Set.of("header", "site-header", "page-header", "global-header", "main-header", "blog-header", "masthead");

    private static final Set<String> COMMENTS =
            words("comments comment commentlist disqus respond webmentions pingback trackbacks giscus utterances");

    private static final Set<String> SUBJECTS =
            words("post entry article story blog single news note e gh body available asset rich md notion");
    private static final Set<String> BODIES = words("content contents body text copy markdown richtext entry");
    private static final Set<String> TEXTS =
            words("markdown prose richtext articlebody articlecontent postcontent postbody entrytext storycontent");

    private Names() {}

    private static Set<String> words(String spaced) {
        return Set.of(spaced.strip().split("\\s+"));
    }

    static boolean hasAny(Element element, Set<String> names) {
        var classes = element.attr("class");
        if (classes.isEmpty() || classes.length() > LONGEST) {
            return false;
        }
        for (var name : classes.split(" ", -1)) {
            if (names.contains(name)) {
                return true;
            }
        }
        return false;
    }

    static boolean isIcon(Element element) {
        var classes = element.attr("class").toLowerCase(Locale.ROOT);
        return classes.contains("emoji")
                || classes.contains("icon")
                || classes.contains("avatar")
                || classes.contains("smiley");
    }

    static boolean isNoise(Element element) {
        return anyName(element, Names::isNoise);
    }

    static boolean isComments(Element element) {
        return anyName(element, words -> containsAny(words, COMMENTS));
    }

    /** Whether it is named as the text of an article. */
    static boolean isText(Element element) {
        return anyName(element, Names::isText);
    }

    private interface Test {
        boolean is(String[] words);
    }

    private static boolean anyName(Element element, Test test) {
        return anyName(element.attr("class"), test) || (!isSection(element) && anyName(element.attr("id"), test));
    }

    private static boolean anyName(String names, Test test) {
        if (names.isEmpty() || names.length() > LONGEST) {
            return false;
        }
        for (var name : names.split("\\s+", -1)) {
            if (isTelling(name) && test.is(split(name))) {
                return true;
            }
        }
        return false;
    }

    /** Their ids are made of their headings, so tell of the article's subject. */
    private static boolean isSection(Element element) {
        var tag = element.normalName();
        return tag.equals("section") || (tag.length() == 2 && tag.charAt(0) == 'h') || element.hasClass("section");
    }

    /** Not a variant of a style, nor a state, nor what WordPress tells of a post, nor the language of code. */
    private static boolean isTelling(String name) {
        return name.indexOf(':') < 0
                && name.indexOf('[') < 0
                && !name.startsWith("tag-")
                && !name.startsWith("category-")
                && !name.startsWith("has-")
                && !name.startsWith("no-")
                && !name.startsWith("with-")
                && !name.startsWith("type-")
                && !name.startsWith("lang");
    }

    private static String[] split(String name) {
        var parted = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            var character = name.charAt(i);
            if (i > 0 && Character.isUpperCase(character) && Character.isLowerCase(name.charAt(i - 1))) {
                parted.append('-');
            }
            parted.append(character == '_' ? '-' : Character.toLowerCase(character));
        }
        return parted.toString().split("-+", -1);
    }

    private static boolean isNoise(String[] words) {
        return containsAny(words, NOISE) || HEADERS.contains(String.join("-", words)) || isWeakNoise(words);
    }

    private static boolean isWeakNoise(String[] words) {
        var weak = false;
        for (var word : words) {
            weak |= WEAK_NOISE.contains(word);
            if (word.length() > 1 && !WEAK_NOISE.contains(word) && !NEUTRAL.contains(word)) {
                return false;
            }
        }
        return weak;
    }

    private static boolean containsAny(String[] words, Set<String> wanted) {
        for (var word : words) {
            if (wanted.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isText(String[] words) {
        var last = words[words.length - 1];
        return containsAny(words, TEXTS) || (words.length > 1 && BODIES.contains(last) && containsAny(words, SUBJECTS));
    }
}
