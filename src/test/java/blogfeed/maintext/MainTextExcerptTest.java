package blogfeed.maintext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MainTextExcerptTest {
    @Test
    void aShortTextIsWhole() {
        assertThat(Excerpt.of("one\ntwo", 7)).isEqualTo("one\ntwo");
    }

    @Test
    void aLongTextEndsWithAParagraph() {
        assertThat(Excerpt.of("one two\nthree", 10)).isEqualTo("one two");
        assertThat(Excerpt.of("one two\nthree", 7)).isEqualTo("one two");
    }

    @Test
    void aLongParagraphEndsWithAWholeCharacter() {
        assertThat(Excerpt.of("a\nbcd\uD83D\uDE00fgh", 6)).isEqualTo("a\nbcd");
        assertThat(Excerpt.of("a\nbcd\uD83D\uDE00fgh", 7)).isEqualTo("a\nbcd\uD83D\uDE00");
    }
}
