package blogfeed.wire;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.InteropFiles;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is a datetime and what is none, by the protocol's own lists, line by line. */
class InteropDatetimeTest {
    @ParameterizedTest
    @MethodSource("datetimes")
    void aDatetime(String text, boolean valid) {
        assertThat(WireTime.parse(text).isPresent()).isEqualTo(valid);
    }

    static Stream<Arguments> datetimes() {
        return Stream.concat(
                InteropFiles.cases("datetime"),
                InteropFiles.lines("datetime_parse_invalid").map(line -> Arguments.of(line, false)));
    }
}
