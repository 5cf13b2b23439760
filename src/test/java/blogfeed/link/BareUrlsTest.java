package blogfeed.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BareUrlsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            see https://x.example/a                     | https://x.example/a
            HTTP://X.example/a now                      | HTTP://X.example/a
            Read it: https://x.example/a.               | https://x.example/a
            https://x.example/a, or not                 | https://x.example/a
            really?! https://x.example/a?!              | https://x.example/a
            'https://x.example/a'                       | https://x.example/a
            "https://x.example/a"                       | https://x.example/a
            <https://x.example/a>                       | https://x.example/a
            “https://x.example/a”                       | https://x.example/a
            «https://x.example/a»                       | https://x.example/a
            **https://x.example/a**                     | https://x.example/a
            https://x.example/a—which                   | https://x.example/a
            (https://x.example/a)                       | https://x.example/a
            (see https://x.example/a).                  | https://x.example/a
            https://x.example/a_(b)                     | https://x.example/a_(b)
            (https://x.example/a_(b))                   | https://x.example/a_(b)
            [it](https://x.example/a), friends          | https://x.example/a
            [https://x.example/a](https://y.example/b)  | https://x.example/a https://y.example/b
            https://x.example/a(or                      | https://x.example/a
            http://[2001:db8::1]/a]                     | http://[2001:db8::1]/a
            https://x.example/a?b=c&d=(e)#f             | https://x.example/a?b=c&d=(e)#f
            https://x.example/a?b=https://y.example/c   | https://x.example/a?b=https://y.example/c
            https://x.example/a https://y.example/b     | https://x.example/a https://y.example/b
            ahttps://x.example/a and ftp://y.example    | ''
            https://x.example/a👇                       | https://x.example/a
            👉https://x.example/a                       | https://x.example/a
            https://müller.example/é                    | https://müller.example/é
            https://ru.example/wiki/Москва              | https://ru.example/wiki/Москва
            """)
    void punctuationAroundAUrlIsNotPartOfIt(String text, String urls) {
        assertThat(String.join(" ", BareUrls.of(text, List.of()))).isEqualTo(urls);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            https://x.example/a です                    | https://x.example/a
            https://x.example/a　です                   | https://x.example/a
            https://x.example/a、見て                   | https://x.example/a
            https://x.example/a。                       | https://x.example/a
            「https://x.example/a」                     | https://x.example/a
            （https://x.example/a）                     | https://x.example/a
            https://x.example/aを読んだ                 | https://x.example/a
            https://x.example/を読んだ                  | https://x.example/
            https://x.exampleを読んだ                   | https://x.example
            https://x.example/a.htmlを読んだ            | https://x.example/a.html
            https://x.example/a?b=cを読んだ             | https://x.example/a?b=c
            記事https://x.example/a・https://y.example  | https://x.example/a https://y.example
            看https://x.example/a看看                   | https://x.example/a
            https://x.example/a，很好                   | https://x.example/a
            https://x.example/a를 읽고                  | https://x.example/a
            https://x.example/aครับ                     | https://x.example/a
            https://ja.example/wiki/大規模言語モデル。  | https://ja.example/wiki/大規模言語モデル
            https://ja.example/wiki/東京_(曖昧)         | https://ja.example/wiki/東京_(曖昧)
            https://ja.example/?q=検索&p=1              | https://ja.example/?q=検索&p=1
            https://ko.example/entry/제목-하나          | https://ko.example/entry/제목-하나
            https://例え.テスト/a                       | https://例え.テスト/a
            """)
    void textGluedToAUrlIsNotSwallowed(String text, String urls) {
        assertThat(String.join(" ", BareUrls.of(text, List.of()))).isEqualTo(urls);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://x.example/a-long-ti…",
                "https://x.example/a-long-ti...",
                "(https://x.example/a-long-ti...)",
                "https://x.example/a-long-ti..., yes",
                "https://x.exam...",
                "https://x.exam…",
                "https://x.example/…",
                "https://x.example/a?b=c…",
                "https://x.example/a?b=c...",
                "https://x.example/a_(b…",
                "https://x.example/a....",
                "「https://x.example/a…」",
                "https://x.example/a…\nnext",
                "https://x.example/a…を読んだ",
            })
    void aTruncatedTextIsNeverTakenForTheLink(String text) {
        assertThat(BareUrls.of(text, List.of())).isEmpty();
    }

    @Test
    void aLongHostileTextCostsLittle() {
        var texts =
                List.of("https://".repeat(50_000), "https://x.example/" + "(".repeat(400_000), "://".repeat(100_000));
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            for (var text : texts) {
                BareUrls.of(text, List.of());
            }
        });
    }
}
