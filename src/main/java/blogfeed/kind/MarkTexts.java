package blogfeed.kind;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Marks that a short text gives away. */
final class MarkTexts {
    static final int LONGEST = 60;

    private static final Map<String, Mark> PHRASES = new HashMap<>();

    static {
        add(
                Mark.CART,
                "add to cart|add to bag|add to basket|buy now|in den warenkorb|ajouter au panier|añadir al carrito");
        add(Mark.CART, "aggiungi al carrello|adicionar ao carrinho|カートに入れる|加入购物车|장바구니");
        add(
                Mark.SIGN_UP,
                "get started|get started free|get started for free|start for free|start free trial|try for free");
        add(
                Mark.SIGN_UP,
                "try it free|try it for free|start your free trial|free trial|sign up|sign up free|book a demo");
        add(Mark.SIGN_UP, "get a demo|request a demo|schedule a demo|contact sales|talk to sales|start building");
        add(Mark.SIGN_UP, "kostenlos testen|essai gratuit|prueba gratis|無料で試す|免费试用|無料体験");
        add(
                Mark.EDIT_LINK,
                "edit this page|edit this page on github|edit on github|edit on gitlab|edit page|suggest edits");
        add(Mark.EDIT_LINK, "view page source|在 github 上编辑此页|编辑此页");
        add(Mark.SUBSCRIBE, "subscribe|subscribe now|abonnieren|s'abonner|suscríbete|assine|iscriviti");
        add(Mark.REPLY, "reply|antworten|zitieren|répondre|responder|rispondi|ответить|返信|返信する|回复|답글");
        add(Mark.REPLY, "joined|joined:|registriert|mitglied seit|posts:|beiträge:|messages:|quote");
        add(Mark.APPLY, "apply now|apply for this job|jetzt bewerben|postuler|candidatar-se|応募する");
        add(
                Mark.HELPFUL,
                "was this page helpful?|was this helpful?|was this article helpful?|is this page helpful?|was this useful?");
        add(
                Mark.HELPFUL,
                "did this page help you?|war diese seite hilfreich?|war dieser artikel hilfreich?|このページは役に立ちましたか?");
        add(Mark.HELPFUL, "此页面有帮助吗？|cette page vous a-t-elle été utile ?|¿te resultó útil?");
        add(
                Mark.READING_TIME,
                "reading time|reading time:|read time|lesezeit|lesedauer|temps de lecture|tiempo de lectura");
        add(Mark.AGENCY, "reuters|afp|dpa|associated press|共同通信|新华社|연합뉴스");
    }

    private static final Pattern READING_TIME = pattern(
            "\\d\\s?-?\\s?(min(ute)?s?\\.?|мин\\p{L}*)\\s(read|of reading|lesezeit|de lecture|de lectura|de leitura|di lettura|чтения)"
                    + "|(reading time|read time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|时长|阅读时间|閱讀時間|読了時間"
                    + "|время чтения)\\D{0,5}\\d|\\d\\s?(分钟|分で読め|분 (분량|소요))");
    private static final Pattern BYLINE =
            pattern("(written by|by|von|par|por|autor|author|posted by|作者|著者|автор|글쓴이)\\s?[:：]?\\s\\p{L}.{1,50}");
    private static final Pattern PRICE =
            pattern("(^|\\s)([$€£¥₹]\\s?\\d[\\d.,]*|\\d[\\d.,]*\\s?(€|eur|usd|zł|руб|₽|円|元))(\\s|/|\\*|$)");
    private static final Pattern AGENCY = pattern("\\((reuters|ap|dpa|afp|epd|kna|ansa|efe)([/,-].{1,20})?\\)");

    private MarkTexts() {}

    private static void add(Mark mark, String phrases) {
        for (var phrase : phrases.split("\\|", -1)) {
            PHRASES.put(phrase, mark);
        }
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** @param text at most {@value #LONGEST} characters */
    static Set<Mark> find(String text, Place place) {
        var phrase = PHRASES.get(text.toLowerCase(Locale.ROOT));
        var other = DateShape.hasDigit(text) ? ofNumber(text) : ofWords(text, place);
        if (phrase == null || phrase == other) {
            return other == null ? Set.of() : Set.of(other);
        }
        return other == null ? Set.of(phrase) : Set.of(phrase, other);
    }

    private static @Nullable Mark ofNumber(String text) {
        if (PRICE.matcher(text).find()) {
            return Mark.PRICE;
        }
        return READING_TIME.matcher(text).find() ? Mark.READING_TIME : null;
    }

    private static @Nullable Mark ofWords(String text, Place place) {
        if (text.indexOf('(') >= 0 && AGENCY.matcher(text).find()) {
            return Mark.AGENCY;
        }
        return place.isMain() && text.indexOf(' ') > 0 && BYLINE.matcher(text).matches() ? Mark.BYLINE : null;
    }
}
