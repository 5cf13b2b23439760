package blogfeed.feed;

import static blogfeed.feed.Facts.ADA;
import static blogfeed.feed.Facts.BEN;
import static blogfeed.feed.Facts.POST;
import static blogfeed.feed.Facts.codes;
import static blogfeed.feed.Facts.rules;
import static blogfeed.feed.Facts.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blogfeed.model.Did;
import blogfeed.model.Target;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateRulesTest {
    private static final Map<String, Double> MARKS = Map.of("llm", 0.2, "go", 0.3);

    private static GateRules gate(String... includes) {
        var feeds = Stream.of(includes).map(include -> rules("include: {" + include + "}"));
        return new GateRules(feeds.toList(), MARKS);
    }

    private static GateVerdict judge(GateRules gate, String texts, double score) {
        return gate.judge(new Asked(POST, ADA, texts, Map.of("llm", score), false, false));
    }

    @ParameterizedTest
    @CsvSource({
        "0.2,  false, false, true,  topic",
        "0.19, false, false, false, topic",
        "0.19, true,  false, true,  people",
        "0.19, false, true,  true,  known-site",
        "0,    true,  true,  true,  people known-site",
        "0.9,  true,  true,  true,  topic"
    })
    void aTopicNeedsTheMarkOrSeveralPeopleOrAKnownSite(
            double score, boolean severalPeople, boolean knownSite, boolean keep, String codes) {
        var verdict = gate("topic: {name: llm, minScore: 0.6}, kinds: [blog]")
                .judge(new Asked(POST, ADA, "", Map.of("llm", score), severalPeople, knownSite));
        assertThat(verdict.keep()).isEqualTo(keep);
        assertThat(codes(verdict.reasons())).containsExactly(codes.split(" "));
    }

    /** The target is a blog post at blog.example.com, by Ada, with score 0.5 and the text "about RAG". */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "topic: {name: llm}                                 | true  | topic",
                "topic: {name: llm}, kinds: [news]                  | false | kind",
                "topic: {name: llm}, hosts: [a.example]             | false | host",
                "topic: {name: llm}, sites: [a.example]             | false | site",
                "topic: {name: llm}, terms: [MCP]                   | false | term",
                "topic: {name: go}                                  | false | topic",
                "topic: {name: llm}, terms: [RAG], hosts: [blog.example.com], sites: [example.com] | true | host site term topic",
                "kinds: [news], hosts: [a.example], sites: [a.example], terms: [MCP] | false | kind",
                "hosts: [blog.example.com]                          | true  | host",
                "hosts: ['*.example.com/2026']                      | true  | host",
                "hosts: ['*.example.com/2025']                      | false | host",
                "sites: [example.com]                               | true  | site",
                "terms: [attention]                                 | true  | term",
                "terms: [rag]                                       | true  | term",
                "authors: ['did:plc:ada']                           | true  | author",
                "authors: ['did:plc:ben']                           | false | author",
                "authors: ['did:plc:ada'], kinds: [news]            | false | kind",
                "authors: ['did:plc:ben'], terms: [RAG]             | true  | term",
                "terms: [RAG], languages: [xx], maxAge: 1h, replies: false | true | term"
            })
    void aFeedsRulesAtTheGate(String include, boolean keep, String codes) {
        var verdict = judge(gate(include), "about RAG", 0.5);
        assertThat(verdict.keep()).isEqualTo(keep);
        assertThat(codes(verdict.reasons())).containsExactly(codes.split(" "));
    }

    @Test
    void aFeedThatAsksForLessThanTheMarkMissesNothing() {
        var gate = gate("topic: {name: llm, minScore: 0.1}", "topic: {name: llm, minScore: 0.6}");
        assertThat(texts(judge(gate, "", 0.15).reasons())).containsExactly("about llm: 0.15 (the gate wants 0.1)");
        assertThat(judge(gate, "", 0.09).keep()).isFalse();
    }

    @Test
    void excludedHostsAndSitesAreTurnedAway() {
        for (var exclude : List.of("hosts: [blog.example.com]", "sites: [example.com/2026]")) {
            var feed = rules("include: {terms: [RAG]}\nexclude: {" + exclude + "}");
            var verdict = judge(new GateRules(List.of(feed), MARKS), "RAG", 0);
            assertThat(verdict.keep()).isFalse();
            assertThat(codes(verdict.reasons())).containsExactly(exclude.substring(0, 4));
        }
    }

    @Test
    void excludedTermsLabelsAndAuthorsWaitForTheVerdict() {
        var feed =
                rules("include: {terms: [RAG]}\nexclude: {terms: [casino], labels: [porn], authors: ['did:plc:ada']}");
        assertThat(judge(new GateRules(List.of(feed), MARKS), "RAG casino", 0).keep())
                .isTrue();
    }

    @Test
    void oneFeedThatWantsItIsEnough() {
        var verdict = judge(gate("terms: [MCP]", "hosts: [blog.example.com]", "kinds: [news], terms: [RAG]"), "RAG", 0);
        assertThat(verdict.keep()).isTrue();
        assertThat(texts(verdict.reasons())).containsExactly("host blog.example.com is on a feed's list");
    }

    @Test
    void aRefusalNamesTheFirstFailingRuleOfEachFeedOnce() {
        var gate = gate(
                "topic: {name: llm}, kinds: [news]",
                "topic: {name: llm}, kinds: [paper], hosts: [a.example]",
                "hosts: [a.example], terms: [MCP]",
                "sites: [a.example]",
                "authors: ['did:plc:ben']",
                "terms: [MCP]",
                "topic: {name: llm}",
                "topic: {name: llm}, kinds: [blog]",
                "topic: {name: go}");
        var verdict = judge(gate, "about RAG", 0.05);
        assertThat(verdict.keep()).isFalse();
        assertThat(texts(verdict.reasons()))
                .containsExactly(
                        "kind blog is not wanted",
                        "host blog.example.com is not wanted",
                        "site example.com is not wanted",
                        "its author is on no feed's list",
                        "none of the wanted terms found",
                        "not enough about llm: 0.05 (the gate wants 0.2), mentioned by one person only, at no site known for it",
                        "not enough about go: 0.00 (the gate wants 0.3), mentioned by one person only, at no site known for it");
    }

    @Test
    void aYesIsExplained() {
        var gate = gate(
                "topic: {name: llm}, terms: [RAG]",
                "authors: ['did:plc:ada']",
                "sites: [example.com]",
                "topic: {name: go}");
        assertThat(texts(gate.judge(new Asked(POST, ADA, "about RAG", Map.of("llm", 0.5), true, true))
                        .reasons()))
                .containsExactly(
                        "site example.com is on a feed's list",
                        "its author is on a feed's list",
                        "term 'RAG' found",
                        "about llm: 0.50 (the gate wants 0.2)",
                        "mentioned by several people",
                        "site example.com is known for accepted articles");
    }

    @Test
    void aTermIsNamedOnlyForAFeedThatKeepsTheMention() {
        var verdict = judge(gate("terms: [RAG], kinds: [news]", "terms: [MCP]"), "RAG and MCP", 0);
        assertThat(texts(verdict.reasons())).containsExactly("term 'MCP' found");
    }

    @Test
    void anAuthorsOtherRulesDoNotMakeTheAuthorAGateMatter() {
        var gate = gate("authors: ['did:plc:ada'], topic: {name: llm}");
        assertThat(gate.judge(new Asked(POST, BEN, "", Map.of("llm", 0.5), false, false))
                        .keep())
                .isTrue();
        assertThat(gate.judge(new Asked(POST, ADA, "", Map.of("llm", 0.1), false, false))
                        .keep())
                .isFalse();
    }

    @Test
    void aTopicWithoutAMarkIsAMistakeOfTheCaller() {
        assertThatThrownBy(() -> new GateRules(List.of(rules("include: {topic: {name: go}}")), Map.of("llm", 0.2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no gate mark for topic go");
    }

    @Test
    void whatIsWorkToFindOutIsNotAskedOfALinkThatIsRefusedAnyway() {
        var verdict = gate("topic: {name: llm}, kinds: [news]", "terms: [RAG], hosts: [a.example]")
                .judge(new GateQuestion() {
                    @Override
                    public Target target() {
                        return POST;
                    }

                    @Override
                    public Did author() {
                        return ADA;
                    }

                    @Override
                    public String texts() {
                        throw new AssertionError("texts");
                    }

                    @Override
                    public double topicScore(String topic) {
                        throw new AssertionError("score");
                    }

                    @Override
                    public boolean severalPeople() {
                        throw new AssertionError("people");
                    }

                    @Override
                    public boolean knownSite() {
                        throw new AssertionError("site");
                    }
                });
        assertThat(codes(verdict.reasons())).containsExactly("kind", "host");
    }
}
