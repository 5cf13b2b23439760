package blogfeed.cli;

import blogfeed.yaml.DurationText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/** Moments as people write them on a command line: so long ago, or a date with or without a time, in UTC unless it says else. */
final class TimeText {
    private static final List<Function<String, Instant>> FORMS = List.of(
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
            text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));

    private TimeText() {}

    /** @throws BadConfigException naming the option, when it is neither */
    static Instant parse(String option, String text, Instant now) {
        var ago = DurationText.parse(text);
        if (ago.isPresent()) {
            return now.minus(ago.get());
        }
        for (var form : FORMS) {
            try {
                return form.apply(text.strip().replace(' ', 'T'));
            } catch (DateTimeException e) {
                // the next form may fit
            }
        }
        throw new BadConfigException(
                option + " must be so long ago, such as 2h, or a time such as 2026-11-20T12:00Z, not '" + text + "'");
    }
}
