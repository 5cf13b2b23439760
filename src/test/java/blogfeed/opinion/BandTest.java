package blogfeed.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.store.Opinions;
import blogfeed.topic.TopicDraft;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an article says to the judge, and whatever the judge says then, no score leaves the band. */
@Timeout(30)
class BandTest {
    private static final int ARTICLES = 40;
    private static final List<String> TITLES = List.of("A loom", "Weaving on a loom", "Knitting", "Looms");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void hostileArticlesAndHostileAnswersMoveNoScoreBeyondTheBand(long seed) {
        var random = new Random(seed);
        double from = random.nextDouble() * 0.6;
        double to = 0.6 + random.nextDouble() * 0.4;
        try (var court = new Courtroom(folder)) {
            court.topic("band: {from: " + from + ", to: " + to + "}\n" + TopicDraft.yaml(Courtroom.LOOM));
            court.judge("small", 10_000, false);
            court.model.says(any -> Hostile.answer(random));
            var asked = new ArrayList<Opinions.Told>();
            for (long article : articles(court, random)) {
                asked.addAll(court.database.read(facts -> facts.opinions().of(article)));
            }
            assertThat(asked).isNotEmpty().allSatisfy(told -> staysIn(from, to, told));
            assertThat(court.seeking.counts()).satisfies(counts -> {
                assertThat(counts.asked()).isEqualTo(counts.yes() + counts.no() + counts.failed());
                assertThat(List.of(counts.yes(), counts.failed())).allMatch(count -> count > 0);
            });
        }
    }

    private static List<Long> articles(Courtroom court, Random random) {
        var articles = new ArrayList<Long>();
        for (int i = 0; i < ARTICLES; i++) {
            var title = TITLES.get(random.nextInt(TITLES.size()));
            var article = court.article("a" + i, title + " " + Hostile.text(random), 1);
            court.read(article, title, Hostile.mixture(random));
            articles.add(article);
        }
        court.run(Duration.ofSeconds(2));
        return articles;
    }

    private static void staysIn(double from, double to, Opinions.Told told) {
        assertThat(told.linear()).isBetween(from, to);
        assertThat(told.score()).isBetween(from, to);
        if (told.about() == null) {
            assertThat(told.score()).isEqualTo(told.linear());
        }
    }
}
