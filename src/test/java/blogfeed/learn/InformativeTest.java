package blogfeed.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InformativeTest {
    private static final double MARK = 0.6;

    @Test
    void theLeastSureGoesFirst() {
        var order = Informative.first(List.of(article(1, 0.8), article(2, 0.45), article(3, 0.61)), MARK);
        assertThat(order).extracting(Undecided::id).containsExactly(3L, 2L, 1L);
    }

    @Test
    void nearnessIsThatOfLogOddsToTheMark() {
        var order = Informative.first(List.of(article(1, 0.75), article(2, 0.47)), MARK);
        assertThat(order).extracting(Undecided::id).containsExactly(2L, 1L);
        assertThat(Informative.first(List.of(article(1, 0.9), article(2, 0.7)), 0.9))
                .extracting(Undecided::id)
                .containsExactly(1L, 2L);
    }

    @Test
    void everyFifthIsOneOfTheSureInTurn() {
        var articles = new ArrayList<Undecided>();
        IntStream.range(0, 20).forEach(i -> articles.add(article(i, 0.6)));
        articles.add(article(100, 0.99));
        articles.add(article(101, 0.999));
        articles.add(article(102, 0.001));
        articles.add(article(103, 0.01));
        var order = Informative.first(articles, MARK);
        assertThat(List.of(
                        order.get(4).id(),
                        order.get(9).id(),
                        order.get(14).id(),
                        order.get(19).id()))
                .containsExactly(101L, 102L, 100L, 103L);
    }

    @Test
    void aTopicThatIsSureOfEverythingIsAskedAboutBestAndWorstInTurn() {
        var order = Informative.first(
                List.of(article(1, 0.03), article(2, 0.05), article(3, 0.04), article(4, 0.02)), MARK);
        assertThat(order).extracting(Undecided::id).containsExactly(2L, 4L, 3L, 1L);
    }

    @Test
    void ofEqualScoresEverySiteIsAskedAboutOnceFirst() {
        var articles = List.of(
                of("bees", 1, 0.047),
                of("bees", 2, 0.047),
                of("bees", 3, 0.047),
                of("ants", 4, 0.047),
                of("wasps", 5, 0.047));
        var order = Informative.first(articles, MARK);
        assertThat(order.subList(0, 3)).extracting(Undecided::site).containsExactlyInAnyOrder("bees", "ants", "wasps");
    }

    @Test
    void noSiteHasMoreThanTwoInARowWhileThereAreOthers() {
        var articles = new ArrayList<Undecided>();
        IntStream.range(0, 10).forEach(i -> articles.add(of("bees", i, 0.6)));
        IntStream.range(10, 14).forEach(i -> articles.add(of("ants", i, 0.8)));
        var sites =
                Informative.first(articles, MARK).stream().map(Undecided::site).toList();
        IntStream.range(2, 13)
                .filter(i -> sites.subList(i, sites.size()).contains("ants"))
                .forEach(i -> assertThat(sites.subList(i - 2, i + 1)).contains("ants"));
    }

    @Test
    void allAreAskedAboutOnceWhateverTheScores() {
        var random = new Random(5);
        var articles = IntStream.range(0, 5000)
                .mapToObj(i -> of(
                        "site" + random.nextInt(40),
                        i,
                        random.nextInt(5) == 0 ? random.nextInt(2) : random.nextDouble()))
                .toList();
        for (var mark : List.of(0.0, 0.5, 1.0)) {
            assertThat(Informative.first(articles, mark)).hasSize(5000).doesNotHaveDuplicates();
        }
    }

    @Test
    void ofNothingThereIsNothingToAsk() {
        assertThat(Informative.first(List.of(), MARK)).isEmpty();
    }

    private static Undecided article(long id, double score) {
        return of("site" + id, id, score);
    }

    private static Undecided of(String site, long id, double score) {
        return new Undecided(id, site, score);
    }
}
