package blogfeed.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagsTest {
    private static List<String> of(String... texts) {
        return Tags.of(Stream.of(texts));
    }

    @Test
    void aTagCountsOnceWhateverItsCase() {
        assertThat(of("LLM", "models", "llm", "Models", "C", "C++", "C#"))
                .containsExactly("LLM", "models", "C", "C++", "C#");
    }

    @Test
    void theSignOfATagIsNoPartOfIt() {
        assertThat(of("#llm", "# models", "\uFF03模型", " notes ")).containsExactly("llm", "models", "模型", "notes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "#", "…", "Uncategorized", "未分類"})
    void whatSaysNothingIsNoTag(String text) {
        assertThat(of(text)).isEmpty();
    }

    @Test
    void aSentenceIsNoTag() {
        assertThat(of("a".repeat(Tags.LONGEST), "b".repeat(Tags.LONGEST + 1)))
                .containsExactly("a".repeat(Tags.LONGEST));
    }

    @Test
    void theFirstAreKept() {
        var many = IntStream.range(0, 1000).mapToObj(i -> "tag" + i);
        assertThat(Tags.of(many)).hasSize(Tags.MOST).startsWith("tag0").endsWith("tag19");
    }
}
