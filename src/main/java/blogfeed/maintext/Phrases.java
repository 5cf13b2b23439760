package blogfeed.maintext;

import java.util.regex.Pattern;

/** What templates write around articles, in the languages of most of them. */
final class Phrases {
    private static final int LONGEST_DATE = 40;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Never part of an article, wherever it stands. */
    private static final Pattern LABEL = Pattern.compile(
            "(?:"
                    + String.join(
                            "|",
                            "(?:©|\\(c\\) ?\\d|copyright\\b|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos).*",
                            "(?:this (?:work|post|article) is )?licensed under.*",
                            "(?:share|tweet|pin|print|email|like|reply|flag|report|save|bookmark|follow|teilen|drucken|partager|compartir|compartilhar|condividi|delen|udostępnij|поделиться|分享|シェア|공유)(?: (?:this|it|on|via|with|me|us|auf|bei|sur|en|no|diesen|cet?|esta?)\\b.{0,40})?:?",
                            "(?:subscribe|sign up|log ?in|sign in|register|abonnieren|anmelden|s'abonner|suscribirse|登录|ログイン)(?: (?:now|here|today|free|for free|to .{1,20}))?[.!:…]?",
                            "(?:log|sign) in to (?:reply|comment).*",
                            "(?:leave|post|add|write) a (?:comment|reply).*|(?:view|show|hide|read|see|load) (?:all )?(?:\\d+ )?comments?.*|\\d+ (?:comments?|kommentare?|commentaires?|comentarios?|replies|likes?|shares?|views?|reads?)",
                            "(?:comments|kommentare|commentaires|comentarios|comentários|評論|评论|コメント|댓글)(?: ?\\(\\d+\\))?:?",
                            "(?:skip|jump) to (?:main )?(?:content|navigation).*|zum inhalt springen|back to top|nach oben|table of contents|on this page|contents|inhaltsverzeichnis|目录|目次|목차",
                            "[←«‹<⟵]? ?(?:older|newer|previous|next|prev)(?: (?:post|article|story|entry|page))?s? ?[→»›>⟶]?:?.{0,3}",
                            "(?:上一篇|下一篇|前の記事|次の記事|이전 글|다음 글|nächster|vorheriger|article (?:suivant|précédent))\\b?.*",
                            "(?:tags?|tagged|filed under|posted in|categor(?:y|ies)|schlagwörter|schlagworte|kategorien?|etiquetas|catégories?|标签|分类|タグ|カテゴリー?)(?: (?:with|in|as))?\\s?[:：].*",
                            "loading ?(?:…|\\.\\.\\.)?|like loading.*|advertisement|anzeige|werbung|publicité|publicidad|广告",
                            "\\d+ ?min(?:ute)?s?\\.? (?:read|lesezeit|de lecture|de lectura|de leitura)(?:ing time)?|(?:reading time|read time|lesezeit|temps de lecture|tiempo de lectura)\\b.{0,30}",
                            "(?:edit (?:this|on|in)\\b|edit page|suggest (?:an )?edit|improve this page|view source|permalink|copy link|link copied).{0,40}")
                    + ")",
            FLAGS);

    /** Part of no article where it stands above the first paragraph or below the last: who wrote it, when, and with what. */
    private static final Pattern AT_EDGE = Pattern.compile(
            "(?:"
                    + String.join(
                            "|",
                            "(?:by|von|par|por|di|door|作者|文)\\b?[ :：].{1,60}",
                            "(?:written by|posted (?:by|on|at|in)|published|veröffentlicht|publié|publicado|last (?:updated|modified)|updated|erstellt|author|autor|date|datum|发布于|更新于|发表于|公開日|投稿日|更新日)\\b?.{0,80}",
                            "(?:powered by|made with|built with|generated (?:by|with)|hosted (?:on|by)|proudly published with)\\b.{0,60}|theme: .{1,60}",
                            "(?:(?:affiliate )?disclosure|affiliate links?)\\b.*",
                            "bibtex(?: citation)?:?|for attribution,? please cite this (?:work|post|article) as:?|(?:please )?cite (?:this (?:work|post|article|page) )?as:?",
                            "(?=.*\\d).{0,40}(?:字数|阅读|浏览|分钟|views|min read|minutes? read|读完).{0,30}")
                    + ")",
            FLAGS);

    private static final Pattern DATE = Pattern.compile(
            "\\b(?:19|20)\\d\\d[-./年]\\s?\\d|\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)\\d\\d|\\d{1,2}\\.? \\p{L}+\\.?,? (?:de )?(?:19|20)\\d\\d|\\p{L}+\\.? \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d\\d");

    private static final Pattern NEIGHBOUR = Pattern.compile(
            "[^\\p{L}]{0,3}(?:older|newer|previous|next|prev|vorheriger|nächster|précédent|suivant|anterior|siguiente|próximo|(?:article|artículo|artigo) (?:précédent|suivant|anterior|siguiente|seguinte)|上一篇|下一篇|前の記事|次の記事|이전 글|다음 글|предыдущ\\p{L}+|следующ\\p{L}+)(?!\\p{L}).*",
            FLAGS | Pattern.DOTALL);

    private static final Pattern BIBTEX = Pattern.compile("@\\w{4,15}\\{");

    private Phrases() {}

    static boolean isLabel(String text) {
        return LABEL.matcher(text).matches();
    }

    static boolean isAtEdge(String text) {
        return AT_EDGE.matcher(text).matches() || isDate(text);
    }

    static boolean isNeighbour(String text) {
        return NEIGHBOUR.matcher(text).matches();
    }

    static boolean isBibTeX(String text) {
        return BIBTEX.matcher(text).lookingAt();
    }

    /** A year among little else. */
    private static boolean isDate(String text) {
        return text.length() <= LONGEST_DATE && DATE.matcher(text).find();
    }
}
