package blogfeed.feed;

import static blogfeed.feed.Facts.feed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blogfeed.feed.Include.TopicRule;
import blogfeed.feed.RankSettings.By;
import blogfeed.feed.RankSettings.Weights;
import blogfeed.feed.RecordSettings.ContentMode;
import blogfeed.model.Did;
import blogfeed.model.Kind;
import blogfeed.yaml.BadSettingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedFileTest {
    private static FeedDefinition parse(String yaml) {
        return FeedFile.parse("a", "feed.yaml", yaml.getBytes(StandardCharsets.UTF_8), Set.of("llm", "go"));
    }

    @Test
    void theShortestFeedHasTheStandardSettings() {
        var feed = feed("include: {terms: [RAG]}");
        assertThat(feed.order()).isEqualTo(100);
        assertThat(feed.include())
                .isEqualTo(new Include(
                        null,
                        List.of(),
                        List.of("RAG"),
                        List.of(),
                        List.of(),
                        Set.of(),
                        List.of(),
                        false,
                        Duration.ofDays(7),
                        true));
        assertThat(feed.exclude()).isEqualTo(new Exclude(List.of(), List.of(), List.of(), List.of(), Set.of()));
        assertThat(feed.rank())
                .isEqualTo(new RankSettings(By.HOT, Duration.ofHours(18), new Weights(1, 2, 2, 0.5, 3, 1), 2, 2));
    }

    @Test
    void whatARecordSaysMayBeChosen() {
        assertThat(feed("include: {terms: [RAG]}").record())
                .isEqualTo(new RecordSettings(Optional.empty(), false, ContentMode.UNSPECIFIED));
        assertThat(feed("avatar: Me.JPG\nacceptsInteractions: true\ncontentMode: video\ninclude: {terms: [RAG]}")
                        .record())
                .isEqualTo(new RecordSettings(Optional.of("Me.JPG"), true, ContentMode.VIDEO));
    }

    @Test
    void theExamplesOfTheReferenceLoad() throws IOException {
        var reference = Files.readString(Path.of("docs/feed.md"));
        var examples = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(reference)
                .results()
                .map(match -> parse(match.group(1)))
                .toList();
        assertThat(examples).extracting(FeedDefinition::displayName).containsExactly("Two Blogs", "Retrieval");
        assertThat(examples.get(0).rank().perAuthor()).isZero();
    }

    @Test
    void everyKeyIsRead() {
        var feed = parse("""
                displayName: ' News of models '
                description: What people link to.
                order: 5
                include:
                  topic: {name: llm, minScore: 0.75}
                  kinds: [blog, news, blog]
                  terms: [RAG]
                  hosts: ['*.example.com/blog']
                  sites: [medium.com/@ada]
                  authors: ['did:plc:ada']
                  languages: [en, ZH]
                  maxAge: 36h
                  replies: false
                exclude:
                  labels: [porn]
                  sites: [spam.example]
                  hosts: [ads.example]
                  terms: [casino]
                  authors: ['did:plc:ben']
                rank:
                  by: latest
                  halfLife: 6h
                  weights: {like: 0, repost: 1.5, quote: 3, reply: 4, mention: 100, topic: 6}
                  perAuthor: 0
                  perSite: 20
                """);
        assertThat(feed.displayName()).isEqualTo("News of models");
        assertThat(feed.order()).isEqualTo(5);
        assertThat(feed.include())
                .isEqualTo(new Include(
                        new TopicRule("llm", 0.75),
                        List.of(Kind.BLOG, Kind.NEWS),
                        List.of("RAG"),
                        List.of(new Place("example.com", true, "/blog")),
                        List.of(new Place("medium.com", false, "/@ada")),
                        Set.of(new Did("did:plc:ada")),
                        List.of("en", "zh"),
                        false,
                        Duration.ofHours(36),
                        false));
        assertThat(feed.exclude())
                .isEqualTo(new Exclude(
                        List.of("porn"),
                        List.of(new Place("spam.example", false, "")),
                        List.of(new Place("ads.example", false, "")),
                        List.of("casino"),
                        Set.of(new Did("did:plc:ben"))));
        assertThat(feed.rank())
                .isEqualTo(new RankSettings(By.LATEST, Duration.ofHours(6), new Weights(0, 1.5, 3, 4, 100, 6), 0, 20));
    }

    @Test
    void theVersionChangesWithAnyByte() {
        var version = feed("include: {terms: [RAG]}").version();
        assertThat(version)
                .matches("[0-9a-f]{12}")
                .isEqualTo(feed("include: {terms: [RAG]}").version());
        assertThat(feed("include: {terms: [RAG]} #").version()).isNotEqualTo(version);
    }

    @Test
    void namesAreMeasuredInGraphemes() {
        var families = "👨‍👩‍👧‍👦".repeat(9);
        assertThat(parse("displayName: " + families + "\ndescription: d\ninclude: {terms: [x]}")
                        .displayName())
                .isEqualTo(families);
        assertThatThrownBy(() -> parse("displayName: " + families + families + "\ndescription: d"))
                .hasMessage("feed.yaml:1: displayName must have at most 240 bytes, not 450");
    }

    /** The sections stand from line 3 on. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "include: {terms: [x]}\\nranks: {}     | 4: unknown key 'ranks'; did you mean 'rank'?",
                "include: {terms: [x]}\\ncontentMode: films | 4: contentMode: 'films' is not known; valid here: unspecified, video",
                "include: {terms: [x]}\\navatar: ../me.png  | 4: avatar must be a file in the feed's folder that ends in .png or .jpg, not '../me.png'",
                "include: {terms: [x]}\\nacceptsInteractions: yes | 4: acceptsInteractions must be true or false, not 'yes'",
                "include: {term: [x]}                  | 3: unknown key 'term'; did you mean 'terms'?",
                "include:\\n  maxage: 7d               | 4: unknown key 'maxage'; did you mean 'maxAge'?",
                "include: {terms: [x]}\\nexclude: {label: []} | 4: unknown key 'label'; did you mean 'labels'?",
                "include: {terms: [x]}\\nrank: {halflife: 2h} | 4: unknown key 'halflife'; did you mean 'halfLife'?",
                "include: {terms: [x]}\\nrank:\\n  weights: {likes: 2} | 5: unknown key 'likes'; did you mean 'like'?",
                "include: {topic: {nam: llm}}          | 3: unknown key 'nam'; did you mean 'name'?",
                "include: {topic: {minScore: 1}}       | 3: 'include.topic.name' is missing",
                "include: {topic: llm}                 | 3: include.topic must be a mapping, such as {key: value}",
                "include:\\n  topic:\\n    name: lmm   | 5: include.topic.name: 'lmm' is not known; did you mean 'llm'?",
                "include: {topic: {name: llm, minScore: 60}} | 3: include.topic.minScore must be a number from 0 to 1, not '60'",
                "include:\\n  kinds:\\n  - blog\\n  - blogs | 6: include.kinds: 'blogs' is not known; did you mean 'blog'?",
                "include: {kinds: blog}                | 3: include.kinds must be a list, such as [a, b]",
                "include: {terms: ['+']}               | 3: include.terms: '+' is not a term: a word or phrase with a letter or digit, of at most 200 characters",
                "include: {hosts: ['https://a.example']} | 3: include.hosts: 'https://a.example' is not a host such as example.com, *.example.com or example.com/blog",
                "include: {sites: ['*.a.example']}     | 3: include.sites: '*.a.example' is not a site such as example.com or medium.com/@name",
                "include: {authors: [ada.example]}     | 3: include.authors: 'ada.example' is not a DID such as did:plc:ewvi7nxzyoun6zhxrhs64oiz (a handle can change hands)",
                "include: {languages: english}         | 3: include.languages: 'english' is not known; valid here: any, reader",
                "include: {languages: [en-GB]}         | 3: include.languages: 'en-GB' is not a language code of two or three letters such as en or zh",
                "include: {maxAge: 7 days}             | 3: include.maxAge must be a duration such as 90s, 30m, 18h or 7d, not '7 days'",
                "include: {maxAge: 30m}                | 3: include.maxAge must be from 1h to 400d, not '30m'",
                "include: {maxAge: 401d}               | 3: include.maxAge must be from 1h to 400d, not '401d'",
                "include: {replies: yes}               | 3: include.replies must be true or false, not 'yes'",
                "include: {terms: [x]}\\nexclude: {labels: ['']} | 4: exclude.labels: '' is not a moderation label such as porn",
                "include: {terms: [x]}\\nrank: {by: newest} | 4: rank.by: 'newest' is not known; valid here: hot, latest",
                "include: {terms: [x]}\\nrank: {by: lates} | 4: rank.by: 'lates' is not known; did you mean 'latest'?",
                "include: {terms: [x]}\\nrank: {halfLife: 1m} | 4: rank.halfLife must be from 10m to 400d, not '1m'",
                "include: {terms: [x]}\\nrank: {weights: {like: -1}} | 4: rank.weights.like must be a number from 0 to 100, not '-1'",
                "include: {terms: [x]}\\nrank: {perSite: 21} | 4: rank.perSite must be a number from 0 to 20, not '21'",
                "include: {terms: [x]}\\nrank: {perAuthor: 1.5} | 4: rank.perAuthor must be a whole number from 0 to 20, not 1.5",
                "order: first                          | 3: order must be a number from 0 to 9999, not 'first'",
                "include: {kinds: [blog], hosts: []}   | 3: include must give at least one of topic, terms, hosts, sites and authors; without any, everything would get in",
                "rank: {by: hot}                       | 1: include must give at least one of topic, terms, hosts, sites and authors; without any, everything would get in",
            })
    void aWrongSettingIsRefusedWithItsPlaceAndWhatWouldBeRight(String sections, String message) {
        assertThatThrownBy(() -> feed(sections.replace("\\n", "\n")))
                .isInstanceOf(BadSettingException.class)
                .hasMessage("feed.yaml:" + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "description: d                        | 1: 'displayName' is missing",
                "displayname: A                        | 1: unknown key 'displayname'; did you mean 'displayName'?",
                "displayName: A                        | 1: 'description' is missing",
                "displayName: ' '                      | 1: displayName must have 1 to 24 characters, not 0",
                "displayName: A feed whose name is long | 1: displayName must have 1 to 24 characters, not 25",
            })
    void aFeedWithoutAProperNameIsRefused(String yaml, String message) {
        assertThatThrownBy(() -> parse(yaml)).hasMessage("feed.yaml:" + message);
    }

    @Test
    void aLongDescriptionIsRefused() {
        assertThatThrownBy(() -> parse("displayName: A\ndescription: " + "é".repeat(301)))
                .hasMessage("feed.yaml:2: description must have 1 to 300 characters, not 301");
    }

    @Test
    void aTopicIsRefusedWhereThereIsNone() {
        var yaml = "displayName: A\ndescription: B\ninclude: {topic: {name: llm}}";
        assertThatThrownBy(() -> FeedFile.parse("a", "feed.yaml", yaml.getBytes(StandardCharsets.UTF_8), Set.of()))
                .hasMessage("feed.yaml:3: include.topic.name: 'llm' is not known; there is no topic at all");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThatThrownBy(() -> FeedFile.parse("a", "feed.yaml", new byte[] {'a', (byte) 0xff}, Set.of()))
                .hasMessage("feed.yaml: is not UTF-8 text");
    }

    @Test
    void aFileThatIsGoneSaysSo() {
        assertThatThrownBy(() -> FeedFile.read("a", Path.of("gone.yaml"), Set.of()))
                .isInstanceOf(BadSettingException.class)
                .hasMessageStartingWith("gone.yaml: there is no such file");
    }
}
