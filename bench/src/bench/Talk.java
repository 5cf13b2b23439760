package bench;

import java.util.Map;

/** What people of many languages write and link to. */
final class Talk {
    /** The hosts whose mentions a correct run keeps. */
    static final String[] WANTED = {
        "notes.ada.example",
        "blog.lovelace.example",
        "hopper.example",
        "www.turing.example",
        "research.shannon.example",
        "noether.example",
        "letters.knuth.example",
        "papers.mccarthy.example"
    };

    /** Looks like a wanted one, and is none. */
    private static final String[] NEARLY = {"nothopper.example", "hopper.example.org", "blog.hopper.example"};

    private static final String[] ELSEWHERE = {
        "www.nytimes.com",
        "www.theguardian.com",
        "www.bbc.co.uk",
        "apnews.com",
        "www.youtube.com",
        "youtu.be",
        "bsky.app",
        "www.npr.org",
        "media.tenor.com",
        "open.spotify.com",
        "www.twitch.tv",
        "www.reuters.com",
        "en.wikipedia.org",
        "www.instagram.com",
        "store.steampowered.com",
        "www.nhk.or.jp",
        "g1.globo.com",
        "www.spiegel.de",
        "elpais.com",
        "www.pixiv.net",
        "github.com"
    };
    private static final String[] LANGUAGES = "en en en en en en en en en en ja ja ja pt pt de es ko fr".split(" ");
    private static final String[] EMOJI = {"😂", "❤️", "✨", "🔥", "😭", "🙏", "💙", "🦋"};
    private static final String[] TOPICS =
            ("guide notes review report update winter story music video game live politics sports "
                            + "weather release training context")
                    .split(" ");
    private static final Map<String, String[]> WORDS = Map.of(
            "en",
            ("the a and to of in it is that for on you with this be have not but are was they we just like my so all"
                + " what when people time good day know think really going would about more still never best new work")
                    .split(" "),
            "pt",
            "de que o a e do em um para com não uma os no se na por mais as dos como mas hoje gente aqui você coração"
                    .split(" "),
            "de",
            "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch heute schön über"
                    .split(" "),
            "es",
            "de la que el en y a los se del las un por con no una su para es al lo como más también día año mañana"
                    .split(" "),
            "fr",
            "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce même très déjà"
                    .split(" "),
            "ja",
            "今日 は の が を に です ます ありがとう おはよう 可愛い すごい 描きました 新作 ゲーム 楽しい 夜 猫 仕事 、 。 ね よ 写真".split(" "),
            "ko",
            "오늘 정말 너무 좋아 그림 사람 하는 있는 이제 다시 생각 고양이 안녕하세요 감사합니다 하루 입니다".split(" "));

    private final Dice dice;

    Talk(Dice dice) {
        this.dice = dice;
    }

    String language() {
        return dice.pick(LANGUAGES);
    }

    /** As long as posts are: most are short, and scripts without letters are denser. */
    String post(String language) {
        var dense = language.equals("ja") || language.equals("ko");
        var length = Math.exp(4.15 + 0.95 * dice.bell()) * (dense ? 0.45 : 1);
        var text = words(language, (int) Math.max(2, Math.min(dense ? 140 : 280, length)));
        // what the official starter's example looks for is in one post of a hundred
        return language.equals("en") && dice.chance(0.02) ? text + " half" : text;
    }

    String words(String language, int length) {
        var words = WORDS.get(language);
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append(text.isEmpty() || language.equals("ja") ? "" : " ").append(dice.pick(words));
        }
        if (dice.chance(0.12)) {
            text.append(' ').append(dice.pick(EMOJI));
        }
        return text.toString();
    }

    String wantedLink() {
        return link(WANTED);
    }

    String nearlyWantedLink() {
        return link(NEARLY);
    }

    String otherLink() {
        return link(ELSEWHERE);
    }

    String topic() {
        return dice.pick(TOPICS);
    }

    private String link(String[] hosts) {
        var path = "/" + (2020 + dice.below(7)) + "/" + (1 + dice.below(12)) + "/" + topic() + "-" + topic() + "-"
                + dice.letters(6);
        var query = dice.chance(0.25) ? "?utm_source=bluesky&utm_medium=social&id=" + dice.below(1_000_000) : "";
        return "https://" + dice.pick(hosts) + path + query;
    }
}
