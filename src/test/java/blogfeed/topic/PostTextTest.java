package blogfeed.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "about bees #bees #蜜蜂 | about bees | bees 蜜蜂",
                "(#bees) today | ( today | bees)",
                "#bees#honey | none | bees#honey",
                "C# is fine | C is fine | none",
                "see https://a.example/#bees now | see now | none",
                "読んだhttps://a.example/bees | 読んだ | none",
                "new: hive.ai/2026/bees-an... | new: | none",
                "bees.and/or | none | none",
                "http is old | http is old | none",
                "v1.0, and/or | v1.0, and/or | none",
            })
    void wordsHashtagsAndAddressesAreToldApart(String posts, String words, String hashtags) {
        var text = PostText.of(posts);
        assertThat(text.words().strip().replaceAll(" +", " ")).isEqualTo(words == null ? "" : words);
        assertThat(text.hashtags().strip()).isEqualTo(hashtags == null ? "" : hashtags);
    }
}
