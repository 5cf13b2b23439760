package blogfeed.lab;

import blogfeed.lab.Edit.Remedy;
import blogfeed.lab.RankHistory.Held;
import blogfeed.model.Article;
import blogfeed.model.Candidate;
import blogfeed.model.Score;
import blogfeed.model.TopicScore;
import blogfeed.model.Verdict;
import blogfeed.store.FetchQueue;
import blogfeed.store.Lives.Hidden;
import blogfeed.store.Lives.Sighting;
import blogfeed.store.Opinions;
import blogfeed.store.Pages;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article, and what each feed makes of it.
 *
 * @param sightings the links to it, as posts have them
 * @param hidden its mentions by accounts that are not active
 * @param topics its scores with what moved them, by the words that are stored of it
 * @param opinions what a judge said where a topic can't tell, or that it was asked
 */
public record ArticleReport(
        Candidate candidate,
        List<Sighting> sightings,
        List<Hidden> hidden,
        PageReport page,
        List<TopicScore> topics,
        List<Opinions.Told> opinions,
        List<FeedReport> feeds) {

    /**
     * What is known of its page.
     *
     * @param read as it was read; null where it was not
     * @param place in the queue of pages to fetch; null where it has none
     * @param otherUrls other canonical URLs that lead to it
     */
    public record PageReport(Pages.@Nullable Stored read, FetchQueue.@Nullable Place place, List<String> otherUrls) {}

    /**
     * One feed's opinion.
     *
     * @param score where the verdict is yes
     * @param rank its place now, from 1; 0 where it has none
     * @param remedy what would let it in, where the verdict is no
     * @param held its places over time; empty where nobody asked, or it never had any
     */
    public record FeedReport(
            String feed,
            Verdict verdict,
            @Nullable Score score,
            int rank,
            @Nullable Remedy remedy,
            List<Held> held) {

        FeedReport withHeld(List<Held> past) {
            return new FeedReport(feed, verdict, score, rank, remedy, past);
        }
    }

    /** The same with the places that it had over time. */
    ArticleReport with(RankHistory past) {
        var told = feeds.stream()
                .map(each -> each.withHeld(past.of(each.feed(), article().id())))
                .toList();
        return new ArticleReport(candidate, sightings, hidden, page, topics, opinions, told);
    }

    /** The second opinion on a topic, where one was asked for. */
    Optional<Opinions.Told> opinion(String topic) {
        return opinions.stream().filter(told -> told.topic().equals(topic)).findFirst();
    }

    public Article article() {
        return candidate.article();
    }
}
