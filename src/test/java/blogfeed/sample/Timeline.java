package blogfeed.sample;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Frames in the order the stream tells them. */
final class Timeline {
    private Timeline() {}

    /** A line and when it was seen. */
    record Line(Instant seenAt, String text) {}

    static List<Frame> sorted(List<Frame> frames) {
        return frames.stream().sorted(Comparator.comparing(Frame::at)).toList();
    }

    /** Lines whose times strictly grow. */
    static List<Line> of(List<Frame> frames) {
        var lines = new ArrayList<Line>();
        var last = Instant.MIN;
        for (var frame : sorted(frames)) {
            var seenAt = frame.at().isAfter(last) ? frame.at() : last.plus(1, ChronoUnit.MICROS);
            lines.add(new Line(seenAt, frame.line(seenAt)));
            last = seenAt;
        }
        return lines;
    }
}
