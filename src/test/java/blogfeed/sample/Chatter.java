package blogfeed.sample;

import blogfeed.model.AtUri;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Posts without any link, in several languages. */
final class Chatter {
    private final Cast cast;
    private final Random random = new Random(7);
    private final List<Frame.Commit> posts = new ArrayList<>();

    Chatter(Cast cast) {
        this.cast = cast;
    }

    /** Each line said once or twice, by different people. */
    List<Frame.Commit> say(List<String[]> lines) {
        for (int round = 0; round < 2; round++) {
            for (var line : lines) {
                if (round == 0 || random.nextInt(2) == 0) {
                    posts.add(say(line[0], line[1]));
                }
            }
        }
        return posts;
    }

    private Frame.Commit say(String language, String text) {
        var speakers = cast.speaking(language);
        var person = speakers.get(random.nextInt(speakers.size()));
        var at = StreamTime.between(StreamTime.START, StreamTime.END, random);
        var post = new PostRecord(at.minusMillis(900), List.of(language), RichText.parse(text, ""));
        decorate(post, text, at);
        return Frame.Commit.create(at, person, AtUri.POST, post.fields());
    }

    private void decorate(PostRecord post, String text, Instant at) {
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> answer(post);
            case 3, 4 -> post.image(text + at);
            case 5 -> post.video(text + at);
            case 6 -> post.quote(Ref.elsewhere(random));
            default -> {}
        }
    }

    private void answer(PostRecord post) {
        var parent = Ref.elsewhere(random);
        post.reply(parent, parent);
    }
}
