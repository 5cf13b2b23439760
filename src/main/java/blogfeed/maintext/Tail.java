package blogfeed.maintext;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts off what follows an article in the same part of its page, by the words above it. */
final class Tail {
    private static final int LONGEST = 80;
    private static final int ENOUGH = 200;

    /** Readers may have written more than the author. */
    private static final Pattern COMMENTS = pattern(
            "\\d+ (?:comments?|responses?|repl(?:y|ies)|kommentare?|antworten|commentaires?|réponses?|comentarios?|respuestas?|comentários?|commenti|reacties|комментари\\p{L}+)\\b.{0,60}",
            "(?:comments?|responses|kommentare|commentaires|comentarios|comentários|commenti|reacties|комментарии|评论|評論|留言|コメント|댓글) ?[(（:：] ?\\d*.{0,40}",
            "\\d+ (?:条|則|个|件の)?\\s?(?:评论|評論|回复|コメント).{0,10}|댓글 ?\\d+.{0,10}",
            "(?:leave|post|add|write) (?:a|your) (?:comment|reply).{0,40}|join the (?:discussion|conversation)|discussion about this post",
            "(?:schreibe?n?|hinterlasse|einen) .{0,12}kommentar.{0,40}|kommentar (?:verfassen|hinterlassen|schreiben).{0,40}",
            "(?:laisser|ajouter|poster) un commentaire.{0,40}|(?:deja|dejar|escribe|añadir) (?:una respuesta|un comentario).{0,40}",
            "(?:deixe|deixar|escreva) (?:um comentário|uma resposta).{0,40}|lascia un commento.{0,40}|(?:geef|laat) een reactie.{0,40}",
            "(?:оставить|добавить) комментарий.{0,40}|发表(?:评论|回复).{0,10}|コメント(?:を残す|する|を書く)|댓글(?:을)? ?(?:남기기|쓰기)|dodaj komentarz.{0,40}");

    /** Little of this follows. */
    private static final Pattern OTHERS = pattern(
            "(?:related|recommended|similar|popular|recent|latest|other|more)(?: \\w+)? (?:posts?|articles?|stories|reading|reads|content|entries|news)",
            "(?:posts?|articles?|entries) (?:you (?:may|might) (?:also )?like|related)|you (?:may|might) (?:also )?(?:like|enjoy|be interested).{0,20}",
            "recommended(?: for you)?|related|keep reading|read (?:next|more|also)|what to read next|more (?:from|by|in|on|like) .{1,40}|up next|see also posts?",
            "about the authors?|(?:written|posted) by|share this(?: \\w+)?|share on.{0,20}|subscribe to .{1,40}|(?:get|join) .{0,20}newsletter|stay (?:updated|in touch|connected)",
            "ähnliche (?:beiträge|artikel|posts)|das könnte (?:dich|sie|euch) auch .{0,30}|(?:weitere|mehr|neueste|verwandte|letzte) (?:beiträge|artikel|themen|posts)|mehr zum thema|lesen sie auch|über (?:den autor|die autorin|mich)|diesen beitrag teilen",
            "(?:articles?|billets|posts) (?:similaires|liés|connexes|récents)|(?:à|a) lire (?:aussi|également)|vous (?:aimerez|pourriez) (?:aussi|aimer).{0,30}|sur le même sujet|à propos de l'auteure?|partager.{0,20}",
            "(?:artículos|entradas|posts|publicaciones|artigos|noticias|notícias) (?:relacionad[oa]s|recientes|recentes|similares)|(?:te|quizás te) puede interesar.{0,20}|también te puede .{1,30}|(?:leia|veja) (?:também|mais)|sobre (?:el|la|o|a) autora?|compart(?:e|ir|ilhe|ilhar).{0,20}",
            "leggi anche|articoli (?:correlati|recenti|simili)|potrebbe interessarti.{0,20}|lees ook|gerelateerde? .{1,20}|zobacz (?:też|także).{0,20}|podobne .{1,20}|похожие .{1,20}|читайте также.{0,10}|об авторе|поделиться.{0,20}",
            "相关(?:文章|阅读|推荐|内容)|相關文章|推荐阅读|延伸阅读|猜你喜欢|最近文章|最新文章|関連(?:記事|リンク|エントリー?)|おすすめ(?:の)?記事|最(?:近|新)の(?:記事|投稿)|(?:この記事を書いた人|著者について)|シェアする|(?:관련|추천|최근) ?(?:글|포스트|기사)");

    private final List<Block> blocks;
    private final BitSet dropped;
    private final long all;

    private Tail(List<Block> blocks, BitSet dropped, long all) {
        this.blocks = blocks;
        this.dropped = dropped;
        this.all = all;
    }

    private static Pattern pattern(String... alternatives) {
        return Pattern.compile(
                "[^\\p{L}\\p{N}]{0,3}(?:" + String.join("|", alternatives) + ")[^\\p{L}\\p{N}]{0,3}",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Adds to what was dropped. */
    static void cut(ReadingOrder order, Part root, BitSet dropped) {
        var all = new Mass(order.blocks(), dropped).of(root);
        var end = new Tail(order.blocks(), dropped, all).end(root);
        dropped.set(end, root.end);
    }

    private int end(Part root) {
        var before = 0L;
        for (int i = dropped.nextClearBit(root.first); i < root.end; i = dropped.nextClearBit(i + 1)) {
            if (begins(blocks.get(i), before)) {
                return i;
            }
            before += blocks.get(i).prose();
        }
        return root.end;
    }

    /** @param before how much prose came before it */
    private boolean begins(Block block, long before) {
        return before >= ENOUGH
                && block.length() <= LONGEST
                && block.length() > 0
                && block.kind() != Block.Kind.CODE
                && (COMMENTS.matcher(block.text()).matches()
                        || (before * 4 > all * 3 && OTHERS.matcher(block.text()).matches()));
    }
}
