package blogfeed.store;

import blogfeed.model.AtUri;
import blogfeed.model.Did;
import blogfeed.model.Ranking.Alternative;
import blogfeed.model.Ranking.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes entries of {@link EntryLines}, with the names of their posts as they are stored now. */
final class EntryReader {
    /** Stands for a post that is gone; always withdrawn, so never served. */
    private static final AtUri GONE = AtUri.post(new Did("did:web:gone.invalid"), "gone");

    private final Map<Long, AtUri> posts = new HashMap<>();
    private final Map<Long, String> sites = new HashMap<>();
    private final Set<Long> gone = new HashSet<>();

    EntryReader(List<String> lines, Sql sql) {
        var ids = lines.stream().flatMap(line -> postsOf(line).stream()).collect(Collectors.joining(",", "[", "]"));
        sql.each(
                """
                SELECT value, did, rkey FROM json_each(?)
                  LEFT JOIN post ON post.id = value LEFT JOIN account ON account.id = account_id
                """,
                row -> {
                    var did = row.textOrNull(2);
                    if (did == null) {
                        gone.add(row.number(1));
                    } else {
                        posts.put(row.number(1), AtUri.post(new Did(did), row.text(3)));
                    }
                },
                ids);
        var articles = lines.stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .collect(Collectors.joining(",", "[", "]"));
        sql.each(
                "SELECT value, site FROM json_each(?) JOIN article ON article.id = value",
                row -> sites.put(row.number(1), row.text(2)),
                articles);
    }

    private static List<String> postsOf(String line) {
        var words = line.split(" ", -1);
        var posts = new ArrayList<String>(1);
        posts.add(words[1]);
        for (int i = 4; i < words.length; i++) {
            posts.add(words[i].substring(words[i].indexOf(':') + 1));
        }
        return posts;
    }

    /** The posts that entries name and that are stored no more. */
    Set<Long> gone() {
        return gone;
    }

    Entry entry(String line) {
        var words = line.split(" ", -1);
        var alternatives = new ArrayList<Alternative>(0);
        for (int i = 4; i < words.length; i++) {
            int colon = words[i].indexOf(':');
            var post = Long.parseLong(words[i].substring(colon + 1));
            alternatives.add(new Alternative(words[i].substring(0, colon), post, post(post)));
        }
        var post = Long.parseLong(words[1]);
        var article = Long.parseLong(words[0]);
        return new Entry(
                article,
                sites.getOrDefault(article, ""),
                post,
                post(post),
                language(words, 2),
                language(words, 3),
                List.copyOf(alternatives));
    }

    private static String language(String[] words, int at) {
        return at < words.length && !words[at].equals("-") ? words[at] : "";
    }

    private AtUri post(long id) {
        return posts.getOrDefault(id, GONE);
    }
}
