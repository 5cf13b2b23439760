package blogfeed.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostLanguagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "このモデルの使い方を書きました                                                  | en | ja",
                "新しいブログ記事: LLMの量子化について https://example.com/the-art-of-it            | en | ja",
                "这篇文章讲了大模型的推理优化                                                    | en | zh",
                "새 글을 썼습니다. 로컬에서 모델을 돌리는 방법                                       | en | ko",
                "Новая статья о том, как работает внимание                                       | en | ru",
                "Ein guter Artikel über lokale Modelle, und warum das nicht so einfach ist        | en | de",
                "Un muy buen artículo sobre cómo funcionan los modelos de lenguaje                | en | es",
                "I wrote about what I learned from running a model at home                        | de | en",
                "What a great post, and it is all about the KV cache                              | ja | en"
            })
    void aTextThatTellsGoesBeforeAWrongTag(String text, String tag, String language) {
        assertThat(PostLanguages.of(text, List.of(tag))).containsExactly(language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "New post: Attention, explained",
                "KV cache 🔥🔥",
                "https://example.com/what-is-the-best-of-it-and-how-do-you-know-that-it-is",
                "example.com/what-is-the-best-of-it-and-how-do-you-know",
                "#what #is #the #best #of #it @and.the.others.example",
                "''"
            })
    void whatIsTooShortOrNoProseLeavesTheTags(String text) {
        assertThat(PostLanguages.of(text, List.of("ja", "de-AT"))).containsExactly("ja", "de");
        assertThat(PostLanguages.of(text, List.of())).isEmpty();
    }

    @Test
    void ofSeveralTagsTheOneThatTheTextIsInComesFirst() {
        assertThat(PostLanguages.of("Das ist ein guter Artikel und nicht zu lang", List.of("en", "de")))
                .containsExactly("de", "en");
    }

    @Test
    void oddTagsAreLeftOut() {
        assertThat(PostLanguages.of("", List.of("EN-us", "en", "x-klingon", "", "und", "jp", "en:evil")))
                .containsExactly("en", "ja");
    }

    @Test
    void aHostileTextTakesNoLongerThanItsLength() {
        assertThat(PostLanguages.of("a".repeat(100_000), List.of("en"))).containsExactly("en");
        assertThat(PostLanguages.of("q-".repeat(100_000), List.of("en"))).containsExactly("en");
        assertThat(PostLanguages.of("@#".repeat(100_000), List.of("en"))).containsExactly("en");
    }
}
