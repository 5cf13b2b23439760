package blogfeed.ingest;

import static blogfeed.ingest.Happenings.account;
import static blogfeed.ingest.Happenings.closed;
import static blogfeed.ingest.Happenings.document;
import static blogfeed.ingest.Happenings.draft;
import static blogfeed.ingest.Happenings.engaged;
import static blogfeed.ingest.Happenings.idle;
import static blogfeed.ingest.Happenings.published;
import static blogfeed.ingest.Happenings.saved;
import static blogfeed.ingest.Happenings.topical;
import static blogfeed.ingest.Happenings.unlike;

import blogfeed.model.AccountStatus;
import blogfeed.model.AtUri;
import blogfeed.model.DocumentDraft;
import blogfeed.model.PostDraft;
import blogfeed.wire.EngagementKind;
import blogfeed.wire.StreamEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A few people who post, edit, like, quarrel, leave and come back: a random stream that could have happened. Only what is
 * kept when it is posted is liked or answered, because engagement with a near-miss is counted or not as the stream rewinds.
 */
final class Village {
    private static final int URLS = 12;
    private static final List<String> PEOPLE = List.of("ada", "ben", "cam", "dot", "eli", "fay", "gus");

    private record Written(String author, String rkey, boolean topical) {
        AtUri uri() {
            return PostDraft.uri(author, rkey);
        }
    }

    private record Liking(String fan, String rkey) {}

    private final Random random;
    private final List<StreamEvent> events = new ArrayList<>();
    private final List<String> active = new ArrayList<>(PEOPLE);
    private final List<String> away = new ArrayList<>();
    private final List<Written> posts = new ArrayList<>();
    private final Set<AtUri> published = new HashSet<>();
    private final List<Liking> likings = new ArrayList<>();
    private int minute;

    Village(long seed) {
        random = new Random(seed);
    }

    List<StreamEvent> live(int steps) {
        while (events.size() < steps) {
            minute++;
            step(random.nextInt(100));
        }
        return events;
    }

    private void step(int chance) {
        if (active.isEmpty() || chance < 6) {
            comeBack();
        } else if (chance < 30) {
            write(pick(active), "p" + minute, random.nextBoolean());
        } else if (chance < 42) {
            edit();
        } else if (chance < 50) {
            delete();
        } else if (chance < 70) {
            engage();
        } else if (chance < 78) {
            regret();
        } else if (chance < 84) {
            answer();
        } else if (chance < 92) {
            publish();
        } else {
            leave(chance < 94);
        }
    }

    private void write(String author, String rkey, boolean topical) {
        var post = topical ? topical(author, rkey, minute, url()) : idle(author, rkey, minute, url());
        events.add(saved(random.nextInt(4) == 0 ? post.facet(url()) : post));
        posts.add(new Written(author, rkey, topical));
    }

    private void edit() {
        var post = pickPost(written -> true);
        if (post == null) {
            return;
        }
        posts.remove(post);
        if (random.nextInt(3) == 0) {
            events.add(saved(draft(post.author, post.rkey, minute).text("never mind")));
        } else {
            write(post.author, post.rkey, post.topical);
        }
    }

    private void delete() {
        var post = pickPost(written -> true);
        if (post != null) {
            posts.remove(post);
            events.add(Happenings.deleted(post.author, post.rkey, minute));
        }
    }

    private void engage() {
        var post = pickPost(Written::topical);
        if (post != null) {
            var liking = new Liking(pick(active), "l" + minute);
            var kind = random.nextInt(3) == 0 ? EngagementKind.REPOST : EngagementKind.LIKE;
            events.add(engaged(kind, liking.fan, liking.rkey, minute, post.uri()));
            likings.add(liking);
        }
    }

    private void regret() {
        likings.stream().filter(liking -> active.contains(liking.fan)).findAny().ifPresent(liking -> {
            likings.remove(liking);
            events.add(unlike(liking.fan, liking.rkey, minute));
        });
    }

    private void answer() {
        var post = pickPost(Written::topical);
        if (post != null) {
            var answer = random.nextBoolean()
                    ? draft(pick(active), "a" + minute, minute).replyTo(post.uri())
                    : idle(pick(active), "a" + minute, minute, url()).quoting(post.uri());
            events.add(saved(answer));
            var uri = answer.post().uri();
            posts.add(new Written(uri.did().value().substring("did:plc:".length()), uri.rkey(), false));
        }
    }

    /**
     * Somebody founds, moves or closes a publication, writes, changes or deletes a document, or quotes one. Paths are too
     * short for links to tell where a document is: that is learned or not as the stream rewinds.
     */
    private void publish() {
        var person = pick(active);
        var key = "d" + random.nextInt(3);
        switch (random.nextInt(7)) {
            case 0 -> found(person, "https://" + person + ".example.net");
            case 1 -> found(person, "https://moved.example.net/" + person);
            case 2 -> close(person);
            case 3 -> unpublish(person, key);
            case 4 ->
                publish(document(person, key, minute)
                        .below("https://site1.example.com")
                        .path("/article-1"));
            case 5 -> write(draft(person, "q" + minute, minute).quoting(DocumentDraft.uri(pick(PEOPLE), key)));
            default ->
                publish(document(person, key, minute)
                        .in(DocumentDraft.publication(person))
                        .path("/" + key)
                        .title("As of minute " + minute));
        }
    }

    private void found(String person, String url) {
        events.add(published(person, minute, url));
        published.add(DocumentDraft.publication(person));
    }

    private void close(String person) {
        if (published.remove(DocumentDraft.publication(person))) {
            events.add(closed(person, minute));
        }
    }

    private void publish(DocumentDraft draft) {
        events.add(saved(draft));
        published.add(draft.document().uri());
    }

    private void unpublish(String person, String key) {
        if (published.remove(DocumentDraft.uri(person, key))) {
            events.add(Happenings.deleted(DocumentDraft.uri(person, key), minute));
        }
    }

    private void write(PostDraft quote) {
        events.add(saved(quote));
    }

    private void leave(boolean forGood) {
        var person = pick(active);
        active.remove(person);
        away.add(person);
        if (forGood) {
            posts.removeIf(post -> post.author.equals(person));
            likings.removeIf(liking -> liking.fan.equals(person));
        }
        events.add(account(person, forGood ? Happenings.DELETED : Happenings.DEACTIVATED, minute));
    }

    private void comeBack() {
        if (!away.isEmpty()) {
            var person = pick(away);
            away.remove(person);
            active.add(person);
            events.add(account(person, AccountStatus.ACTIVE, minute));
        }
    }

    /** A post that can be spoken of, by somebody who is there. */
    private @Nullable Written pickPost(Predicate<Written> wanted) {
        var candidates = posts.stream()
                .filter(post -> active.contains(post.author))
                .filter(wanted)
                .toList();
        return candidates.isEmpty() ? null : pick(candidates);
    }

    private String url() {
        if (random.nextInt(4) == 0) {
            return "https://" + pick(PEOPLE) + ".example.net/d" + random.nextInt(3);
        }
        return "https://site" + random.nextInt(4) + ".example.com/article-" + random.nextInt(URLS);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
