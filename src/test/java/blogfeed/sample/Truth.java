package blogfeed.sample;

import blogfeed.model.AtUri;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is to be expected of each article: told by the author of the sample, with the post to look at found in the stream. */
final class Truth {
    private final Map<String, String> articles = new HashMap<>();
    private final Map<String, String> firstMentions = new HashMap<>();

    private Truth(List<SampleArticle> told) {
        told.forEach(article -> article.urls().forEach(url -> articles.put(url, article.url())));
    }

    static List<String> lines(List<SampleArticle> articles, List<Frame> frames) {
        var truth = new Truth(articles);
        var versions = frames.stream()
                .filter(frame -> frame instanceof Frame.Commit)
                .map(frame -> (Frame.Commit) frame)
                .filter(commit -> commit.collection().equals(AtUri.POST))
                .toList();
        standing(versions).forEach(truth::mention);
        versions.forEach(truth::mention);
        return articles.stream().map(truth::line).toList();
    }

    /** The last version of each post that was not deleted. */
    private static List<Frame.Commit> standing(List<Frame.Commit> versions) {
        var posts = new LinkedHashMap<String, Frame.Commit>();
        versions.forEach(commit -> posts.put(commit.ref().uri(), commit));
        return posts.values().stream().filter(commit -> commit.json() != null).toList();
    }

    private void mention(Frame.Commit commit) {
        if (commit.json() != null) {
            PostedLinks.of(Json.read(commit.json()))
                    .forEach(link -> firstMentions.putIfAbsent(
                            articles.getOrDefault(link.canonical(), link.canonical()),
                            commit.ref().uri()));
        }
    }

    private String line(SampleArticle article) {
        var post = firstMentions.get(article.url());
        if (post == null) {
            throw new IllegalArgumentException("No post mentions " + article.url());
        }
        var fields = new LinkedHashMap<String, Object>();
        fields.put("url", article.url());
        fields.put("post", post);
        fields.put("expect", article.expect());
        fields.put("reason", article.reason());
        fields.put("note", article.note());
        if (article.needs() != null) {
            fields.put("needs", article.needs());
        }
        if (article.joined() != null) {
            fields.put("joined", article.joined());
        }
        return Json.inOrder(fields);
    }
}
