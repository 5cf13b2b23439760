package blogfeed.xrpc;

import blogfeed.feed.FeedFile;
import blogfeed.feed.FeedRules;
import blogfeed.model.AccountStatus;
import blogfeed.model.Carrier;
import blogfeed.model.Kind;
import blogfeed.model.Link;
import blogfeed.model.Page;
import blogfeed.model.PostDraft;
import blogfeed.model.Ranking;
import blogfeed.model.Reason;
import blogfeed.model.Target;
import blogfeed.model.Tid;
import blogfeed.rank.RankingPass;
import blogfeed.store.Database;
import blogfeed.store.Engagements;
import blogfeed.store.Facts;
import blogfeed.store.Pages;
import blogfeed.store.RankingShelf;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A few people who post, like, delete and leave at random, and a whole Blogfeed that ranks and serves what they do. */
final class Town implements AutoCloseable {
    static final List<String> FEEDS = List.of("everybody", "reader");

    private static final int PEOPLE = 12;
    private static final int ARTICLES = 14;
    private static final int MOST_POSTS = 40;
    private static final List<List<String>> LANGUAGES =
            List.of(List.of("en"), List.of("de"), List.of("ja"), List.of("de", "en"), List.of());

    /** A post, by its number. */
    private record Posted(long id, String author, String uri) {}

    private final Path folder;
    private final Random random;
    private final List<FeedRules> rules = List.of(feed("everybody", "any"), feed("reader", "reader"));
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final List<Posted> posts = new ArrayList<>();
    private final Set<String> away = new HashSet<>();

    private Instant now = RunningXrpc.NOON;
    private int count;
    private volatile Router router;
    private Database database;
    private RankingShelf shelf;
    private RankingPass pass;

    Town(Path folder, Random random) {
        this.folder = folder;
        this.random = random;
        start();
        server = vertx.createHttpServer()
                .requestHandler(this::handle)
                .listen(0, "127.0.0.1")
                .await();
    }

    private static FeedRules feed(String id, String languages) {
        var yaml = "displayName: A\ndescription: B\ninclude: {hosts: ['*.example.com'], maxAge: 2d, languages: "
                + languages + "}\nrank: {by: hot, halfLife: 1h, perAuthor: 1, perSite: 2}";
        return new FeedRules(FeedFile.parse(id, "feed.yaml", yaml.getBytes(StandardCharsets.UTF_8), Set.of()));
    }

    private void handle(HttpServerRequest request) {
        router.handle(request);
    }

    private void start() {
        database = Database.open(folder);
        shelf = new RankingShelf(() -> now);
        pass = new RankingPass(database, shelf, () -> rules, () -> now);
        pass.resume();
        var fresh = Router.router(vertx);
        new XrpcRoutes(
                        RunningXrpc.IDENTITY,
                        () -> FEEDS,
                        shelf,
                        database,
                        Tokens.ofNobody(RunningXrpc.IDENTITY.service()),
                        Duration.ofDays(30),
                        vertx,
                        () -> now)
                .mount(fresh);
        router = fresh;
    }

    int port() {
        return server.actualPort();
    }

    static String feedUri(String feed) {
        return RunningXrpc.IDENTITY.feedUri(feed).toString();
    }

    /** The ranking that a reading would begin in. */
    Ranking ranking(String feed) {
        return shelf.current(feed).map(RankingShelf.Current::ranking).orElseGet(() -> {
            refresh();
            return ranking(feed);
        });
    }

    /** Whether a post can be seen now. */
    boolean isThere(String uri) {
        return posts.stream().anyMatch(post -> post.uri().equals(uri) && !away.contains(post.author()));
    }

    /** Something happens. */
    void happen() {
        int dice = random.nextInt(200);
        if (dice < 62) {
            post();
        } else if (dice < 100) {
            like();
        } else if (dice < 124) {
            delete();
        } else if (dice < 134) {
            comeOrGo();
        } else if (dice < 144) {
            readPage();
        } else if (dice < 186) {
            refresh();
        } else if (dice < 199) {
            now = now.plusSeconds(random.nextInt(200));
        } else {
            restart();
        }
    }

    private void post() {
        if (posts.size() >= MOST_POSTS) {
            delete();
        }
        now = now.plusMillis(1);
        var author = "person" + random.nextInt(PEOPLE);
        var draft = PostDraft.of(author, "p" + ++count, now)
                .languages(LANGUAGES.get(random.nextInt(LANGUAGES.size())).toArray(String[]::new));
        long id = database.write(facts -> {
            var account = facts.accounts().findOrAdd(PostDraft.did(author)).id();
            var post = facts.posts().add(account, draft.post(), false, new Reason("host", "host example.com"));
            link(post, 0, facts);
            if (random.nextInt(4) == 0) {
                link(post, 1, facts);
            }
            return post;
        });
        posts.add(new Posted(id, author, draft.post().uri().toString()));
    }

    private void link(long post, int position, Facts facts) {
        var host = "site" + random.nextInt(ARTICLES) + ".example.com";
        var target = new Target("https://" + host + "/post", host, host, Kind.BLOG);
        var article = facts.articles().findOrAdd(target, now);
        facts.posts().addLink(post, position, article, new Link(Carrier.TEXT, target.url(), target, null));
    }

    private void like() {
        if (!posts.isEmpty()) {
            var post = posts.get(random.nextInt(posts.size()));
            var fan = PostDraft.did("fan" + random.nextInt(PEOPLE));
            database.change(facts -> facts.engagements()
                    .add(
                            Engagements.Kind.LIKE,
                            facts.accounts().findOrAdd(fan).id(),
                            "l" + ++count,
                            Tid.of(now, 0),
                            post.id(),
                            now));
        }
    }

    private void delete() {
        if (!posts.isEmpty()) {
            var post = posts.remove(random.nextInt(posts.size()));
            database.change(facts -> facts.posts().delete(post.id()));
        }
    }

    private void comeOrGo() {
        now = now.plusMillis(1);
        var person = "person" + random.nextInt(PEOPLE);
        var back = away.contains(person) || !away.isEmpty();
        var who = back && !away.contains(person) ? away.iterator().next() : person;
        var status = back ? AccountStatus.ACTIVE : new AccountStatus(false, "deactivated");
        database.change(
                facts -> facts.accounts().setStatus(facts.accounts().findOrAdd(PostDraft.did(who)), status, now));
        if (back) {
            away.remove(who);
        } else {
            away.add(who);
        }
    }

    /** An article's page is read, which tells its language. */
    private void readPage() {
        var language = List.of("en", "de", "ja", "fr").get(random.nextInt(4));
        var page = new Page("T", "", "", "", language, null, null, null, null, List.of(), "", 0, 0, 0, false);
        database.change(facts -> facts.candidates().newest(Set.of(), ARTICLES).stream()
                .skip(random.nextInt(ARTICLES))
                .findFirst()
                .ifPresent(article -> facts.pages()
                        .save(article.id(), new Pages.Stored(page, article.url(), now, List.of(), null, null))));
    }

    private void refresh() {
        now = now.plus(Duration.ofSeconds(10));
        pass.run();
    }

    private void restart() {
        database.close();
        start();
    }

    @Override
    public void close() {
        vertx.close().await();
        database.close();
    }
}
