package blogfeed.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blogfeed.yaml.BadSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "description: About bees | other: x | 1: 'description' is missing",
                "gateMark: 0.2 | gateMark: 2 | 2: gateMark must be a number from 0 to 1, not '2'",
                "gateMark: 0.2 | gatemark: 0.2 | 1: 'gateMark' is missing",
                "besideCard: 1 | besideCard: -1 | 9: besideCard must be a number from 0 to 100, not '-1'",
                "besideCard: 1 | besideCard: 1, | 9: besideCard must be a number from 0 to 100, not '1,'",
                "url: {weight: 0.5, most: 2} | link: {weight: 0.5, most: 2} | 4: 'fields.url' is missing",
                "posts: {weight: 1, most: 4} | posts: {weight: 11, most: 4} | 7: fields.posts.weight must be",
                "posts: {weight: 1, most: 4} | posts: {weight: 1} | 7: 'fields.posts.most' is missing",
                "posts: {weight: 1, most: 4} | posts: {weight: 1, most: 4, least: 0} "
                        + "| 7: unknown key 'least'; valid here: weight, most",
                "posts: {weight: 1, most: 4} | posts: 1 | 7: fields.posts must be a mapping",
                "garden: {weight: 1, | garden: { | 12: 'terms.garden.weight' is missing",
                "garden: {weight: 1, | garden: {weight: much, | 12: terms.garden.weight must be a number",
                "garden: {weight: 1, | garden: {wait: 1, | 12: 'terms.garden.weight' is missing",
                "garden: {weight: 1, | garden: {weight: 1, kase: any, | 12: unknown key 'kase'; did you mean 'case'?",
                "garden: {weight: 1, | garden: {weight: 1, with: [x], | 12: unknown key 'with'",
                "case: exact | case: upper | 13: terms.abbreviations.case: 'upper' is not known",
                "[spelling] | spelling | 14: terms.spelling.terms must be a list",
                "[spelling] | [spelling, [b]] | 14: terms.spelling.terms must be a single value",
                "[spelling] | [spelling, ' - '] | 14: a term must have more than spaces and dashes, not ' - '",
                "[spelling] | [spelling, Honey-Bee] | 14: 'Honey-Bee' is listed already",
                "with: [colony] | with: colony | 17: contexts.homonyms.with must be a list",
                "with: [colony] | with: ['—'] | 17: a term must have more than spaces and dashes",
                "contexts: | context: | 17: unknown key 'context'; did you mean 'contexts'?",
            })
    void everyMistakeIsNamedWithFileAndLine(String right, String wrong, String complaint) throws IOException {
        assertThat(TopicTest.BEES).contains(right);
        var file = Files.writeString(folder.resolve("topic.yaml"), TopicTest.BEES.replace(right, wrong));
        assertThatThrownBy(() -> Topic.read(file))
                .isInstanceOf(BadSettingException.class)
                .hasMessageStartingWith(file + ":" + complaint);
    }

    @Test
    void aTopicWithoutTermsIsRefused() throws IOException {
        var noTerms = TopicTest.BEES.substring(0, TopicTest.BEES.indexOf("terms:"));
        var file = Files.writeString(folder.resolve("topic.yaml"), noTerms);
        assertThatThrownBy(() -> Topic.read(file)).hasMessage(file + ":1: 'terms' is missing");
    }

    @Test
    void brokenYamlAndAMissingFileAreNamed() throws IOException {
        var file = folder.resolve("topic.yaml");
        assertThatThrownBy(() -> Topic.read(file)).hasMessage(file + ": there is no such file");
        Files.writeString(file, "terms: [a,\nb: c");
        assertThatThrownBy(() -> Topic.read(file)).hasMessageStartingWith(file + ":2: is not valid YAML");
        Files.delete(file);
        Files.createDirectory(file);
        assertThatThrownBy(() -> Topic.read(file)).hasMessageStartingWith(file + ": can't be read");
    }
}
