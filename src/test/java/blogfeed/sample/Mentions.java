package blogfeed.sample;

import blogfeed.model.AtUri;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The posts that mention articles, what becomes of them, and the talk around them. */
final class Mentions {
    private final Cast cast;
    private final Crowd crowd;
    private final Map<String, Published> byId = new HashMap<>();
    private final List<Frame> frames = new ArrayList<>();

    Mentions(Cast cast, Crowd crowd) {
        this.cast = cast;
        this.crowd = crowd;
    }

    private record Told(SampleArticle article, SampleMention mention) {
        Instant at() {
            return StreamTime.parse(mention.at());
        }
    }

    /** Tells all of them, the oldest first, so that each can quote an earlier one. */
    List<Frame> tell(List<SampleArticle> articles) {
        articles.stream()
                .flatMap(article -> article.mentions().stream().map(mention -> new Told(article, mention)))
                .sorted(Comparator.comparing(Told::at))
                .forEach(told -> tell(told.article(), told.mention()));
        return frames;
    }

    private void tell(SampleArticle article, SampleMention mention) {
        var random = new Random((article.url() + mention.at()).hashCode());
        var at = StreamTime.within(StreamTime.parse(mention.at()), random);
        var claimed = mention.claimed() == null ? at.minusMillis(900) : StreamTime.parse(mention.claimed());
        var author = cast.named(mention.by());
        var thread = thread(mention, random);
        var post = record(article, mention, claimed, mention.text(), mention.card());
        if (thread != null) {
            post.reply(thread.ref(), thread.root());
        }
        var create = Frame.Commit.create(at, claimed, author, AtUri.POST, post.fields());
        frames.add(create);
        change(article, mention, claimed, create);
        var root = thread == null ? create.ref() : thread.root();
        talk(mention, new Published(author, at, create.ref(), root));
    }

    private PostRecord record(
            SampleArticle article, SampleMention mention, Instant claimed, String markup, @Nullable String card) {
        var languages = mention.langs() == null ? List.of(article.lang()) : mention.langs();
        var post = new PostRecord(claimed, languages, RichText.parse(markup, article.url()));
        if (card != null) {
            post.card(card.equals("@") ? article.url() : card, article.title(), article.description());
        }
        if (mention.quotes() != null) {
            post.quote(published(mention.quotes()).ref());
        }
        return mention.labels() == null ? post : post.labels(mention.labels());
    }

    private void change(SampleArticle article, SampleMention mention, Instant claimed, Frame.Commit create) {
        var edit = mention.edited();
        if (edit != null) {
            var edited = record(article, mention, claimed, edit.text(), edit.card());
            frames.add(create.update(StreamTime.parse(edit.at()), edited.fields()));
        }
        if (mention.deleted() != null) {
            frames.add(create.delete(StreamTime.parse(mention.deleted())));
        }
    }

    private void talk(SampleMention mention, Published post) {
        if (mention.id() != null) {
            byId.put(mention.id(), post);
        }
        var until = mention.deleted() == null ? StreamTime.END : StreamTime.parse(mention.deleted());
        frames.addAll(crowd.around(post, mention.heat(), mention.unlikes(), until));
    }

    private @Nullable Published thread(SampleMention mention, Random random) {
        if (mention.replyTo() == null) {
            return null;
        }
        if (mention.replyTo().equals("thread")) {
            var ref = Ref.elsewhere(random);
            return new Published(cast.named(mention.by()), StreamTime.START, ref, ref);
        }
        return published(mention.replyTo());
    }

    private Published published(String id) {
        var post = byId.get(id);
        if (post == null) {
            throw new IllegalArgumentException("No earlier mention has the id " + id);
        }
        return post;
    }
}
