package blogfeed.topic;

import blogfeed.text.Folding;
import java.util.Locale;
import java.util.Set;

/** Tells cards that say nothing of the article, so that they can't contradict what the posts say. */
final class SilentCard {
    private static final Set<String> EMPTY_WORDS = Set.of(
            "home",
            "homepage",
            "home page",
            "index",
            "blog",
            "my blog",
            "post",
            "posts",
            "article",
            "articles",
            "untitled",
            "no title",
            "welcome",
            "news",
            "newsletter",
            "link",
            "loading",
            "loading...",
            "just a moment...",
            "medium",
            "substack",
            "startseite",
            "accueil",
            "inicio",
            "início",
            "artículo",
            "artigo",
            "sans titre",
            "首页",
            "首頁",
            "博客",
            "文章",
            "无标题",
            "ホーム",
            "ブログ",
            "記事",
            "無題",
            "홈",
            "블로그",
            "제목 없음");

    private SilentCard() {}

    static boolean is(TopicText text) {
        return text.description().isBlank() && saysNothing(text.title(), text.url());
    }

    private static boolean saysNothing(String title, String url) {
        var folded = Folding.fold(title).strip();
        if (folded.isEmpty() || EMPTY_WORDS.contains(folded)) {
            return true;
        }
        var letters = lettersOf(folded);
        return letters.isEmpty()
                || hostOf(url).contains(letters)
                || lettersOf(url).equals(letters)
                || isAddress(folded);
    }

    private static boolean isAddress(String title) {
        return title.startsWith("http://") || title.startsWith("https://") || title.startsWith("www.");
    }

    private static String hostOf(String url) {
        var afterScheme = url.substring(url.indexOf("://") + 1);
        int end = afterScheme.indexOf('/', 2);
        return lettersOf(end < 0 ? afterScheme : afterScheme.substring(0, end));
    }

    private static String lettersOf(String text) {
        var letters = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
