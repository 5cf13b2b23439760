package blogfeed.feed;

import static blogfeed.feed.Facts.ADA;
import static blogfeed.feed.Facts.BEN;
import static blogfeed.feed.Facts.NOW;
import static blogfeed.feed.Facts.POST;
import static blogfeed.feed.Facts.article;
import static blogfeed.feed.Facts.backdated;
import static blogfeed.feed.Facts.by;
import static blogfeed.feed.Facts.candidate;
import static blogfeed.feed.Facts.codes;
import static blogfeed.feed.Facts.labelled;
import static blogfeed.feed.Facts.reply;
import static blogfeed.feed.Facts.rules;
import static blogfeed.feed.Facts.saying;
import static blogfeed.feed.Facts.tagged;
import static blogfeed.feed.Facts.texts;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Candidate;
import blogfeed.model.Kind;
import blogfeed.model.Target;
import blogfeed.model.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedRulesTest {
    private static final String ON_TOPIC = "include: {topic: {name: llm, minScore: 0.6}, kinds: [blog, newsletter]}\n";

    private static Verdict judge(String sections, Candidate candidate) {
        return rules(sections).judge(candidate, NOW);
    }

    @Test
    void anAcceptedArticleSaysWhatLetItInAndWhichMentionsCount() {
        var verdict = judge(ON_TOPIC, candidate(by(ADA), by(BEN), by(ADA)));
        assertThat(verdict.accepted()).isTrue();
        assertThat(texts(verdict.reasons()))
                .containsExactly("mentioned by 2 people", "its kind is blog", "about llm: 0.87 (at least 0.6)");
        assertThat(codes(verdict.reasons())).containsExactly("mentions", "kind", "topic");
        assertThat(verdict.counted()).hasSize(3);
    }

    @Test
    void anArticleNobodyVisiblyMentionsStaysOut() {
        var verdict = judge(ON_TOPIC, candidate());
        assertThat(verdict.accepted()).isFalse();
        assertThat(texts(verdict.reasons())).containsExactly("no visible post mentions it");
        assertThat(codes(verdict.reasons())).containsExactly("no-mention");
    }

    @Test
    void everyFailingRuleIsNamed() {
        var shop = new Target("https://shop.example.com/x", "shop.example.com", "example.com", Kind.SHOP);
        var old = article(shop, "Sale", Duration.ofDays(9), Map.of("llm", 0.599));
        var verdict = judge(
                "include: {topic: {name: llm, minScore: 0.6}, kinds: [blog, news], hosts: [a.example],"
                        + " sites: [b.example], terms: [RAG], languages: [en, zh]}",
                new Candidate(old, List.of(by(ADA))));
        assertThat(texts(verdict.reasons()))
                .containsExactly(
                        "first mentioned on 2026-03-01, more than 7d ago",
                        "its kind is shop, not blog or news",
                        "not enough about llm: 0.59 (at least 0.6)",
                        "host shop.example.com is not on the feed's list",
                        "site example.com is not on the feed's list",
                        "none of the feed's terms found",
                        "no post that mentions it is in en or zh");
        assertThat(codes(verdict.reasons()))
                .containsExactly("age", "kind", "topic", "host", "site", "term", "language");
        assertThat(verdict.counted()).isEmpty();
    }

    @Test
    void backdatedMentionsNeverCount() {
        var verdict = judge(ON_TOPIC, candidate(backdated(), backdated()));
        assertThat(texts(verdict.reasons()))
                .containsExactly("each of 2 posts that mention it is dated long before it was first seen");
        assertThat(codes(verdict.reasons())).containsExactly("backdated");
        assertThat(judge(ON_TOPIC, candidate(backdated(), by(BEN))).counted()).containsExactly(by(BEN));
    }

    @Test
    void mentionsWithAnExcludedLabelDoNotCount() {
        var feed = ON_TOPIC + "exclude: {labels: [porn, sexual]}";
        var verdict = judge(feed, candidate(labelled("spoiler", "porn")));
        assertThat(texts(verdict.reasons()))
                .containsExactly("a post that mentions it carries the excluded label 'porn'");
        assertThat(codes(verdict.reasons())).containsExactly("label");
        assertThat(judge(feed, candidate(labelled("spoiler"))).accepted()).isTrue();
        assertThat(judge(ON_TOPIC, candidate(labelled("porn"))).accepted()).isTrue();
    }

    @Test
    void excludedAuthorsDoNotCount() {
        var feed = ON_TOPIC + "exclude: {authors: ['did:plc:ada']}";
        var verdict = judge(feed, candidate(by(ADA)));
        assertThat(texts(verdict.reasons())).containsExactly("a post that mentions it is by an excluded author");
        assertThat(codes(verdict.reasons())).containsExactly("author");
        assertThat(judge(feed, candidate(by(ADA), by(BEN))).counted()).containsExactly(by(BEN));
    }

    @Test
    void onlyListedAuthorsCountWhereAuthorsAreListed() {
        var feed = "include: {authors: ['did:plc:ada']}";
        var verdict = judge(feed, candidate(by(ADA), by(BEN)));
        assertThat(verdict.counted()).containsExactly(by(ADA));
        assertThat(texts(verdict.reasons()))
                .containsExactly("mentioned by 1 person", "mentioned by an author the feed lists");
        assertThat(texts(judge(feed, candidate(by(BEN))).reasons()))
                .containsExactly("a post that mentions it is by an author the feed does not list");
    }

    @Test
    void repliesCountUnlessTheFeedSaysNo() {
        assertThat(judge(ON_TOPIC, candidate(reply())).accepted()).isTrue();
        var verdict = judge("include: {topic: {name: llm}, replies: false}", candidate(reply()));
        assertThat(texts(verdict.reasons())).containsExactly("a post that mentions it is a reply");
        assertThat(codes(verdict.reasons())).containsExactly("reply");
    }

    @Test
    void whereNoMentionCountsTheArticlesOwnFaultsAreNamedToo() {
        var verdict = judge("include: {kinds: [news], terms: [RAG], languages: [en]}", candidate(backdated()));
        assertThat(codes(verdict.reasons())).containsExactly("backdated", "kind");
    }

    @ParameterizedTest
    @CsvSource({"PT168H, true", "PT168H1S, false", "PT-5H, true", "PT0S, true"})
    void ageCountsFromTheFirstMentionAndTheFutureHasNone(Duration age, boolean accepted) {
        var candidate = new Candidate(article(POST, "A title", age, Map.of()), List.of(by(ADA)));
        assertThat(judge("include: {hosts: [blog.example.com]}", candidate).accepted())
                .isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"0.6, true", "0.61, true", "0.5999, false", "0, false"})
    void aTopicMustReachTheLeastScore(double score, boolean accepted) {
        var article = article(POST, "A title", Duration.ZERO, Map.of("llm", score));
        assertThat(judge(ON_TOPIC, new Candidate(article, List.of(by(ADA)))).accepted())
                .isEqualTo(accepted);
    }

    @Test
    void aTopicNobodyScoredCountsAsZero() {
        var verdict = judge("include: {topic: {name: go, minScore: 0.1}}", candidate(by(ADA)));
        assertThat(texts(verdict.reasons())).containsExactly("not enough about go: 0.00 (at least 0.1)");
    }

    @ParameterizedTest
    @CsvSource({"title", "description", "attention", "'read this'"})
    void aTermIsFoundInTitleDescriptionUrlAndPost(String term) {
        var verdict = judge("include: {terms: [quantum, " + term + "]}", candidate(by(ADA)));
        assertThat(texts(verdict.reasons())).contains("term '" + term + "' found");
    }

    @Test
    void severalTermsAreNamedUpToThree() {
        var verdict = judge("include: {terms: [one, two, three, four]}", candidate(saying("four one, two, three")));
        assertThat(texts(verdict.reasons())).contains("terms 'one', 'two', 'three' found");
    }

    @Test
    void aTermIsAWordAndNoPhraseSpansTwoTexts() {
        assertThat(judge("include: {terms: [rag]}", candidate(saying("a fragment")))
                        .accepted())
                .isFalse();
        assertThat(judge("include: {terms: ['title a description']}", candidate(by(ADA)))
                        .accepted())
                .isFalse();
    }

    @Test
    void termsMatchChineseAndJapaneseInRunningText() {
        var feed = "include: {terms: [大语言模型, 生成AI]}";
        assertThat(judge(feed, candidate(saying("关于大语言模型的思考"))).accepted()).isTrue();
        assertThat(judge(feed, candidate(saying("生成AIについて"))).accepted()).isTrue();
        assertThat(judge(feed, candidate(saying("天气很好"))).accepted()).isFalse();
    }

    @Test
    void termsOfMentionsThatDoNotCountDoNotHelp() {
        var feed = "include: {terms: [RAG], authors: ['did:plc:ben']}";
        assertThat(codes(judge(feed, candidate(saying("RAG"), by(BEN))).reasons()))
                .containsExactly("term");
    }

    @Test
    void anExcludedTermInTheArticleKeepsItOut() {
        var verdict = judge(ON_TOPIC + "exclude: {terms: [title, casino]}", candidate(by(ADA)));
        assertThat(texts(verdict.reasons())).containsExactly("excluded term 'title' found");
        assertThat(codes(verdict.reasons())).containsExactly("term");
    }

    @Test
    void anExcludedTermInAPostKeepsOnlyThatPostOut() {
        var feed = ON_TOPIC + "exclude: {terms: [casino]}";
        assertThat(texts(judge(feed, candidate(saying("casino bonus"))).reasons()))
                .containsExactly("a post that mentions it has the excluded term 'casino'");
        assertThat(judge(feed, candidate(saying("casino bonus"), by(BEN))).counted())
                .containsExactly(by(BEN));
    }

    @Test
    void languagesCompareThePrimarySubtag() {
        var feed = "include: {hosts: [blog.example.com], languages: [zh, EN]}";
        assertThat(texts(judge(feed, candidate(tagged("de", "zh-Hant-TW"))).reasons()))
                .contains("a post that mentions it is in zh");
        assertThat(judge(feed, candidate(tagged("En-gb"))).accepted()).isTrue();
        assertThat(judge(feed, candidate(tagged("de"))).accepted()).isFalse();
        assertThat(judge(feed, candidate(tagged("enm"))).accepted()).isFalse();
    }

    @Test
    void aMentionWithoutATagSatisfiesAnyButNoList() {
        assertThat(codes(judge("include: {topic: {name: llm}, languages: [en]}", candidate(tagged()))
                        .reasons()))
                .containsExactly("language");
        assertThat(judge("include: {topic: {name: llm}, languages: any}", candidate(tagged()))
                        .accepted())
                .isTrue();
    }

    @Test
    void excludedHostsAndSitesKeepOutWhatElseWouldGetIn() {
        var verdict = judge(ON_TOPIC + "exclude: {hosts: ['*.example.com'], sites: [example.com]}", candidate(by(ADA)));
        assertThat(texts(verdict.reasons()))
                .containsExactly("host blog.example.com is excluded", "site example.com is excluded");
        assertThat(codes(verdict.reasons())).containsExactly("host", "site");
    }

    @Test
    void aFeedOfHostsAloneNeedsNoTopicKindOrTag() {
        var video = new Target("https://blog.example.com/v", "blog.example.com", "example.com", Kind.VIDEO);
        var candidate = new Candidate(article(video, "", Duration.ZERO, Map.of()), List.of(by(ADA)));
        var verdict = judge("include: {hosts: [blog.example.com]}", candidate);
        assertThat(texts(verdict.reasons()))
                .containsExactly("mentioned by 1 person", "host blog.example.com is on the feed's list");
    }
}
