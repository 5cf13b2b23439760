package blogfeed.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A part of the stream delivered twice, as after a reconnect with an older cursor. */
final class Rewind {
    static final int LENGTH = 300;
    static final Instant FROM = StreamTime.parse("-14:00");
    static final Instant AT = StreamTime.parse("-6:10");

    private Rewind() {}

    static List<String> into(List<Timeline.Line> lines) {
        var from = firstAfter(lines, FROM);
        var at = firstAfter(lines, AT);
        var told = new ArrayList<>(lines.subList(0, at));
        told.addAll(lines.subList(from, from + LENGTH));
        told.addAll(lines.subList(at, lines.size()));
        return told.stream().map(Timeline.Line::text).toList();
    }

    private static int firstAfter(List<Timeline.Line> lines, Instant time) {
        int index = 0;
        while (lines.get(index).seenAt().isBefore(time)) {
            index++;
        }
        return index;
    }
}
