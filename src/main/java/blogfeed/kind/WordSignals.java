package blogfeed.kind;

import blogfeed.model.Kind;
import blogfeed.model.Page;
import java.util.regex.Pattern;

/** What title, heading and first words say outright, in the larger languages. */
final class WordSignals {
    private static final Pattern NOTHING =
            pattern("(^|[|·–—:-]\\s*)(error\\s)?404\\s*($|[!.:,|·–—-]|page|not|error|oops|seite|file)"
                    + "|\\b(page|site|content|post|article|file|document|url)\\s(was\\s|is\\s|could\\s|can\\s?)?(not(\\sbe)?\\sfound|no longer exists)"
                    + "|^not found$|nothing (was )?found|doesn.t exist|does not exist|page unavailable"
                    + "|seite (wurde )?(leider )?nicht gefunden|nicht gefunden$|page (introuvable|non trouvée)|p[áa]gina no (encontrada|existe)"
                    + "|no encontrad[oa]|p[áa]gina n[ãa]o encontrada|pagina non trovata|pagina niet gevonden|strona nie (została )?znaleziona"
                    + "|nie znaleziono|страница не найдена|не найден|sayfa bulunamadı|sidan (hittades inte|kunde inte)|siden (blev ikke|finnes ikke)"
                    + "|页面不存在|页面未找到|找不到(页面|網頁|頁面|该页)|頁面不存在|未找到页面|ページが見つかりません|見つかりませんでした|お探しのページ"
                    + "|페이지를 찾을 수 없|không tìm thấy|ไม่พบหน้า|الصفحة غير موجودة");
    private static final Pattern LIST = pattern(
            "^(tags?|categor(y|ies)|kategorien?|cat[ée]gories?|categor[ií]as?|etiquetas?|schlagw[oö]rter?|archives?|archiv(es)?|archivo"
                    + "|author|autor|topics?|标签|分类|归档|標籤|分類|タグ|カテゴリー?|アーカイブ|태그|카테고리|теги?|категори[ия]|архив)\\b?"
                    + "(\\s*[:：|·–—»/-].*|\\s+archives?.*|\\s*$)"
                    + "|^(posts?|articles?|entries) (tagged|in|by|from|about|with)\\b|^(all|latest|recent) (posts|articles|entries)\\b"
                    + "|^(posts|blog posts|articles|blog)$|\\barchives? ?[|–—-]|^search results|suchergebnis|^page \\d+\\b"
                    + "|^\\d+ (posts?|articles?) (tagged|in)\\b|^归档|の記事一覧|記事一覧|^[#＃]\\S+$");
    private static final Pattern ANOTHER = pattern(
            "^(about( me| us)?|über (mich|uns)|à propos|acerca de( m[ií])?|sobre( m[ií]| nosotros)?|chi siamo|关于(我|我们)?|關於(我)?"
                    + "|プロフィール|自己紹介|소개|обо? (мне|нас)|contact( us)?|kontakt|impressum|imprint|privacy policy|datenschutz(erklärung)?"
                    + "|terms (of (service|use)|and conditions)|cookie policy|curriculum vitae|cv|resume|résumé|release notes.*|changelog"
                    + "|log ?in|sign (in|up)|get involved|faq)(\\s*[|·–—-].*)?$");
    private static final Pattern REDIRECTING =
            pattern("^(redirecting|weiterleitung|redirection|redirecionando|redirigiendo|跳转)\\b");
    private static final Pattern BLOG = pattern(
            "(^|[^\\p{L}])(we)?blogs?(\\s*$|\\s*[|:·–—-]|\\s+(of|by|de|von|do)\\s)|\\p{L}blog(\\s*$|\\s*[|·–—-])|[|·–—-]\\s*(the\\s|my\\s)?blog"
                    + "|博客|ブログ|블로그|блог\\p{L}*\\s*$");
    private static final Pattern CHAPTER =
            pattern("\\b(chapter|kapitel|chapitre|cap[íi]tulo|capitolo|hoofdstuk|rozdział|глава)\\s\\d+|第.{1,4}[章话話]");

    /** {@code LONDON (Reuters) -}, {@code Berlin (dpa) –}, {@code PARIS, May 3 —}. */
    private static final Pattern DATELINE = Pattern.compile(
            "\\p{Lu}[\\p{L} .,/-]{2,40}\\((AP|AFP|Reuters|dpa|epd|KNA|ANSA|EFE|Xinhua|[a-z]{2,4}/[a-z]{2,4})\\)"
                    + "|\\p{Lu}{3,20}( \\p{Lu}{3,20})?(, [\\p{L}. ]{3,20})?(, \\p{L}{3,9}\\.? \\d{1,2})?( \\([\\p{L}/ ]{2,20}\\))?\\s?[—–]{1,2}\\s"
                    + "|.{0,12}【?(新华社|新華社|中新社|共同社|中新网)");

