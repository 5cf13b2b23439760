package bench;

import bench.Known.Wanted;

/** The stream of an invented network, event by event, with a real one's mix of what happens. */
final class Events {
    static final long FIRST_SEQ = 1_000_000;
    private static final int A_SECOND = 600;

    private enum Kind {
        LIKE(58.6),
        POST(13.2),
        FOLLOW(9.1),
        REPOST(8.6),
        UNLIKE(2.3),
        UNFOLLOW(1.8),
        DELETE_POST(1.0),
        UNREPOST(0.8),
        BLOCK(1.2),
        PROFILE(1.1),
        LIST_ITEM(0.5),
        THREAD_GATE(0.35),
        POST_GATE(0.15),
        OTHER(0.5),
        IDENTITY(0.45),
        ACCOUNT(0.35);

        final double share;

        Kind(double share) {
            this.share = share;
        }

        static Kind at(double part) {
            var rest = part * 100;
            for (var kind : values()) {
                rest -= kind.share;
                if (rest < 0) {
                    return kind;
                }
            }
            return LIKE;
        }
    }

    private final Dice dice;
    private final Talk talk;
    private final Network network;
    private final Posts posts;
    private final long begin;
    private long micros;
    private long seq = FIRST_SEQ;

    /** @param begin when the stream begins, in microseconds since 1970 */
    Events(long seed, long begin) {
        dice = new Dice(seed);
        talk = new Talk(dice);
        network = new Network(dice, begin);
        posts = new Posts(dice, talk, network);
        this.begin = begin;
        micros = begin;
    }

    Network network() {
        return network;
    }

    Event next() {
        micros += 2 + (long) (-Math.log(1 - dice.part()) * 1_000_000 / A_SECOND);
        seq++;
        var who = network.person();
        return switch (Kind.at(dice.part())) {
            case LIKE -> engagement(who, Names.LIKE);
            case REPOST -> engagement(who, Names.REPOST);
            case POST -> post(who);
            case DELETE_POST -> deletePost();
            case UNLIKE -> delete(who, Names.LIKE, oldKey(who));
            case UNREPOST -> delete(who, Names.REPOST, oldKey(who));
            case UNFOLLOW -> delete(who, "app.bsky.graph.follow", oldKey(who));
            case FOLLOW -> create(who, "app.bsky.graph.follow", aboutSomebody());
            case BLOCK -> create(who, "app.bsky.graph.block", aboutSomebody());
            case PROFILE -> profile(who);
            case LIST_ITEM -> create(who, "app.bsky.graph.listitem", aboutSomebody());
            case THREAD_GATE -> create(who, "app.bsky.feed.threadgate", gate("hiddenReplies", who));
            case POST_GATE -> create(who, "app.bsky.feed.postgate", gate("detachedEmbeddingUris", who));
            case OTHER -> create(who, "fm.example.feed.play", play());
            case IDENTITY -> ofAccount((byte) 0, who, "\"handle\":\"" + dice.letters(9) + ".bsky.social\"");
            case ACCOUNT -> ofAccount((byte) 1, who, "");
        };
    }

    private Event engagement(int who, String collection) {
        var subject = network.subject();
        var wanted = subject.wanted;
        if (wanted != null && !wanted.deleted) {
            wanted.likes += collection.equals(Names.LIKE) ? 1 : 0;
            wanted.reposts += collection.equals(Names.REPOST) ? 1 : 0;
        }
        var via = dice.chance(0.15) ? ",\"via\":" + network.old().reference().replace("feed.post", "feed.repost") : "";
        return create(who, collection, ",\"subject\":" + subject.reference() + via);
    }

    private Event post(int who) {
        var made = posts.make(micros - 100_000);
        var event = record(who, Names.POST, "create", key(who), made.record());
        var uri = "at://" + event.did() + "/" + Names.POST + "/" + event.rkey();
        made.about().count(1);
        network.posted(new Known(uri, event.cid(), who, made.wanted() ? new Wanted() : null, made.about()));
        return event;
    }

    private Event deletePost() {
        var post = network.anyRecent();
        post.delete();
        return delete(post.author, Names.POST, post.key());
    }

    private Event profile(int who) {
        var language = talk.language();
        return record(
                who,
                "app.bsky.actor.profile",
                "update",
                "self",
                "{\"$type\":\"app.bsky.actor.profile\",\"avatar\":" + posts.picture() + ",\"banner\":" + posts.picture()
                        + ",\"description\":\"" + talk.words(language, dice.below(230)) + "\",\"displayName\":\""
                        + talk.words(language, 8 + dice.below(12)) + "\"}");
    }

    private String aboutSomebody() {
        return ",\"subject\":\"" + network.did(network.person()) + "\"";
    }

    private String gate(String rules, int who) {
        return ",\"" + rules + "\":[],\"post\":\"at://" + network.did(who) + "/" + Names.POST + "/" + key(who) + "\"";
    }

    private String play() {
        return ",\"originUrl\":\"https://listen.example/track/" + dice.below(100_000_000)
                + "?u=1&t=2\",\"trackName\":\"" + talk.words("en", 20) + "\"";
    }

    /** @param rest of the record, after its type and time; its keys sort behind those */
    private Event create(int who, String collection, String rest) {
        var claimed = Wire.claimed(micros - 100_000 - dice.below(900_000));
        var body = "{\"$type\":\"" + collection + "\",\"createdAt\":\"" + claimed + "\"" + rest + "}";
        return record(who, collection, "create", key(who), body);
    }

    private Event delete(int who, String collection, String key) {
        return record(who, collection, "delete", key, "");
    }

    private Event record(int who, String collection, String operation, String key, String body) {
        var cid = body.isEmpty() ? "" : Names.cid(dice);
        var rev = Names.tid(micros - 40_000, network.clock(who));
        return new Event(Names.subject(collection), seq, micros, network.did(who), operation, key, rev, body, cid);
    }

    private Event ofAccount(byte subject, int who, String detail) {
        var did = "\"did\":\"" + network.did(who) + "\"";
        var start = subject == 0 ? did + "," + detail : "\"active\":true," + did;
        var body = "{" + start + ",\"seq\":" + (seq * 3) + ",\"time\":\"" + Wire.claimed(micros - 200_000) + "\"}";
        return new Event(subject, seq, micros, network.did(who), "", "", "", body, "");
    }

    private String key(int who) {
        return Names.tid(micros - 150_000, network.clock(who));
    }

    private String oldKey(int who) {
        return Names.tid(begin - dice.below(200_000_000_000L), network.clock(who));
    }
}
