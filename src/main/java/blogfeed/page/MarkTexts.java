package blogfeed.page;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Marks that a short text gives away. */
final class MarkTexts {
    private static final Pattern READING_TIME = pattern("\\b\\d+\\s?-?\\s?(min(ute)?s?\\.?|мин\\p{L}*)\\s(read|of reading|lesezeit"
            + "|de lecture|de lectura|de leitura|di lettura|чтения|read time)|(reading time|read time|lesezeit|lesedauer|temps de lecture"
            + "|tiempo de lectura|阅读时长|阅读时间|閱讀時間|読了時間|읽는 시간|время чтения)|\\d+\\s?(分钟|分で読め|분 (분량|소요))");
    private static final Pattern BYLINE =
            pattern("^(written by|by|von|par|por|autor|author|posted by|作者|著者|автор|글쓴이)\\s?:?\\s\\p{L}.{1,50}$");
    private static final Pattern PRICE =
            pattern("(^|\\s)([$€£¥₹]\\s?\\d[\\d.,]*|\\d[\\d.,]*\\s?(€|eur|usd|zł|руб|₽|円|元))(\\s|/|\\*|$)");
    private static final Pattern CART = pattern(
            "^(add to (cart|bag|basket)|buy now|in den warenkorb|ajouter au panier|añadir al carrito|aggiungi al carrello"
                    + "|adicionar ao carrinho|カートに入れる|加入购物车|장바구니)$");
    private static final Pattern SIGN_UP = pattern(
            "^(get started( for)?( free)?|start (for )?free( trial)?|try (it )?(for )?free|free trial|sign up( free)?|book a demo"
                    + "|(get|request|schedule) a demo|contact sales|talk to sales|start building|kostenlos testen|essai gratuit"
                    + "|prueba gratis|無料で試す|免费试用|无料体験)$");
    private static final Pattern EDIT_LINK = pattern("^(edit (this|on) (page|github|gitlab).*|suggest edits|view page source|编辑此页.*)$");
    private static final Pattern SUBSCRIBE = pattern("^(subscribe( now)?|abonnieren|s'abonner|suscríbete|subscribe to .{2,40})$");
    private static final Pattern REPLY = pattern("^(reply|antworten|zitieren|répondre|responder|ответить|返信|回复|답글|(joined|registriert|mitglied seit|posts|beiträge|messages):?)$");
    private static final Pattern APPLY =
            pattern("^(apply now|apply for this job|jetzt bewerben|postuler|bewerben|candidatar-se|応募する)$");

    private static final Pattern AGENCY = pattern("(^|[(/\\s—–-])(reuters|\\(ap\\)|dpa|afp|epd|sda|apa|ansa|efe|pap|共同通信|时事|新华社|연합뉴스)"
            + "([)/\\s—–:]|$)");
    private static final Pattern HELPFUL = pattern("^(was|is) this (page|article|section|doc|content|information)s? (helpful|useful)"
            + "|^did (this|you find what)|^war diese(r)? (seite|artikel) hilfreich|このページは役に立ちましたか|此页面有帮助");

    private MarkTexts() {}

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static Set<Mark> find(String text, Place place) {
        var found = EnumSet.noneOf(Mark.class);
        addIf(found, Mark.READING_TIME, READING_TIME, text);
        addIf(found, Mark.PRICE, PRICE, text);
        if (place.isMain()) {
            addIf(found, Mark.BYLINE, BYLINE, text);
        }
        addIf(found, Mark.AGENCY, AGENCY, text);
        addIf(found, Mark.HELPFUL, HELPFUL, text);
        addIf(found, Mark.CART, CART, text);
        addIf(found, Mark.SIGN_UP, SIGN_UP, text);
        addIf(found, Mark.EDIT_LINK, EDIT_LINK, text);
        addIf(found, Mark.SUBSCRIBE, SUBSCRIBE, text);
        addIf(found, Mark.REPLY, REPLY, text);
        addIf(found, Mark.APPLY, APPLY, text);
        return found;
    }

    private static void addIf(Set<Mark> found, Mark mark, Pattern pattern, String text) {
        if (pattern.matcher(text).find()) {
            found.add(mark);
        }
    }
}
