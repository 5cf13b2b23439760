package blogfeed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Did;
import blogfeed.store.Accounts.Account;
import blogfeed.store.Database;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program on the sample, in this process. */
class SampleRunTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path data;

    @BeforeAll
    static void runTheSample() {
        assertThat(run().status()).isZero();
    }

    private static Program run() {
        return Program.run("run", "--sample", "--once", "--port=0", "--data=" + data);
    }

    private static List<String> preview(String feed) throws JsonProcessingException {
        var urls = articles(feed).findValuesAsText("url");
        assertThat(urls).hasSizeGreaterThan(40);
        return urls;
    }

    private static JsonNode firstOf(String feed) throws JsonProcessingException {
        return articles(feed).path(0);
    }

    private static JsonNode articles(String feed) throws JsonProcessingException {
        var ran = Program.run("preview", feed, "--sample", "--json", "--data=" + data);
        assertThat(ran.status()).isZero();
        return JSON.readTree(ran.out()).path("articles");
    }

    @Test
    void aSecondRunBeginsAnewAndComesToTheSameFeed() throws JsonProcessingException {
        var before = preview("ai-blogs");
        var leftBehind = new Did("did:plc:left-behind");
        try (var database = Database.open(data.resolve("sample"))) {
            database.change(facts -> facts.accounts().findOrAdd(leftBehind));
        }
        assertThat(run().status()).isZero();
        assertThat(preview("ai-blogs")).isEqualTo(before);
        try (var database = Database.openToRead(data.resolve("sample"))) {
            Optional<Account> account = database.read(facts -> facts.accounts().find(leftBehind));
            assertThat(account).isEmpty();
        }
    }

    @Test
    void theSampleLeavesTheRealDataAlone() {
        assertThat(data.resolve("sample/blogfeed.db")).exists();
        assertThat(data.resolve("blogfeed.db")).doesNotExist();
    }

    @Test
    void whyIsAnsweredInTextAndJson() throws JsonProcessingException {
        var first = firstOf("ai-blogs");
        var url = first.path("url").asText();
        var text = Program.run("why", url, "--sample", "--data=" + data);
        assertThat(text.out()).startsWith(url + "\nkept: ").contains("feed ai-blogs: yes, rank 1\n");
        var json = Program.run("why", url, "--sample", "--json", "--data=" + data);
        assertThat(JSON.readTree(json.out()).path("state").asText()).isEqualTo("kept");
        var post = first.path("post").asText();
        assertThat(Program.run("why", post, "--sample", "--data=" + data).out()).startsWith(post + "\nkept: ");
    }
}
