package blogfeed.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blogfeed.model.Reason;
import blogfeed.model.Target;
import blogfeed.yaml.BadSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlocksTest {
    @TempDir
    Path folder;

    private FeedRules rules(String... lines) {
        try {
            Files.writeString(folder.resolve(Blocks.FILE), String.join("\n", lines));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new FeedRules(
                Facts.feed("include: {hosts: ['*.example', a.example, medium.com, '*.com']}"), Blocks.read(folder));
    }

    private static boolean accepts(FeedRules rules, Target target) {
        return rules.judge(Facts.candidateAt(target), Facts.NOW).accepted();
    }

    @Test
    void withoutAFileNothingIsBlocked() {
        assertThat(accepts(
                        new FeedRules(
                                Facts.feed("include: {hosts: ['*.example', a.example, medium.com, '*.com']}"),
                                Blocks.read(folder)),
                        Facts.at("https://a.example/x", "a.example", "a.example")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "a.example,         https://a.example/x,        a.example,     a.example,          true",
        "a.example,         https://blog.a.example/x,   blog.a.example, a.example,         true",
        "blog.a.example,    https://blog.a.example/x,   blog.a.example, a.example,         true",
        "blog.a.example,    https://a.example/x,        a.example,     a.example,          false",
        "a.example/x,       https://a.example/x,        a.example,     a.example,          true",
        "a.example/x,       https://a.example/xy,       a.example,     a.example,          false",
        "medium.com/@ada,   https://medium.com/@ada/x,  medium.com,    medium.com/@ada,    true",
        "medium.com/@ada,   https://medium.com/@ben/x,  medium.com,    medium.com/@ben,    false"
    })
    void aSiteOrAPageStaysOut(String entry, String url, String host, String site, boolean blocked) {
        assertThat(accepts(rules("# a comment", "", entry + " # why"), Facts.at(url, host, site)))
                .isEqualTo(!blocked);
    }

    @Test
    void mentionsByABlockedAuthorDoNotCount() {
        var rules = rules(Facts.ADA.value());
        var verdict = rules.judge(Facts.candidate(Facts.by(Facts.ADA)), Facts.NOW);
        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.reasons()).extracting(Reason::code).contains("blocked");
        assertThat(rules.judge(Facts.candidate(Facts.by(Facts.ADA), Facts.by(Facts.BEN)), Facts.NOW)
                        .counted())
                .hasSize(1);
    }

    @Test
    void aLineThatIsNeitherIsToldByItsNumber() {
        assertThatThrownBy(() -> rules("a.example", "https://a.example/"))
                .isInstanceOf(BadSettingException.class)
                .hasMessageContaining(":2: 'https://a.example/' must be a DID");
    }
}
