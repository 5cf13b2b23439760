package bench;

/** The network's names: record keys, content ids, accounts, collections. */
final class Names {
    static final String POST = "app.bsky.feed.post";
    static final String LIKE = "app.bsky.feed.like";
    static final String REPOST = "app.bsky.feed.repost";

    /** What an event is about, by its number in a stream file: the two kinds without a collection come first. */
    static final String[] SUBJECTS = {
        "identity",
        "account",
        POST,
        LIKE,
        REPOST,
        "app.bsky.graph.follow",
        "app.bsky.graph.block",
        "app.bsky.actor.profile",
        "app.bsky.graph.listitem",
        "app.bsky.feed.threadgate",
        "app.bsky.feed.postgate",
        "fm.example.feed.play"
    };

    private static final String SORTABLE = "234567abcdefghijklmnopqrstuvwxyz";

    private Names() {}

    static byte subject(String name) {
        for (byte i = 0; i < SUBJECTS.length; i++) {
            if (SUBJECTS[i].equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** Whether a feed generator asks for it: posts, likes and reposts, and what happens to accounts. */
    static boolean isAskedFor(byte subject) {
        return subject <= 4;
    }

    /** 53 bits of microseconds, 10 of the clock's own, in sortable base 32. */
    static String tid(long micros, int clock) {
        var text = new char[13];
        text[12] = SORTABLE.charAt(clock & 31);
        text[11] = SORTABLE.charAt(clock >> 5 & 31);
        var rest = micros;
        for (int i = 10; i >= 0; i--, rest >>>= 5) {
            text[i] = SORTABLE.charAt((int) (rest & 31));
        }
        return new String(text);
    }

    static String cid(Dice dice) {
        return "bafyrei" + dice.letters(52);
    }

    static String blob(Dice dice) {
        return "bafkrei" + dice.letters(52);
    }

    static String did(Dice dice) {
        return dice.chance(0.003) ? "did:web:" + dice.letters(8) + ".example.net" : "did:plc:" + dice.letters(24);
    }
}
