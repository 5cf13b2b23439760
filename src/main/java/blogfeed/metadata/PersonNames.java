package blogfeed.metadata;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of people in what is said about them. */
final class PersonNames {
    private static final int LONGEST = 70;
    private static final int MOST_WORDS = 7;
    private static final int LONGEST_DATED = 80;

    private static final String SAY_BY =
            "(?:(?:(?:view |see )?(?:all )?posts|written|posted|started|published|authored|created|article|story|words|post|review)\\s+)?by|author(?:s|\\(s\\))?|"
                    + "(?:geschrieben|verfasst|veröffentlicht|gepostet|ein (?:beitrag|artikel))?\\s*von|autor(?:in|en|es|a)?|"
                    + "(?:écrit|rédigé|publié|posté)?\\s*par|auteure?|(?:escrito|publicado|postado)?\\s*por|(?:scritto|pubblicato)?\\s*da|di|"
                    + "autore|(?:geschreven)?\\s*door|skrevet av|skriven av|af|av|autorem|napisał|автор|опубликовал|вы?ложил|yazan|"
                    + "作者|著者|執筆者?|投稿者|筆者|文|撰文|글쓴이|작성자|기자";
    private static final Pattern PREFIX =
            Pattern.compile("(?iu)^(?:" + SAY_BY + ")(?:\\s*[:\\uFF1A/|\\uFF5C\\uFF0F●]\\s*|\\s+)");
    private static final Pattern ALONE = Pattern.compile("(?iu)^(?:" + SAY_BY + ")\\s*[:\\uFF1A]?$");
    /** Only these are plain enough to be trusted in running text. */
    private static final Pattern BYLINE = Pattern.compile(
            "(?u)^(?:(?i:(?:written |posted |started |published |words |story |text )?by|author|autore?|auteur|автор|作者|著者|글쓴이|작성자)\\s*[:\\uFF1A]?\\s+|(?:作者|著者|投稿者|執筆者|筆者|文)\\s*[:\\uFF1A/\\uFF0F●]\\s*|(?i:(?:ein (?:beitrag|artikel) |geschrieben |verfasst )?von|(?:écrit |rédigé |publié )?par|(?:escrito |publicado )?por|(?:scritto|pubblicato) da|a cura di|door)\\s+)(.+)$");

    /** The same behind the date of a line. */
    private static final Pattern AFTER_DATE =
            Pattern.compile("(?u).*\\d.*?\\s(?i:by|von|par|por|door|автор:?|作者[:\\uFF1A]?)\\s+(.+)$");

    /** What follows the only comma is what somebody is, or where, unless an "and" makes it a list. */
    private static final Pattern ROLE =
            Pattern.compile("(?iu)^((?:(?! (?:and|und|et|y) )[^,&])+),(?:(?! (?:and|und|et|y) )[^,&])+$");

    private static final Pattern SIGNED = Pattern.compile(
            "(?u)^(?i:(?:written|posted) by\\s*[:\\uFF1A]?\\s+|(?:author|autor(?:in)?|auteur|автор)\\s*[:\\uFF1A]\\s*|(?:作者|著者|投稿者|執筆者|筆者|文責)\\s*[:\\uFF1A]\\s*)(.+)$");

    private static final Pattern NAME = Pattern.compile(
            "(?u)[\\p{Lu}\\p{Lo}][\\p{L}.'’\\-]*(?:[\\s·・]+(?:\\p{Lu}|\\p{Lo}|de |del |van |von |der |da |di |le |la |al |bin )[\\p{L}.'’\\-]*){0,4}");

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:https?:)?//\\S*|^/\\S*|www\\.\\S+|[(<\\[]?[\\w.+-]+@[\\w-]+\\.[\\w.]+[)>\\]]?");
    private static final Pattern REST = Pattern.compile(
            "(?iu)(?:\\s*(?:\\uFF0F|翻訳|日時|投稿日|公開日|更新日)|\\s(?:last )?(?:updated|published|posted|modified)(?!\\p{L})|\\s(?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.? \\d)|\\s[|\\uFF5C·•–—/]\\s|\\s*[|\\uFF5C•]|\\s-\\s|\\s(?:on|am|le|el|in|at)\\s+(?=\\d|\\w+ \\d|\\p{Lu})|\\s*[,(]\\s*(?=\\d)|\\s+\\d{1,4}[\\s./年-]|\\s+@\\s*\\w).*$");
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*[;\\uFF1B、]\\s*|\\s*,\\s*(?=and |\\p{Lu}[^,]*\\s)|,?\\s+(?:and|&|und|et|y)\\s+(?=\\p{Lu})");
    private static final Set<String> NOBODY = Set.of(
            "",
            "admin",
            "administrator",
            "author",
            "authors",
            "editor",
            "unknown",
            "anonymous",
            "anonym",
            "root",
            "user",
            "guest",
            "webmaster",
            "yourname",
            "yournamehere",
            "name",
            "johndoe",
            "janedoe",
            "me",
            "null",
            "undefined",
            "none",
            "nan",
            "na",
            "object",
            "objectobject",
            "superuser",
            "test",
            "default",
            "staff",
            "blog",
            "home",
            "about",
            "aboutme",
            "authorname",
            "defaultauthor",
            "wpadmin",
            "unnamed",
            "theauthor",
            "abouttheauthor",
            "aboutauthor",
            "viewallposts",
            "readmore",
            "follow",
            "dev",
            "hugo",
            "jekyll",
            "hexo");

    private PersonNames() {}

    /** The people whom the text names; none where it names nobody, or says more than names. */
    static Stream<String> of(String text) {
        var plain = ADDRESS.matcher(Texts.line(text)).replaceAll(" ").strip();
        return BETWEEN.splitAsStream(REST.matcher(withoutPrefix(plain)).replaceFirst(""))
                .map(PersonNames::trimmed)
                .filter(PersonNames::isName)
                .limit(12);
    }

    /** The name in a line that begins as bylines do, or in the next line where this one says no more than "by"; or "". */
    static String afterBy(String line, String next) {
        if (ALONE.matcher(line).matches()) {
            return named(next);
        }
        boolean isDated =
                line.length() <= LONGEST_DATED && DateText.first(line, false).isPresent();
        return Stream.of(BYLINE, AFTER_DATE)
                .filter(byline -> isDated || byline != AFTER_DATE)
                .map(byline -> byline.matcher(trimmed(line)))
                .filter(Matcher::matches)
                .map(byline -> named(byline.group(1)))
                .findFirst()
                .orElse("");
    }

    /** The name in a line that says whose it is after a colon, wherever it stands; or "". */
    static String signed(String line) {
        var label = SIGNED.matcher(line);
        return label.matches() ? named(label.group(1)) : "";
    }

    private static String named(String text) {
        var names = ROLE.matcher(trimmed(REST.matcher(text).replaceFirst(""))).replaceFirst("$1");
        return BETWEEN.splitAsStream(names).allMatch(name -> NAME.matcher(name).matches()) ? names : "";
    }

    private static String withoutPrefix(String text) {
        var shorter = PREFIX.matcher(text).replaceFirst("");
        return ALONE.matcher(text).matches() ? "" : shorter;
    }

    private static String trimmed(String name) {
        return name.replaceAll("^[\\s@,:\"“”'|·•\\-–—]+|[\\s,:\"“”'|·•\\-–—]+$", "");
    }

    private static boolean isName(String name) {
        return name.length() <= LONGEST
                && name.split("\\s+", -1).length <= MOST_WORDS
                && !NOBODY.contains(Texts.key(name))
                && name.codePoints().anyMatch(Character::isLetter);
    }
}
