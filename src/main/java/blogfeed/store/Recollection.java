package blogfeed.store;

import org.jspecify.annotations.Nullable;

/**
 * What the tables may hold, as hashes in memory, because nearly every event is of strangers, and to ask SQLite about each
 * would cost more than all the rest. A no is certain, a yes may be wrong. Whoever adds a row must tell it here first;
 * rows that are deleted or rolled back stay in it. Until it was loaded everything may be there.
 */
final class Recollection {
    private static final int ENTRIES = 1 << 21;

    /** One filter holds hashes of several sorts, each turned in its own way. */
    private static final long ACCOUNT = 0x9e3779b97f4a7c15L;

    private static final long ARTICLE = 0xbf58476d1ce4e5b9L;
    private static final long TURNED_AWAY_POST = 0x94d049bb133111ebL;
    private static final long TURNED_AWAY_FROM = 0xd6e8feb86659fd93L;
    private static final long TURNED_AWAY_TO = 0xa0761d6478bd642fL;

    private @Nullable HashFilter filter;
    private int added;
    private int loaded;

    /** Learns what is stored; also to forget what was deleted since. */
    void load(Sql sql) {
        filter = null;
        added = 0;
        var fresh = new HashFilter(ENTRIES);
        sql.each("SELECT did FROM account", row -> add(fresh, ACCOUNT, hash(row.text(1))));
        sql.each(
                "SELECT url FROM article UNION ALL SELECT url FROM alias",
                row -> add(fresh, ARTICLE, hash(row.text(1))));
        sql.each(
                "SELECT account_key, rkey, url_key FROM near_miss",
                row -> addTurnedAway(fresh, row.number(1), row.text(2), row.number(3)));
        loaded = added;
        added = 0;
        filter = fresh;
    }

    /** Whether so much was added since that it takes too many strangers for known. */
    boolean isWorn() {
        return added > Math.max(loaded, ENTRIES / 2);
    }

    void addAccount(String did) {
        if (filter != null) {
            add(filter, ACCOUNT, hash(did));
        }
    }

    boolean mayHoldAccount(String did) {
        return mayHold(ACCOUNT, hash(did));
    }

    void addArticle(String url) {
        if (filter != null) {
            add(filter, ARTICLE, hash(url));
        }
    }

    boolean mayHoldArticle(String url) {
        return mayHold(ARTICLE, hash(url));
    }

    /** @param account,url as hashed by {@link #hash} */
    void addTurnedAway(long account, String rkey, long url) {
        if (filter != null) {
            addTurnedAway(filter, account, rkey, url);
        }
    }

    boolean mayHaveTurnedAway(long account, String rkey) {
        return mayHold(TURNED_AWAY_POST, account ^ hash(rkey));
    }

    boolean mayHaveTurnedAwayFrom(long account) {
        return mayHold(TURNED_AWAY_FROM, account);
    }

    boolean mayHaveTurnedAwayTo(long url) {
        return mayHold(TURNED_AWAY_TO, url);
    }

    /** FNV-1a over the characters. Stored, so it must stay as it is. */
    static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    private void addTurnedAway(HashFilter to, long account, String rkey, long url) {
        add(to, TURNED_AWAY_POST, account ^ hash(rkey));
        add(to, TURNED_AWAY_FROM, account);
        add(to, TURNED_AWAY_TO, url);
    }

    private void add(HashFilter to, long sort, long hash) {
        to.add(spread(sort ^ hash));
        added++;
    }

    private boolean mayHold(long sort, long hash) {
        return filter == null || filter.contains(spread(sort ^ hash));
    }

    /** FNV leaves its low bits weak, and the filter uses just those. */
    private static long spread(long hash) {
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 33;
    }
}
