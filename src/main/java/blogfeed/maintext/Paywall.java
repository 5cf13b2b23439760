package blogfeed.maintext;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Tells pages of which only the beginning is shown to those who don't pay. */
final class Paywall {
    /** Where more is shown, a sign that may mean something else means something else. */
    private static final int FEW_WORDS = 500;

    private static final int LONGEST_PHRASE = 300;

    private static final Pattern DECLARED = Pattern.compile(
            "\"isAccessibleForFree\"\\s*+:\\s*+\"?+(?:false|https?://schema\\.org/False)\\b", Pattern.CASE_INSENSITIVE);

    private static final String SURE_SIGNS = ".gh-post-upgrade-cta, .paywall-title, .paywall-cta";

    private static final String SIGNS =
            "[class*=paywall], [id*=paywall], .piano-offer, .tp-modal, .regwall, .subscriber-only, .subscribers-only, .members-only, .premium-wall, .is-locked, "
                    + "[data-paywall], .o-barrier, .pmpro_content_message, .wc-memberships-restricted-content-message";

    /** Alone in a block: of these, no article is made. */
    private static final Pattern SURE_PHRASES = Pattern.compile(
            "(?:this (?:post|article|story|content) is (?:only )?for (?:paid|paying|premium|founding) ?(?:subscribers|members)(?: only)?"
                    + "|(?:keep|continue) reading with a 7-day free trial)\\.?",
            Pattern.CASE_INSENSITIVE);

    /** Looked for in lower case: to have the pattern ignore it would cost more than all the rest of a page's reading. */
    private static final Pattern PHRASES = Pattern.compile(String.join(
            "|",
            "this post is for (?:paid|paying|premium|founding)? ?(?:subscribers|members)",
            "this (?:post|article|story|content) is (?:only )?(?:available )?(?:for|to|reserved for) (?:paid |paying |premium )?(?:subscribers|members)",
            "member-only story",
            "(?:keep|continue) reading with a 7-day free trial",
            "subscribe (?:now )?to (?:continue|keep) reading",
            "subscribe to read (?:the full|the rest|this)",
            "(?:log|sign) in to (?:continue|keep) reading",
            "become a (?:paid subscriber|member) to (?:read|continue|unlock|access)",
            "already a (?:paid )?(?:subscriber|member)\\? (?:sign|log) in",
            "the rest of this (?:post|article) is for",
            "unlock (?:this|the full|the rest of) (?:post|article|story)",
            "nur für (?:abonnenten|mitglieder|registrierte)",
            "(?:jetzt|um) weiterlesen mit",
            "dieser (?:artikel|beitrag) ist (?:nur |exklusiv )?für (?:abonnent|mitglied)",
            "(?:article|contenu|la suite est) réservée? (?:aux|à nos) (?:abonnés|membres)",
            "abonnez-vous pour (?:lire|continuer)",
            "(?:exclusivo|solo|sólo|reservado) para (?:suscriptores|socios|miembros)",
            "suscríbete para (?:seguir|continuar|leer)",
            "(?:exclusivo|apenas|só) para (?:assinantes|membros)",
            "assine para (?:continuar|ler)",
            "(?:solo|riservato) (?:per )?(?:gli |agli )?abbonati",
            "abbonati per (?:continuare|leggere)",
            "alleen voor (?:abonnees|leden)",
            "tylko dla (?:prenumeratorów|subskrybentów)",
            "(?:только для|доступно) подписчик",
            "この(?:記事|続き)は(?:有料|会員)",
            "(?:有料会員|会員)(?:限定|登録)",
            "ここから先は",
            "付费(?:后|即可)?(?:阅读|查看|内容)|订阅后(?:阅读|查看)|(?:仅限|仅对)(?:会员|订阅)",
            "유료 (?:구독자|회원)|구독자 전용|멤버십 전용"));

    private static final Set<String> LOCKED = Set.of("locked", "premium", "paid");

    private Paywall() {}

    /** @param words how many the page shows of its article */
    static boolean of(Document document, List<Block> blocks, int words) {
        return isDeclared(document)
                || document.body().selectFirst(SURE_SIGNS) != null
                || blocks.stream()
                        .anyMatch(block -> SURE_PHRASES.matcher(block.text()).matches())
                || (words < FEW_WORDS && (document.body().selectFirst(SIGNS) != null || isSaid(blocks)));
    }

    private static boolean isDeclared(Document document) {
        for (var script : document.select("script[type*=ld+json]")) {
            if (DECLARED.matcher(script.data()).find()) {
                return true;
            }
        }
        return LOCKED.contains(
                document.select("meta[property=article:content_tier]").attr("content"));
    }

    private static boolean isSaid(List<Block> blocks) {
        for (var block : blocks) {
            if (block.length() < LONGEST_PHRASE
                    && PHRASES.matcher(block.text().toLowerCase(Locale.ROOT)).find()) {
                return true;
            }
        }
        return false;
    }
}
