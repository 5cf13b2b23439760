package blogfeed.rank;

import blogfeed.model.AccountStatus;
import blogfeed.model.Carrier;
import blogfeed.model.Engagement;
import blogfeed.model.Evidence;
import blogfeed.model.Kind;
import blogfeed.model.Link;
import blogfeed.model.Page;
import blogfeed.model.PostDraft;
import blogfeed.model.Reason;
import blogfeed.model.Target;
import blogfeed.model.Tid;
import blogfeed.model.TopicScore;
import blogfeed.store.Accounts.Account;
import blogfeed.store.Articles;
import blogfeed.store.Database;
import blogfeed.store.Engagements;
import blogfeed.store.Facts;
import blogfeed.store.Pages;
import blogfeed.store.Retention;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Whatever can happen to stored facts, at random: few people, few articles, so that all meets all. */
final class Turmoil {
    private static final List<String> PEOPLE = List.of("ada", "ben", "cam", "dee", "eve", "fay");
    private static final List<String> TEXTS =
            List.of("read this", "attention \"explained\"", "naïve 🦙\nmaps", "", "spam", "it's [a, list]");
    private static final Retention.Ages AGES = new Retention.Ages(
            Duration.ofHours(30),
            Duration.ofDays(3),
            Duration.ofDays(30),
            Duration.ofHours(1),
            Duration.ofHours(40),
            Duration.ofDays(30));

    private final Random random;
    private final Database database;
    private int serial;

    Turmoil(long seed, Database database) {
        this.random = new Random(seed);
        this.database = database;
    }

    /** One thing happens. */
    void happen(Instant now) {
        serial++;
        database.change(facts -> happen(facts, now));
    }

    private void happen(Facts facts, Instant now) {
        switch (random.nextInt(20)) {
            case 0 -> write(facts, now);
            case 1, 2, 3 -> rewrite(facts, now);
            case 4, 5, 6 -> engage(facts, now);
            case 7 -> disengage(facts, now);
            case 8 -> poll(facts, now);
            case 9 -> delete(facts);
            case 10 -> changeStatus(facts, now);
            case 11 -> read(facts, now);
            case 12 -> judge(facts);
            case 13 -> rename(facts);
            case 14 -> resync(facts, now);
            case 15 -> forget(facts, now);
            default -> write(facts, now);
        }
    }

    private Account somebody(Facts facts) {
        return facts.accounts().findOrAdd(PostDraft.did(pick(PEOPLE)));
    }

    private PostDraft draft(String author, String rkey, Instant now) {
        var draft = PostDraft.of(author, rkey, now).text(pick(TEXTS)).languages(pick(List.of("en", "de", "pt-BR")));
        if (random.nextInt(5) == 0) {
            draft.labels("porn");
        }
        return random.nextInt(4) == 0 ? draft.replyTo(PostDraft.uri("ada", "r0")) : draft;
    }

    private void write(Facts facts, Instant now) {
        var author = pick(PEOPLE);
        var post = draft(author, "r" + serial, now).post();
        var account = facts.accounts().findOrAdd(post.uri().did());
        var id = facts.posts().add(account.id(), post, random.nextInt(8) == 0, new Reason("topic", "about llm"));
        link(facts, id, now.minus(Duration.ofMinutes(random.nextInt(600))));
    }

    private void link(Facts facts, long post, Instant mentionedAt) {
        for (int i = 0; i <= random.nextInt(3); i++) {
            var target = target();
            var article = facts.articles().findOrAdd(target, mentionedAt);
            facts.posts().addLink(post, i, article, new Link(Carrier.TEXT, target.url(), target, null));
            facts.articles().score(article, score(), "v1");
        }
    }

    private void rewrite(Facts facts, Instant now) {
        var id = post(facts);
        if (id > 0) {
            facts.posts().update(id, draft("ada", "r" + serial, now).post());
            link(facts, id, now);
        }
    }

