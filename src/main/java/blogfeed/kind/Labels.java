package blogfeed.kind;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** What links in the navigation are called, in lower case. */
final class Labels {
    /** Of newspapers. What blogs write about as well, such as technology, health or travel, is left out. */
    static final Set<String> SECTIONS =
            words("politics|world|sport|sports|business|opinion|entertainment|lifestyle|weather"
                    + "|crime|obituaries|national|local news|world news|us news|uk news|local|nation|letters|editorials|celebrity|money"
                    + "|politik|wirtschaft|kultur|panorama|regional|wetter|meinung|feuilleton|ausland|inland|lokales|vermischtes"
                    + "|politique|économie|société|monde|international|régions|faits divers|culture|sports|débats|europe"
                    + "|política|economía|sociedad|deportes|internacional|opinión|sucesos|cultura|mundo|españa|nacional"
                    + "|politica|economia|cronaca|esteri|spettacoli|esportes|esporte|brasil|polícia|cotidiano|desporto|sociedade"
                    + "|politiek|buitenland|binnenland|economie|polityka|gospodarka|świat|kraj|kultura|sport|politika|ekonomika|domácí"
                    + "|политика|экономика|общество|спорт|культура|в мире|происшествия|政治|経済|社会|スポーツ|国際|国内|芸能|エンタメ|地域"
                    + "|时政|财经|体育|娱乐|国际|军事|政治|財經|國際|社會|娛樂|體育|兩岸|정치|경제|사회|스포츠|문화|국제|연예|siyaset|ekonomi|spor|dünya"
                    + "|nyheter|inrikes|utrikes|kultur|udland|indland|debatt|debat");

    /** Of publishing houses, beside their sections. */
    static final Set<String> OF_PRESS = words(
            "advertise|advertise with us|advertising|subscriptions|digital subscription|e-paper|epaper|today's paper|print edition"
                    + "|classifieds|obituaries|horoscope|horoscopes|crossword|crosswords|breaking news|latest news|top stories"
                    + "|most read|mediadaten|abo|abos|abonnement|abonnements|abonnieren|stellenmarkt|traueranzeigen|eilmeldungen|newsticker"
                    + "|publicité|petites annonces|s'abonner|publicidad|suscríbete|suscripciones|hemeroteca|esquelas|abbonati|necrologie"
                    + "|pubblicità|assine|classificados|adverteren|广告服务|広告掲載|広告掲載について|구독|реклама");

    /** Of blogs. */
    static final Set<String> OF_BLOGS =
            words("blog|posts|archive|archives|tags|all posts|writing|notes|essays|my blog|the blog"
                    + "|blogroll|archiv|schlagwörter|beiträge|archivo|etiquetas|博客|文章|归档|标签|分类|歸檔|標籤|ブログ|タグ|アーカイブ|記事一覧|블로그|태그|блог"
                    + "|архив|теги|friends|友链|rss");

    /** Of front pages. */
    static final Set<String> OF_HOME = words("home|start|startseite|inicio|início|accueil|首页|首頁|ホーム|トップ|홈|главная");

    private Labels() {}

    private static Set<String> words(String list) {
        return new HashSet<>(Arrays.asList(list.split("\\|", -1)));
    }
}
