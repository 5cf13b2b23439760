package blogfeed.rank;

import static blogfeed.rank.Drafts.HOUR;
import static blogfeed.rank.Drafts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Article;
import blogfeed.model.Candidate;
import blogfeed.model.Engagement;
import blogfeed.model.Evidence;
import blogfeed.model.Mention;
import blogfeed.model.PostDraft;
import blogfeed.model.Ranking.Alternative;
import blogfeed.model.Ranking.Entry;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntriesTest {
    private static Mention by(String author, int likes, String... languages) {
        return new Mention(
                author.hashCode(),
                PostDraft.uri(author, "1"),
                null,
                NOON,
                false,
                false,
                List.of(languages),
                List.of(),
                "read this",
                new Engagement(likes, 0, 0, 0));
    }

    private static Candidate article(long id, @Nullable String language, Mention... mentions) {
        var drafted = Drafts.article(id, HOUR, mentions).article();
        var article = new Article(
                id, drafted.target(), drafted.title(), "", Evidence.PAGE, language, drafted.firstMentionAt(), Map.of());
        return new Candidate(article, List.of(mentions));
    }

    private static List<Entry> entries(boolean onlyForReaders, Candidate... candidates) {
        var ranker = new Ranker(Drafts.everything("{by: hot, perAuthor: 0, perSite: 0}"));
        return new Entries(onlyForReaders).of(ranker.rank(Arrays.asList(candidates), NOON));
    }

    private static Alternative alternative(String language, String author) {
        return new Alternative(language, author.hashCode(), PostDraft.uri(author, "1"));
    }

    @Test
    void aPostInEachOtherLanguageStandsByTheRankersOwnOrder() {
        var entry = entries(
                        false,
                        article(
                                1,
                                null,
                                by("ada", 9, "en"),
                                by("ben", 1, "de"),
                                by("cam", 2, "de"),
                                by("dot", 0, "ja")))
                .get(0);
        assertThat(entry.post()).isEqualTo(PostDraft.uri("ada", "1"));
        assertThat(entry.language()).isEqualTo("en");
        assertThat(entry.alternatives()).containsExactly(alternative("de", "cam"), alternative("ja", "dot"));
    }

    @Test
    void aPostInTwoLanguagesServesBothAndNeedsNoOtherInEither() {
        var two = article(1, null, by("ada", 9, "en", "de"), by("ben", 1, "de"), by("cam", 0, "ja", "zh"));
        assertThat(entries(false, two).get(0).alternatives())
                .containsExactly(alternative("ja", "cam"), alternative("zh", "cam"));
    }

    @Test
    void aPostThatStandsForOneArticleIsNoOthersAlternative() {
        var shared = by("ada", 9, "de");
        var ben = by("ben", 20, "en");
        var entries = entries(false, article(1, null, shared), article(2, null, ben, shared, by("cam", 0, "ja")));
        assertThat(entries).hasSize(2);
        var second = entries.stream()
                .filter(entry -> entry.articleId() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(second.alternatives()).containsExactly(alternative("ja", "cam"));
    }

    @Test
    void onlyWhereReadersDecideAnArticleIsForThoseOfItsLanguage() {
        var read = article(1, "ja", by("ada", 1, "en"));
        var unread = article(2, null, by("ben", 1, "ja"));
        assertThat(entries(true, read, unread)).extracting(Entry::onlyFor).containsExactly("", "ja");
        assertThat(entries(false, read, unread)).extracting(Entry::onlyFor).containsOnly("");
    }

    @Test
    void oddTagsOfWhatWasKeptLongAgoAreMadePlain() {
        var entry = entries(false, article(1, null, by("ada", 9, "en-US"), by("ben", 1, "x:y", "pt-BR")))
                .get(0);
        assertThat(entry.language()).isEqualTo("en");
        assertThat(entry.alternatives()).containsExactly(alternative("pt", "ben"));
    }
}
