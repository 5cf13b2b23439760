package blogfeed.opinion;

import blogfeed.feed.FeedFile;
import blogfeed.feed.FeedRules;
import blogfeed.http.Backoff;
import blogfeed.judge.ArticleJudge;
import blogfeed.judge.SecondOpinions;
import blogfeed.model.Card;
import blogfeed.model.Carrier;
import blogfeed.model.Kind;
import blogfeed.model.Link;
import blogfeed.model.Page;
import blogfeed.model.PostDraft;
import blogfeed.model.Reason;
import blogfeed.model.Target;
import blogfeed.store.Articles.State;
import blogfeed.store.Database;
import blogfeed.store.Opinions;
import blogfeed.store.Pages;
import blogfeed.topic.Topic;
import blogfeed.topic.TopicDraft;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A store with articles about looms, of which a loom in the title is borderline; a judge; and a clock that goes by waits. */
final class Courtroom implements AutoCloseable, InstantSource {
    static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    /** One loom in a title makes a score of 0.5. */
    static final String LOOM = "all: {weight: 3, terms: [loom]}\nsure: {weight: 9, terms: [weaving]}";

    private static final String FEED = """
            displayName: Looms
            description: B
            include: {topic: {name: looms, minScore: 0.6}, kinds: [blog]}
            """;

    final FakeModel model = new FakeModel(Duration.ofSeconds(5));
    final Database database;
    private final Path folder;
    private final FeedRules feed =
            new FeedRules(FeedFile.parse("looms", "feed.yaml", FEED.getBytes(StandardCharsets.UTF_8), Set.of("looms")));
    private Topic topic;
    private ArticleJudge articleJudge;
    Seeking seeking;
    private Instant now = NOON;
    private int posts;

    Courtroom(Path folder) {
        this.folder = folder;
        database = Database.open(folder);
        topic(TopicDraft.yaml(LOOM));
        judge("small", 60, false);
    }

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Reads the topic anew; takes effect with the next judge. */
    void topic(String yaml) {
        topic = Topic.read(TopicDraft.write(folder.resolve("topics"), "looms", yaml));
    }

    /** As after a restart with such settings. */
    void judge(String name, int anHour, boolean pagesAreRead) {
        articleJudge = new ArticleJudge(List.of(topic), new SecondOpinions(ChatJudge.version(name)));
        seeking = new Seeking(
                database,
                this::rules,
                model.judge(name, Optional.empty(), this),
                new OpinionSeeker.Manners(anHour, pagesAreRead),
                this,
                this,
                new Backoff(new Random(1)));
    }

    Rules rules() {
        return new Rules(articleJudge, List.of(feed), Duration.ofDays(7));
    }

    /** An article with a card of such a title, mentioned this often. */
    long article(String name, String title, int mentions) {
        return article(
                new Target(url(name), "a.example", "a.example", Kind.BLOG), title, Duration.ofHours(1), mentions);
    }

    long article(Target target, String title, Duration age, int mentions) {
        long id = 0;
        for (int i = 0; i < mentions; i++) {
            id = mention(target, new Card(target.url(), title, ""), age);
        }
        return id;
    }

    private long mention(Target target, Card card, Duration age) {
        var post = PostDraft.of("ada", "post" + posts++, NOON.minus(age)).post();
        return database.write(facts -> {
            var author = facts.accounts().findOrAdd(post.uri().did());
            var postId = facts.posts().add(author.id(), post, false, new Reason("topic", "looms"));
            var article = facts.articles().findOrAdd(target, post.postedAt());
            facts.posts().addLink(postId, 0, article, new Link(Carrier.EMBED, target.url(), target, card));
            facts.fetches().mentioned(article, target, Instant.EPOCH);
            articleJudge.judge(List.of(article), facts);
            return article;
        });
    }

    static String url(String name) {
        return "https://a.example/" + name;
    }

    /** Its page is read, and says this. */
    void read(long article, String title, String text) {
        var page = new Page(title, "", "", "", null, null, null, null, null, List.of(), text, 100, 0, 0, false);
        database.change(facts -> {
            facts.pages().save(article, new Pages.Stored(page, "https://a.example/", now, List.of(), null, null));
            facts.articles().setState(article, State.READ);
            facts.fetches().finish(article, now, "read");
            articleJudge.judge(List.of(article), facts);
        });
    }

    void judgeAgain(long article) {
        database.change(facts -> articleJudge.judge(List.of(article), facts));
    }

    double score(long article) {
        return database.read(facts -> facts.candidates().find(article))
                .orElseThrow()
                .article()
                .topics()
                .getOrDefault("looms", -1.0);
    }

    Opinions.Told told(long article) {
        return database.read(facts -> facts.opinions().of(article)).get(0);
    }

    /** Steps until this long has passed; returns when each question was asked, in seconds from now. */
    List<Long> run(Duration time) {
        var begun = now;
        var end = now.plus(time);
        var asked = new ArrayList<Long>();
        while (now.isBefore(end)) {
            var at = now;
            int before = model.asked().size();
            var wait = seeking.step();
            if (model.asked().size() > before) {
                asked.add(Duration.between(begun, at).toSeconds());
            }
            pass(wait);
        }
        return asked;
    }

    /** The titles that were asked about. */
    List<String> asked() {
        return model.asked().stream()
                .map(asked -> asked.article().replaceAll("(?s).*\"title\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    @Override
    public void close() {
        model.close();
        database.close();
    }
}
