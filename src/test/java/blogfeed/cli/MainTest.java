package blogfeed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Did;
import blogfeed.store.Database;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @TempDir
    Path folder;

    private static void refuses(int status, String message, String... arguments) {
        var ran = Program.run(arguments);
        assertThat(ran.err()).startsWith("blogfeed: ").contains(message).doesNotContain("\tat ");
        assertThat(ran.out()).isEmpty();
        assertThat(ran.status()).isEqualTo(status);
    }

    private String data() {
        return "--data=" + folder.resolve("data");
    }

    @Test
    void aloneItTellsWhatItCanDo() {
        var ran = Program.run();
        assertThat(ran.out()).contains("Usage: blogfeed", "run ", "preview ", "why ", "blogfeed run --sample");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isEqualTo(2);
    }

    @Test
    void itKnowsItsVersion() {
        var ran = Program.run("--version");
        assertThat(ran.out()).matches("blogfeed \\S.*\n");
        assertThat(ran.status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "preview", "why", "read", "evaluate", "status", "rewind"})
    void theHelpOfEveryCommandListsEverySetting(String command) {
        var help = Program.run(command, "--help");
        assertThat(help.out()).contains("Usage: blogfeed " + command, "--config=FILE");
        for (var setting : Setting.values()) {
            assertThat(help.out()).contains(setting.flag() + "=" + setting.label());
        }
        assertThat(help.status()).isZero();
        assertThat(Program.run("help", command)).isEqualTo(help);
    }

    @Test
    void whatItDoesNotKnowIsToldInASentence() {
        refuses(2, "there is no command 'rnu' here; did you mean 'run'?\nTry: blogfeed --help\n", "rnu");
        refuses(2, "there is no option '--prot' here; did you mean '--port'?\n", "run", "--prot", "3");
        refuses(2, "there is no argument 'twice' here", "run", "twice");
        refuses(2, "Missing required parameter: 'FEED'\nTry: blogfeed preview --help\n", "preview");
        refuses(2, "'--limit'", "preview", "ai-blogs", "--limit", "ten");
    }

    @Test
    void badSettingsAreTheCallersToPutRight() throws IOException {
        refuses(2, "--port must be a whole number", "run", "--port", "x");
        refuses(2, "--sample and --source exclude each other", "run", "--sample", "--source", "-");
        refuses(2, "--speed must be a multiple of real time", "run", "--source", "-", "--speed", "fast");
        refuses(2, "--source must be a file that can be read", "run", "--source", "nope.jsonl");
        refuses(2, "--feeds must be a folder that exists", "run", "--feeds", "nope");
        refuses(2, "nope.yaml: there is no such file", "run", "--config", "nope.yaml");
        var file = Files.writeString(folder.resolve("b.yaml"), "\nport: x\n").toString();
        refuses(2, "b.yaml:2: port must be a whole number", "run", "--config", file);
    }

    @Test
    void aFeedThatCannotBeReadIsNamedWithItsLine() throws IOException {
        Files.createDirectories(folder.resolve("feeds/mine"));
        Files.writeString(folder.resolve("feeds/mine/feed.yaml"), "displayName: A\nnope: 1\n");
        refuses(
                2,
                "mine/feed.yaml:",
                "run",
                data(),
                "--feeds",
                folder.resolve("feeds").toString());
    }

    @Test
    void aTakenPortIsSaidToBe() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            refuses(
                    2,
                    "port " + port + " on 127.0.0.1 can't be listened on",
                    "run",
                    "--sample",
                    data(),
                    "--port",
                    port);
        }
    }

    @Test
    void anAddressOfAnotherMachineCannotBeListenedOn() {
        refuses(2, "192.0.2.1", "run", "--sample", data(), "--port=0", "--listen=192.0.2.1");
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        refuses(1, "can't be written to", "run", "--sample", "--port=0", "--data=" + file.resolve("data"));
    }

    @Test
    void aSecondInstanceIsRefusedAndHarmsNothing() {
        try (var first = Database.open(folder.resolve("data/sample"))) {
            refuses(1, "Another Blogfeed is using the data folder", "run", "--sample", "--port=0", data());
            var accounts = first.write(facts -> facts.accounts().findOrAdd(new Did("did:plc:ada")));
            assertThat(accounts.id()).isPositive();
        }
    }

    @Test
    void thereMustBeSomethingToLookAt() {
        refuses(1, "There is no data in", "preview", "ai-blogs", data());
        refuses(1, "There is no data in", "why", "https://blog.example.com/a", data());
    }

    @Test
    void whatCannotBeLookedAtIsExplained() {
        Database.open(folder.resolve("data")).close();
        refuses(2, "there is no feed 'nope'; those there are: ai-blogs, ai-blogs-new", "preview", "nope", data());
        refuses(2, "--limit must be at least 1, not 0", "preview", "ai-blogs", "--limit=0", data());
        refuses(2, "'hello' is neither the at-uri of a post", "why", "hello", data());
    }
}
