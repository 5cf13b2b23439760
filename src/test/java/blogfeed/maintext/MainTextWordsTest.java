package blogfeed.maintext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MainTextWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one two\u00a0three | 3",
                "well-known, isn't it? | 3",
                "a - b | 3",
                "模型很小 | 2",
                "模型很 | 2",
                "これはテスト | 3",
                "โมเดล | 3",
                "작은 모델 | 2",
                "маленькая модель | 2",
                "نموذج صغير | 2",
                "使用GPT模型。 | 3",
                "在 KV cache 中 | 3",
                "，。！ | 0"
            })
    void areWhatStandsBetweenSpacesAndTwoCharactersEachOfScriptsWithoutThem(String text, int words) {
        assertThat(Words.in(text)).isEqualTo(words);
    }

    @Test
    void anEmptyTextHasNone() {
        assertThat(Words.in("")).isZero();
        assertThat(Words.in(" \n ")).isZero();
    }
}
