package bench;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The posts with a wanted link that are there when the stream ends, and what was done with them. */
record Expected(long mentions, long likes, long reposts, long quotes, long replies) {
    private static final String STORED = """
        SELECT count(*), sum(likes), sum(reposts), sum(quotes), sum(replies) FROM post
         WHERE id IN (SELECT post_id FROM link JOIN article ON article.id = article_id WHERE host IN (%s))
        """;

    static Expected of(Network network) {
        var all = new Expected(0, 0, 0, 0, 0);
        for (var post : network.wanted()) {
            if (post.wanted != null && !post.wanted.deleted) {
                all = all.plus(post.wanted);
            }
        }
        return all;
    }

    private Expected plus(Known.Wanted post) {
        return new Expected(
                mentions + 1, likes + post.likes, reposts + post.reposts, quotes + post.quotes, replies + post.replies);
    }

    /** The same, of what a run has stored. */
    static Expected storedIn(Path data) {
        var hosts = "'" + String.join("','", Talk.WANTED).replace("www.", "") + "'";
        try (var sql = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("blogfeed.db"));
                var found = sql.createStatement().executeQuery(STORED.formatted(hosts))) {
            return new Expected(
                    found.getLong(1), found.getLong(2), found.getLong(3), found.getLong(4), found.getLong(5));
        } catch (SQLException e) {
            throw new Failed("the database in " + data + " can't be read", e);
        }
    }
}
