package blogfeed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private BeeHouse house;
    private Path model;

    @BeforeEach
    void prepare() throws IOException {
        house = new BeeHouse(folder);
        model = house.feeds.resolve("topics/bees/model.txt");
        Files.write(
                house.examples,
                IntStream.range(0, 40).mapToObj(TrainCommandTest::line).toList());
    }

    @Test
    void theModelLiesBesideTheTermsAndTheProgramReadsIt() throws IOException {
        var told = train();

        assertThat(told.status()).isZero();
        assertThat(told.out()).contains("40 examples, 20 yes and 20 no", "its terms alone");
        assertThat(told.err()).contains("wrote " + model);
        assertThat(model).content().contains("40 examples, 20 of them yes, of 20 sites", "\nskep\t", "\ntractor\t-");
        assertThat(evaluated("precision")).isEqualTo(1);
        assertThat(evaluated("recall")).isEqualTo(1);
    }

    @Test
    void theSameExamplesMakeTheSameFile() throws IOException {
        train();
        var first = Files.readString(model);
        train();

        assertThat(model).content().isEqualTo(first);
    }

    @Test
    void aDryRunOnlyReports() {
        assertThat(train("--dry-run").out()).contains("By evidence");
        assertThat(model).doesNotExist();
    }

    @Test
    void aModelMayGoElsewhere() {
        var elsewhere = folder.resolve("elsewhere.txt");

        train("--output=" + elsewhere);

        assertThat(elsewhere).exists();
        assertThat(model).doesNotExist();
    }

    @Test
    void scriptsAreToldTheReportAsJson() throws IOException {
        var told = JSON.readTree(train("--dry-run", "--json").out());

        assertThat(told.path("precision").isNumber()).isTrue();
        assertThat(told.path("minScore").asDouble()).isEqualTo(0.6);
    }

    @Test
    void theOldModelStaysWhereNothingCanBeLearned() throws IOException {
        train();
        var before = Files.readString(model);
        Files.write(house.examples, List.of(line(0), line(1)));

        var told = train();

        assertThat(told.status()).isEqualTo(2);
        assertThat(told.err()).contains("of 2 examples 1 say yes, of 1 sites; at least 5 of two sites are needed");
        assertThat(model).content().isEqualTo(before);
    }

    @Test
    void theOldModelStaysWhereTheNewOneCanNotBeWritten() throws IOException {
        train();
        var before = Files.readString(model);
        Files.createDirectory(model.resolveSibling("model.txt.new"));

        var told = train();

        assertThat(told.status()).isEqualTo(2);
        assertThat(told.err())
                .contains("blogfeed: " + model + " can't be written: ")
                .doesNotContain("\tat ");
        assertThat(model).content().isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--folds=1 | --folds must be from 2 to 50, not 1",
                "--mistakes=-1 | --mistakes must be at least 0, not -1",
                "--min-score=2 | --min-score must be from 0 to 1, not 2.0",
                "--by=colour | --by: no example has a field 'colour'",
                "--topic=wasps | there is no topic 'wasps'; those there are: bees",
            })
    void whatCanNotBeUsedIsToldInASentence(String argument, String message) {
        var told = train(argument);

        assertThat(told.status()).isEqualTo(2);
        assertThat(told.err()).contains("blogfeed: " + message);
        assertThat(model).doesNotExist();
    }

    @Test
    void whereThereAreNoExamplesItTellsWhichFileIsMissing() throws IOException {
        Files.delete(house.examples);

        assertThat(train().err()).contains(house.examples + ": there is no such file");
    }

    @Test
    void aFolderOfFeedsWithoutTheTopicIsNotWrittenTo() throws IOException {
        var feeds = folder.resolve("others");
        Files.createDirectories(feeds.resolve("words"));
        Files.writeString(
                feeds.resolve("words/feed.yaml"), "displayName: A\ndescription: B\ninclude: {terms: [tea]}\n");

        var told = Program.run("train", "--feeds=" + feeds, house.examples.toString());

        assertThat(told.status()).isEqualTo(2);
        assertThat(told.err()).contains("the topics inside the program can't be changed", "--output");
    }

    private Program train(String... arguments) {
        return Program.run(Stream.concat(Stream.of("train", "--feeds=" + house.feeds), Stream.of(arguments))
                .toArray(String[]::new));
    }

    private double evaluated(String measure) throws IOException {
        var told = Program.run("evaluate", "--feeds=" + house.feeds, "--json", house.examples.toString());
        return JSON.readTree(told.out()).path(measure).asDouble();
    }

    /** Two lines of each site: one on bees, one on other farming, in words that no topic lists. */
    private static String line(int number) {
        var yes = number % 2 == 0;
        return """
                {"url": "https://farm%d.example/%d", "title": "%s", "description": "%s", "label": %d}""".formatted(
                        number / 2,
                        number,
                        yes ? "Mending a skep" : "Mending a tractor",
                        yes ? "Straw, swarm and smoke" : "Diesel, plough and mud",
                        yes ? 1 : 0);
    }
}