    private static final Pattern SEPARATOR = Pattern.compile("\\s[|·•–—»:-]+\\s");
    private static final Pattern FORUM = pattern(
            "\\b(forums?|foro|foren|community|diskussionen|discussions?|message board|stack exchange|bbs|q&a)\\b|论坛|社区|掲示板|форум");
    private static final Pattern MANUAL = pattern(
            "\\b(docs|documentation|dokumentation|documentación|reference|manual|handbook|handbuch|wiki|api|user guide|developers?)\\b"
                    + "|文档|ドキュメント|документация");
    private static final Pattern NEWSPAPER =
            pattern("\\b(times|zeitung|tribune|herald|gazette|nachrichten|chronicle|noticias|diario"
                    + "|tag(e)?blatt|abendblatt|dagblad|rundschau|kurier|courier|examiner|sentinel|inquirer|morgenpost|newspaper|magazine?|observer|telegraph|anzeiger|presse|gazeta|giornale|jornal|periódico|news network)\\b"
                    + "|新聞|新闻网|日报|日報|晚报|신문|газета");

    private final Signals signals;

    WordSignals(Signals signals) {
        this.signals = signals;
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    void read(Page page, Traits traits) {
        var title = shortened(traits.declared().title());
        var heading = shortened(traits.heading());
        if (traits.prose().longestRun() < TextSignals.LONG_RUN) {
            readNothing(title, heading, traits.opening());
        }
        if (LIST.matcher(title).find()
                || (title.startsWith(heading) && LIST.matcher(heading).find())) {
            signals.add(Kind.LISTING, Weights.TITLE_OF_A_LIST, "its title is that of a list");
        }
        if (finds(ANOTHER, title, heading)) {
            signals.add(Kind.OTHER, Weights.TITLE_OF_ANOTHER, "its title is not that of an article");
        }
        if (finds(REDIRECTING, title, heading)) {
            signals.add(Kind.OTHER, Weights.REDIRECT, "its title says that it leads elsewhere");
        }
        if (finds(BLOG, title + " " + page.siteName(), heading)) {
            signals.addAll(Weights.NAME_OF_A_BLOG, "it calls itself a blog");
        }
        if (CHAPTER.matcher(title).find()) {
            signals.add(Kind.OTHER, Weights.TITLE_OF_A_CHAPTER, "its title is that of a chapter");
        }
        readText(page);
        readName(lastPart(title) + " " + page.siteName());
        if (!title.isEmpty() && title.equalsIgnoreCase(page.siteName())) {
            signals.add(Kind.HOME, Weights.TITLE_OF_A_SITE, "its title is the name of the site");
        }
    }

    private void readText(Page page) {
        if (DATELINE.matcher(shortened(page.text())).lookingAt()) {
            signals.add(Kind.NEWS, Weights.DATELINE, "its text begins with a dateline");
        }
        if (page.codeBlocks() > 0) {
            signals.addAll(Weights.CODE, "it shows code");
        }
    }

    /** What the site calls itself, behind the title or beside it. */
    private void readName(String name) {
        if (FORUM.matcher(name).find()) {
            signals.add(Kind.FORUM, Weights.NAME_OF_A_FORUM, "it calls itself a forum");
        }
        if (MANUAL.matcher(name).find()) {
            signals.add(Kind.DOCS, Weights.NAME_OF_A_MANUAL, "it calls itself a documentation");
        }
        if (NEWSPAPER.matcher(name).find()) {
            signals.add(Kind.NEWS, Weights.NAME_OF_A_NEWSPAPER, "it is called like a newspaper");
        }
    }

    private static String lastPart(String title) {
        var parts = SEPARATOR.split(title, -1);
        return parts.length < 2 ? "" : parts[parts.length - 1];
    }

    private void readNothing(String title, String heading, String opening) {
        if (finds(NOTHING, title, heading)) {
            signals.add(Kind.NOTFOUND, Weights.TITLE_OF_NOTHING, "its title says that nothing was found");
        } else if (NOTHING.matcher(opening).find()) {
            signals.add(Kind.NOTFOUND, Weights.WORDS_OF_NOTHING, "its first words say that nothing was found");
        }
    }

    private static boolean finds(Pattern pattern, String title, String heading) {
        return pattern.matcher(title).find() || pattern.matcher(heading).find();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(200, text.length())).strip();
    }
}
