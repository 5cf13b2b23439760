package blogfeed.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 17);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-05-17",
                "2024-05-17T23:59:59-11:00",
                "2024-05-17 00:30:00 +0900",
                "2024/5/17",
                "2024. 5. 17.",
                "20240517",
                "20240517T101500Z",
                "2024年5月17日",
                "2024년 5월 17일",
                "May 17, 2024",
                "Posted on May 17th, 2024 by Ada",
                "Fri, 17 May 2024 10:00:00 GMT",
                "Fri May 17 2024 10:00:00 GMT+0200",
                "Fri May 17 10:00:00 CEST 2024",
                "17 May 2024",
                "17-May-2024",
                "17th of May 2024",
                "2024 May 17",
                "2024-May-17",
                "17. Mai 2024",
                "Freitag, den 17. Mai 2024",
                "17 mai 2024",
                "17 de mayo de 2024",
                "17 de maio de 2024",
                "17 maggio 2024",
                "17 mei 2024",
                "17 мая 2024 г.",
                "17 травня 2024",
                "17 maja 2024",
                "den 17 maj 2024",
                "17. toukokuuta 2024",
                "17. května 2024",
                "17 Mayıs 2024",
                "17 Mei 2024",
                "17 tháng 5, 2024",
                "Ngày 17 tháng 5 năm 2024",
                "17.05.2024",
                "17.5.2024 10:15",
                "17-05-2024",
                "5/17/2024",
                "05/17/2024"
            })
    void aDateIsReadHoweverItIsWritten(String text) {
        assertThat(DateText.first(text, false)).contains(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024",
                "May 2024",
                "v20.24.05",
                "2024-13-17",
                "31 February 2024",
                "1889-05-17",
                "12 apples 2024",
                "2999-01-01"
            })
    void whatIsNoPlausibleDateIsNone(String text) {
        assertThat(DateText.first(text, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.05.24", "vom 17.05.24, 10:15", "Ada Muster | 17.05.24"})
    void ofAYearTwoDigitsAreEnoughWhereTheDayComesFirst(String text) {
        assertThat(DateText.first(text, true)).contains(DAY);
        assertThat(DateText.first(text, false)).isEmpty();
        assertThat(DateText.first("Ubuntu 17.05.24", true)).isEmpty();
    }

    @Test
    void whichComesFirstOfDayAndMonthIsForTheLanguageToSay() {
        assertThat(DateText.first("05/06/2024", false)).contains(LocalDate.of(2024, 5, 6));
        assertThat(DateText.first("05/06/2024", true)).contains(LocalDate.of(2024, 6, 5));
        assertThat(DateText.first("05.06.2024", false)).contains(LocalDate.of(2024, 6, 5));
    }
}