    private void engage(Facts facts, Instant now) {
        var id = post(facts);
        if (id > 0) {
            var kind = pick(List.of(Engagements.Kind.values()));
            facts.engagements().add(kind, somebody(facts).id(), "e" + random.nextInt(20), Tid.of(now, 0), id, now);
        }
    }

    private void disengage(Facts facts, Instant now) {
        var kind = pick(List.of(Engagements.Kind.values()));
        facts.engagements().remove(kind, somebody(facts).id(), "e" + random.nextInt(20), Tid.of(now, 0), now);
    }

    private void poll(Facts facts, Instant now) {
        var id = post(facts);
        if (id > 0) {
            facts.polledCounts().set(id, new Engagement(random.nextInt(90), random.nextInt(9), 1, 0), now);
        }
    }

    private void delete(Facts facts) {
        var id = post(facts);
        if (id > 0) {
            facts.posts().delete(id);
        }
    }

    private void changeStatus(Facts facts, Instant now) {
        var account = somebody(facts);
        switch (random.nextInt(4)) {
            case 0 -> facts.accounts().setStatus(account, new AccountStatus(false, "deactivated"), now);
            case 1 -> facts.accounts().purge(account, now);
            case 2 -> facts.accounts().setHandle(PostDraft.did(pick(PEOPLE)), "h" + serial + ".example", now);
            default -> facts.accounts().setStatus(account, AccountStatus.ACTIVE, now);
        }
    }

    private void read(Facts facts, Instant now) {
        var article = article(facts);
        if (article == 0) {
            return;
        }
        if (random.nextInt(2) == 0) {
            facts.pages().remove(article);
            return;
        }
        var language = random.nextInt(3) == 0 ? null : pick(List.of("en", "de"));
        var page = new Page("Title", "", "", "", language, null, null, null, null, List.of(), "Text", 1, 0, 0, false);
        facts.pages().save(article, new Pages.Stored(page, "https://x.example", now, List.of(), null, null));
        facts.articles().setState(article, Articles.State.READ);
    }

    private void judge(Facts facts) {
        var article = article(facts);
        if (article > 0) {
            facts.articles().describe(article, pick(TEXTS), pick(TEXTS), Evidence.CARD);
            facts.articles().score(article, score(), "v" + serial);
            facts.articles().setKind(article, pick(List.of(Kind.BLOG, Kind.NEWS, Kind.NOTFOUND)));
        }
    }

    private void rename(Facts facts) {
        var article = article(facts);
        if (article > 0) {
            facts.articles().rename(article, target());
        }
    }

    private void resync(Facts facts, Instant now) {
        var id = post(facts);
        if (random.nextBoolean()) {
            facts.accounts().awaitResync(somebody(facts), Tid.of(now, 0), now);
        } else if (id > 0) {
            facts.posts().toldAgain(id, Tid.of(now, 0));
        }
    }

    private void forget(Facts facts, Instant now) {
        facts.retention().forgetSlice(AGES, now);
        facts.retention().forgetRest(AGES, now);
    }

    /** Any kept post, or 0. */
    private long post(Facts facts) {
        var article = article(facts);
        var mentions = article == 0
                ? List.<Long>of()
                : facts.candidates().find(article).orElseThrow().mentions().stream()
                        .map(mention -> mention.postId())
                        .toList();
        return mentions.isEmpty() ? 0 : pick(mentions);
    }

    /** Any article, or 0. */
    private long article(Facts facts) {
        return facts.articles().find(target().url()).orElse(0);
    }

    private Target target() {
        int number = random.nextInt(12);
        var host = "site" + number % 5 + ".example.com";
        return new Target("https://" + host + "/" + number, host, host, Kind.BLOG);
    }

    private TopicScore score() {
        return new TopicScore(pick(List.of("llm", "other")), random.nextDouble(), Evidence.CARD, List.of());
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
