package blogfeed.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.learn.Example;
import blogfeed.learn.ExampleFile;
import blogfeed.link.HostLists;
import blogfeed.model.Kind;
import blogfeed.store.Database;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeachCommandTest {
    private static final String HIVE = "https://ada.example/a";
    private static final String HONEY = "https://ben.example/a";
    private static final String WORDS = "https://cleo.example/a";

    @TempDir
    Path folder;

    private BeeHouse house;

    @BeforeEach
    void keepBees() throws IOException {
        house = new BeeHouse(folder);
        house.article(WORDS, Kind.BLOG, "A spelling contest");
        house.article(HONEY, Kind.BLOG, "The honeybee in my hive");
        house.article(HIVE, Kind.NEWSLETTER, "An empty hive");
        house.article("https://shop.example/a", Kind.SHOP, "Buy a hive");
    }

    @Test
    void answersAreAppendedTheLeastSureFirstThenTheSurestOfEitherEnd() {
        var told = teach("y\nyes\nN\n");
        assertThat(told.status()).isZero();
        assertThat(told.out()).containsSubsequence("1 of 3", HIVE, "2 of 3", HONEY, "3 of 3", WORDS);
        assertThat(examples()).extracting(each -> each.text().url()).containsExactly(HIVE, HONEY, WORDS);
        assertThat(examples()).extracting(Example::yes).containsExactly(true, true, false);
        assertThat(told.out())
                .contains("3 answered; " + house.examples + " holds 2 yes and 1 no")
                .contains("next: ./blogfeed train --topic bees " + house.examples);
    }

    @Test
    void aQuestionTellsWhatIsKnownAndWhatSpeaksForAndAgainst() {
        house.read(HIVE, "An empty hive and a spelling bee", "Nobody was at home. ".repeat(60));
        assertThat(teach("s\ns\nq\n").out())
                .contains(
                        "An empty hive and a spelling bee",
                        HIVE,
                        "newsletter of ada.example, in en, published 2026-11-19")
                .contains("description: What a card says", "page: Nobody was at home.", " …", "post: look at this")
                .contains("by its page (a feed wants 0.60)", "for: title: hive +", "against: title: spelling -");
    }

    @Test
    void anExampleHoldsThePageAndThePosts() {
        house.read(HIVE, "An empty hive", "Nobody was at home.");
        house.article(HIVE, Kind.NEWSLETTER, "An empty hive");
        teach("y\n");
        var example = examples().get(0);
        assertThat(example.text().page()).isEqualTo("Nobody was at home.");
        assertThat(example.text().posts()).isEqualTo("look at this");
        assertThat(example.language()).isEqualTo("en");
        assertThat(example.site()).isEqualTo("ada.example");
    }

    @Test
    void theEndOfTheAnswersEndsItAndWhatWasAnsweredIsNotAskedAgain() {
        assertThat(teach("y\n").status()).isZero();
        var again = teach("n\n");
        assertThat(again.out()).contains("1 of 2", HONEY).doesNotContain(HIVE);
        assertThat(again.out()).contains("1 answered;", "holds 1 yes and 1 no");
        teach("n\n");
        assertThat(teach("").out()).contains("every stored article is answered");
    }

    @Test
    void backTakesTheLastAnswerOutOfTheFile() {
        var told = teach("y\nb\nn\nb\ns\nb\ns\n");
        assertThat(told.out()).contains("0 answered");
        assertThat(examples()).isEmpty();
        assertThat(teach("b\nn\n").out()).contains("there is no answer to take back", "1 answered");
        assertThat(examples()).extracting(Example::yes).containsExactly(false);
    }

    @Test
    void whatIsNoAnswerIsToldTheKeysAndAskedAgain() {
        var told = teach("maybe\n\ny\n");
        assertThat(told.out().split("y yes · n no", -1)).hasSize(4);
        assertThat(examples()).hasSize(1);
    }

    @Test
    void otherKindsAreAskedAboutOnlyWhenWanted() {
        assertThat(teach("s\ns\ns\n").out()).doesNotContain("shop.example");
        assertThat(teach("s\ns\ns\ns\n", "--all").out()).contains("1 of 4", "shop of shop.example");
    }

    @Test
    void strangersWordsCannotSteerTheTerminal() {
        house.article(
                "https://evil.example/a", Kind.BLOG, "hive \u001b[2J\u001b]0;x\u0007\u202e\u009b31m\nabout bees? [y]");
        house.read("https://evil.example/a", "hive \u001b[2J", "text \u001b[31m\u2028 y");
        var out = teach("s\ns\ns\ns\n").out();
        assertThat(out).contains("evil.example");
        assertThat(out.chars().filter(unit -> unit != '\n' && Character.isISOControl(unit)))
                .isEmpty();
        assertThat(out).doesNotContain("\u202e", "\u2028");
    }

    @Test
    void itWorksBesideARunningBlogfeed() {
        try (var running = Database.open(house.data)) {
            assertThat(running.changes()).isZero();
            assertThat(teach("y\n").status()).isZero();
        }
        assertThat(examples()).hasSize(1);
    }

    @Test
    void aFileWithATornLineIsNamedBeforeAnythingIsAsked() throws IOException {
        Files.writeString(house.examples, "{\"label\":1,\"url\":\"https://hi");
        var told = teach("y\n");
        assertThat(told.status()).isEqualTo(2);
        assertThat(told.err()).contains(house.examples + ":1: the line breaks off");
        assertThat(told.out()).isEmpty();
    }

    @Test
    void anotherFileMayBeNamed() {
        var file = folder.resolve("mine.jsonl");
        teach("y\n", "--examples", file.toString());
        assertThat(file).exists();
        assertThat(house.examples).doesNotExist();
    }

    @Test
    void anUnknownTopicIsToldTheNearestAndHowToMakeOne() {
        var told = run("", "teach", "--topic", "beez", "--feeds", house.feeds.toString());
        assertThat(told.status()).isEqualTo(2);
        assertThat(told.err())
                .contains("no topic 'beez'; did you mean 'bees'?", "feeds/topics/NAME/topic.yaml; docs/topic.md");
    }

    @Test
    void aFolderWithoutTopicsOfItsOwnHasNoPlaceForExamples() throws IOException {
        var bare = Files.createDirectories(folder.resolve("bare"));
        var feed = Files.createDirectories(bare.resolve("llms"));
        Files.writeString(feed.resolve("feed.yaml"), "displayName: L\ndescription: L\ninclude: {topic: {name: llm}}\n");
        var told = run("", "teach", "--topic", "llm", "--feeds", bare.toString(), "--data", house.data.toString());
        assertThat(told.status()).isEqualTo(2);
        assertThat(told.err()).contains("'llm' comes with the program", "--examples FILE");
    }

    @Test
    void whereNothingIsStoredItIsSaidWhatToDo() {
        var missing = run(
                "",
                "teach",
                "--topic",
                "bees",
                "--feeds",
                house.feeds.toString(),
                "--data",
                folder.resolve("no").toString());
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.err()).contains("There is no data in", "'./blogfeed run'");
        var empty = folder.resolve("empty");
        Database.open(empty).close();
        var told = run("", "teach", "--topic", "bees", "--feeds", house.feeds.toString(), "--data", empty.toString());
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.err()).contains("no article is stored to ask about");
    }

    private Program teach(String answers, String... more) {
        var given = Stream.of(
                "teach", "--topic", "bees", "--feeds", house.feeds.toString(), "--data", house.data.toString());
        return run(answers, Stream.concat(given, Stream.of(more)).toArray(String[]::new));
    }

    private static Program run(String answers, String... arguments) {
        var before = System.in;
        System.setIn(new ByteArrayInputStream(answers.getBytes(UTF_8)));
        try {
            return Program.run(arguments);
        } finally {
            System.setIn(before);
        }
    }

    private List<Example> examples() {
        return ExampleFile.read(house.examples, HostLists.read(Path.of("feeds/hosts")));
    }
}
