package blogfeed.link;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreadableHostListTest {
    @TempDir
    Path directory;

    @BeforeEach
    void writeGoodLists() {
        SmallLists.in(directory);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "kinds.txt, vidoe x.example, 'vidoe' is none of the kinds",
                "kinds.txt, x.example, expected 'kind host[/prefix]'",
                "kinds.txt, blog x.example y.example, expected 'kind host[/prefix]'",
                "kinds.txt, blog X.example, must be written 'x.example'",
                "kinds.txt, blog www.x.example, must be written 'x.example'",
                "kinds.txt, blog müller.example, must be written 'xn--mller-kva.example'",
                "kinds.txt, blog https://x.example, is no host",
                "kinds.txt, blog localhost, is no host",
                "kinds.txt, blog *.x.example, is no host",
                "kinds.txt, blog x.example/a/, must not end in a slash",
                "kinds.txt, blog x.example/é, must be encoded",
                "kinds.txt, blog x.example/a?b, must be encoded",
                "never.txt, gifs2.example soon, expected 'host[/prefix]'",
                "platforms.txt, folder x.example, 'folder' is none of subdomain",
                "platforms.txt, path, expected",
                "tracking.txt, *, a '*' may only end a name",
                "tracking.txt, a*b, a '*' may only end a name",
                "tracking.txt, abc* x.example, a '*' may only end a name",
                "tracking.txt, a x.example b, expected 'parameter'",
                "tracking.txt, a */b/, must not end in a slash",
                "shorteners.txt, x.example soon, expected 'host[/prefix]'",
                "wrappers.txt, x.example, expected 'query host[/prefix]",
                "wrappers.txt, body x.example, 'body' is none of query",
                "wrappers.txt, path x.example a, expected 'path host[/prefix]'",
                "wrappers.txt, query www.x.example a, must be written 'x.example'",
                "aliases.txt, x.example, expected 'host[/path]",
                "aliases.txt, x.example/{a} x.example/{b}, 'x.example/{b}' names what",
                "aliases.txt, x.example/{a x.example, a '{' has no '}'",
                "aliases.txt, x.example/{A} x.example/b, 'A' is no name of a gap",
                "aliases.txt, x.example/{} x.example/b, '' is no name of a gap",
                "aliases.txt, x.example/{a:(} x.example/b, Unclosed group",
                "aliases.txt, x.example/{a}/{a} x.example/b, already defined",
                "aliases.txt, x.example x.example/b, a host is another host",
                "aliases.txt, x.{a} x.example, a host must end in a domain without gaps",
                "aliases.txt, {a}.example x.example, a host must end in a domain without gaps",
                "aliases.txt, x.example/{a} X.example/{a}, must be written 'x.example'",
                "aliases.txt, https://x.example/a x.example/a, is no host",
            })
    void aMalformedLineIsRefusedWithFileLineAndFault(String file, String line, String fault) {
        SmallLists.write(directory, file, "# first\n\n" + line + "\n");
        assertThatThrownBy(() -> HostLists.read(directory))
                .isInstanceOf(UnreadableHostListException.class)
                .hasMessageContaining(file + ":3: ")
                .hasMessageContaining(fault)
                .hasMessageEndingWith("in '" + line + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "kinds.txt, blog x.example, news x.example",
        "never.txt, x.example/a, x.example/a",
        "platforms.txt, path x.example, host x.example",
        "tracking.txt, ref, REF",
        "tracking.txt, a x.example, a x.example",
        "tracking.txt, a */b, a */b",
        "shorteners.txt, x.example, x.example",
        "wrappers.txt, path x.example, path x.example",
        "aliases.txt, x.example/a y.example/a, x.example/a z.example/a",
    })
    void nothingIsListedTwice(String file, String line, String again) {
        SmallLists.write(directory, file, line + "\n" + again + "\n");
        assertThatThrownBy(() -> HostLists.read(directory))
                .isInstanceOf(UnreadableHostListException.class)
                .hasMessageContaining(file + ":2: ")
                .hasMessageContaining("is listed twice");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(directory.resolve("never.txt"));
        assertThatThrownBy(() -> HostLists.read(directory))
                .isInstanceOf(UnreadableHostListException.class)
                .hasMessageContaining("never.txt: cannot be read");
    }
}
