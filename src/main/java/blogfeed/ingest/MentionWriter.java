package blogfeed.ingest;

import blogfeed.judge.ArticleJudge;
import blogfeed.judge.KeptMentions;
import blogfeed.model.Post;
import blogfeed.store.Facts;
import java.util.HashSet;
import java.util.List;

/** Writes kept mentions, and has their articles judged again. */
final class MentionWriter {
    private final KeptMentions mentions;
    private final ArticleJudge judge;

    MentionWriter(KeptMentions mentions, ArticleJudge judge) {
        this.mentions = mentions;
        this.judge = judge;
    }

    /** Stores a post with the links that are to be kept, or replaces what an older revision of it said. */
    void keep(Post post, List<GatedLink> links, Facts facts) {
        var author = facts.accounts().findOrAdd(post.uri().did());
        var before = facts.posts().find(author.id(), post.uri().rkey());
        var touched = new HashSet<Long>();
        long postId;
        if (before.isPresent()) {
            postId = before.get().id();
            touched.addAll(facts.posts().articlesOf(postId));
            mentions.updatePost(postId, post, facts);
        } else {
            postId = mentions.addPost(author.id(), post, links.get(0).reasons().get(0), facts);
        }
        for (int i = 0; i < links.size(); i++) {
            touched.add(mentions.addLink(postId, i, post, links.get(i).link(), facts));
        }
        links.stream().map(GatedLink::url).distinct().forEach(url -> mentions.promote(url, post.witnessedAt(), facts));
        judge.judge(touched, facts);
    }
}
