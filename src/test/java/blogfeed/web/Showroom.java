package blogfeed.web;

import static blogfeed.web.InventedArticles.article;
import static blogfeed.web.InventedArticles.demoted;
import static blogfeed.web.InventedArticles.mention;

import blogfeed.model.Engagement;
import blogfeed.model.Mention;
import blogfeed.model.RankedArticle;
import blogfeed.web.Health.Status;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Serves invented articles on port 8099 to look at. The first argument is the health to show ({@code ok}), the second
 * what to show: {@code mixed}, {@code many}, {@code empty}.
 */
public final class Showroom {
    private Showroom() {}

    public static void main(String[] arguments) {
        var status = Status.valueOf(arguments.length > 0 ? arguments[0].toUpperCase(Locale.ROOT) : "OK");
        var articles = articles(arguments.length > 1 ? arguments[1] : "mixed");
        var newsroom = InventedNewsroom.showing(articles, InventedNewsroom.health(status));
        var vertx = Vertx.vertx();
        var router = Router.router(vertx);
        new WebRoutes(
                        newsroom,
                        new InventedDesk(),
                        new TuneDoor(Optional.empty(), true),
                        InstantSource.fixed(InventedArticles.NOW))
                .mount(router);
        var server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(8099, "127.0.0.1")
                .await();
        System.out.println("http://localhost:" + server.actualPort() + "/");
    }

    private static List<RankedArticle> articles(String choice) {
        return switch (choice) {
            case "empty" -> List.of();
            case "many" -> InventedArticles.many(130);
            default -> mixed();
        };
    }

    private static List<RankedArticle> mixed() {
        return List.of(
                article(
                        1,
                        "What I learned running a small language model on a router for a month",
                        "https://notes.ada.example/router-llm",
                        "ada.example",
                        crowd(34)),
                article(
                        2,
                        "大規模言語モデルの推論を家庭用パソコンで試してみた話と、そこから分かった量子化の勘所",
                        "https://blog.example.jp/llm",
                        "note.com/yamada",
                        one("yamada.example.jp", 2, 41)),
                demoted(
                        article(
                                3,
                                "كيف تعمل النماذج اللغوية الكبيرة؟ شرح مبسط مع أمثلة من بايثون GPT-4",
                                "https://mudawana.example/llm",
                                "mudawana.example",
                                one("سارة.example", 5, 7)),
                        1),
                article(
                        4,
                        "",
                        "https://www.quiet-weblog.example/2026/03/an-article-nobody-gave-a-title/?part=2",
                        "quiet-weblog.example",
                        one(null, 9, 3)),
                article(
                        5,
                        "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".repeat(4),
                        "https://long.example/" + "a".repeat(300),
                        "a-remarkably-long-subdomain-for-a-weblog.which-goes-on.example",
                        one("an-account-with-an-unreasonably-long-handle-that-never-ends.and-ends.example", 30, 0)),
                article(
                        6,
                        "Attention, again: why the softmax is (probably) the wrong place to look for memory, and eleven measurements that changed my mind about it",
                        "https://lab.example/attention",
                        "lab.example",
                        one("tensor.example", 50, 1290)),
                article(
                        7,
                        "\u202Egnp.elif rorrim a \u2066\u2066\u2066 is harmless here <b>bold</b> & \"quoted\"",
                        "javascript:alert(1)",
                        "evil.example",
                        one("\u202Elive.example", 80, 0)),
                article(8, "RAG is dead", "https://short.example/rag", "short.example", one("kim.example", 24 * 6, 2)),
                article(
                        9,
                        "Prompt caching: numbers",
                        "https://cache.example/",
                        "cache.example",
                        one("lee.example", 24 * 30, 22)));
    }

    private static List<Mention> one(@Nullable String handle, int hours, int likes) {
        var engagement = new Engagement(likes, likes / 5, likes / 12, likes / 7);
        return List.of(mention(hours, handle, Duration.ofHours(hours), engagement));
    }

    private static List<Mention> crowd(int size) {
        var mentions = new ArrayList<Mention>();
        mentions.add(mention(1, "ada.example", Duration.ofMinutes(200), new Engagement(212, 31, 9, 17)));
        IntStream.range(2, size)
                .forEach(n -> mentions.add(mention(n, "reader-" + n + ".example", Duration.ofMinutes(200 - n))));
        return mentions;
    }
}
